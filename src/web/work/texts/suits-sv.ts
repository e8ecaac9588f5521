import type { SuitsTexts } from './suits-texts.ts';

export const sv: SuitsTexts = {
  heading: 'Passar tjänsten?',
  decides: 'Det här är råd. Du avgör.',
  advice: {
    fits: 'Allt som går att se talar för att tjänsten passar.',
    'look-closer': 'Något är inte känt. Ta reda på det innan du svarar.',
    'other-road': 'Något passar inte. En annan väg kan hjälpa bättre.',
  },
  caption: 'Vad som går att se',
  point: 'Vad',
  result: 'Läge',
  says: { fits: 'Passar', 'does-not': 'Passar inte', 'cannot-tell': 'Går inte att säga' },
  roads: 'En annan väg',
  found: 'Skriv in vad du har fått veta',
  said: { yes: 'Ja', no: 'Nej', unknown: 'Inte känt' },
  segmentUnknown: 'Går inte att säga',
  save: 'Spara bedömningen',
  saved: 'Bedömningen är sparad.',
  noted: ({ name, when }) => `${name} skrev in det ${when}.`,
  source: ({ source, from }) => `Källa: ${source}. Gäller från ${from}.`,
};
