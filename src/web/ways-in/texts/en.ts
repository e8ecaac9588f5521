import type { WaysInTexts } from './texts.ts';

export const en: WaysInTexts = {
  lead: 'How people come to the unit, and what they are answered. No single person can be seen here.',
  capacity: 'Places and queue',
  period: 'Time',
  periods: { month: 'This month', year: 'Twelve months' },
  empty: {
    heading: 'Nobody has been in touch in this time',
    text: 'When somebody asks, is referred or calls, it is counted here.',
  },
  promise: ({ onTime, all, days }) =>
    `${onTime} of ${all} answers came within the promised time of ${days} working days.`,
  noAnswers: 'No answers were given in this time.',
  ways: 'Ways in',
  way: 'Way',
  asked: 'Came in',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  all: 'All',
  reasons: 'Why people get in touch',
  reason: 'Reason',
  count: 'Number',
  whyDeclined: 'Why the unit said no',
  counted:
    'What came in is counted in the month it came, and answers in the month they were given. So the rows need not add up.',
  source: ({ source, from }) => `The list of ways and reasons: ${source}. In force since ${from}.`,
};
