import { fi as send } from './send-fi.ts';
import type { CheckTexts } from './texts.ts';

const NUMBERS = [
  'nolla',
  'yksi',
  'kaksi',
  'kolme',
  'neljä',
  'viisi',
  'kuusi',
  'seitsemän',
  'kahdeksan',
  'yhdeksän',
  'kymmenen',
];

export const fi: CheckTexts = {
  questionTitle: ({ step, of }) => `Kysymys ${step}/${of}`,
  back: 'Takaisin',
  toFront: 'Etusivu',
  weighs: {
    title: 'Ennen kuin aloitat',
    asks: 'Tässä kysytään painoa, pituutta ja vyötärönympärystä. Ilman niitä riskiä ei voi laskea. Olet valinnut, että paino ja kalorit ovat sinulta piilossa.',
    after:
      'Päätät itse. Jos jatkat, näet tuloksen, kun olet vastannut. Sen jälkeen se on tuloksissasi piilossa kuten muukin painoon liittyvä.',
    goOn: 'Jatka kysymyksiin',
    notNow: 'En nyt',
  },
  onlyYou: 'Vain sinä näet vastauksesi. Mitään ei tallennu meille, ellet itse lähetä sitä.',
  onlyYouKept: ({ days }) =>
    `Vain sinä näet vastauksesi. Ne tallentuvat omille sivuillesi, joten voit jatkaa toisella laitteella. Jos et koske niihin ${days} päivään, ne poistetaan.`,
  next: 'Seuraava kysymys',
  showResult: 'Näytä tulokseni',
  startedOver:
    'Kaikkia aiempia vastauksiasi ei voitu lukea. Ne voivat kuulua kysymysten vanhempaan versioon. Vastaa puuttuviin kohtiin uudelleen. Mitään ei ole lähetetty.',
  oldPage: 'Sivu, jolla vastasit, oli kysymyksiä vanhempi. Tässä on kysymys sellaisena kuin se nyt on.',
  resultTitle: 'Tuloksesi',
  resultOf: ({ check }) => `Tuloksesi: ${check}`,
  changeAnswers: 'Takaisin kysymyksiin',
  cannotTell: 'ei voi sanoa',
  missing: 'Näistä kysymyksistä puuttuu vastaus:',
  goOn: 'Vastaa puuttuviin',
  twoThings: 'Kaksi asiaa, jotka voit tehdä nyt',
  scaleSentence: ({ value, unit, limits }) =>
    `Sinulla on ${value} ${unit}. ${limits.length === 0 ? '' : limits.length === 1 ? `Raja: ${limits[0]}.` : `Rajat: ${limits.slice(0, -1).join(', ')} ja ${limits.at(-1)}.`}`,
  limitAt: ({ value }) => `Raja ${value}`,
  answerSentence: ({ title, answer }) => `${title}. Vastasit: ${answer}.`,
  limitHere: 'Raja on tässä',
  you: '(sinä)',
  noDiagnosis: 'Itsearvio ei ole diagnoosi.',
  carefulLimit: ({ group }) => `${group}.`,
  aboutLimits: 'Kaikki tasot ja rajojen varmuus',
  source: ({ source }) => `Lähde: ${source}`,
  validFrom: ({ date }) => `Rajojen voimaantulo: ${date}.`,
  validFromUnknown: 'Lähde ei kerro, mistä päivästä alkaen rajat ovat voimassa.',
  level: 'Taso',
  answers: 'Vastaukset',
  values: 'Arvosi',
  what: 'Mikä',
  range: 'Asteikko',
  noLimits: 'Näille arvoille ei ole vahvistettuja rajoja. Niiden avulla voit seurata, miten sinulla menee.',
  mine: 'Sinä',
  someone: {
    heading: 'Haluatko jonkun rinnallesi?',
    text: ({ unit, from, to }) =>
      `Hyvinvointivalmentaja tapaa sinut ${from}–${to} kertaa videolla tai puhelimessa. Yksikkö on ${unit}.`,
    wait: ({ weeks }) => {
      if (weeks === null) return 'Emme tiedä, kuinka pitkä odotusaika on juuri nyt.';
      if (weeks === 0) return 'Juuri nyt ei tarvitse odottaa.';
      return weeks === 1
        ? 'Odotusaika juuri nyt: noin viikko.'
        : `Odotusaika juuri nyt: noin ${NUMBERS[weeks] ?? String(weeks)} viikkoa.`;
    },
    send: 'Lähetä vastaukset valmentajalle',
    sendNote:
      'Ensin kirjaudut ja luet, mitä tallennetaan. Mitään ei lähetetä, ennen kuin olet valinnut, mitä lähetät.',
    call: ({ phone }) => `Soita sen sijaan ${phone}`,
  },
  support: 'Muita, jotka voivat auttaa',
  others: 'Muita elintapoja',
  done: 'Valmis. Katso tulos uudelleen.',
  begun: 'Kesken. Jatka siitä, mihin jäit.',
  keep: {
    heading: 'Vain sinä näet tämän',
    text: 'Vastaukset ovat lukittuina tässä selaimessa ja katoavat, kun suljet sen. Jos haluat säilyttää tuloksen, voit tulostaa sivun.',
    account: ({ days }) =>
      `Vastaukset ovat omilla sivuillasi, ja voit lukea ne kirjautumalla millä tahansa laitteella. Jos et koske niihin ${days} päivään, ne poistetaan.`,
    drop: 'Poista vastaukseni',
  },
  carry: {
    title: 'Vastauksesi',
    heading: 'Samaan kysymykseen on kaksi vastausta',
    lead: 'Olet vastannut tässä selaimessa kirjautumatta ja aiemmin omilla sivuillasi. Valitse, mitkä vastaukset pätevät. Mikään muu ei muutu.',
    kept: 'Omilla sivuillasi',
    carried: 'Tässä selaimessa',
    useKept: 'Pidä omien sivujeni vastaukset',
    useCarried: 'Käytä selaimen vastauksia',
    shortHeading: 'Kaikki vastaukset eivät tulleet mukaan',
    short:
      'Osaa vastauksistasi ei voitu lukea. Ne voivat kuulua kysymysten vanhempaan versioon. Vastaa puuttuviin kohtiin uudelleen. Mitään ei ole lähetetty.',
    goOn: 'Jatka',
  },
  dropPage: {
    title: 'Poista vastaukset',
    askHeading: 'Haluatko poistaa vastauksesi?',
    askText:
      'Kaikki tämän selaimen vastaukset poistetaan heti. Tätä ei voi perua. Jo lähettämiisi vastauksiin tämä ei vaikuta.',
    askAccount:
      'Kaikki vastaukset, joita et ole lähettänyt, poistetaan heti omilta sivuiltasi ja tästä selaimesta. Tätä ei voi perua. Jo lähettämiisi vastauksiin tämä ei vaikuta.',
    drop: 'Poista kaikki vastaukseni',
    keep: 'Säilytä vastaukset ja siirry etusivulle',
    goneHeading: 'Vastauksesi on poistettu',
    goneText: 'Tässä selaimessa ei ole enää vastauksia. Meillä niitä ei ole ollut.',
    goneAccount: 'Lähettämättömiä vastauksia ei enää ole omilla sivuillasi eikä tässä selaimessa.',
    again: 'Etusivulle',
  },
  callNumber: ({ number }) => `Soita ${number}`,
  send,
};
