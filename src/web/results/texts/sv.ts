import type { ResultsTexts } from './texts.ts';

const WAYS = { lower: 'lägre än', higher: 'högre än', same: 'samma som' } as const;
const SINCE = { last: 'förra gången', first: 'första gången' } as const;

export const sv: ResultsTexts = {
  title: 'Resultat',
  difference: ({ amount, way, counted, since }) =>
    way === 'same'
      ? `Det är samma som ${SINCE[since]}.`
      : `Det är ${amount}${counted === 'plain' ? '' : ' poäng'} ${WAYS[way]} ${SINCE[since]}.`,
  notJudged: ({ then, now, since }) =>
    `${since === 'last' ? 'Förra gången' : 'Första gången'}: ${then}. Den här gången: ${now}.`,
  series: {
    sentence: ({ count, from, low, high, latest }) =>
      `${count} svar sedan ${from}. Lägst ${low}, högst ${high}, senast ${latest}.`,
    single: ({ when, value }) => `Ett svar, ${when}: ${value}. Med fler svar syns en linje.`,
    unknown: ({ count }) =>
      count === 1
        ? 'En gång gick det inte att räkna ut. Där är linjen bruten.'
        : `${count} gånger gick det inte att räkna ut. Där är linjen bruten.`,
    newLimits: 'Nya gränser',
    newVersion: ({ version }) => `Version ${version}`,
    newScoring: 'Räknas på annat sätt',
    missing: 'Saknas',
    table: 'Visa som tabell',
    day: 'Dag',
    value: 'Värde',
    level: 'Nivå',
    limits: 'Gränser',
    version: 'Version',
    elsewhere: 'Räknat på annat sätt, visas inte i bilden',
  },
  files: {
    heading: 'Filer',
    download: ({ name }) => `Ladda ner ${name}`,
    erased: 'Filen är raderad.',
  },
  staff: {
    hidden: 'Vikt och midjemått är dolda efter personens val.',
    sent: 'Svaren är sparade i journalen.',
    received: 'Infört',
    toPerson: 'Till personen',
    toResults: 'Alla resultat',
    toNewest: 'Till det senaste svaret',
    heading: 'Resultat',
    lead: 'Det senaste av varje formulär. Öppna ett för svar, gränser och utveckling.',
    none: 'Inga svar har kommit in.',
    instrument: 'Formulär',
    latest: 'Senaste värde',
    when: 'När',
    change: 'Sedan förra gången',
    enter: 'För in poäng',
    entered: 'Poängen är införda.',
    meaning: 'Vad nivån står för',
    changeHeading: 'Skillnad',
    score: 'Mått',
    now: 'Nu',
    sinceLast: 'Sedan förra gången',
    sinceFirst: 'Sedan första gången',
    published: ({ amount, kind, source, certainty }) =>
      `${kind === 'reliable' ? 'Säker förändring' : 'Minsta betydelsefulla skillnad'}: ${amount}. ${source} ${certainty}`,
    nonePublished: 'Det finns ingen publicerad gräns för hur stor en skillnad behöver vara.',
    noEffect: 'En skillnad säger inte vad den beror på.',
    verdicts: {
      'cannot-be-told-apart': 'Mindre än vad som går att skilja från slump.',
      better: 'Förändring till det bättre.',
      worse: 'Förändring till det sämre.',
      changed: 'Förändring.',
      unjudged: 'Hur stor skillnad som säger något är inte publicerat.',
    },
    why: {
      'nothing-earlier': 'Inget tidigare svar.',
      'now-unknown': 'Går inte att jämföra: värdet gick inte att räkna ut den här gången.',
      'earlier-unknown': 'Går inte att jämföra: värdet gick inte att räkna ut då.',
      'scored-otherwise': 'Går inte att jämföra: poängen räknades på annat sätt då.',
      'other-scale': 'Går inte att jämföra: skalan var en annan då.',
    },
    passedOver: {
      last: 'Svar däremellan gick inte att jämföra med.',
      first: 'Äldre svar gick inte att jämföra med.',
    },
    overTime: 'Över tid',
    answers: 'Svar',
    question: 'Fråga',
    answer: 'Svar',
    points: 'Poäng',
    notAnswered: 'Inte besvarad',
    without: {
      erased: 'Svaren är raderade. Resultatet står kvar.',
      'form-unknown': 'Frågorna i den här versionen kan inte längre visas. Resultatet står kvar.',
      'scores-only': 'Bara poängen är införda. Svaren finns där formuläret fylldes i.',
    },
    limits: 'Gränser som användes',
    limitsId: 'Gränser',
    limitsGroup: 'Gäller för',
    limitsDays: 'Giltiga',
    days: ({ from, until }) =>
      [
        from === null ? 'startdag okänd' : `från ${from}`,
        until === null ? 'tills vidare' : `till ${until}`,
      ].join(', '),
    limit: 'Innebörd',
    source: 'Källa',
    certainty: 'Säkerhet',
    noLimits: 'Inga gränser användes.',
    how: 'Hur det fylldes i',
    answered: 'Besvarat',
    by: ({ name }) => `Infört av ${name}`,
    byPerson: 'Ifyllt av personen själv',
    version: ({ form, scoring }) => `Formulär ${form}, poängberäkning ${scoring}`,
    later: 'Med dagens gränser',
    laterLead: 'Resultatet ovan står kvar som det var. Så här skulle samma svar bedömas i dag.',
    then: 'Då',
    today: 'I dag',
    laterSentence: ({ from, level }) =>
      from === null
        ? `Med dagens gränser skulle samma svar vara: ${level}.`
        : `Med gränserna från ${from} skulle samma svar vara: ${level}.`,
  },
  enter: {
    title: 'För in poäng',
    heading: 'För in poäng',
    lead: 'För formulär som besvarats på papper eller i ett annat system och vars frågor inte får visas här. Skriv bara poängen och dagen då det besvarades.',
    none: 'Det finns inga formulär att föra in poäng för.',
    day: 'Dagen det besvarades',
    score: ({ title, unit }) => `${title}, ${unit}`,
    between: ({ min, max }) => `Från ${min} till ${max}.`,
    betweenOr: ({ min, max }) => `Från ${min} till ${max}. Lämna tomt om värdet inte är känt.`,
    save: ({ form }) => `Spara ${form}`,
    problems: {
      day: 'Välj dagen då formuläret besvarades.',
      future: 'Dagen har inte varit än. Välj i dag eller en tidigare dag.',
      none: 'Skriv minst ett värde.',
    },
    wrong: ({ title, min, max }) =>
      `${title}: skriv ett värde som formuläret kan ge, från ${min} till ${max}.`,
  },
  mine: {
    hidden: 'Vikt och kalorier är dolda för dig.',
    toSettings: 'Ändra i dina inställningar',
    heading: 'Dina resultat',
    lead: 'Här är svaren du har skickat och vad de visar. Du och enheten du skickade till ser dem.',
    home: 'Mina sidor',
    back: 'Dina resultat',
    empty: {
      heading: 'Inga resultat än',
      text: 'När du har skickat svar på ett formulär eller ett självtest kan du läsa resultatet här.',
    },
    resultTitle: 'Ett resultat',
    answered: ({ when }) => `Besvarat ${when}.`,
    enteredFor: {
      together: 'Ni fyllde i det tillsammans.',
      phone: 'Enheten fyllde i det när ni talades vid.',
      paper: 'Enheten förde in det från papper.',
    },
    changeHeading: 'Jämfört med tidigare',
    chance: ({ amount }) => `Skillnader under ${amount} kan vara slump.`,
    verdicts: {
      better: 'Det är en tydlig skillnad, åt det bättre hållet.',
      worse:
        'Det är en tydlig skillnad. Ta gärna upp den nästa gång ni hörs, så kan ni titta på den tillsammans.',
      changed: 'Det är en tydlig skillnad.',
    },
    why: {
      'nothing-earlier': 'Det här är första gången du svarar, så det finns inget att jämföra med än.',
      'now-unknown': 'Den här gången gick värdet inte att räkna ut, så det går inte att jämföra.',
      'earlier-unknown': 'Förra gången gick värdet inte att räkna ut, så det går inte att jämföra.',
      'scored-otherwise': 'Poängen räknades på ett annat sätt då, så det går inte att jämföra.',
      'other-scale': 'Skalan var en annan då, så det går inte att jämföra.',
    },
    passedOver: {
      last: 'Svaret däremellan gick inte att jämföra med.',
      first: 'Äldre svar gick inte att jämföra med.',
    },
    overTime: 'Dina svar över tid',
    overTimeLead: 'Linjen är bara din egen.',
    cannotTell: 'Går inte att säga',
    talk: 'Undrar du över något?',
    write: 'Skriv till din coach',
  },
};
