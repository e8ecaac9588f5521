import type { WorklistTexts } from './texts.ts';

export const en: WorklistTexts = {
  tags: {
    intake: 'Intake',
    reply: 'Reply',
    meeting: 'Meeting',
    sign: 'Sign',
    'follow-up': 'Follow up',
    call: 'Call',
    review: 'Look at',
  },
  about: {
    intake: 'A new request waits for an answer',
    reply: 'A message waits for a reply',
    meeting: 'Booked meeting',
    sign: 'A note to sign',
    'follow-up': 'A follow-up is coming up',
    call: 'The follow-up has no answer yet: call',
    review: 'Something needs a look',
  },
  scopes: { 'needs-me': 'Needs me', mine: 'Only mine', unit: 'Whole unit' },
  protectedName: 'Protected',
  unknownName: 'Name is missing',
  due: {
    unknown: 'time not known',
    daysOver: ({ days }) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    hoursOver: ({ hours }) =>
      hours === 0 ? 'just overdue' : hours === 1 ? '1 hour overdue' : `${hours} hours overdue`,
    used: ({ used, of }) => (of === 1 ? `${used} of 1 day` : `${used} of ${of} days`),
    lastDay: ({ used }) => `today, ${used}`,
    begun: ({ time }) => `began ${time}`,
    dayAndTime: ({ day, time }) => `${day}, ${time}`,
  },
};
