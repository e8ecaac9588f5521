import type { SuitsTexts } from './suits-texts.ts';

export const en: SuitsTexts = {
  heading: 'Does the service suit?',
  decides: 'This is advice. You decide.',
  advice: {
    fits: 'All that can be seen says that the service suits.',
    'look-closer': 'Something is not known. Find out before you answer.',
    'other-road': 'Something does not fit. Another road may help more.',
  },
  caption: 'What can be seen',
  point: 'What',
  result: 'How it stands',
  says: { fits: 'Fits', 'does-not': 'Does not fit', 'cannot-tell': 'Cannot be told' },
  roads: 'Another road',
  found: 'Note what you have found out',
  said: { yes: 'Yes', no: 'No', unknown: 'Not known' },
  segmentUnknown: 'Cannot be told',
  save: 'Save the assessment',
  saved: 'The assessment is saved.',
  noted: ({ name, when }) => `${name} noted it ${when}.`,
  source: ({ source, from }) => `Source: ${source}. In force since ${from}.`,
};
