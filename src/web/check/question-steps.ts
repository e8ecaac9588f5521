/**
 * The pages of a self-check: one question each, or one small group that belongs together. Steps are numbered by
 * their place in the published form, so that an address keeps its meaning when an earlier answer changes what is asked.
 */
import { enabledItems } from '#modules/instruments/rules/enable.ts';
import type { Answers, Item, Question, Text } from '#modules/instruments/rules/form.ts';
import type { Instrument } from '#modules/instruments/rules/instrument.ts';
import { questionsOf } from '#modules/instruments/rules/form.ts';
import { asFields, type Fields } from '#modules/instruments/rules/fields.ts';
import { readAnswers } from '#modules/instruments/rules/read-answers.ts';
import { type Problem, validate } from '#modules/instruments/rules/validate.ts';

export interface Step {
  /** From 1, over all instruments of the check. */
  readonly number: number;
  readonly instrument: Instrument;
  readonly questions: readonly Question[];
  /** The group's own text, when the page asks more than one thing. */
  readonly heading: Text | undefined;
  /** Texts that stand before the question. */
  readonly notes: readonly Text[];
}

/** Answers by the instrument's name. */
export type AnswersByInstrument = Readonly<Record<string, Answers>>;

interface Found {
  readonly steps: readonly Omit<Step, 'number'>[];
  readonly notes: readonly Text[];
}

function found(instrument: Instrument, items: readonly Item[]): Found {
  return items.reduce<Found>(
    ({ steps, notes }, item) => {
      if (item.type === 'display') return { steps, notes: [...notes, item.text] };
      const questions = item.type === 'group' ? questionsOf(item) : [item];
      if (questions.length === 0) return { steps, notes };
      const heading = item.type === 'group' ? item.text : undefined;
      return { steps: [...steps, { instrument, questions, heading, notes }], notes: [] };
    },
    { steps: [], notes: [] },
  );
}

/** A form that asks everything on one page. */
function onePage(instrument: Instrument): Found['steps'] {
  const notes = instrument.items.flatMap((item) => (item.type === 'display' ? [item.text] : []));
  return [{ instrument, questions: questionsOf(instrument), heading: instrument.title, notes }];
}

/** Every step of a check, whether asked or not. */
export function stepsOf(instruments: readonly Instrument[]): readonly Step[] {
  return instruments
    .flatMap((instrument) =>
      instrument.paging === 'whole' ? onePage(instrument) : found(instrument, instrument.items).steps,
    )
    .map((step, index) => ({ ...step, number: index + 1 }));
}

/** The questions of a step that are asked, given the answers so far. */
export function askedQuestions(step: Step, answers: AnswersByInstrument): readonly Question[] {
  const enabled = enabledItems(step.instrument, answers[step.instrument.name] ?? {});
  return step.questions.filter((question) => enabled.has(question.linkId));
}

/** The steps that are asked, given the answers so far. */
export function askedSteps(steps: readonly Step[], answers: AnswersByInstrument): readonly Step[] {
  return steps.filter((step) => askedQuestions(step, answers).length > 0);
}

/** The step after this one, or undefined when it was the last. */
export function stepAfter(steps: readonly Step[], at: Step, answers: AnswersByInstrument): Step | undefined {
  return askedSteps(steps, answers).find((step) => step.number > at.number);
}

/** The step before this one, or undefined when it was the first. */
export function stepBefore(steps: readonly Step[], at: Step, answers: AnswersByInstrument): Step | undefined {
  return askedSteps(steps, answers).findLast((step) => step.number < at.number);
}

/** Says which page a form came from, so that an old page of another version is never read as this one. */
export function stepMark(step: Step): string {
  return [step.instrument.name, step.instrument.version, ...step.questions.map((one) => one.linkId)].join(
    ' ',
  );
}

export interface StepRead {
  /** All answers of the instrument, those of this step anew; what is no longer asked is gone. */
  readonly answers: Answers;
  /** Of this step only. */
  readonly problems: readonly Problem[];
}

/** Reads one posted step into the answers so far. With problems the earlier answers are kept as they were. */
export function readStep(step: Step, before: Answers, fields: Fields): StepRead {
  const own = new Set(step.questions.map((question) => question.linkId));
  const others = Object.entries(asFields(before)).filter(([linkId]) => !own.has(linkId));
  const posted = Object.entries(fields).filter(([linkId]) => own.has(linkId));
  const read = readAnswers(step.instrument, Object.fromEntries([...others, ...posted]));
  const problems = read.problems.filter((problem) => own.has(problem.key));
  return problems.length > 0 ? { answers: before, problems } : { answers: read.answers, problems };
}

export type Progress = 'not-begun' | 'unfinished' | 'finished';

/** How far a check is. Finished: nothing that must be answered is open. */
export function progressOf(instruments: readonly Instrument[], answers: AnswersByInstrument): Progress {
  if (instruments.every((one) => Object.keys(answers[one.name] ?? {}).length === 0)) return 'not-begun';
  return instruments.every((one) => validate(one, answers[one.name] ?? {}).length === 0)
    ? 'finished'
    : 'unfinished';
}

/** The questions without an answer, each with the step that asks it. */
export function openQuestions(
  steps: readonly Step[],
  answers: AnswersByInstrument,
): readonly { readonly step: number; readonly instrument: string; readonly question: Question }[] {
  return steps.flatMap((step) =>
    askedQuestions(step, answers)
      .filter((question) => (answers[step.instrument.name] ?? {})[question.linkId] === undefined)
      .map((question) => ({ step: step.number, instrument: step.instrument.name, question })),
  );
}
