import type { CapacityTexts } from './texts.ts';

export const sv: CapacityTexts = {
  title: 'Plats och kö',
  lead: 'Säg hur många personer du kan ha på en gång. Den som tänker fråga ser då hur lång väntan troligen blir. Lämna tomt om du inte vill säga något.',
  waiting: ({ count }) =>
    count === 0
      ? 'Ingen väntar på svar.'
      : count === 1
        ? 'En person väntar på svar.'
        : `${count} personer väntar på svar.`,
  wait: {
    room: 'Det finns plats för alla som väntar och för en till.',
    weeks: ({ weeks }) =>
      weeks === 1
        ? 'Den som frågar nu får troligen vänta ungefär en vecka.'
        : `Den som frågar nu får troligen vänta ungefär ${weeks} veckor.`,
    'no-capacity':
      'Väntan går inte att räkna ut: ingen har sagt hur många hen kan ha. Det enheten själv uppger visas.',
    'no-endings': 'Väntan går inte att räkna ut: ingen plats har blivit ledig de senaste tolv veckorna.',
    'too-far': 'Väntan är längre än ett år i dagens takt. Den som frågar läser att den inte går att säga.',
  },
  caption: 'Medarbetare',
  who: 'Vem',
  active: 'Pågående nu',
  carries: 'Kan ha högst',
  carriesOf: ({ name }) => `Så många kan ${name} ha`,
  notSaid: 'Inte sagt',
  save: 'Spara',
  saveOf: ({ name }) => `Spara antalet för ${name}`,
  saved: 'Antalet är sparat.',
  wrong: ({ most }) => `Skriv ett helt tal från 0 till ${most}, eller lämna tomt.`,
  how: 'Så räknas väntan: platser som fattas för dem som väntar, delat med de platser som har blivit lediga de senaste tolv veckorna.',
};
