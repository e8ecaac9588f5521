import type { SendTexts } from './send-texts.ts';

export const sv: SendTexts = {
  title: 'Skicka',
  info: {
    heading: 'Innan du skickar',
    lead: ({ unit, organisation }) =>
      `Du är på väg att be ${unit} (${organisation}) om hjälp. Läs det här först. Inget har skickats ännu.`,
    parts: ({ unit, organisation, keptFor }) => [
      {
        heading: 'Det här sparas',
        text: 'De svar och resultat du väljer, det du själv skriver, ditt namn, ditt personnummer och dina kontaktuppgifter.',
      },
      { heading: 'Så länge sparas det', text: keptFor },
      {
        heading: 'De här kan läsa det',
        text: `De som arbetar på ${unit} och har en anledning. Din förfrågan är det som ger dem rätt att se dig. Andra enheter och andra vårdgivare ser det inte utan att lagen eller du säger ja.`,
      },
      {
        heading: 'Därför får vi spara det',
        text: `Uppgifterna behövs för att ${organisation} ska kunna hjälpa dig, och hälso- och sjukvården måste föra journal. Det bygger inte på samtycke, så du behöver inte lämna något.`,
      },
      {
        heading: 'Det här kan du alltid göra',
        text: 'Se vem som har läst om dig och när. Ladda ned allt vi har. Spärra uppgifter för andra enheter. Be oss rätta eller radera. Du gör det på dina sidor.',
      },
      {
        heading: 'Det du inte skickar',
        text: 'Svar som du inte väljer raderas i samma stund som du skickar. Ingen annan än du får se dem.',
      },
    ],
    keptFor: {
      'last-entry': ({ years }) => `I minst ${years} år efter den sista anteckningen i din journal.`,
      row: ({ years }) => `I ${years} år.`,
      'last-contact': ({ years }) => `I ${years} år efter den senaste kontakten.`,
      'death-or-120-years': ({ years }) =>
        `I ${years} år efter din död, eller 120 år från att du föddes om dödsdagen inte är känd.`,
    },
    whom: 'Vem enheten är för',
    lives: ({ places }) => `Enheten är för den som bor i ${places}.`,
    elsewhere:
      'Enligt dina uppgifter bor du någon annanstans. Du kan fråga ändå. Kan vi inte hjälpa dig visar vi vart du kan vända dig.',
    wait: 'Väntetid',
    queue: ({ count }) =>
      count === 0
        ? 'Ingen annan väntar på svar just nu.'
        : count === 1
          ? 'En annan väntar på svar just nu.'
          : `${count} andra väntar på svar just nu.`,
    meanwhile: 'Medan du väntar kan du börja ett program i egen takt på dina sidor.',
    legalSource: 'Källa:',
    goOn: 'Välj vad du vill skicka',
    notNow: 'Inte nu, tillbaka till startsidan',
  },
  choose: {
    heading: 'Vad vill du skicka?',
    which: 'Svar att skicka',
    whichHint: 'Ta bort bocken för det du inte vill skicka. Det raderas när du skickar resten.',
    nothing: 'Du har inga färdiga svar att skicka. Du kan ändå be om hjälp: skriv några ord nedan.',
    unfinished: ({ check }) => `${check}: inte färdigt. Svara på resten först om du vill skicka med det.`,
    words: 'Något du vill berätta?',
    wordsHint:
      'Till exempel vad du vill förändra, eller när det passar dig att ses. Bara enheten kan läsa det.',
    reason: 'Varför hör du av dig just nu?',
    reasonHint: 'Svaret hjälper oss att se hur människor hittar hit. Bara enheten kan läsa det.',
    contact: 'Hur vill du få svar?',
    contactMessage: 'Skriv till mig på mina sidor',
    contactMessageHint: 'Du får ett mejl om att det finns något nytt. I mejlet står inte vad det gäller.',
    contactPhone: ({ phone }) => `Ring mig på ${phone}`,
    promise: ({ day, unit }) => `${unit} svarar senast ${day}.`,
    send: ({ unit }) => `Skicka till ${unit}`,
    otherUnit: 'Skicka till en annan enhet',
    back: 'Läs om hur uppgifterna sparas',
  },
  problem: {
    chooseOrWrite: 'Inget är valt och inget är skrivet. Välj minst ett svar, eller skriv några ord.',
    tooLong: ({ most, now }) =>
      `Texten är ${now} tecken lång. Högst ${most} får plats. Korta den, resten kan du berätta när ni ses.`,
    contact: 'Inget sätt att svara är valt. Välj hur du vill att vi hör av oss.',
    badAnswers:
      'Ett av svaren är inte färdigt eller hör till en äldre version av frågorna. Gå igenom frågorna igen och skicka sedan.',
  },
  waiting: {
    heading: 'Du har redan frågat',
    text: ({ unit, day }) =>
      `${unit} har din förfrågan och svarar senast ${day}. Du behöver inte göra något mer.`,
    see: 'Se din förfrågan',
    still: 'Svaren du har nu ligger kvar hos dig. Du kan ta dem med till samtalet, eller ta bort dem.',
  },
  otherRoad: {
    heading: 'Vi behöver visa dig en annan väg',
    ages: ({ unit, from, to }) =>
      to === null
        ? `${unit} är för den som har fyllt ${from} år.`
        : `${unit} är för den som är mellan ${from} och ${to} år.`,
    country: ({ unit }) =>
      `Du är inloggad i ett annat land än det ${unit} finns i. Byt plats, så hittar du rätt enhet.`,
    yours: 'Inget har skickats. Dina svar är fortfarande bara dina.',
    todo: 'Du kan få hjälp ändå. Ring oss, så säger vi vart du kan vända dig: vårdcentralen, elevhälsan eller någon annan nära dig.',
    call: ({ phone }) => `Ring ${phone}`,
    toResult: 'Till startsidan',
    changePlace: 'Byt plats',
  },
  sent: {
    title: 'Din förfrågan',
    heading: {
      received: 'Det är skickat',
      accepted: 'Du är välkommen',
      declined: 'Vi visar dig en annan väg',
      withdrawn: 'Du har tagit tillbaka din förfrågan',
    },
    received: ({ unit, day }) => `${unit} har fått din förfrågan och svarar senast ${day}.`,
    referred: {
      heading: 'Du är hänvisad',
      received: ({ unit, from, day }) => `${from} har hänvisat dig till ${unit}, som svarar senast ${day}.`,
      responsible: ({ from, unit }) =>
        `Till dess är det ${from} som har ansvaret för dig i det här. ${unit} tar över först när de har svarat ja.`,
      changeText:
        'Du kan tacka nej så länge ingen har svarat. Då slutar enheten se dig, och den som hänvisade dig får veta det.',
      withdraw: 'Jag vill inte bli hänvisad',
    },
    erased: 'Det du inte skickade är raderat.',
    nextHeading: 'Det här händer nu',
    steps: ({ unit, day, contact }) => [
      `En hälsocoach på ${unit} läser det du skickade.`,
      contact === 'phone'
        ? `Du blir uppringd senast ${day}.`
        : `Du får svar på dina sidor senast ${day}. Ett mejl säger till när det finns något nytt.`,
      'Om vi passar för dig får du tider att välja bland. Annars visar vi en annan väg.',
    ],
    accepted: ({ unit, day }) => `${unit} tog emot din förfrågan ${day}. Nästa steg står på dina sidor.`,
    declined: ({ unit, day }) => `${unit} läste det du skickade och svarade ${day}.`,
    withdrawn: ({ unit, day }) =>
      `${unit} ser inte längre din förfrågan sedan ${day}. Det som hann skrivas i journalen finns kvar enligt lag.`,
    changeHeading: 'Har du ändrat dig?',
    changeText: 'Du kan ta tillbaka din förfrågan så länge ingen har svarat. Då slutar enheten se dig.',
    withdraw: 'Ta tillbaka min förfrågan',
    changed: 'Någon hann svara före dig. Sidan visar svaret.',
    meanwhile: 'Medan du väntar',
    programmes: ({ count }) =>
      count === 1
        ? 'Det finns ett program som du kan börja med redan nu, i egen takt. Platsen i kön har du kvar.'
        : `Det finns ${count} program som du kan börja med redan nu, i egen takt. Platsen i kön har du kvar.`,
    toProgrammes: 'Se programmen',
    toMine: 'Till mina sidor',
    toFront: 'Till startsidan',
    again: 'Fråga igen',
  },
};
