import type { CaseTexts } from './texts.ts';

export const sv: CaseTexts = {
  whose: { unit: 'Hela enheten', mine: 'Bara mina' },
  whatWaits: 'Vad som väntar',
  needs: {
    message: 'Meddelande',
    flag: 'Flagga',
    task: 'Uppgift',
    form: 'Missat formulär',
    quiet: 'Tyst i en vecka',
  },
  programme: 'Program',
  everyProgramme: 'Alla program',
  list: 'De som går ett program',
  tags: {
    message: 'Meddelande',
    flag: 'Flagga',
    task: 'Uppgift',
    form: 'Missat formulär',
    quiet: 'Tyst',
    paused: 'Pausad',
  },
  messages: ({ count }) => (count === 1 ? '1 obesvarat meddelande' : `${count} obesvarade meddelanden`),
  flags: ({ count }) => (count === 1 ? '1 flagga' : `${count} flaggor`),
  tasks: ({ count }) => (count === 1 ? '1 uppgift att svara på' : `${count} uppgifter att svara på`),
  forms: ({ count }) => (count === 1 ? '1 missat formulär' : `${count} missade formulär`),
  waitsSince: ({ day }) => `väntar sedan ${day}`,
  lastSeen: ({ day }) => `aktiv ${day}`,
  empty: {
    heading: 'Ingen går ett program med enheten just nu',
    text: 'Öppna en person för att börja ett program eller bjuda in.',
  },
  emptyFilter: { heading: 'Ingen här', text: 'Det här urvalet är tomt just nu.' },
  invite: 'Bjud in till ett program',
  groups: 'Grupper',
  showAll: 'Visa alla',
};
