/** How far each part of the guided check is, and what comes next. */
import type { HealthCheckPart } from '#modules/instruments/rules/health-check.ts';
import { type AnswersByInstrument, openQuestions, progressOf, stepsOf } from '../../check/question-steps.ts';

export type PartState = 'not-begun' | 'begun' | 'done' | 'left-out';

/** What a person has answered and chosen so far. */
export interface SoFar {
  readonly answers: AnswersByInstrument;
  /** Names of the instruments left out. */
  readonly leftOut: readonly string[];
}

/** An answer counts more than an earlier choice to leave the part out. */
export function partState(part: Pick<HealthCheckPart, 'instrument' | 'optional'>, soFar: SoFar): PartState {
  const progress = progressOf([part.instrument], soFar.answers);
  if (progress === 'finished') return 'done';
  if (progress === 'unfinished') return 'begun';
  return part.optional && soFar.leftOut.includes(part.instrument.name) ? 'left-out' : 'not-begun';
}

/** The first part that is neither done nor left out; undefined when nothing is left. */
export function nextPart(parts: readonly HealthCheckPart[], soFar: SoFar): HealthCheckPart | undefined {
  const open = parts.filter((part) => ['not-begun', 'begun'].includes(partState(part, soFar)));
  return open.find((part) => partState(part, soFar) === 'begun') ?? open[0];
}

/** The step at which a begun part goes on: its first question without an answer that must have one. */
export function stepToGoOn(part: Pick<HealthCheckPart, 'instrument'>, soFar: SoFar): number {
  const open = openQuestions(stepsOf([part.instrument]), soFar.answers);
  return (open.find((one) => one.question.required) ?? open[0])?.step ?? 1;
}
