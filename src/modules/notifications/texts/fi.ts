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
    'time-kept': {
      subject: 'Aika on vapautunut',
      body: ({ when, until }) =>
        `Aika on vapautunut: ${when}. Varaa se viimeistään ${until}. Sen jälkeen aika tarjotaan seuraavalle.`,
    },
    'times-changed': {
      subject: 'Ajoissasi on uutta',
      body: () => 'Ajoissasi on uutta Vandrassa. Katso, mikä on nyt voimassa.',
    },
    'look-back': {
      subject: 'Jotain odottaa sinua',
      body: () => 'Vandrassa on sinulle muutama kysymys. Vastaa, kun sinulle sopii.',
    },
    'next-step': {
      subject: 'Sinua odottaa askel',
      body: () => 'Vandrassa odottaa seuraava askel. Ota se, kun sinulle sopii.',
    },
  },
  signIn: ({ address }) => `Kirjaudu sisään, niin näet lisää:\n${address}`,
  noReply: 'Tähän sähköpostiin ei voi vastata.',
  calendar: ({ address }) => `Kirjaudu sisään, niin näet lisää: ${address}`,
  hours: { busy: 'Varattu', free: 'Vapaa aika' },
};
