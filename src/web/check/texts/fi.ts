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
  onlyYou: 'Vain sinä näet vastauksesi. Mitään ei tallennu meille, ellet itse lähetä sitä.',
  next: 'Seuraava kysymys',
  showResult: 'Näytä tulokseni',
  rather: 'En tiedä tai en halua vastata',
  startedOver:
    'Aiempia vastauksiasi ei voitu lukea. Ne voivat kuulua kysymysten vanhaan versioon. Aloitamme alusta, eikä mitään ole lähetetty.',
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
    drop: 'Poista vastaukseni',
  },
  dropPage: {
    title: 'Poista vastaukset',
    askHeading: 'Haluatko poistaa vastauksesi?',
    askText:
      'Kaikki tämän selaimen vastaukset poistetaan heti. Tätä ei voi perua. Jo lähettämiisi vastauksiin tämä ei vaikuta.',
    drop: 'Poista kaikki vastaukseni',
    keep: 'Säilytä vastaukset ja siirry etusivulle',
    goneHeading: 'Vastauksesi on poistettu',
    goneText: 'Tässä selaimessa ei ole enää vastauksia. Meillä niitä ei ole ollut.',
    again: 'Etusivulle',
  },
  callNumber: ({ number }) => `Soita ${number}`,
  send,
};
