import type { Attainment } from '#modules/coaching/rules/attainment.ts';
import type { ExperienceProblem, Helped } from '#modules/coaching/rules/experience.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { experienceEn } from './experience-en.ts';
import { experienceFi } from './experience-fi.ts';
import { experienceSv } from './experience-sv.ts';

/** How it was, as the person is asked and as the coach may read it. */
export interface ExperienceTexts {
  readonly heading: string;
  readonly lead: string;
  readonly about: (args: { readonly months: number }) => string;
  readonly recommend: string;
  readonly recommendEnds: readonly [string, string];
  readonly helped: string;
  readonly helpedAnswers: Readonly<Record<Helped, string>>;
  readonly attained: string;
  readonly attainedAnswers: Readonly<Record<`${Attainment}`, string>>;
  readonly words: string;
  readonly who: string;
  readonly show: string;
  readonly showHint: string;
  readonly send: string;
  readonly open: string;
  readonly thanks: string;
  readonly nothing: { readonly heading: string; readonly text: string };
  readonly mine: string;
  readonly shownTo: Readonly<Record<'coach' | 'nobody', string>>;
  readonly score: (args: { readonly score: number }) => string;
  readonly notSaid: string;
  readonly told: string;
  readonly erased: string;
  readonly problems: Readonly<Record<Exclude<ExperienceProblem, 'too-long'>, string>>;
  readonly tooLong: (args: { readonly count: number }) => string;
  readonly refused: Readonly<Record<'not-asked' | 'already-answered', string>>;
}

/** In the language of the page. */
export function useExperienceTexts(): ExperienceTexts {
  return texts(useLanguage(), { sv: experienceSv, fi: experienceFi, en: experienceEn });
}
