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
    flag: 'Flag',
    'hand-over': 'Take over',
    'referral-answer': 'Answer',
  },
  about: {
    intake: 'A new request waits for an answer',
    reply: 'A message waits for a reply',
    meeting: 'Booked meeting',
    sign: 'A note to sign',
    'follow-up': 'A follow-up is coming up',
    call: 'The follow-up has no answer yet: call',
    review: 'Something needs a look',
    flag: 'An answer needs your eyes',
    'hand-over': 'A unit asks you to take over a programme',
    'referral-answer': 'Answer to your referral',
  },
  details: {
    'health-check': 'Health check',
    'not-reached': 'Not reached digitally: call or send a letter',
    'call-asked': 'Asks to be called',
    'support-ends': 'The support in a programme ends today',
    referred: 'Referred by a professional',
    'referred-soon': 'Referred by a professional, should be seen soon',
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
