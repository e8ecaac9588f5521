import type { MessageTexts } from './texts.ts';

export const sv: MessageTexts = {
  title: 'Meddelanden',
  heading: 'Meddelanden',
  headingWith: ({ unit }) => `Meddelanden med ${unit}`,
  home: 'Mina sidor',
  allConversations: 'Alla konversationer',
  whoReads: ({ unit }) => `Det du skriver läses av dem som arbetar på ${unit}.`,
  notUrgent: ({ number }) => `Är det bråttom? Ring. Vid fara för liv: ${number}.`,
  promiseEnded: ({ day, phone }) =>
    `Stödet i ditt program slutade ${day}. Du kan skriva här, men vi lovar inte längre svar inom en viss tid. Behöver du oss ring ${phone}.`,
  promiseEnds: ({ day }) =>
    `Stödet i ditt program slutar ${day}. Det du skriver senast den dagen får du svar på som vanligt.`,
  promise: ({ days }) => (days === 1 ? 'Vi svarar inom en dag.' : `Vi svarar inom ${days} dagar.`),
  waits: ({ day }) => `Du får svar senast ${day}.`,
  waitsToday: 'Du får svar i dag.',
  passed: ({ day, phone }) =>
    `Du skulle ha fått svar ${day}. Det har vi inte klarat. Ring ${phone} om du inte vill vänta.`,
  you: 'Du',
  resident: 'Invånaren',
  someone: 'Medarbetare',
  sent: ({ who, when }) => `${who}, ${when}`,
  unread: 'Nytt',
  erased: 'Texten är raderad.',
  earlier: 'Visa tidigare meddelanden',
  newest: 'Till de senaste',
  none: {
    heading: 'Inga meddelanden än',
    text: 'Skriv när du undrar över något eller vill berätta hur det går.',
  },
  nobody: {
    heading: 'Det finns ingen att skriva till än',
    text: 'När du har skickat en anmälan till en enhet kan du skriva till dem här.',
    action: 'Prata med någon',
  },
  unreadCount: ({ count }) => (count === 1 ? '1 nytt meddelande' : `${count} nya meddelanden`),
  write: 'Ditt meddelande',
  writeHint: 'Skriv det som är viktigt för dig. Du kan inte ändra efteråt.',
  send: ({ unit }) => `Skicka till ${unit}`,
  sentNow: 'Ditt meddelande är skickat.',
  file: 'Fil',
  fileHint: ({ megabytes }) => `Bild (JPEG, PNG) eller PDF, högst ${megabytes} MB.`,
  read: ({ when }) => `Läst ${when}`,
  notRead: { resident: 'Framme, inte läst än', staff: 'Inte läst än' },
  call: {
    heading: 'Vill du hellre prata?',
    text: ({ days }) =>
      days === 1
        ? 'Be om att bli uppringd. Vi ringer inom en dag, på numret i dina uppgifter.'
        : `Be om att bli uppringd. Vi ringer inom ${days} dagar, på numret i dina uppgifter.`,
    ask: 'Be om att bli uppringd',
    asked: ({ when }) => `Du bad om att bli uppringd ${when}. Vi ringer dig.`,
    done: ({ when }) => `Vi ringde dig ${when}.`,
  },
  errors: {
    empty: 'Skriv något innan du skickar.',
    tooLong: ({ count, most }) =>
      `Meddelandet är ${count} tecken. Högst ${most} får plats. Korta det, eller dela upp det i två.`,
    unreadableSign:
      'Texten innehåller ett tecken som inte går att spara. Det kan ha följt med när du klistrade in. Skriv stället på nytt.',
    notPossible:
      'Meddelandet kunde inte skickas till den här enheten. Det du skrev står kvar. Ring i stället.',
    openPlace: ({ place }) => `Mallens ${place} är inte ifyllt. Skriv något där, eller ta bort det.`,
    file: {
      empty: 'Filen är tom. Välj en annan.',
      tooBig: 'Filen är större än 5 MB. Välj en mindre.',
      type: 'Det går att skicka bilder (JPEG, PNG) och PDF. Välj en sådan fil.',
    },
  },
  staff: {
    heading: 'Meddelanden',
    toPerson: 'Till personens sida',
    write: 'Meddelande',
    writeHint: 'Personen får ett mejl om att det finns något nytt, utan innehåll.',
    send: 'Skicka till klienten',
    promiseEnded: ({ day }) => `Stödet slutade ${day}. Personen har läst att svar inte längre utlovas här.`,
    waits: ({ day }) => `Svara senast ${day}. Det har vi lovat.`,
    passed: ({ day }) => `Svar var lovat senast ${day}.`,
    none: 'Inga meddelanden än.',
    called: 'Markerat: personen är uppringd och får veta det.',
    callAsked: ({ when }) => `Personen bad om att bli uppringd ${when}.`,
    sayCalled: 'Jag har ringt',
    template: 'Börja från en mall',
    choose: 'Välj',
    insert: 'Sätt in mallen',
  },
};
