import type { ResultsTexts } from './texts.ts';

const WAYS = { lower: 'vähemmän', higher: 'enemmän' } as const;
const SINCE = { last: 'viimeksi', first: 'ensimmäisellä kerralla' } as const;
const COUNTED = { points: ' pistettä', one: ' piste', plain: '' } as const;

export const fi: ResultsTexts = {
  title: 'Tulokset',
  difference: ({ amount, way, counted, since }) =>
    way === 'same'
      ? `Tulos on sama kuin ${SINCE[since]}.`
      : `Tulos on ${amount}${COUNTED[counted]} ${WAYS[way]} kuin ${SINCE[since]}.`,
  notJudged: ({ then, now, since }) =>
    `${since === 'last' ? 'Viimeksi' : 'Ensimmäisellä kerralla'}: ${then}. Tällä kertaa: ${now}.`,
  series: {
    sentence: ({ count, from, low, high, latest }) =>
      `${count} vastausta, ensimmäinen ${from}. Pienin ${low}, suurin ${high}, viimeisin ${latest}.`,
    single: ({ when, value }) => `Yksi vastaus, ${when}: ${value}. Viiva näkyy, kun vastauksia on enemmän.`,
    unknown: ({ count }) =>
      count === 1
        ? 'Yhdellä kerralla tulosta ei voitu laskea. Viiva katkeaa siinä kohdassa.'
        : `${count} kerralla tulosta ei voitu laskea. Viiva katkeaa niissä kohdissa.`,
    newLimits: 'Uudet rajat',
    newVersion: ({ version }) => `Versio ${version}`,
    newScoring: 'Lasketaan toisin',
    missing: 'Puuttuu',
    table: 'Näytä taulukkona',
    day: 'Päivä',
    value: 'Arvo',
    level: 'Taso',
    limits: 'Rajat',
    version: 'Versio',
    elsewhere: 'Laskettu toisin, ei näy kuvassa',
  },
  files: {
    heading: 'Tiedostot',
    download: ({ name }) => `Lataa ${name}`,
    erased: 'Tiedosto on poistettu.',
  },
  staff: {
    hidden: 'Paino ja vyötärönympärys on piilotettu henkilön valinnasta.',
    sent: 'Vastaukset on tallennettu asiakastietoihin.',
    received: 'Kirjattu',
    toPerson: 'Henkilön sivulle',
    toResults: 'Kaikki tulokset',
    toNewest: 'Viimeisimpään vastaukseen',
    heading: 'Tulokset',
    lead: 'Kunkin lomakkeen viimeisin tulos. Avaa lomake, niin näet vastaukset, rajat ja kehityksen.',
    none: 'Vastauksia ei ole tullut.',
    instrument: 'Lomake',
    latest: 'Viimeisin arvo',
    when: 'Milloin',
    change: 'Viime kerrasta',
    enter: 'Kirjaa pisteet',
    entered: 'Pisteet on kirjattu.',
    meaning: 'Mitä taso tarkoittaa',
    changeHeading: 'Ero',
    score: 'Mittari',
    now: 'Nyt',
    sinceLast: 'Viime kerrasta',
    sinceFirst: 'Ensimmäisestä kerrasta',
    published: ({ amount, kind, source, certainty }) =>
      `${kind === 'reliable' ? 'Luotettava muutos' : 'Pienin merkityksellinen ero'}: ${amount}. ${source} ${certainty}`,
    nonePublished: 'Siitä, kuinka suuri eron pitää olla, ei ole julkaistua rajaa.',
    noEffect: 'Ero ei kerro, mistä se johtuu.',
    verdicts: {
      'cannot-be-told-apart': 'Pienempi kuin mikä erottuu sattumasta.',
      better: 'Muutos parempaan.',
      worse: 'Muutos huonompaan.',
      changed: 'Muutos.',
      unjudged: 'Merkityksellisen eron suuruutta ei ole julkaistu.',
    },
    why: {
      'nothing-earlier': 'Ei aiempaa vastausta.',
      'now-unknown': 'Ei voi verrata: arvoa ei voitu laskea tällä kertaa.',
      'earlier-unknown': 'Ei voi verrata: arvoa ei voitu laskea silloin.',
      'scored-otherwise': 'Ei voi verrata: pisteet laskettiin silloin toisin.',
      'other-scale': 'Ei voi verrata: asteikko oli silloin toinen.',
    },
    passedOver: {
      last: 'Välissä olevaan vastaukseen ei voi verrata.',
      first: 'Vanhempiin vastauksiin ei voi verrata.',
    },
    overTime: 'Ajan mittaan',
    answers: 'Vastaukset',
    question: 'Kysymys',
    answer: 'Vastaus',
    points: 'Pisteet',
    notAnswered: 'Ei vastattu',
    without: {
      erased: 'Vastaukset on poistettu. Tulos säilyy.',
      'form-unknown': 'Tämän version kysymyksiä ei voi enää näyttää. Tulos säilyy.',
      'scores-only': 'Vain pisteet on kirjattu. Vastaukset ovat siellä, missä lomake täytettiin.',
    },
    limits: 'Käytetyt rajat',
    limitsId: 'Rajat',
    limitsGroup: 'Keitä koskee',
    limitsDays: 'Voimassa',
    days: ({ from, until }) =>
      [
        from === null ? 'alkupäivä ei tiedossa' : `${from} alkaen`,
        until === null ? 'toistaiseksi' : `${until} asti`,
      ].join(', '),
    limit: 'Merkitys',
    source: 'Lähde',
    certainty: 'Varmuus',
    noLimits: 'Rajoja ei käytetty.',
    how: 'Miten täytettiin',
    answered: 'Vastattu',
    by: ({ name }) => `Kirjannut ${name}`,
    byPerson: 'Henkilö täytti itse',
    version: ({ form, scoring }) => `Lomake ${form}, pisteytys ${scoring}`,
    later: 'Nykyisillä rajoilla',
    laterLead: 'Yllä oleva tulos säilyy sellaisenaan. Näin samat vastaukset arvioitaisiin tänään.',
    then: 'Silloin',
    today: 'Tänään',
    laterSentence: ({ from, level }) =>
      from === null
        ? `Nykyisillä rajoilla samat vastaukset olisivat: ${level}.`
        : `Rajoilla, jotka ovat voimassa ${from} alkaen, samat vastaukset olisivat: ${level}.`,
  },
  enter: {
    title: 'Kirjaa pisteet',
    heading: 'Kirjaa pisteet',
    lead: 'Lomakkeille, joihin on vastattu paperilla tai toisessa järjestelmässä ja joiden kysymyksiä ei saa näyttää täällä. Kirjaa vain pisteet ja vastauspäivä.',
    none: 'Lomakkeita, joiden pisteet voisi kirjata, ei ole.',
    day: 'Vastauspäivä',
    score: ({ title, unit }) => `${title}, ${unit}`,
    between: ({ min, max }) => `Vähintään ${min}, enintään ${max}.`,
    betweenOr: ({ min, max }) =>
      `Vähintään ${min}, enintään ${max}. Jätä tyhjäksi, jos arvo ei ole tiedossa.`,
    save: ({ form }) => `Tallenna: ${form}`,
    problems: {
      day: 'Valitse päivä, jona lomakkeeseen vastattiin.',
      future: 'Päivä ei ole vielä ollut. Valitse tämä päivä tai aiempi.',
      none: 'Kirjaa vähintään yksi arvo.',
    },
    wrong: ({ title, min, max }) =>
      `${title}: kirjaa arvo, jonka lomake voi antaa, vähintään ${min} ja enintään ${max}.`,
  },
  mine: {
    hidden: 'Paino ja kalorit on piilotettu sinulta.',
    toSettings: 'Muuta asetuksissa',
    heading: 'Omat tulokset',
    lead: 'Tässä ovat lähettämäsi vastaukset ja mitä ne kertovat. Ne näkevät sinä ja yksikkö, jolle lähetit ne.',
    home: 'Omat sivut',
    back: 'Omat tulokset',
    empty: {
      heading: 'Ei vielä tuloksia',
      text: 'Kun olet lähettänyt vastaukset lomakkeeseen tai itsearvioon, voit lukea tuloksen tästä.',
    },
    resultTitle: 'Tulos',
    answered: ({ when }) => `Vastattu ${when}.`,
    enteredFor: {
      together: 'Täytitte sen yhdessä.',
      phone: 'Yksikkö täytti sen, kun puhuitte.',
      paper: 'Yksikkö kirjasi sen paperilta.',
    },
    changeHeading: 'Aiempaan verrattuna',
    chance: ({ amount }) => `Pienemmät erot kuin ${amount} voivat olla sattumaa.`,
    verdicts: {
      better: 'Ero on selvä ja parempaan suuntaan.',
      worse:
        'Ero on selvä. Voit ottaa sen puheeksi, kun seuraavan kerran juttelette, niin voitte katsoa sitä yhdessä.',
      changed: 'Ero on selvä.',
    },
    why: {
      'nothing-earlier': 'Tämä on ensimmäinen vastauksesi, joten verrattavaa ei vielä ole.',
      'now-unknown': 'Tällä kertaa tulosta ei voitu laskea, joten vertailua ei voi tehdä.',
      'earlier-unknown': 'Viimeksi tulosta ei voitu laskea, joten vertailua ei voi tehdä.',
      'scored-otherwise': 'Pisteet laskettiin silloin toisin, joten vertailua ei voi tehdä.',
      'other-scale': 'Asteikko oli silloin toinen, joten vertailua ei voi tehdä.',
    },
    passedOver: {
      last: 'Välissä olevaan vastaukseen ei voi verrata.',
      first: 'Vanhempiin vastauksiin ei voi verrata.',
    },
    overTime: 'Vastauksesi ajan mittaan',
    overTimeLead: 'Viiva on vain sinun omasi.',
    cannotTell: 'Ei voi sanoa',
    talk: 'Jäikö jokin mietityttämään?',
    write: 'Kirjoita valmentajallesi',
  },
};
