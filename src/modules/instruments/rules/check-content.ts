/** What an instrument must fulfil beyond the shape of its files, each broken rule told as a sentence. */
import type { CasesFile } from '../contract.ts';
import type { ContentProblem } from './compile.ts';
import { allItems, questionsOf } from './instrument.ts';
import type { CutoffGroup, CutoffSet, Instrument, Range, ScoreRule } from './instrument.ts';

const LEVELS = ['within', 'raised', 'high'];

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Items and their conditions: unique linkIds, conditions on known questions, no ring. */
export function itemProblems(instrument: Instrument): readonly ContentProblem[] {
  const items = allItems(instrument.items);
  const questions = new Map(questionsOf(instrument).map((question) => [question.linkId, question]));
  const doubled = repeated(items.map((item) => item.linkId)).map((linkId) => ({
    path: linkId,
    sentence: 'is used as linkId more than once.',
  }));
  const conditions = items.flatMap((item) =>
    item.enableWhen.flatMap((rule) => {
      const asked = questions.get(rule.question);
      if (asked === undefined)
        return [
          {
            path: item.linkId,
            sentence: `depends on the question "${rule.question}", which does not exist.`,
          },
        ];
      const unknownOption =
        asked.type === 'choice' &&
        rule.operator !== 'exists' &&
        !asked.options.some((option) => option.code === rule.answer);
      return unknownOption
        ? [{ path: item.linkId, sentence: `depends on an answer that "${rule.question}" does not offer.` }]
        : [];
    }),
  );
  return [...doubled, ...conditions, ...ringProblems(instrument)];
}

function ringProblems(instrument: Instrument): readonly ContentProblem[] {
  const items = allItems(instrument.items);
  const leadsTo = (linkId: string) => {
    const item = items.find((one) => one.linkId === linkId);
    const parent = items.find(
      (one) => one.type === 'group' && one.items.some((child) => child.linkId === linkId),
    );
    return [
      ...(item?.enableWhen.map((rule) => rule.question) ?? []),
      ...(parent === undefined ? [] : [parent.linkId]),
    ];
  };
  const reaches = (from: string, wanted: string, seen: ReadonlySet<string>): boolean =>
    leadsTo(from).some(
      (next) => next === wanted || (!seen.has(next) && reaches(next, wanted, new Set([...seen, next]))),
    );
  return items
    .filter((item) => reaches(item.linkId, item.linkId, new Set([item.linkId])))
    .map((item) => ({ path: item.linkId, sentence: 'depends on itself through its conditions.' }));
}

/** Scores: terms point at questions that carry points, and the stated range is the one the points give. */
export function scoreProblems(instrument: Instrument): readonly ContentProblem[] {
  const questions = new Map(questionsOf(instrument).map((question) => [question.linkId, question]));
  return instrument.scores.flatMap((score) => {
    const path = `scores.${score.code}`;
    return score.terms.flatMap(({ item }) => {
      const question = questions.get(item);
      if (question === undefined)
        return [{ path, sentence: `counts the question "${item}", which does not exist.` }];
      const bare =
        question.type === 'choice' && question.options.some((option) => option.points === undefined);
      return bare ? [{ path, sentence: `counts "${item}", which has an option without points.` }] : [];
    });
  });
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
  const questions = questionsOf(instrument);
  const conditions = group.when.flatMap(({ item, is }) => {
    const question = questions.find((one) => one.linkId === item);
    const known = question?.type === 'choice' && question.options.some((option) => option.code === is);
    return known
      ? []
      : [{ path, sentence: `asks for the answer "${is}" to "${item}", which does not exist.` }];
  });
  if (group.ranges === null) return conditions;
  const given = group.ranges;
  const bands = new Set(instrument.bands.map((band) => band.code));
  const extra = Object.keys(given)
    .filter((code) => !instrument.scores.some((score) => score.code === code))
    .map((code) => ({ path, sentence: `has limits for the score "${code}", which does not exist.` }));
  const ranges = instrument.scores.flatMap((score) => {
    const own = given[score.code];
    const at = `${path}.${score.code}`;
    if (own === undefined) return [{ path: at, sentence: 'has no limits.' }];
    const unknown = own
      .filter((range) => !bands.has(range.band))
      .map((range) => ({ path: at, sentence: `names the band "${range.band}", which does not exist.` }));
    return [...unknown, ...rangeProblems(at, score, own)];
  });
  return [...conditions, ...extra, ...ranges];
}

function overlapInTime(one: CutoffSet, other: CutoffSet): boolean {
  const startsBeforeEnd = (start: string | null, end: string | null) =>
    start === null || end === null || start < end;
  return (
    one.countries.some((country) => other.countries.includes(country)) &&
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
  const closed =
    instrument.licence.class === 'institution-permission' || instrument.licence.class === 'score-only';
  return closed && instrument.status === 'active'
    ? [
        {
          path: 'class',
          sentence: `is "${instrument.licence.class}", so the questionnaire may not be active.`,
        },
      ]
    : [];
}

/** Golden cases speak of what exists. Whether they pass is the content test's question. */
export function caseProblems(instrument: Instrument, file: CasesFile): readonly ContentProblem[] {
  const bands = new Set([...instrument.bands.map((band) => band.code), 'cannot-tell']);
  return file.cases
    .filter((one) => !bands.has(one.band))
    .map((one) => ({ path: one.name, sentence: `expects the band "${one.band}", which does not exist.` }));
}
