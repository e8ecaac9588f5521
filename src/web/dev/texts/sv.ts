import type { DevTexts } from './texts.ts';

export const sv: DevTexts = {
  inbox: {
    title: 'Skickade meddelanden',
    heading: 'Skickade meddelanden',
    lead: 'Bara i demon. Hit kommer det som tjänsten skickar: mejl, sms och meddelanden till inkorgar. Inget lämnar den här datorn.',
    elsewhere: 'SMTP_URL är satt: mejlen går dit och visas inte här.',
    empty: { heading: 'Inget skickat än', text: 'Boka en tid eller flytta klockan, så kommer det hit.' },
    to: ({ address, when }) => `Till ${address}, ${when}`,
    calendar: 'Kalenderfilen',
    toClock: 'Flytta klockan',
    channelsLabel: 'Sätt',
    all: 'Alla',
    channels: { email: 'E-post', sms: 'Sms', push: 'Webbläsare', inbox: 'Inkorg' },
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
    toInbox: 'Visa skickade meddelanden',
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
