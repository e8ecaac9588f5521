/** A form that is begun, as its pages show it: what is asked now, what is calculated, what is missing or wrong. */
import { done, type Outcome } from '#kernel/outcome.ts';
import { type DraftAnswers, draftProblems, soundAnswers, wrongAnswers } from '../rules/draft-answers.ts';
import type { Answers } from '../rules/form.ts';
import type { Instrument } from '../rules/instrument.ts';
import type { Problem } from '../rules/validate.ts';
import type { FormEngine, SettleRefusal } from './settle-form.ts';

export interface DraftView {
  /** Everything written, also to what is not asked now, and what is calculated. */
  readonly all: Answers;
  /** The answers that count. */
  readonly answers: Answers;
  readonly enabled: readonly string[];
  readonly problems: readonly Problem[];
}

export async function draftView(
  forms: FormEngine,
  form: Instrument,
  kept: Pick<DraftAnswers, 'answers'>,
): Promise<Outcome<DraftView, SettleRefusal>> {
  const settled = await forms.settle(form, soundAnswers(form, kept.answers));
  if (!settled.ok) return settled;
  const wrong = new Set(wrongAnswers(form, kept.answers).map(({ key }) => key));
  const asTyped = Object.entries(kept.answers).filter(([key]) => wrong.has(key));
  return done({
    all: { ...settled.value.all, ...Object.fromEntries(asTyped) },
    answers: settled.value.answers,
    enabled: [...settled.value.enabled],
    problems: draftProblems(form, kept.answers, settled.value),
  });
}
