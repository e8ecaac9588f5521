/**
 * Counts what generated cases really meet: a comparison over cases that never reach a rule proves nothing about it.
 */
import type { AccessCase, Verdict } from './access-case.ts';
import type { PolicyEntry } from './policy-book.ts';

/** How often each verdict was given by each deciding policy, and how often each special situation came up. */
export type Coverage = ReadonlyMap<string, number>;

export interface JudgedCase {
  readonly accessCase: AccessCase;
  readonly verdict: Verdict;
}

type Situation = (judged: JudgedCase) => boolean;

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'emergency passes a block': (judged) => judged.verdict.permitted && stated(judged) && blocked(judged),
  'emergency passes missing consent': (judged) =>
    judged.verdict.permitted && stated(judged) && acrossOrganisations(judged) && !consented(judged),
  'a block inside a Finnish organisation shuts nobody there out': ({ accessCase, verdict }) =>
    verdict.permitted &&
    verdict.rules.includes('other-unit-of-the-organisation') &&
    accessCase.facts.assignment?.country === 'fi' &&
    !stated({ accessCase, verdict }) &&
    blocked({ accessCase, verdict }),
  'a blocked unit reads its own data': (judged) =>
    judged.verdict.rules.includes('own-unit') && blocked(judged),
  'a block beats consent': (judged) =>
    judged.verdict.because === 'blocked' && acrossOrganisations(judged) && consented(judged),
  'only a consent the wrong way round': (judged) =>
    acrossOrganisations(judged) && !consented(judged) && consentedBackwards(judged),
  'a relation that is not current': ({ accessCase, verdict }) =>
    verdict.rules[0] === 'no-care-relation' &&
    accessCase.facts.relations.some(({ unitId }) => unitId === accessCase.facts.assignment?.unitId),
  'blank words are no words': ({ accessCase, verdict }) =>
    verdict.because === 'reason-required' && accessCase.question.choice !== null,
  'a blank emergency opens no block': ({ accessCase, verdict }) =>
    verdict.because === 'blocked' && accessCase.question.emergency !== null,
  'an emergency that changes nothing': ({ accessCase, verdict }) =>
    verdict.because === 'not-found' && stated({ accessCase, verdict }),
  'an emergency stands for the choice': ({ accessCase, verdict }) =>
    verdict.permitted &&
    verdict.rules.some((rule) => rule.includes('another') || rule.includes('other-unit')) &&
    (accessCase.question.choice ?? '').trim() === '',
  'contact data is masked': ({ verdict }) => verdict.obligations.some((duty) => duty === 'mask-contact'),
  'a protected person sees their own': ({ accessCase, verdict }) =>
    verdict.rules.includes('own-data') && accessCase.facts.resident?.protected !== null,
  'a deceased person is still there': ({ accessCase, verdict }) =>
    verdict.permitted && accessCase.facts.resident?.state === 'deceased',
};

const SITUATION_NAMES: readonly string[] = Object.keys(SITUATIONS);

/** Counts by `verdict / deciding policy`, by `verdict` alone, and by the name of each special situation. */
export function coverageOf(judged: readonly JudgedCase[]): Coverage {
  const counts = new Map<string, number>(SITUATION_NAMES.map((name) => [name, 0]));
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const one of judged) {
    const told = one.verdict.because ?? 'permitted';
    count(told);
    count(`${told} / ${one.verdict.rules[0] ?? 'nothing permits'}`);
    for (const [name, meets] of Object.entries(SITUATIONS)) if (meets(one)) count(name);
  }
  return counts;
}

/** The coverage as lines of text, most frequent verdicts' rows together. */
export function coverageTable(coverage: Coverage): string {
  return [...coverage]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, times]) => `${String(times).padStart(7)}  ${name}`)
    .join('\n');
}

// Shares of all cases, low enough for any seed and high enough that a thousand cases meet each rule several times.
const VERDICT_FLOOR = 0.03;
const POLICY_FLOOR = 0.0015;
const SITUATION_FLOOR = 0.0015;

/** The verdicts, policies and situations that `total` cases met less often than a comparison needs. */
export function metTooRarely(
  coverage: Coverage,
  total: number,
  policies: readonly PolicyEntry[],
): readonly string[] {
  const verdicts = ['permitted', 'not-found', 'not-allowed', 'blocked', 'reason-required'];
  const deciding = policies
    .filter(({ annotations }) => annotations['obliges'] === undefined)
    .map(({ id, annotations }) => `${annotations['tells'] ?? 'permitted'} / ${id}`);
  const below = (names: readonly string[], floor: number) =>
    names.filter((name) => (coverage.get(name) ?? 0) < floor * total);
  return [
    ...below(verdicts, VERDICT_FLOOR),
    ...below(deciding, POLICY_FLOOR),
    ...below(SITUATION_NAMES, SITUATION_FLOOR),
  ];
}

function stated({ accessCase }: JudgedCase): boolean {
  return (accessCase.question.emergency ?? '').trim() !== '';
}

function blocked({ accessCase: { question, facts } }: JudgedCase): boolean {
  return facts.blocks.some(({ unitId }) => unitId === question.holder);
}

function acrossOrganisations({ accessCase: { actor, question } }: JudgedCase): boolean {
  return (
    actor.kind === 'staff' &&
    question.holderOrganisation !== null &&
    question.holderOrganisation !== actor.organisationId
  );
}

function consented({ accessCase: { actor, question, facts } }: JudgedCase): boolean {
  return (
    actor.kind === 'staff' &&
    facts.consents.some(({ from, to }) => from === question.holderOrganisation && to === actor.organisationId)
  );
}

function consentedBackwards({ accessCase: { actor, question, facts } }: JudgedCase): boolean {
  return (
    actor.kind === 'staff' &&
    facts.consents.some(({ from, to }) => from === actor.organisationId && to === question.holderOrganisation)
  );
}
