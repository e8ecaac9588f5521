import type { BehalfTexts } from './behalf-texts.ts';

export const sv: BehalfTexts = {
  title: 'Formulär',
  toForms: 'Personens formulär',
  toPerson: 'Till personen',
  whose: {
    together: 'Ni fyller i tillsammans. Skriv det personen svarar.',
    phone: 'Du fyller i medan ni talas vid på telefon. Skriv det personen svarar.',
    paper: 'Du för in svar från papper. Skriv det som står där.',
  },
  answered: ({ day }) => `Svarsdag: ${day}.`,
  begun: ({ name, day }) =>
    `Påbörjat av ${name}, senast sparat ${day}. Alla på enheten som har hand om personen kan fortsätta.`,
  asks: {
    heading: 'Svaren ber dig göra något nu',
    text: 'Tala med personen om det innan ni går vidare. När svaren sparas i journalen blir det en flagga med någon som ansvarar.',
  },
  readThrough: 'Läs igenom',
  recorded: 'Det sparas att du förde in svaren, hur personen svarade och vilken dag. Personen ser det också.',
  keep: 'Spara i journalen',
  dropText:
    'Svaren som är införda tas bort. Det går inte att ångra. Är formuläret beställt väntar det fortfarande på svar.',
  what: 'Vilket formulär?',
  asked: ({ form }) => `Beställt: ${form}`,
  how: 'Hur svarar personen?',
  hows: { together: 'Vi fyller i tillsammans', phone: 'På telefon', paper: 'På papper' },
  day: 'Vilken dag svarade personen?',
  begin: 'Börja fylla i',
  problems: {
    what: 'Välj ett formulär.',
    how: 'Välj hur personen svarar.',
    day: 'Välj dagen då personen svarade.',
    future: 'Dagen har inte kommit än. Välj i dag eller en tidigare dag.',
    'not-waiting': 'Formuläret väntar inte längre på svar. Välj ett annat.',
    troubled: 'Det går inte att öppna formuläret just nu. Försök igen om en stund, eller välj ett annat.',
    'asked-already': 'Formuläret är redan beställt. Välj det i listan, så får du adressen.',
  },
  fill: {
    link: 'Fyll i med personen',
    heading: 'Du fyller i',
    lead: 'Svaren är personens. I journalen står att du förde in dem, hur och vilken dag personen svarade.',
    now: 'Fyll i nu',
    nowAbout: ({ form }) => `Fyll i nu: ${form}`,
  },
  self: {
    heading: 'Personen fyller i medan ni talas vid',
    lead: 'Formuläret läggs på personens sida med en gång. Personen loggar in, svarar i sitt eget fönster och skickar själv. Du ser svaren när de är skickade.',
    ask: 'Lägg formuläret på personens sida',
    form: ({ form }) => `${form} ligger på personens sida.`,
    address: 'Adress',
    say: 'Läs upp adressen eller skicka den. Den leder bara till personens egen sida, efter inloggning.',
    write: 'Skriv till personen',
  },
  here: {
    heading: 'Påbörjat på enheten',
    lead: 'Sparat men inte i journalen än.',
    goOn: ({ form }) => `Fortsätt: ${form}`,
    by: ({ how, name, day }) => `${how}, påbörjat av ${name}, senast sparat ${day}.`,
  },
  said: {
    dropped: 'Det påbörjade formuläret är borttaget.',
    gone: 'Formuläret är redan sparat eller borttaget.',
    troubled:
      'Det går inte att räkna ut formuläret just nu. Det som är infört finns kvar. Försök igen om en stund.',
    'not-waiting':
      'Beställningen är avslutad, så svaren kunde inte sparas till den. Det som är infört finns kvar här.',
  },
  own: {
    heading: 'Börja själv',
    lead: 'De här kan du svara på när du vill. Du väljer själv om du skickar svaren.',
    begin: 'Börja',
    about: ({ form }) => `Börja: ${form}`,
    askedHeading: 'Det här vill enheten att du svarar på',
  },
};
