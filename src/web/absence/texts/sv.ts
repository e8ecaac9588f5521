import type { AbsenceTexts } from './texts.ts';

export const sv: AbsenceTexts = {
  title: 'Frånvaro',
  heading: 'Frånvaro',
  lead: 'När någon är borta går flaggor till ersättaren. Finns ingen ersättare på plats står de på enhetens lista.',
  responsible: ({ name }) => `Ansvarig för enhetens lista: ${name}.`,
  none: 'Ingen frånvaro är inlagd.',
  listed: 'Inlagd frånvaro',
  who: 'Vem',
  days: 'Dagar',
  cover: 'Ersättare',
  what: 'Gör',
  fromTo: ({ from, to }) => `${from}–${to}`,
  fromOn: ({ from }) => `från ${from}, tills vidare`,
  nobody: 'Ingen',
  remove: 'Ta bort',
  removeNamed: ({ name, from }) => `Ta bort frånvaron för ${name} från ${from}`,
  enterHeading: 'Lägg in frånvaro',
  from: 'Första dag',
  until: 'Sista dag',
  untilHint: 'Lämna tomt om det inte är känt.',
  coverHint: 'Någon som arbetar på enheten de dagarna.',
  enter: 'Lägg in',
  said: {
    entered: 'Frånvaron är inlagd. Öppna flaggor går vidare när den börjar.',
    removed: 'Frånvaron är borttagen. Det som har gått vidare stannar där.',
  },
  problems: {
    from: 'Skriv den första dagen.',
    until: 'Den sista dagen ska vara i dag eller senare, och inte före den första.',
    cover: 'Välj en annan ersättare: någon annan som arbetar med personer på enheten.',
    'away-already':
      'Personen är redan frånvarande någon av dagarna. Ta bort den frånvaron eller välj andra dagar.',
  },
};
