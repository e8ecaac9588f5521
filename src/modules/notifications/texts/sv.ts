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
    'time-kept': {
      subject: 'En tid har blivit ledig',
      body: ({ when, until }) =>
        `En tid har blivit ledig: ${when}. Den hålls för dig till ${until}. Sedan går den vidare till nästa.`,
    },
    'times-changed': {
      subject: 'Något är nytt bland dina tider',
      body: () => 'Något är nytt bland dina tider i Vandra. Se efter vad som gäller nu.',
    },
    'look-back': {
      subject: 'Något väntar på dig',
      body: () => 'Det finns några frågor till dig i Vandra. Svara när det passar dig.',
    },
    'next-step': {
      subject: 'Ett steg väntar på dig',
      body: () => 'Det finns ett nästa steg till dig i Vandra. Ta det när det passar dig.',
    },
  },
  signIn: ({ address }) => `Logga in för att se mer:\n${address}`,
  noReply: 'Det går inte att svara på det här mejlet.',
  calendar: ({ address }) => `Logga in för att se mer: ${address}`,
  hours: { busy: 'Upptagen', free: 'Ledig tid' },
};
