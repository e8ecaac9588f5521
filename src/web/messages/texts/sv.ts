import type { MessageTexts } from './texts.ts';

export const sv: MessageTexts = {
  title: 'Meddelanden',
  heading: 'Meddelanden',
  headingWith: ({ unit }) => `Meddelanden med ${unit}`,
  home: 'Mina sidor',
  allConversations: 'Alla konversationer',
  whoReads: ({ unit }) => `Det du skriver läses av dem som arbetar på ${unit}.`,
  notUrgent: ({ number }) => `Är det bråttom? Ring. Vid fara för liv: ${number}.`,
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
  errors: {
    empty: 'Skriv något innan du skickar.',
    tooLong: ({ count, most }) =>
      `Meddelandet är ${count} tecken. Högst ${most} får plats. Korta det, eller dela upp det i två.`,
    unreadableSign:
      'Texten innehåller ett tecken som inte går att spara. Det kan ha följt med när du klistrade in. Skriv stället på nytt.',
    notPossible:
      'Meddelandet kunde inte skickas till den här enheten. Det du skrev står kvar. Ring i stället.',
  },
  staff: {
    heading: 'Meddelanden',
    toPerson: 'Till personens sida',
    write: 'Meddelande',
    writeHint: 'Personen får ett mejl om att det finns något nytt, utan innehåll.',
    send: 'Skicka till klienten',
    waits: ({ day }) => `Svara senast ${day}. Det har vi lovat.`,
    passed: ({ day }) => `Svar var lovat senast ${day}.`,
    none: 'Inga meddelanden än.',
    read: 'Läst',
    notRead: 'Inte läst än',
  },
};
