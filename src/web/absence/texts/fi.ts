import type { AbsenceTexts } from './texts.ts';

export const fi: AbsenceTexts = {
  title: 'Poissaolot',
  heading: 'Poissaolot',
  lead: 'Kun joku on poissa, huomiomerkinnät siirtyvät sijaiselle. Jos sijaista ei ole paikalla, ne ovat yksikön listalla.',
  responsible: ({ name }) => `Yksikön listasta vastaa ${name}.`,
  none: 'Poissaoloja ei ole merkitty.',
  listed: 'Merkityt poissaolot',
  who: 'Kuka',
  days: 'Päivät',
  cover: 'Sijainen',
  what: 'Toiminnot',
  fromTo: ({ from, to }) => `${from}–${to}`,
  fromOn: ({ from }) => `${from} alkaen, toistaiseksi`,
  nobody: 'Ei ketään',
  remove: 'Poista',
  removeNamed: ({ name, from }) => `Poista poissaolo: ${name}, alkaen ${from}`,
  enterHeading: 'Merkitse poissaolo',
  from: 'Ensimmäinen päivä',
  until: 'Viimeinen päivä',
  untilHint: 'Jätä tyhjäksi, jos se ei ole tiedossa.',
  coverHint: 'Joku, joka on yksikössä töissä noina päivinä.',
  enter: 'Merkitse',
  said: {
    entered: 'Poissaolo on merkitty. Avoimet huomiomerkinnät siirtyvät, kun se alkaa.',
    removed: 'Poissaolo on poistettu. Jo siirtynyt pysyy uudella vastuuhenkilöllä.',
  },
  problems: {
    from: 'Kirjoita ensimmäinen päivä.',
    until: 'Viimeinen päivä on tänään tai myöhemmin, eikä ennen ensimmäistä.',
    cover: 'Valitse toinen sijainen: joku muu, joka työskentelee yksikössä asiakkaiden kanssa.',
    'away-already':
      'Hän on jo merkitty poissaolevaksi jonakin näistä päivistä. Poista se poissaolo tai valitse muut päivät.',
  },
};
