import type { TablesTexts } from './texts.ts';

export const sv: TablesTexts = {
  heading: 'Svar för statistik',
  lead: 'Enhetens svar på ett formulär som tabeller. Namn och personnummer följer inte med. Samma person har samma kod varje gång. Det som personen har skrivit med egna ord stannar i journalen.',
  logged: 'Varje person ser i sin logg att svaren har hämtats, av vem och när.',
  library: 'Alla formulär, med källa, licens och gränser',
  form: 'Formulär',
  from: 'Svar från och med',
  until: 'Till och med',
  fetch: 'Hämta svaren',
  inside: {
    heading: 'Vad filen innehåller',
    files: [
      'responses.csv: en rad för varje svar, med kod, text och varför en ruta är tom i egna kolumner.',
      'responses-long.csv: en rad för varje fråga, även frågor som går att besvara flera gånger.',
      'codebook.csv: vad varje kolumn och kod betyder, i vilka versioner av formuläret.',
      'responses.sps: läser tabellen i PSPP och SPSS med namn på kolumner och koder.',
    ],
  },
  stopped: {
    'nothing-to-export':
      'Det finns inga svar på det formuläret under den tiden. Välj en annan tid eller ett annat formulär.',
    'too-many-people': 'Enheten har för många personer för en hämtning. Be den som sköter tjänsten om hjälp.',
    'bad-input': 'Datumen kunde inte läsas. Välj båda på nytt.',
  },
};
