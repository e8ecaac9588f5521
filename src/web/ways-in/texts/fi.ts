import type { WaysInTexts } from './texts.ts';

export const fi: WaysInTexts = {
  lead: 'Tässä lasketaan, miten ihmiset tulevat yksikköön ja mitä heille vastataan. Ketään yksittäistä henkilöä ei näy.',
  capacity: 'Paikat ja jono',
  period: 'Aika',
  periods: { month: 'Tämä kuukausi', year: 'Kaksitoista kuukautta' },
  empty: {
    heading: 'Kukaan ei ole ottanut yhteyttä tänä aikana',
    text: 'Yhteydenotot, ohjaukset ja puhelut lasketaan tähän.',
  },
  promise: ({ onTime, all, days }) =>
    `Luvatussa ajassa, ${days} arkipäivässä, annettiin ${onTime} vastausta ${all} vastauksesta.`,
  noAnswers: 'Tänä aikana ei ole annettu vastauksia.',
  ways: 'Tulotavat',
  way: 'Tulotapa',
  asked: 'Saapui',
  accepted: 'Otettiin vastaan',
  declined: 'Ei otettu vastaan',
  withdrawn: 'Peruttiin',
  all: 'Kaikki',
  reasons: 'Miksi ihmiset ottavat yhteyttä',
  reason: 'Syy',
  count: 'Määrä',
  whyDeclined: 'Miksi yksikkö ei ottanut vastaan',
  counted:
    'Saapuneet lasketaan saapumiskuukaudelle ja vastaukset sille kuukaudelle, jona ne annettiin. Siksi rivit eivät aina täsmää.',
  source: ({ source, from }) => `Tulotapojen ja syiden luettelo: ${source}. Voimassa ${from} alkaen.`,
};
