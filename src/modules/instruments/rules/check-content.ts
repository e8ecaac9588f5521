/** What an instrument must fulfil beyond the shape of its files, each broken rule told as a sentence. */
import type { CasesFile } from '../contract.ts';
import { questionsOf } from './form.ts';
import type {
  Condition,
  CutoffGroup,
  CutoffSet,
  Instrument,
  Range,
  ScoreRule,
  ScoreTerm,
} from './instrument.ts';
import { licenceGate } from './licence-gate.ts';
import { placesOf } from './places.ts';

/** Something wrong in a content file, in words, with where it stands in it. */
export interface ContentProblem {
  readonly path: string;
  readonly sentence: string;
}

const LEVELS = ['within', 'raised', 'high'];

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Every question and score a condition speaks of. */
function spokenOf(condition: Condition): readonly {
  readonly item?: string;
  readonly is?: string;
  readonly score?: string;
  readonly band?: string;
}[] {
  if ('all' in condition) return condition.all.flatMap(spokenOf);
  if ('any' in condition) return condition.any.flatMap(spokenOf);
  if ('not' in condition) return spokenOf(condition.not);
  if ('band' in condition) return condition.band.map((band) => ({ band }));
  if ('score' in condition) return [{ score: condition.score }];
  if ('change' in condition) return [{ score: condition.change }];
  return ['is' in condition ? { item: condition.item, is: condition.is } : { item: condition.item }];
}

function conditionProblems(
  instrument: Instrument,
  path: string,
  condition: Condition,
): readonly ContentProblem[] {
  const questions = questionsOf(instrument);
  return spokenOf(condition).flatMap(({ item, is, score, band }) => {
    if (score !== undefined && !instrument.scores.some((one) => one.code === score))
      return [{ path, sentence: `asks about the score "${score}", which does not exist.` }];
    if (band !== undefined && !instrument.bands.some((one) => one.code === band))
      return [{ path, sentence: `asks about the band "${band}", which does not exist.` }];
    if (item === undefined) return [];
    const question = questions.find((one) => one.linkId === item);
    const known =
      question !== undefined &&
      (is === undefined ||
        question.type !== 'choice' ||
        question.options.some((option) => option.code === is));
    return known
      ? []
      : [{ path, sentence: `asks for the answer "${is ?? 'any'}" to "${item}", which does not exist.` }];
  });
}

function termProblems(
  instrument: Instrument,
  path: string,
  { rule, term }: { rule: ScoreRule; term: ScoreTerm },
): readonly ContentProblem[] {
  if ('score' in term.of) {
    const { score } = term.of;
    const before = instrument.scores.slice(0, instrument.scores.indexOf(rule));
    return before.some((one) => one.code === score)
      ? []
      : [{ path, sentence: `counts the score "${score}", which does not stand before it.` }];
  }
  const { item } = term.of;
  const question = questionsOf(instrument).find((one) => one.linkId === item);
  if (question === undefined)
    return [{ path, sentence: `counts the question "${item}", which does not exist.` }];
  if ((placesOf(instrument).byLinkId.get(item)?.repeated.length ?? 0) > 0)
    return [{ path, sentence: `counts "${item}", which may be asked more than once.` }];
  if (question.type !== 'choice') return [];
  const { recode } = term;
  const bare = question.options.some(
    (option) => (recode === undefined ? option.points : recode[option.code]) === undefined,
  );
  return bare ? [{ path, sentence: `counts "${item}", which has an option without points.` }] : [];
}

/** Scores: terms point at questions that carry points, and at scores that stand before them. */
export function scoreProblems(instrument: Instrument): readonly ContentProblem[] {
  return instrument.scores.flatMap((rule) => {
    const path = `scores.${rule.code}`;
    return [
      ...rule.terms.flatMap((term) => termProblems(instrument, path, { rule, term })),
      ...(rule.notWhen === undefined ? [] : conditionProblems(instrument, path, rule.notWhen)),
    ];
  });
}

/** Flags: they speak of what exists, and have a code each. */
export function flagProblems(instrument: Instrument): readonly ContentProblem[] {
  return [
    ...repeated(instrument.flags.map((flag) => flag.code)).map((code) => ({
      path: code,
      sentence: 'is used as a code more than once.',
    })),
    ...instrument.flags.flatMap((flag) => conditionProblems(instrument, `flags.${flag.code}`, flag.when)),
  ];
}

