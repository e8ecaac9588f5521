import type { CallerTexts } from './texts.ts';

export const sv: CallerTexts = {
  title: 'Någon har ringt',
  lead: ({ unit }) =>
    `Skriv in den som har ringt och bett om hjälp. Frågan hamnar i intaget hos ${unit}, med samma svarstid som andra.`,
  told: 'Berätta för den som ringer: det här sparas i journalen, enhetens personal kan läsa det, och i listan över vem som har tittat står det att du skrev in det.',
  number: { se: 'Personnummer eller samordningsnummer', fi: 'Personbeteckning' },
  numberHint: 'Fråga alltid efter numret, så att rätt person får rätt journal.',
  name: 'Namn',
  nameHint: 'Har personen använt tjänsten förut gäller namnet som redan finns.',
  phone: 'Telefon',
  phoneHint:
    'Numret sparas om personen är ny här. Den som har använt tjänsten ändrar det själv på sina sidor.',
  speaks: 'Språk',
  reason: 'Varför ringde personen?',
  habits: 'Vilka vanor gäller det?',
  words: 'Vad sa personen?',
  wordsHint: 'Kort, och så nära personens egna ord som möjligt. Personen kan läsa det.',
  contact: 'Hur vill personen få svar?',
  contacts: { message: 'Med meddelande på sina sidor', phone: 'Med ett samtal' },
  enter: 'Spara i intaget',
  problems: {
    number: 'Numret stämmer inte. Läs upp det för personen och skriv det igen.',
    name: 'Namnet saknas eller är för långt. Skriv för- och efternamn.',
    phone: 'Telefonnumret saknas eller är för långt. Det behövs när svaret ska ges per telefon.',
    reason: 'Inget skäl är valt. Välj det som ligger närmast.',
    words: 'Här är tomt. Skriv kort vad personen sa.',
    'too-long': ({ most }) => `Texten är för lång. Högst ${most} tecken får plats.`,
  },
  refused: {
    'already-waiting':
      'Personen har redan en fråga hos er som väntar på svar. Den finns i intaget. Inget nytt har sparats.',
    'age-not-served':
      'Enheten tar inte emot personer i den här åldern. Inget har sparats. Berätta om vårdcentralen eller elevhälsan.',
    'resident-closed': 'Det går inte att skriva in den här personen. Inget har sparats.',
    'unit-not-open': 'Enheten tar inte emot anmälningar just nu. Inget har sparats.',
  },
  entered: ({ name }) => `Samtal, inskrivet av ${name}`,
};
