import type { BesideTexts } from './beside-texts.ts';

export const fi: BesideTexts = {
  heading: 'Keskustelun rinnalla',
  openNote: 'Tee kirjaus omassa ikkunassa',
  reading: 'Haetaan …',
  away: 'Tietoja ei saatu nyt. Keskusteluun se ei vaikuta.',
  noPeriod: 'Tapaaminen ei kuulu valmennusjaksoon.',
  number: ({ number }) => `Jakson ${number}. tapaaminen`,
  months: ({ months }) => `Seuranta ${months} kuukauden kuluttua`,
  goal: 'Asiakkaan tavoite',
  noGoal: 'Asiakkaalla ei ole vielä tavoitetta.',
  erased: 'Teksti on poistettu.',
  firstStep: ({ words }) => `Ensimmäinen askel: ${words}`,
  rulers: ({ importance, confidence }) => `Tärkeys ${importance}/10, luottamus ${confidence}/10`,
  guide: 'Tapaamisen menetelmäohje',
  ask: 'Kysymyksiä',
  agree: 'Sovittavaa',
  noGuide: 'Palvelulla ei ole tähän menetelmäohjetta.',
  noStage: 'Menetelmäohjeessa ei ole tästä tapaamisesta.',
  version: ({ title, version }) => `${title}, versio ${version}`,
};
