import type { FeedbackTexts } from './texts.ts';

export const sv: FeedbackTexts = {
  home: 'Startsidan',
  vote: {
    title: 'Synpunkter',
    heading: 'Hade du nytta av sidan?',
    thanks: { heading: 'Tack, det hjälper oss', text: 'Vi sparar sidan och ditt svar, inget om dig.' },
    question: 'Hade du nytta av sidan?',
    yes: 'Ja',
    no: 'Nej',
    more: 'Berätta mer',
    moreHint: 'Skriv inget om dig själv eller din hälsa. Vi svarar inte på det du skriver här.',
    back: 'Tillbaka till sidan',
    tooLong: ({ count, most }) => `Texten är ${count} tecken. Högst ${most} får plats.`,
  },
  statement: {
    title: 'Tillgänglighet',
    heading: 'Tillgänglighet i den här tjänsten',
    lead: ({ organisation }) =>
      `${organisation} står bakom tjänsten. Vi vill att alla ska kunna använda den. Här står hur den uppfyller kraven, vad som brister och vad du kan göra om något inte fungerar för dig.`,
    status: {
      heading: 'Hur tillgänglig är tjänsten?',
      text: 'Tjänsten uppfyller delvis kraven i EN 301 549, som bygger på WCAG 2.1 nivå AA.',
    },
    known: 'Brister som vi känner till',
    shortcomings: [
      {
        what: 'Videomötet har ingen automatisk textning. Det går att skriva bredvid bilden medan ni pratar.',
        criterion: 'WCAG 1.2.4',
        instead: 'Du kan välja telefon eller möte på plats, eller be om tolk.',
      },
      {
        what: 'Det finns inget innehåll på teckenspråk eller lättläst svenska än.',
        criterion: 'Utanför WCAG AA',
        instead: 'Ring oss, så går vi igenom innehållet tillsammans.',
      },
      {
        what: 'Sidorna är inte prövade av personer som använder skärmläsare till vardags.',
        criterion: 'Kan gälla flera krav',
        instead: 'Berätta vad som inte fungerar, så rättar vi det.',
      },
    ],
    made: {
      heading: 'Hur vi har prövat',
      text: 'Vi har själva prövat tjänsten: automatiskt med axe, i 320 bildpunkters bredd, i mörkt läge och utan JavaScript. Ingen utomstående har granskat den än. Redogörelsen är från november 2026.',
    },
    tell: {
      heading: 'Berätta om hinder',
      text: ({ days }) =>
        `Hittar du något som inte fungerar, eller behöver du innehåll på ett annat sätt? Vi svarar inom ${days} dagar.`,
      action: 'Berätta om ett hinder',
    },
    phone: ({ phone }) => `Du kan också ringa ${phone}.`,
    supervision: {
      se: {
        heading: 'Om du inte är nöjd med svaret',
        text: 'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Du kan anmäla brister till dem.',
        linkText: 'Digg om att anmäla bristande tillgänglighet',
        href: 'https://www.digg.se/',
      },
      fi: {
        heading: 'Om du inte är nöjd med svaret',
        text: 'Får du inget svar inom två veckor, eller är du inte nöjd, kan du anmäla det till myndigheten som övervakar tillgängligheten.',
        linkText: 'tillgänglighetskrav.fi',
        href: 'https://www.tillganglighetskrav.fi/',
      },
    },
    law: {
      se: 'Kraven finns i lagen (2018:1937) om tillgänglighet till digital offentlig service.',
      fi: 'Kraven finns i lagen om tillhandahållande av digitala tjänster (306/2019).',
    },
  },
  form: {
    title: 'Berätta om ett hinder',
    heading: 'Berätta om ett hinder',
    lead: ({ days }) => `Du behöver inte säga vem du är. Lämnar du en adress får du svar inom ${days} dagar.`,
    words: 'Vad fungerar inte, och var?',
    wordsHint: 'Gärna vilken sida och vilket hjälpmedel. Skriv inget om din hälsa.',
    replyTo: 'E-post eller telefon för svar',
    replyToHint: 'Används bara för svaret.',
    action: 'Skicka till oss som sköter tjänsten',
    empty: 'Skriv vad som inte fungerar.',
    tooLong: ({ count, most }) => `Texten är ${count} tecken. Högst ${most} får plats.`,
    replyTooLong: 'Adressen är för lång. Skriv en e-postadress eller ett telefonnummer.',
    unreadableSign: 'Texten innehåller ett tecken som inte går att spara. Skriv stället på nytt.',
    receipt: {
      heading: 'Vi har fått det du skrev',
      text: ({ day }) => `Vi svarar senast ${day}, om du lämnade en adress.`,
      number: ({ id }) => `Ditt ärendenummer: ${id}`,
    },
  },
};
