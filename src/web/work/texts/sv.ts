import type { WorkTexts } from './texts.ts';

export const sv: WorkTexts = {
  places: {
    day: 'Min dag',
    people: 'Personer',
    walks: 'Pågående program',
    intake: 'Intag',
    'ways-in': 'Vägar in',
    colleagues: 'Teamet',
    calendar: 'Kalender',
    absence: 'Frånvaro',
    'log-review': 'Loggranskning',
    feedback: 'Synpunkter',
    instruments: 'Formulär',
    programmes: 'Program',
  },
  changeAssignment: 'Byt uppdrag',
  groups: {
    first: 'Titta på först',
    late: 'För sent',
    today: 'I dag',
    week: 'Inom en vecka',
    later: 'Senare',
    unknown: 'Okänd tid',
  },
  filters: { whose: 'Vems', kinds: 'Vad', all: 'Allt' },
  nextPage: 'Visa fler',
  firstPage: 'Till listans början',
  keysHint: 'j k flytta · Enter öppna · / sök · ? alla kortkommandon',
  keysHintShort: 'j k flytta · Enter öppna · ? alla kortkommandon',
  rows: ({ count }) => (count === 1 ? '1 rad' : `${count} rader`),
  day: {
    walks: 'De som går ett program',
    empty: {
      heading: 'Ingenting väntar på dig',
      text: 'Här syns anmälningar, meddelanden, möten och anteckningar så snart de behöver dig.',
    },
    emptyFilter: {
      heading: 'Ingenting av det här slaget',
      text: 'Urvalet är tomt just nu.',
      action: 'Visa allt som behöver mig',
    },
    noLists: {
      heading: 'Uppdraget har inga listor',
      text: 'Med det här uppdraget arbetar du inte med personer. Byt uppdrag om du har ett annat.',
    },
  },
  intake: {
    lead: ({ days }) => `Enheten har lovat svar inom ${days} vardagar. Det äldsta löftet står först.`,
    empty: { heading: 'Ingen anmälan väntar', text: 'Nya anmälningar till enheten hamnar här.' },
    declined: 'Anmälan är besvarad. Personen läser skälet och vart hen kan vända sig på sina sidor.',
    caller: 'Någon har ringt',
  },
  people: {
    tables: 'Svar för statistik',
    searchLabel: 'Sök på namn bland enhetens personer',
    searchHint: 'Början av för- eller efternamn räcker.',
    search: 'Sök',
    searchTitle: 'Sök person',
    searchAgain: 'Skriv ett namn för att söka. Namn sparas inte i adressen.',
    all: 'Visa alla',
    found: ({ count, page, pages }) =>
      `${count === 1 ? '1 person' : `${count} personer`}${pages > 1 ? `, sida ${page} av ${pages}` : ''}`,
    list: 'Personer',
    pages: 'Sidor',
    previous: 'Föregående sida',
    next: 'Nästa sida',
    empty: {
      heading: 'Enheten har inga personer än',
      text: 'En person kommer hit när hen anmäler sig till enheten.',
    },
    none: {
      heading: 'Ingen med det namnet',
      text: 'Sökningen gäller bara enhetens egna personer. Den som har skyddade personuppgifter hittas inte på namn.',
    },
  },
};
