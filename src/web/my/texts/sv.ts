import type { MyTexts } from './texts.ts';

const WAYS = { video: 'På video', phone: 'På telefon', 'on-site': 'På plats' } as const;

export const sv: MyTexts = {
  title: 'Mina sidor',
  hello: ({ name }) => `Hej ${name}`,
  helloNobody: 'Hej',
  nextMeeting: 'Nästa möte',
  withCoach: ({ modality, coach }) =>
    coach === null ? `${WAYS[modality]}.` : `${WAYS[modality]} med ${coach}.`,
  isFollowUp: 'Uppföljningssamtal',
  join: 'Gå till mötet',
  change: 'Byt eller avboka tiden',
  groupTime: {
    next: 'Nästa träff i gruppen',
    where: ({ group, place, minutes }) => `${group}. ${place}, ${minutes} minuter.`,
    see: 'Se gruppen',
    calendar: 'Lägg till i min kalender',
  },
  nextStep: 'Nästa steg',
  steps: {
    'join-meeting': {
      heading: 'Mötet börjar nu',
      text: () => 'Rummet är öppet. Du kan gå in och vänta.',
      action: 'Gå till mötet',
    },
    'book-time': {
      heading: 'Välj en tid',
      text: ({ unit }) => `${unit} har tider att välja på.`,
      action: 'Se tiderna',
    },
    'answer-follow-up': {
      heading: 'Samma frågor en gång till',
      text: ({ months }) =>
        `Det har gått ${months} månader. Svara på frågorna igen, så ser ni tillsammans vad som har hållit.`,
      action: 'Svara på frågorna',
    },
    'answer-forms': {
      heading: 'Några frågor väntar på dig',
      text: () => 'Svara när det passar dig, eller avstå. Dina möten blir av ändå.',
      action: 'Se vad som väntar',
    },
    'walk-step': {
      heading: 'Nästa steg i programmet',
      text: ({ programme, minutes }) => `${programme}. Ungefär ${minutes} minuter.`,
      action: 'Gå till steget',
    },
    'wait-for-answer': {
      heading: 'Din anmälan är framme',
      text: ({ day, unit }) => `${unit} svarar senast ${day}. Du behöver inte göra något.`,
      action: 'Se din anmälan',
    },
    declined: {
      heading: 'Enheten kunde inte ta emot din anmälan',
      text: ({ unit }) => `${unit} har svarat. Det säger inget om dig, och det finns andra vägar.`,
      action: 'Hitta en annan väg',
    },
    'wait-for-times': {
      heading: 'Du får snart tider',
      text: ({ unit }) => `${unit} hör av sig när det finns tider att välja på.`,
    },
    rests: {
      heading: 'Coachningen vilar',
      text: () => 'Säg till när du vill fortsätta. Det du har skrivit finns kvar.',
      action: 'Fortsätt när du vill',
    },
    'read-agreement': {
      heading: 'Vad ni kommer överens om',
      text: () => 'Läs förslaget från din coach och säg ja, eller ändra det som är ditt att bestämma.',
      action: 'Läs förslaget',
    },
    'say-how-it-was': {
      heading: 'Hur var det?',
      text: () => 'Tre korta frågor om stödet du fick. Bara du ser svaren om du inte väljer något annat.',
      action: 'Säg hur det var',
    },
    'set-goal': {
      heading: 'Vad vill du förändra?',
      text: () => 'Ett mål med dina egna ord gör det lättare att börja. Ni kan prata om det när ni ses.',
      action: 'Skriv ditt mål',
    },
    'think-before-meeting': {
      heading: 'Vad vill du prata om?',
      text: () => 'Tänk efter vad som har gått bra sedan sist, och vad som har varit svårt. Det räcker så.',
    },
    'follow-up-comes': {
      heading: 'Nu går du själv en bit',
      text: ({ day, months }) =>
        `Omkring ${day} ser vi tillbaka, ${months} månader efter. Du får ett mejl innan.`,
    },
    finished: {
      heading: 'Ni har gått hela vägen',
      text: () => 'Vill du börja med något nytt kan du göra det när som helst.',
      action: 'Välj en vana',
    },
    begin: {
      heading: 'Börja med några frågor',
      text: () =>
        'De visar var du är i dag och vad som kan hjälpa. Inget skickas om du inte själv väljer det.',
      action: 'Välj en vana',
    },
  },
  messageFrom: ({ name }) => (name === null ? 'Meddelande' : `Meddelande från ${name}`),
  messageErased: 'Texten är raderad.',
  readAndAnswer: 'Läs och svara',
  goal: 'Ditt mål',
  goalErased: 'Ditt mål är raderat.',
  going: 'Så går det',
  held: ({ held, from, to, isOver }) =>
    isOver
      ? `Ni har haft ${held} möten.`
      : held === 0
        ? `Ni har ${from}–${to} möten framför er.`
        : `Ni har haft ${held} av ${from}–${to} möten.`,
  sure: ({ confidence }) => `Så säker var du på att klara det: ${confidence} av 10.`,
  roadLabel: 'Din väg: ifyllda ringar är möten ni har haft',
  menu: 'Mer på mina sidor',
  groups: { contact: 'Kontakt', road: 'Din väg', data: 'Dina uppgifter' },
  places: {
    messages: 'Meddelanden',
    times: 'Tider',
    programmes: 'Program',
    agreement: 'Överenskommelse',
    goal: 'Mål',
    plan: 'Fysisk aktivitet på recept',
    forms: 'Formulär',
    results: 'Resultat',
    notes: 'Anteckningar',
    history: 'Det som har hänt',
    'who-looked': 'Vem har tittat',
    'my-data': 'Allt som finns om dig',
    blocks: 'Spärrar',
    consents: 'Samtycken',
    settings: 'Inställningar',
    erasure: 'Radera uppgifter',
  },
  history: {
    title: 'Det som har hänt',
    heading: 'Det som har hänt',
    lead: 'Steg för steg, det senaste först.',
    home: 'Mina sidor',
    older: 'Visa äldre',
    empty: { heading: 'Inget har hänt än', text: 'När du skickar något eller bokar ett möte står det här.' },
  },
};
