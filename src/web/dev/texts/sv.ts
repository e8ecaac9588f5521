import type { DevTexts } from './texts.ts';

export const sv: DevTexts = {
  inbox: {
    title: 'Skickade mejl',
    heading: 'Skickade mejl',
    lead: 'Bara i demon. Hit kommer de mejl som tjänsten skickar. Inget lämnar den här datorn.',
    elsewhere: 'SMTP_URL är satt: mejlen går dit och visas inte här.',
    empty: { heading: 'Inga mejl än', text: 'Boka en tid eller flytta klockan, så kommer de hit.' },
    to: ({ address, when }) => `Till ${address}, ${when}`,
    calendar: 'Kalenderfilen',
    toClock: 'Flytta klockan',
  },
  clock: {
    title: 'Demons klocka',
    heading: 'Flytta demons klocka',
    lead: 'Klockan går bara framåt. Påminnelser och uppföljningar kommer när deras tid är inne. Inloggningen påverkas inte.',
    now: ({ when }) => `I demon är det ${when}.`,
    jumps: 'Flytta framåt',
    jump: { day: 'En dag', week: 'En vecka', months: 'Tre månader' },
    exact: 'Till en viss tid',
    date: 'Dag',
    time: 'Klockslag',
    move: 'Flytta klockan dit',
    back: 'Tillbaka utan att flytta',
    toInbox: 'Visa skickade mejl',
    refusals: {
      backwards:
        'Den tiden har redan varit i demon. Klockan går bara framåt. Välj en senare tid, eller börja om med npm start -- --fresh.',
      'too-far': 'Det är för långt fram. Välj en tid inom fem år.',
      'not-a-date': 'Den dagen finns inte. Välj en annan.',
      'not-a-time': 'Skriv ett klockslag, till exempel 13.00.',
      skipped: 'Det klockslaget finns inte den dagen: klockan ställs fram. Välj en annan tid.',
    },
  },
};
