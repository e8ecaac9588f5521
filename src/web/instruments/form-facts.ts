/** What is said of a form in a few words: how it stands, its licence, its languages. */
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import type { SeenForm } from '#modules/instruments/public.ts';
import { formLanguages } from '#modules/instruments/rules/form-languages.ts';
import type { Licence } from '#modules/instruments/rules/instrument.ts';
import { listText } from '#platform/i18n.ts';
import type { TagKind } from '../design/lists.tsx';
import { instrumentsTexts, type Standing } from './texts/texts.ts';

export function standingOf({ instrument, days }: Pick<SeenForm, 'instrument' | 'days'>): Standing {
  if (instrument.status === 'active') return 'in-use';
  if (instrument.status === 'retired') return 'retired';
  return days === null ? 'not-in-use' : 'draft';
}

export const STANDING_TAGS: Readonly<Record<Standing, TagKind>> = {
  draft: 'info',
  'in-use': 'calm',
  retired: 'plain',
  'not-in-use': 'plain',
};

/** What is written for a form from elsewhere that says nothing of its rights (`read-import.ts`). */
export function isUnknown({ standing, certainty }: Pick<Licence, 'standing' | 'certainty'>): boolean {
  return standing === 'unconfirmed' && certainty === 'ours';
}

/** The class in words; unconfirmed rights are said beside it. */
export function licenceWords(
  licence: Pick<Licence, 'class' | 'standing' | 'certainty'>,
  language: Language,
): { readonly text: string; readonly unconfirmed: string | null } {
  const words = instrumentsTexts(language);
  return {
    text: isUnknown(licence) ? words.unknownLicence : words.licences[licence.class],
    unconfirmed: licence.standing === 'unconfirmed' ? words.unconfirmed : null,
  };
}

// A list of forty forms would else read forty Questionnaires again at every visit; a version never changes.
const LANGUAGES_OF = new WeakMap<object, ReturnType<typeof formLanguages>>();

export function languagesOf(instrument: SeenForm['instrument']): ReturnType<typeof formLanguages> {
  const known = LANGUAGES_OF.get(instrument.resource);
  if (known !== undefined) return known;
  const found = formLanguages(instrument.resource);
  LANGUAGES_OF.set(instrument.resource, found);
  return found;
}

/** Whole in all languages of the service. */
export function isInEveryLanguage(instrument: SeenForm['instrument']): boolean {
  return languagesOf(instrument).complete.length === LANGUAGES.length;
}

export function languageWords(instrument: SeenForm['instrument'], language: Language): string {
  const words = instrumentsTexts(language);
  const { complete, partly } = languagesOf(instrument);
  const all = [
    ...complete.map((one) => words.languageNames[one]),
    ...partly.map((one) => words.partly({ language: words.languageNames[one] })),
  ];
  return all.length === 0 ? words.noLanguage : listText(language, all);
}
