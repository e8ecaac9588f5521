import type { WaysInTexts } from './texts.ts';

export const sv: WaysInTexts = {
  lead: 'Här räknas hur människor kommer till enheten och vad de får för svar. Ingen person går att se.',
  capacity: 'Plats och kö',
  period: 'Tid',
  periods: { month: 'Den här månaden', year: 'Tolv månader' },
  empty: {
    heading: 'Ingen har hört av sig under tiden',
    text: 'När någon anmäler sig, hänvisas eller ringer räknas det här.',
  },
  promise: ({ onTime, all, days }) =>
    `${onTime} av ${all} svar kom inom den utlovade tiden, ${days} vardagar.`,
  noAnswers: 'Inga svar har getts under tiden.',
  ways: 'Vägar in',
  way: 'Väg',
  asked: 'Kom in',
  accepted: 'Togs emot',
  declined: 'Fick nej',
  withdrawn: 'Togs tillbaka',
  all: 'Alla',
  reasons: 'Varför människor hör av sig',
  reason: 'Skäl',
  count: 'Antal',
  whyDeclined: 'Varför enheten svarade nej',
  counted:
    'Det som kom in räknas den månad det kom, och svaren den månad de gavs. Därför behöver raderna inte gå jämnt ut.',
  source: ({ source, from }) => `Listan över vägar och skäl: ${source}. Gäller från ${from}.`,
};