function rangeProblems(path: string, score: ScoreRule, ranges: readonly Range[]): readonly ContentProblem[] {
  const problems = ranges.flatMap((range, index) => {
    const next = ranges[index + 1];
    if (next === undefined)
      return range.below === null
        ? []
        : [{ path, sentence: `ends at ${range.below} and leaves a gap above it.` }];
    if (range.below === null || range.below > next.from)
      return [{ path, sentence: `has bands that overlap at ${next.from}.` }];
    if (range.below < next.from)
      return [{ path, sentence: `has a gap between bands from ${range.below} to ${next.from}.` }];
    return [];
  });
  const first = ranges[0];
  return first !== undefined && first.from > score.min
    ? [{ path, sentence: `has a gap between bands from ${score.min} to ${first.from}.` }, ...problems]
    : problems;
}

function groupProblems(instrument: Instrument, path: string, group: CutoffGroup): readonly ContentProblem[] {
  const conditions = [...group.when, ...(group.rules ?? []).map((rule) => rule.when)].flatMap((condition) =>
    conditionProblems(instrument, path, condition),
  );
  const bands = new Set(instrument.bands.map((band) => band.code));
  const unknownBands = (path_: string, given: readonly { readonly band: string }[]) =>
    given
      .filter((one) => !bands.has(one.band))
      .map((one) => ({ path: path_, sentence: `names the band "${one.band}", which does not exist.` }));
  const rules = unknownBands(path, group.rules ?? []);
  if (group.ranges === null) return [...conditions, ...rules];
  const ranges = Object.entries(group.ranges).flatMap(([code, own]) => {
    const at = `${path}.${code}`;
    const score = instrument.scores.find((one) => one.code === code);
    if (score === undefined)
      return [{ path, sentence: `has limits for the score "${code}", which does not exist.` }];
    return [...unknownBands(at, own), ...rangeProblems(at, score, own)];
  });
  const none =
    Object.keys(group.ranges).length === 0
      ? [{ path, sentence: 'has no limits; write null where none exist.' }]
      : [];
  return [...conditions, ...rules, ...none, ...ranges];
}

function overlapInTime(one: CutoffSet, other: CutoffSet): boolean {
  const startsBeforeEnd = (start: string | null, end: string | null) =>
    start === null || end === null || start < end;
  return (
    one.countries.some((country) => other.countries.includes(country)) &&
    (one.organisations.length === 0 && other.organisations.length === 0
      ? true
      : one.organisations.some((name) => other.organisations.includes(name))) &&
    startsBeforeEnd(one.validFrom, other.validUntil) &&
    startsBeforeEnd(other.validFrom, one.validUntil)
  );
}

/** Bands and cut-off sets: no gap, no overlap, in value or in time; every group reachable and one taking the rest. */
export function limitProblems(instrument: Instrument): readonly ContentProblem[] {
  const order = instrument.bands.map((band) => LEVELS.indexOf(band.level));
  const unordered = order.some((level, index) => index > 0 && level < (order[index - 1] ?? 0))
    ? [{ path: 'bands', sentence: 'must be listed from the mildest to the gravest.' }]
    : [];
  const doubled = [
    ...repeated(instrument.bands.map((band) => band.code)),
    ...repeated(instrument.scores.map((score) => score.code)),
    ...repeated(instrument.cutoffs.map((set) => set.id)),
  ].map((code) => ({ path: code, sentence: 'is used as a code more than once.' }));
  const sets = instrument.cutoffs.flatMap((set, index) => {
    const path = `cutoffs.${set.id}`;
    const clashes = instrument.cutoffs
      .slice(index + 1)
      .filter((other) => overlapInTime(set, other))
      .map((other) => ({ path, sentence: `holds at the same time as "${other.id}".` }));
    const rest = set.groups.findIndex((group) => group.when.length === 0);
    const open =
      rest === set.groups.length - 1
        ? []
        : [{ path, sentence: 'must have one last group without conditions.' }];
    return [
      ...clashes,
      ...open,
      ...set.groups.flatMap((group) => groupProblems(instrument, `${path}.${group.code}`, group)),
    ];
  });
  return [...unordered, ...doubled, ...sets];
}

/** The licence gate: what may not be shown without leave is not open to residents. */
export function licenceProblems(instrument: Instrument): readonly ContentProblem[] {
  const gate = licenceGate(instrument.licence, { entry: instrument.entry, permission: undefined });
  return gate.ok || instrument.status !== 'active'
    ? []
    : [{ path: 'class', sentence: `stops it (${gate.refusal}), so the questionnaire may not be active.` }];
}

/** Golden cases speak of what exists. Whether they pass is the content test's question. */
export function caseProblems(instrument: Instrument, file: CasesFile): readonly ContentProblem[] {
  const bands = new Set([...instrument.bands.map((band) => band.code), 'scores', 'cannot-tell']);
  return file.cases
    .filter((one) => !bands.has(one.band))
    .map((one) => ({ path: one.name, sentence: `expects the band "${one.band}", which does not exist.` }));
}
