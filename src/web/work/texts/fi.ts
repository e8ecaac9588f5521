import type { WorkTexts } from './texts.ts';

export const fi: WorkTexts = {
  places: {
    day: 'Oma päivä',
    people: 'Henkilöt',
    walks: 'Verkkovalmennukset',
    intake: 'Saapuneet',
    'ways-in': 'Tulotavat',
    colleagues: 'Tiimi',
    calendar: 'Kalenteri',
    absence: 'Poissaolot',
    'log-review': 'Lokitarkastus',
    feedback: 'Palautteet',
    instruments: 'Lomakkeet',
    programmes: 'Valmennukset',
  },
  changeAssignment: 'Vaihda työroolia',
  groups: {
    first: 'Katso ensin',
    late: 'Myöhässä',
    today: 'Tänään',
    week: 'Viikon sisällä',
    later: 'Myöhemmin',
    unknown: 'Aika ei tiedossa',
  },
  filters: { whose: 'Kenen', kinds: 'Mitä', all: 'Kaikki' },
  nextPage: 'Näytä lisää',
  firstPage: 'Luettelon alkuun',
  keysHint: 'j k siirry · Enter avaa · / hae · ? kaikki näppäimet',
  keysHintShort: 'j k siirry · Enter avaa · ? kaikki näppäimet',
  rows: ({ count }) => (count === 1 ? '1 rivi' : `${count} riviä`),
  day: {
    walks: 'Verkkovalmennusta käyvät',
    empty: {
      heading: 'Mikään ei odota sinua',
      text: 'Yhteydenotot, viestit, tapaamiset ja kirjaukset tulevat tähän, kun ne tarvitsevat sinua.',
    },
    emptyFilter: {
      heading: 'Ei mitään tällä rajauksella',
      text: 'Rajaus on juuri nyt tyhjä.',
      action: 'Näytä kaikki, mikä odottaa minua',
    },
    noLists: {
      heading: 'Työroolilla ei ole luetteloita',
      text: 'Tässä työroolissa et työskentele henkilöiden kanssa. Vaihda työroolia, jos sinulla on toinen.',
    },
  },
  intake: {
    lead: ({ days }) => `Yksikkö on luvannut vastata ${days} arkipäivässä. Vanhin lupaus on ensimmäisenä.`,
    empty: { heading: 'Yhtään yhteydenottoa ei odota', text: 'Uudet yhteydenotot yksikköön tulevat tähän.' },
    declined:
      'Yhteydenottoon on vastattu. Henkilö näkee omilta sivuiltaan syyn ja sen, mihin hän voi ottaa yhteyttä.',
    caller: 'Kirjaa puhelu',
  },
  people: {
    tables: 'Vastaukset tilastoja varten',
    searchLabel: 'Hae nimellä yksikön henkilöistä',
    searchHint: 'Etu- tai sukunimen alku riittää.',
    search: 'Hae',
    searchTitle: 'Hae henkilö',
    searchAgain: 'Hae kirjoittamalla nimi. Nimeä ei tallenneta osoitteeseen.',
    all: 'Näytä kaikki',
    found: ({ count, page, pages }) =>
      `${count === 1 ? '1 henkilö' : `${count} henkilöä`}${pages > 1 ? `, sivu ${page}/${pages}` : ''}`,
    list: 'Henkilöt',
    pages: 'Sivut',
    previous: 'Edellinen sivu',
    next: 'Seuraava sivu',
    empty: {
      heading: 'Yksiköllä ei ole vielä henkilöitä',
      text: 'Henkilö tulee tähän, kun hän ottaa yhteyttä yksikköön.',
    },
    none: {
      heading: 'Kukaan ei ole sen niminen',
      text: 'Haku koskee vain oman yksikön henkilöitä. Henkilöä, jolla on turvakielto, ei löydy nimellä.',
    },
  },
};
