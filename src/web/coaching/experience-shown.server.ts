/** What was told about how it was, as pages show it. */
import type { ToldExperience } from '#modules/coaching/public.ts';
import type { Attainment } from '#modules/coaching/rules/attainment.ts';
import type { Helped } from '#modules/coaching/rules/experience.ts';

export interface ShownTold {
  readonly id: string;
  readonly months: number;
  readonly recommend: number | null;
  readonly helped: Helped | null;
  readonly attained: Attainment | null;
  readonly words: string | null;
  readonly shownTo: 'coach' | 'nobody';
}

export function shownTold(told: ToldExperience, about: { readonly unitId: string }): ShownTold {
  return {
    id: told.id,
    months: told.months,
    recommend: told.recommend,
    helped: told.helped,
    attained: told.attained,
    words: told.words,
    shownTo: told.holder === about.unitId ? 'coach' : 'nobody',
  };
}
