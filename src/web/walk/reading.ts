/** How what was written in a block of a kind is read again. */
import type { Language } from '#kernel/actor.ts';
import type { Block } from '#modules/programmes/public.ts';
import type { Reading } from './rules/in-words.ts';
import type { Say } from './rules/said.ts';
import { type StepTexts, stepTexts } from './texts/step-texts.ts';

/** Labels of the fields that every block of the kind has. */
function labelsOf(words: StepTexts, kind: Block['kind']): Reading['labels'] {
  switch (kind) {
    case 'goal': {
      const { what, amount, often, from, first, importance, confidence } = words.goal;
      return { what, amount, often, from, first, importance, confidence };
    }
    case 'reflection':
      return { words: words.reflection.words };
    case 'if-then':
      return { plans: words.plan.heading };
    default:
      return {};
  }
}

export function readingOf(
  { say, language }: { readonly say: Say; readonly language: Language },
  kind: Block['kind'],
): Reading {
  const words = stepTexts(language);
  return { say, language, labels: labelsOf(words, kind), plan: words.plan.sentence };
}
