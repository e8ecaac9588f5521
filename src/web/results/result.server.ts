/** One result as the unit reads it: what it says, by which limits, from which answers, and how it has been over time. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import { longDateTime, shortDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { staffByAssignment } from '#modules/identity/public.ts';
import {
  certaintyText,
  type Library,
  readFlags,
  readResult,
  type Result,
  type WholeResult,
} from '#modules/instruments/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { resultLine } from '../work/result-lines.ts';
import { publishedWords, staffChangeWords } from './change-words.ts';
import { type Said, seriesView, valueWords } from './series-view.ts';
import { atOwnUnit } from './at-own-unit.server.ts';

function dayOrNull(day: string | null, language: Language): string | null {
  return day === null ? null : shortDate(civilDate(day), language);
}

/** The set of limits a result was told by; null when none was used. */
function limitsOf(result: Result, language: Language) {
  if (result.kind !== 'band') return null;
  const { cutoffs } = result;
  return {
    id: cutoffs.id,
    group: cutoffs.groupLabel[language],
    from: dayOrNull(cutoffs.validFrom, language),
    until: dayOrNull(cutoffs.validUntil, language),
    limit: cutoffs.limit[language],
    source: cutoffs.source[language],
    certainty: certaintyText(cutoffs.certainty, language),
    isCareful: cutoffs.careful,
  };
}

/** Each score that could be told or not, with its differences. */
function scoresOf(found: WholeResult, language: Language) {
  const scales = found.stored.result.kind === 'cannot-tell' ? [] : found.stored.result.scales;
  return found.changes.map((change) => {
    const scale = scales.find((one) => one.score === change.score);
    return {
      score: change.score,
      title: change.title[language],
      value: scale === undefined ? null : valueWords(scale, language),
      sinceLast: staffChangeWords(change, 'last', language),
      sinceFirst: staffChangeWords(change, 'first', language),
      published: publishedWords(change, language),
    };
  });
}

/** Every score over time; the one that leads first. */
export function seriesOf(found: Pick<WholeResult, 'changes' | 'series' | 'instrument'>, said: Said) {
  const leading = found.instrument?.leading;
  return found.changes
    .toSorted((one, other) => Number(other.score === leading) - Number(one.score === leading))
    .flatMap((change) => {
      const score = { code: change.score, title: change.title[said.language] };
      return seriesView(found.series, score, said) ?? [];
    });
}

/** What the same answers would be today, beside what was told. */
function laterOf(found: WholeResult, said: Said) {
  const { later, stored, instrument } = found;
  if (later === undefined) return null;
  const lineOf = (result: Result, version: string) =>
    resultLine(
      {
        id: stored.id,
        instrument: stored.instrument,
        version,
        answeredAt: stored.answeredAt,
        occasion: stored.occasion,
        filledBy: stored.filledBy,
        cutOffSet: result.kind === 'band' ? result.cutoffs.id : null,
        result,
      },
      instrument?.title,
      said,
    );
  const line = lineOf(later, later.instrument.version);
  return {
    from: later.kind === 'band' ? dayOrNull(later.cutoffs.validFrom, said.language) : null,
    level: later.kind === 'band' ? later.title[said.language] : line.tag.text,
    then: lineOf(stored.result, stored.version),
    today: line,
  };
}

/** Who entered it, also when they have left since; null when the person did. */
async function enteredBy(tx: PersonTx, { enteredBy: by }: WholeResult['stored']): Promise<string | null> {
  return by === null ? null : ((await staffByAssignment(tx.db, [by])).get(by)?.name ?? null);
}

export function readResultPage(library: Pick<Library, 'instrument' | 'instruments'>) {
  return command({
    name: 'work.read-result',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      responseId: idSchema<'response'>(),
      language: z.enum(LANGUAGES),
    }),
    async run(context, { residentId, responseId, language }) {
      const opened = await atOwnUnit(context, { residentId, language, resourceId: responseId });
      if (!opened.ok) return opened;
      const { tx, unit, today, head } = opened.value;
      const found = await readResult(tx, library, { id: responseId, language, today });
      if (found === undefined) return refused('not-found');
      const { stored, instrument } = found;
      if (instrument?.bodyMeasure === true && (await hidesBodyMeasures(tx))) return refused('not-found');
      const said = { language, zone: unit.zone };
      const newest = found.series.at(-1)?.id;
      return done({
        head,
        line: resultLine(stored, instrument?.title, said),
        professional: stored.result.kind === 'band' ? stored.result.professional[language] : null,
        limits: limitsOf(stored.result, language),
        scores: scoresOf(found, language),
        series: seriesOf(found, said),
        answers: found.answers,
        answered: longDateTime(stored.answeredAt, unit.zone, language),
        received: longDateTime(stored.receivedAt, unit.zone, language),
        filledBy: stored.filledBy,
        enteredBy: await enteredBy(tx, stored),
        files: found.files.map(({ id, name }) => ({ id, name })),
        flags: (await readFlags(tx))
          .filter(
            (one) =>
              one.of.kind === 'response' &&
              one.of.responseId === responseId &&
              one.unitId === unit.id &&
              one.state !== 'closed',
          )
          .map(({ id, priority, reason }) => ({ id, priority, reason: reason[language] })),
        versions: { form: stored.version, scoring: stored.scoringVersion },
        later: laterOf(found, said),
        newest: newest === undefined || newest === stored.id ? null : newest,
        licence: instrument?.licence ?? null,
      });
    },
  });
}
