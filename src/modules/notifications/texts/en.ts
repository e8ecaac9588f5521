import type { MailTexts } from './texts.ts';

export const en: MailTexts = {
  hello: 'Hello,',
  messages: {
    'something-new': {
      subject: 'There is something new for you',
      body: () => 'There is something new for you in Vandra.',
    },
    'time-booked': {
      subject: 'You have a booked time',
      body: ({ when }) => `You have a time booked on ${when}.`,
    },
    'time-changed': {
      subject: 'Your time has changed',
      body: ({ when }) => `Your time has changed. The new time is ${when}.`,
    },
    'time-cancelled': {
      subject: 'Your time is cancelled',
      body: ({ when }) => `The time on ${when} is cancelled.`,
    },
    'time-reminder': {
      subject: 'A reminder of your time',
      body: ({ when }) => `You have a time booked on ${when}.`,
    },
    'time-kept': {
      subject: 'A time is free',
      body: ({ when, until }) =>
        `A time is free: ${when}. It is kept for you until ${until}. Then it goes on to the next person.`,
    },
    'times-changed': {
      subject: 'Something is new among your times',
      body: () => 'Something is new among your times in Vandra. Have a look at what holds now.',
    },
    'look-back': {
      subject: 'Something is waiting for you',
      body: () => 'There are a few questions for you in Vandra. Answer when it suits you.',
    },
    'next-step': {
      subject: 'A step is waiting for you',
      body: () => 'There is a next step for you in Vandra. Take it when it suits you.',
    },
  },
  signIn: ({ address }) => `Sign in to see more:\n${address}`,
  noReply: 'This e-mail cannot be answered.',
  calendar: ({ address }) => `Sign in to see more: ${address}`,
  hours: { busy: 'Busy', free: 'Free time' },
};
