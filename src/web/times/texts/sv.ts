import type { TimesTexts } from './texts.ts';

export const sv: TimesTexts = {
  title: 'Mina tider',
  heading: 'Mina tider',
  home: 'Mina sidor',
  toTimes: 'Mina tider',
  modality: { video: 'Videosamtal', phone: 'Telefonsamtal', 'on-site': 'Möte på plats' },
  withName: ({ modality, name, minutes }) => `${modality} med ${name}, ${minutes} minuter.`,
  atYours: ({ when }) => `hos dig ${when}`,
  place: ({ name }) => `Plats: ${name}.`,
  placeIf: ({ name }) => `Ses ni på plats är det på ${name}.`,
  nobody: 'din coach',
  next: 'Nästa tid',
  later: 'Senare tid',
  booked: 'Bokade tider',
  join: 'Gå till videosamtalet',
  change: 'Byt tid',
  changeLabel: ({ when }) => `Byt tid: ${when}`,
  cancel: 'Avboka',
  cancelLabel: ({ when }) => `Avboka: ${when}`,
  calendar: 'Lägg till i min kalender',
  choose: ({ name }) => `Välj en tid hos ${name}`,
  ways: ({ ways }) => `Ni kan ses så här: ${ways}. Du väljer i nästa steg.`,
  pressTime: 'Tryck på en tid. Inget är bokat förrän du har bekräftat.',
  parts: { morning: 'Förmiddag', afternoon: 'Eftermiddag', evening: 'Kväll' },
  noTimes: {
    heading: 'Just nu finns inga lediga tider',
    text: ({ phone }) =>
      `Nya tider läggs ut löpande. Titta hit igen om några dagar, eller ring ${phone} så hjälper vi dig.`,
  },
  laterTimes: ({ when }) => `Visa tider från ${when}`,
  firstTimes: 'Visa de första tiderna',
  wait: {
    offer: 'Passar ingen tid? När någon lämnar tillbaka en tid kan vi erbjuda den till dig.',
    join: 'Ställ mig i kö för lediga tider',
    inLine: 'Du står i kö för tider som blir lediga',
    inLineText:
      'När en tid blir ledig och det är din tur får du ett mejl. Du kan boka en annan tid under tiden.',
    leave: 'Lämna kön',
    keptKicker: 'En tid hålls för dig',
    keptUntil: ({ until }) =>
      `Den hålls för dig till ${until}. Sedan går den vidare till nästa, och du står kvar i kön.`,
    take: 'Boka den här tiden',
    pass: 'Låt den gå till nästa',
  },
  nothing: {
    heading: 'Du har inga tider',
    text: 'När du kan boka en tid visas den här, och du får ett mejl.',
    action: 'Till mina sidor',
  },
  past: 'Tidigare tider',
  states: { booked: 'Bokad', held: 'Ni träffades', missed: 'Blev inte av', cancelled: 'Avbokad' },
  notices: {
    taken: {
      heading: 'Tiden hann bli upptagen',
      text: 'Inget har bokats eller ändrats. Här är de tider som är lediga nu. Välj en av dem.',
    },
    closed: {
      heading: 'Du har redan bokat en tid',
      text: 'Den står först här på sidan. Vill du hellre ha en annan tid kan du byta.',
    },
    cancelled: {
      heading: 'Tiden är avbokad',
      text: 'Vi har skickat ett mejl om det. Du kan boka en ny tid när du vill.',
    },
    begun: {
      heading: 'Tiden har redan börjat',
      text: 'Då kan den inte bytas eller avbokas här. Ring oss om något har hänt.',
    },
    stale: {
      heading: 'Tiden har ändrats',
      text: 'Den ändrades medan sidan var öppen. Inget mer har ändrats. Här ser du vad som gäller nu.',
    },
  },
  interpreter: {
    label: 'Tolk',
    hint: 'Vi beställer tolken. Det kostar inget för dig.',
    none: 'Ingen tolk',
    asked: ({ language }) => `Tolk: ${language}.`,
  },
  how: 'Hur vill du ses?',
  chooseHow: 'Välj hur du vill ses.',
  book: {
    title: 'Boka tid',
    heading: 'Boka den här tiden?',
    confirm: 'Boka tiden',
    told: 'Du får ett mejl med tiden och en påminnelse innan. I mejlet står inget om vad tiden gäller.',
  },
  move: {
    title: 'Byt tid',
    heading: 'Byt till en annan tid',
    lead: ({ when }) => `Nu har du tiden ${when}. Du behåller den tills du har bekräftat en ny.`,
    instead: ({ when }) => `I stället för ${when}.`,
    confirm: 'Byt till den här tiden',
    keep: 'Behåll min tid',
  },
  drop: {
    title: 'Avboka tid',
    heading: 'Avboka tiden?',
    text: 'Tiden blir ledig för någon annan. Du kan boka en ny när du vill.',
    confirm: 'Avboka tiden',
    keep: 'Behåll tiden',
  },
  done: {
    booked: { heading: 'Tiden är bokad', text: 'Vi har skickat ett mejl med tiden.' },
    changed: {
      heading: 'Tiden är bytt',
      text: 'Vi har skickat ett mejl med den nya tiden. Den gamla tiden är avbokad.',
    },
  },
  one: { title: 'Din tid', heading: 'Din tid', over: 'Den här tiden kan inte ändras längre.' },
  after: {
    heading: 'Så går det till',
    steps: {
      video: 'När det är dags loggar du in och går till videosamtalet. Du behöver kamera och mikrofon.',
      phone: 'Du blir uppringd på det telefonnummer som du har lämnat.',
      'on-site': 'Kom till mottagningen några minuter före.',
    },
    remind: 'Du får en påminnelse innan, om du har valt att få mejl.',
    until: 'Du kan byta eller avboka ända tills tiden börjar.',
  },
};
