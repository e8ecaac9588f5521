import type { OverviewTexts } from './texts.ts';

export const sv: OverviewTexts = {
  title: 'Översikt',
  name: 'Hälsokoll',
  toFront: 'Startsidan',
  toStart: 'Om hälsokollen',
  toParts: 'Alla delar',
  optional: 'kan hoppas över',
  finishPart: 'Klar med den här delen',
  partOf: ({ at, of, name }) => `Del ${at} av ${of}: ${name}`,
  states: { 'not-begun': 'Inte påbörjad', begun: 'Påbörjad', done: 'Klar', 'left-out': 'Överhoppad' },
  start: {
    lead: 'Se hela bilden: dina vanor, hur du mår och vad du själv vill ändra.',
    time: ({ parts, questions, minutes }) =>
      `${parts} korta delar, högst ${questions} frågor. Det tar ungefär ${minutes} minuter. Du väljer ordningen och kan pausa när du vill.`,
    begin: 'Börja',
    goOn: 'Fortsätt där du var',
    asks: 'Det här frågar vi om',
    after:
      'Efteråt får du en sida med allt samlat: var du ligger, två saker du kan göra i varje del, och vem som kan hjälpa.',
  },
  kept: {
    heading: 'Bara du ser dina svar',
    text: 'De ligger låsta i den här webbläsaren tills du stänger den eller tar bort dem. Vi sparar inget hos oss.',
    account: ({ days }) =>
      `De sparas på dina sidor, så att du kan fortsätta på en annan enhet. Ingen annan läser dem. Har du inte rört dem på ${days} dagar raderas de.`,
    signIn: 'Logga in, så följer svaren med och du kan fortsätta på en annan enhet',
    sending: 'Inget skickas om du inte väljer det. Då bestämmer du också vilka delar.',
    more: 'Så tar vi hand om dina uppgifter',
    drop: 'Ta bort mina svar',
  },
  parts: {
    heading: 'Hälsokollens delar',
    done: ({ done, of }) => `${done} av ${of} delar är klara. Ta dem i vilken ordning du vill.`,
    finished: ({ part }) => `${part} är klar.`,
    next: ({ part }) => `Nästa: ${part}`,
    goOn: ({ part }) => `Fortsätt med: ${part}`,
    leave: ({ part }) => `Hoppa över: ${part}`,
    takeBack: ({ part }) => `Ta med igen: ${part}`,
    result: 'Visa mitt resultat',
    resultSoFar: 'Visa resultatet så här långt',
  },
  result: {
    heading: 'Din hälsokoll',
    lead: 'Det som kan göra mest skillnad står först. Du bestämmer vad du vill göra något åt.',
    wish: 'Det här har du sagt att du vill',
    open: 'De här delarna är inte klara',
    origins: 'Varifrån frågorna kommer',
    glance: 'I korthet',
    actions: ({ part }) => `${part}: två saker du kan göra nu`,
  },
  match: {
    habits: {
      move: 'För dig som vill röra dig mer',
      sleep: 'För dig som vill sova bättre',
      eat: 'För dig som vill äta bättre',
      alcohol: 'För dig som vill dricka mindre',
      tobacco: 'För dig som vill bli fri från tobak och nikotin',
      mood: 'För dig som vill må bättre',
      risk: 'För dig som vill förebygga diabetes',
    },
    more: ({ check }) => `Fler frågor: ${check}`,
    send: 'Välj vad du vill skicka till en coach',
    others: 'Du kan också vända dig till:',
    changePlace: 'Byt plats',
  },
};
