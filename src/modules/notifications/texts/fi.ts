import type { MailTexts } from './texts.ts';

export const fi: MailTexts = {
  hello: 'Hei,',
  messages: {
    'something-new': {
      subject: 'Sinulle on jotain uutta',
      body: () => 'Vandrassa on sinulle jotain uutta.',
    },
    'time-booked': {
      subject: 'Sinulle on varattu aika',
      body: ({ when }) => `Sinulle on varattu aika ${when}.`,
    },
    'time-changed': {
      subject: 'Aikasi on muuttunut',
      body: ({ when }) => `Aikasi on muuttunut. Uusi aika on ${when}.`,
    },
    'time-cancelled': {
      subject: 'Aikasi on peruttu',
      body: ({ when }) => `Tämä aika on peruttu: ${when}.`,
    },
    'time-reminder': {
      subject: 'Muistutus ajastasi',
      body: ({ when }) => `Sinulle on varattu aika ${when}.`,
    },
    'look-back': {
      subject: 'Jotain odottaa sinua',
      body: () => 'Vandrassa on sinulle muutama kysymys. Vastaa, kun sinulle sopii.',
    },
  },
  signIn: ({ address }) => `Kirjaudu sisään, niin näet lisää:\n${address}`,
  noReply: 'Tähän sähköpostiin ei voi vastata.',
  calendar: ({ address }) => `Kirjaudu sisään, niin näet lisää: ${address}`,
};
