import type { SafetyTexts } from './texts.ts';

export const fi: SafetyTexts = {
  title: 'Ennen kuin jatkat',
  heading: 'Sinun ei tarvitse kantaa tätä yksin',
  lead: 'Yhden vastauksesi vuoksi haluamme ensin näyttää, mistä saat apua heti. Päätät itse, mitä teet sen jälkeen.',
  notSent: 'Vastauksiasi ei voitu lähettää juuri nyt. Palaa takaisin ja yritä hetken kuluttua uudelleen.',
  goOn: 'Jatka',
  back: 'Palaa takaisin',
  sources: ({ day }) => `Numerot kirjattiin ${day}. Mistä tiedämme ne`,
};
