import type { CaseTexts } from './texts.ts';

export const fi: CaseTexts = {
  whose: { unit: 'Koko yksikkö', mine: 'Vain omat' },
  whatWaits: 'Mikä odottaa',
  needs: {
    message: 'Viesti',
    flag: 'Huomiomerkintä',
    task: 'Tehtävä',
    form: 'Lomake jäi täyttämättä',
    quiet: 'Hiljaista viikon ajan',
  },
  programme: 'Verkkovalmennus',
  everyProgramme: 'Kaikki valmennukset',
  list: 'Verkkovalmennusta käyvät',
  tags: {
    message: 'Viesti',
    flag: 'Huomiomerkintä',
    task: 'Tehtävä',
    form: 'Lomake täyttämättä',
    quiet: 'Hiljaista',
    paused: 'Tauolla',
  },
  messages: ({ count }) => (count === 1 ? '1 vastaamaton viesti' : `${count} vastaamatonta viestiä`),
  flags: ({ count }) => (count === 1 ? '1 huomiomerkintä' : `${count} huomiomerkintää`),
  tasks: ({ count }) => (count === 1 ? '1 tehtävä odottaa vastausta' : `${count} tehtävää odottaa vastausta`),
  forms: ({ count }) => (count === 1 ? '1 lomake täyttämättä' : `${count} lomaketta täyttämättä`),
  waitsSince: ({ day }) => `odottanut ${day} alkaen`,
  lastSeen: ({ day }) => `käytetty ${day}`,
  empty: {
    heading: 'Kukaan ei käy nyt verkkovalmennusta yksikön kanssa',
    text: 'Avaa henkilön sivu, kun haluat aloittaa valmennuksen tai kutsua mukaan.',
  },
  emptyFilter: { heading: 'Täällä ei ole ketään', text: 'Tämä valinta on juuri nyt tyhjä.' },
  invite: 'Kutsu verkkovalmennukseen',
  groups: 'Ryhmät',
  showAll: 'Näytä kaikki',
};
