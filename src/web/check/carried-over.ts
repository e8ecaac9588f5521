/** How answers that a browser carries come to those that are kept. */
import { countedAnswers } from '#modules/instruments/rules/enable.ts';
import type { Answer, Answers, Form } from '#modules/instruments/rules/form.ts';

/** One question with two answers. */
export interface Differing {
  readonly form: string;
  readonly key: string;
  readonly kept: Answer;
  readonly carried: Answer;
}

interface Kept {
  readonly answers: Answers;
  readonly changed: Readonly<Record<string, number>>;
  readonly revision: number;
}

/** What is carried of a form; null when there is nothing of it. */
export function carried(
  carrying: { readonly answers: Readonly<Record<string, Answers>>; readonly leftOut: readonly string[] },
  name: string,
): Answers | null {
  const answers = carrying.answers[name];
  if (answers !== undefined && Object.keys(answers).length > 0) return answers;
  return carrying.leftOut.includes(name) ? {} : null;
}

function put(form: Form & { readonly name: string }, kept: Kept, more: Answers) {
  const answers = countedAnswers(form, { ...kept.answers, ...more });
  const changed = Object.keys(more).map((key) => [key, kept.revision + 1] as const);
  return { answers, changed: { ...kept.changed, ...Object.fromEntries(changed) } };
}

/** What one of them has alone is taken. Where both have answered otherwise there are two ways to go on. */
export function mergeCarried(form: Form & { readonly name: string }, kept: Kept, brought: Answers) {
  const isNew = (key: string) => !Object.hasOwn(kept.answers, key);
  const differing = Object.entries(brought).flatMap(([key, answer]): readonly Differing[] => {
    const before = kept.answers[key];
    return before === undefined || JSON.stringify(before) === JSON.stringify(answer)
      ? []
      : [{ form: form.name, key, kept: before, carried: answer }];
  });
  const alone = Object.fromEntries(Object.entries(brought).filter(([key]) => isNew(key)));
  const other = Object.fromEntries(differing.map((one) => [one.key, one.carried]));
  return {
    differing,
    withKept: put(form, kept, alone),
    withCarried: put(form, kept, { ...alone, ...other }),
  };
}
