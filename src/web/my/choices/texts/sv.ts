import type { ChoiceTexts } from './texts.ts';

export const sv: ChoiceTexts = {
  home: 'Mina sidor',
  blocks: {
    title: 'Spärrar',
    heading: 'Spärra uppgifter',
    lead: 'Här är de enheter som har uppgifter om dig. Du kan spärra en enhets uppgifter, och ta bort spärren när du vill.',
    means: {
      unit: 'En spärr betyder att ingen annan enhet kan läsa vad den spärrade enheten har skrivit om dig, inte ens hos samma vårdgivare. De ser att något är spärrat, men inte vad.',
      organisation:
        'Ett förbud betyder att andra organisationer inte kan läsa vad enheten har skrivit om dig. Enheter i samma organisation kan fortfarande läsa det om de behöver det för din vård.',
    },
    emergency:
      'Om ditt liv är i fara kan spärrade uppgifter öppnas. Det skrivs alltid upp, och du ser det under ”Vem har tittat”.',
    ownUnit: 'De som arbetar på enheten själv kan fortfarande läsa det de har skrivit.',
    open: 'Inte spärrad',
    since: ({ day }) => `Spärrad sedan ${day}`,
    block: ({ unit }) => `Spärra uppgifterna hos ${unit}`,
    lift: ({ unit }) => `Ta bort spärren för ${unit}`,
    blocked: 'Uppgifterna är spärrade.',
    lifted: 'Spärren är borttagen.',
    none: {
      heading: 'Ingen enhet har uppgifter om dig',
      text: 'När du har bett en enhet om hjälp kan du spärra deras uppgifter här.',
    },
    source: ({ source }) => `Regeln kommer från: ${source}.`,
  },
  weight: {
    heading: 'Vikt och kalorier',
    lead: 'Du kan dölja allt om vikt, midjemått och kalorier. Då visas det inte i program, formulär och resultat, och ingen påminner om det. Det du har skrivit finns kvar i din egen kopia.',
    hidden: {
      self: 'Det är dolt, som du har valt.',
      answer: 'Det är dolt efter ett svar som du gav i ett program.',
      staff: 'Någon på din enhet har dolt det och skrev:',
    },
    hide: 'Dölj vikt och kalorier för mig',
    show: 'Visa vikt och kalorier igen',
  },
  consents: {
    title: 'Samtycken',
    heading: 'Samtycken',
    lead: 'Ett samtycke låter en annan vårdgivare läsa det som en vårdgivare har skrivit om dig.',
    careNeedsNone:
      'För hjälpen du får hos en enhet behövs inget samtycke. Det behövs bara när uppgifter delas med någon annan.',
    given: 'Dina samtycken',
    none: 'Du har inte gett något samtycke.',
    sentence: ({ from, to }) => `${to} får läsa det som ${from} har skrivit om dig.`,
    since: ({ since, until }) =>
      until === null
        ? `Gäller från ${since} tills du tar tillbaka det.`
        : `Gäller från ${since} till och med ${until}.`,
    ended: ({ withdrawn, until }) =>
      withdrawn === null ? `Gällde till och med ${until ?? ''}.` : `Du tog tillbaka det ${withdrawn}.`,
    withdraw: 'Ta tillbaka samtycket',
    withdrawn: 'Samtycket är tillbakataget och gäller inte längre.',
    givenNow: 'Ditt samtycke gäller nu.',
    give: 'Ge ett samtycke',
    from: 'Vems uppgifter',
    to: 'Vem som får läsa dem',
    until: 'Sista dagen det gäller',
    untilHint: 'Lämna tomt om det ska gälla tills du tar tillbaka det.',
    giveAction: 'Ge samtycket',
    nobody: 'Ingen vårdgivare har uppgifter om dig att dela.',
    nobodyElse: 'Det finns ingen annan vårdgivare här att dela med.',
    errors: {
      'same-organisation': 'Välj två olika vårdgivare. Inom samma vårdgivare behövs inget samtycke.',
      'day-has-passed': 'Dagen har redan varit. Välj i dag eller en senare dag.',
      'consent-exists': 'Det samtycket finns redan och gäller.',
      'bad-day': 'Dagen finns inte. Skriv den som 2027-03-15.',
      'not-found': 'Välj vårdgivare i båda listorna.',
    },
  },
  settings: {
    title: 'Inställningar',
    heading: 'Inställningar',
    lead: 'Språk, hur vi når dig och när vi hör av oss.',
    language: 'Språk i meddelanden från oss',
    languages: { sv: 'Svenska', fi: 'Finska', en: 'Engelska' },
    email: 'E-post',
    emailHint: 'Mejlen säger bara att det finns något att läsa, aldrig vad.',
    phone: 'Telefon',
    ways: {
      heading: 'Hur vi hör av oss',
      hint: 'När det kommer något nytt, före ett möte och som påminnelse. Vi säger bara att det finns något, aldrig vad. Går det första sättet inte fram provar vi nästa.',
      first: 'Helst',
      second: 'Annars',
      third: 'I tredje hand',
      nothing: 'Inte alls',
      noOther: 'Inget annat sätt',
      names: {
        email: 'E-post',
        sms: 'Sms',
        push: 'Besked i webbläsaren',
        inbox: { se: 'Inkorgen på 1177', fi: 'Suomi.fi-meddelanden' },
      },
    },
    push: {
      heading: 'Besked i webbläsaren',
      text: 'Webbläsaren kan visa att det finns något till dig, också när sidan är stängd. Det står aldrig vad.',
      count: ({ count }) =>
        count === 0
          ? 'Ingen webbläsare visar besked.'
          : count === 1
            ? 'En webbläsare visar besked.'
            : `${count} webbläsare visar besked.`,
      on: 'Visa besked i den här webbläsaren',
      off: 'Sluta visa besked',
      refused: 'Webbläsaren tillåter inte besked härifrån. Du kan ändra det i webbläsarens inställningar.',
    },
    time: 'Klockslag för påminnelser',
    timeHint: ({ usual, from, until }) =>
      `Lämna tomt för klockan ${usual}. Mellan ${from} och ${until} skickar vi inga påminnelser.`,
    zone: 'Var du är',
    zoneHint: 'Påminnelser kommer efter klockan där du är.',
    zones: {
      own: 'Där jag bor',
      'Europe/Stockholm': 'Sverige',
      'Europe/Helsinki': 'Finland',
      'Europe/London': 'Storbritannien',
      'Atlantic/Canary': 'Kanarieöarna',
      'Asia/Bangkok': 'Thailand',
      'America/New_York': 'USA, östkusten',
      'America/Los_Angeles': 'USA, västkusten',
      'Australia/Sydney': 'Australien, Sydney',
    },
    save: 'Spara inställningarna',
    saved: 'Inställningarna är sparade.',
    errors: {
      email: 'E-postadressen ser inte rätt ut. Den ska ha ett @ och en punkt, som namn@exempel.se.',
      phone: 'Telefonnumret ser inte rätt ut. Skriv bara siffror, mellanslag och bindestreck.',
      emailNeeded: 'Skriv din e-postadress, eller välj ett annat sätt.',
      phoneNeeded: 'Skriv ditt telefonnummer, eller välj ett annat sätt än sms.',
      time: 'Skriv klockslaget som 18:00.',
      timeQuiet: ({ from, until }) =>
        `Mellan ${from} och ${until} skickar vi inga påminnelser. Välj en annan tid.`,
      zone: 'Välj en plats i listan.',
    },
    conflict: {
      heading: 'Inställningarna ändrades någon annanstans',
      text: 'De ändrades medan du skrev, kanske i ett annat fönster. Inget är sparat än.',
      there: 'Så står det nu',
      yours: 'Så skrev du',
      keepMine: 'Spara som jag skrev',
      none: 'inget',
    },
    name: ({ name }) => `Du är inloggad som ${name}. Namnet kommer från din e-legitimation.`,
  },
};
