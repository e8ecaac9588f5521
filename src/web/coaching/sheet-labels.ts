/** What the fields around a goal are called. Where a programme asks the same, it is asked in the same words. */
import type { Language } from '#kernel/actor.ts';
import type { SheetKind } from '#modules/coaching/public.ts';
import { ATTAINMENTS, LEVEL_FIELD } from '#modules/coaching/rules/attainment.ts';
import { stepTexts } from '../walk/texts/step-texts.ts';
import { goalPartTexts } from './texts/goal-part-texts.ts';

export function labelsOfSheet(kind: SheetKind, language: Language): Readonly<Record<string, string>> {
  const words = goalPartTexts(language);
  const { goal, plan } = stepTexts(language);
  switch (kind) {
    case 'exact':
      return { ...words.exact.labels, amount: goal.amount, often: goal.often, from: goal.from };
    case 'plans':
      return { plans: plan.heading };
    case 'ladder':
      return { rungs: words.ladder.label };
    case 'levels':
      return Object.fromEntries(
        ATTAINMENTS.map((level) => [LEVEL_FIELD[level], words.levels.names[level]] as const),
      );
  }
}
