import type { TranslateTexts } from './translate-texts.ts';

export const en: TranslateTexts = {
  heading: ({ name }) => `Translate: ${name}`,
  lead: 'The original and the translation side by side. Saved as you write.',
  noLanguages: 'The programme has one language only. Add a language among the programme’s settings.',
  toEditor: 'The programme’s settings',
  to: 'Translate into',
  place: 'Texts in',
  programme: 'The programme, phases and modules',
  left: ({ place, count }) => (count === 0 ? `${place} (done)` : `${place} (${count} left)`),
  shown: 'Show',
  showns: {
    all: 'all',
    missing: 'missing ones',
    outdated: 'those whose original has changed',
    done: 'done ones',
  },
  next: 'Next untranslated',
  nothingLeft: 'Everything is translated.',
  states: { done: 'Done', missing: 'Missing', outdated: 'The original has changed' },
  counts: ({ done, of }) => `${done} of ${of} texts are done`,
  stillRight: 'Still right',
  empty: 'No texts of that kind here.',
  source: ({ language }) => `Original in ${language}`,
};
