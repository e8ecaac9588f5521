/** The engine's own sentences, by language. */
import type { Language } from '#kernel/actor.ts';

import type { Certainty } from '../rules/instrument.ts';
import type { CannotTell } from '../rules/result.ts';
import type { Problem } from '../rules/validate.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { Texts } from './texts.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { sv, fi, en };

/** What is wrong with an answer, why, and how to go on: in the form's own words where it has some. */
export function problemText(problem: Problem, language: Language): string {
  const said = problem.said?.[language].trim() ?? '';
  if (said !== '') return said;
  const limit =
    typeof problem.limit === 'number'
      ? new Intl.NumberFormat(language).format(problem.limit)
      : (problem.limit ?? '');
  return TEXTS[language].problem[problem.problem]({ limit });
}

/** Why there is no result, and how to go on. */
export function cannotTellText(result: CannotTell, language: Language): string {
  return TEXTS[language].cannotTell[result.because];
}

/** How sure a limit is. */
export function certaintyText(certainty: Certainty, language: Language): string {
  return TEXTS[language].certainty[certainty];
}
