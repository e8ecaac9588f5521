import type { PeriodTexts } from './period-texts.ts';

const REASONS = {
  reached: 'tavoite saavutettiin',
  stopped: 'lopetettiin',
  moved: 'muutto',
  'no-contact': 'ei yhteyttä',
  death: 'kuolema',
} as const;

export const periodFi: PeriodTexts = {
  heading: 'Yhteinen sopimuksemme',
  lead: {
    resident: 'Tästä sinä ja valmentajasi olette sopineet. Näette saman sivun.',
    staff: 'Tästä olette sopineet. Asiakas näkee saman.',
  },
  open: 'Sopimus',
  none: {
    heading: 'Valmennusta ei vielä ole',
    text: {
      resident: 'Kun yksikkö on ottanut sinut vastaan, täällä lukee, mistä sovitte.',
      staff: 'Asiakkaalla ei ole valmennusjaksoa tässä yksikössä.',
    },
  },
  states: {
    offered: {
      resident: 'Olet saanut ehdotuksen. Lue se ja hyväksy, tai muuta sitä, mistä sinä päätät.',
      staff: 'Ehdotettu. Asiakas ei ole vielä hyväksynyt.',
    },
    accepted: {
      resident: 'Olette sopineet. Seuraavaksi on ensimmäinen tapaaminen.',
      staff: 'Olette sopineet. Ensimmäistä tapaamista ei ole vielä pidetty.',
    },
    active: { resident: 'Valmennus on käynnissä.', staff: 'Jakso on käynnissä.' },
    paused: { resident: 'Valmennus on tauolla.', staff: 'Jakso on tauolla.' },
    ended: {
      resident: 'Valmennus on päättynyt.',
      staff: 'Päättynyt ilman seurantoja. Yksiköllä on kuukausi aikaa tehdä kirjaukset valmiiksi.',
    },
    'in-follow-up': {
      resident: 'Valmennus on päättynyt. Kysymme myöhemmin, miten menee.',
      staff: 'Päättynyt, seurannassa.',
    },
    closed: { resident: 'Valmennus on päättynyt.', staff: 'Päättynyt.' },
  },
  parts: {
    meetings: 'Tapaamiset',
    span: 'Aika',
    coach: 'Valmentaja',
    ways: 'Näin tavoitamme toisemme',
    words: 'Olemme sopineet myös',
    sharing: 'Saa jakaa',
    always: 'Näin toimimme aina',
    agreed: 'Hyväksyntä',
  },
  meetings: ({ count, held }) => `${count} tapaamista, pidetty ${held}`,
  span: ({ months, until }) =>
    until === null
      ? `${months} kuukautta. Tauko pidentää aikaa.`
      : `${months} kuukautta, viimeinen päivä ${until}`,
  nobodyElse: 'Mitään ei jaeta kenellekään muulle.',
  erased: 'Teksti on poistettu.',
  agreedWhen: {
    resident: ({ when }) => `Hyväksytty täällä ${when}`,
    staff: ({ when, name }) => `Hyväksytty keskustelussa, kirjasi ${name} ${when}`,
    nobody: { resident: 'Et ole vielä hyväksynyt.', staff: 'Asiakas ei ole vielä hyväksynyt.' },
  },
  proposal: {
    heading: 'Ehdotus',
    text: {
      resident: 'Valmentajasi ehdottaa muutosta.',
      staff: 'Muutos odottaa asiakkaan hyväksyntää.',
    },
    until: 'Siihen asti on voimassa alla oleva.',
  },
  yes: { resident: 'Kyllä, näin teemme', staff: 'Asiakas hyväksyi keskustelussa' },
  yesHint: 'Nimesi kirjataan hyväksynnän kuulijaksi.',
  change: { resident: 'Muuta, miten sinut tavoittaa ja mitä jaetaan', staff: 'Ehdota muutosta' },
  changeHint: {
    resident: 'Näistä päätät itse. Tapaamisten määrästä ja ajasta sovitte yhdessä: kirjoita valmentajallesi.',
    staff: 'Muutos on voimassa, kun asiakas on hyväksynyt sen.',
  },
  form: {
    meetings: 'Tapaamisten määrä',
    span: 'Kuinka pitkä aika?',
    months: 'kuukautta',
    ways: 'Miten tavoitamme toisemme?',
    shares: 'Mitä saa jakaa?',
    sharesHint: 'Mitään ei jaeta, jos sitä ei ole valittu.',
    words: 'Oletteko sopineet muusta?',
    wordsHint: 'Esimerkiksi: Soita mieluiten kello 16 jälkeen.',
    save: { resident: 'Tallenna', staff: 'Lähetä ehdotus asiakkaalle' },
    between: ({ from, to }) => `Kirjoita luku väliltä ${from}–${to}.`,
    waysMissing: 'Valitse vähintään yksi tapa.',
    unknown: 'Yhtä valinnoista ei enää ole. Valitse uudelleen.',
    tooLong: ({ count }) => `Teksti on liian pitkä. Enintään ${count} merkkiä mahtuu.`,
  },
  pause: {
    heading: 'Tauko',
    hint: {
      resident: 'Tauon aikana et saa uusia aikoja. Varattu tapaaminen on voimassa, kunnes perut sen.',
      staff: 'Tauon aikana aikoja ei tarjota. Varattu tapaaminen on voimassa, kunnes joku peruu sen.',
    },
    until: 'Suunnilleen mihin päivään asti?',
    begin: 'Pidä tauko',
    now: ({ until }) => `Tauko on ajateltu päivään ${until} asti. Mikään ei ala itsestään.`,
    resume: 'Jatka valmennusta',
    problems: {
      'not-a-day': 'Valitse päivä.',
      'not-ahead': 'Valitse päivä, joka on tämän päivän jälkeen.',
      'too-far': 'Tauko ei voi olla näin pitkä. Valitse päivä neljän kuukauden sisältä.',
    },
  },
  back: {
    heading: 'Aloita uudelleen',
    text: {
      resident: ({ until }) =>
        `Voit palata ilman uutta hakemista. Viimeinen päivä on ${until}. Kirjoittamanne on tallella.`,
      staff: ({ until }) =>
        `Asiakas voi palata ilman uutta hakemista. Viimeinen päivä on ${until}. Kirjoitettu on tallella.`,
    },
    press: { resident: 'Aloita uudelleen', staff: 'Aloita uusi jakso' },
  },
  earlier: 'Aiemmat jaksot',
  earlierLine: ({ from, to, reason }) => `${from} – ${to}: ${REASONS[reason]}`,
  called: 'Olen ottanut yhteyttä',
  said: {
    agreed: { resident: 'Asiasta on nyt sovittu.', staff: 'Asiakkaan hyväksyntä on kirjattu.' },
    saved: { resident: 'Tallennettu.', staff: 'Ehdotus on lähetetty. Se odottaa asiakkaan hyväksyntää.' },
    paused: { resident: 'Valmennus on nyt tauolla.', staff: 'Jakso on tauolla.' },
    resumed: { resident: 'Tervetuloa takaisin. Uudet ajat ovat kohdassa Ajat.', staff: 'Jakso jatkuu.' },
    back: {
      resident: 'Tervetuloa takaisin. Yksikkösi tietää, että haluat aloittaa uudelleen.',
      staff: 'Uusi jakso on ehdotettu.',
    },
    moved: { resident: 'Seuranta on siirretty.', staff: 'Seuranta on siirretty.' },
  },
  refused: {
    'changed-meanwhile':
      'Joku muu on muuttanut tietoja sillä välin. Lue, mitä nyt lukee, ja yritä uudelleen.',
    closed: 'Jakso on päättynyt. Tietoja voi lukea mutta ei muuttaa.',
    'not-now': 'Tämä ei onnistu juuri nyt, koska jakso on muuttunut.',
    'already-agreed': 'Tästä on jo sovittu.',
    'with-coach': 'Tapaamisten määrästä ja ajasta sovitte yhdessä.',
    'under-way': 'Jakso on jo käynnissä.',
    'asks-anew': 'Muuton jälkeen palveluun haetaan uudelleen.',
    'too-late': 'Aikaa on kulunut liikaa. Palveluun haetaan uudelleen.',
    died: 'Jakso päättyi kuolemaan.',
  },
  move: {
    open: 'Siirrä',
    heading: 'Siirrä seuranta',
    lead: ({ months, when }) => `Seuranta ${months} kuukauden jälkeen on suunniteltu: ${when}.`,
    date: 'Uusi päivä',
    hint: ({ from, to }) => `Aikaväli ${from} – ${to}. Toinen seuranta pysyy paikallaan.`,
    save: 'Siirrä seuranta',
    booked: {
      resident: 'Seurantaan on jo varattu tapaaminen. Siirrä tapaaminen kohdassa Ajat.',
      staff: 'Seurantaan on jo varattu tapaaminen. Siirrä tapaaminen.',
    },
    over: 'Seuranta on tehty tai peruttu, eikä sitä voi siirtää.',
    stale: 'Seuranta on muuttunut sillä välin. Lue, mikä nyt on voimassa, ja yritä uudelleen.',
    problems: {
      'not-a-day': 'Valitse päivä.',
      'not-ahead': 'Valitse päivä, joka on tämän päivän jälkeen.',
      'too-far': 'Näin kauas seurantaa ei voi siirtää. Valitse lähempi päivä.',
    },
  },
};
