import type { MailTexts } from './texts.ts';

export const sv: MailTexts = {
  hello: 'Hej,',
  messages: {
    'something-new': {
      subject: 'Det finns något nytt till dig',
      body: () => 'Det finns något nytt till dig i Vandra.',
    },
    'time-booked': {
      subject: 'Du har en bokad tid',
      body: ({ when }) => `Du har en tid bokad ${when}.`,
    },
    'time-changed': {
      subject: 'Din tid är ändrad',
      body: ({ when }) => `Din tid är ändrad. Den nya tiden är ${when}.`,
    },
    'time-cancelled': {
      subject: 'Din tid är avbokad',
      body: ({ when }) => `Tiden ${when} är avbokad.`,
    },
    'time-reminder': {
      subject: 'Påminnelse om din tid',
      body: ({ when }) => `Du har en tid bokad ${when}.`,
    },
    'look-back': {
      subject: 'Något väntar på dig',
      body: () => 'Det finns några frågor till dig i Vandra. Svara när det passar dig.',
    },
  },
  signIn: ({ address }) => `Logga in för att se mer:\n${address}`,
  noReply: 'Det går inte att svara på det här mejlet.',
  calendar: ({ address }) => `Logga in för att se mer: ${address}`,
};
