/** Rows of one reader on one day as one entry: who, on which day, and under it what was done and when. No row is left out or counted twice. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn, type Zone } from '#kernel/dates.ts';
import { clock, longDate } from '#kernel/dates-format.ts';
import { deedWords, type LogRow, reasonWords, whoWords, whyWords } from './log-sentence.ts';

export interface GroupableRow extends LogRow {
  readonly id: string;
  readonly emergency: boolean;
}

/** One thing that was done, with every time of the day that it was. */
export interface LogDeed {
  readonly did: string;
  /** Clock times, the earliest first; several rows of the same minute are one time. */
  readonly times: readonly string[];
  /** How many rows this is. */
  readonly count: number;
}

export interface LogGroup {
  /** Of the newest row: questions are asked about it. */
  readonly id: string;
  readonly who: string;
  readonly day: string;
  /** How many rows of the log this entry tells of. */
  readonly count: number;
  readonly emergency: boolean;
  readonly unit: string | null;
  readonly deeds: readonly LogDeed[];
  readonly whys: readonly string[];
  readonly reasons: readonly string[];
}

interface Reader {
  readonly language: Language;
  readonly zone: Zone;
}

const dayOf = (row: GroupableRow, where: Zone): CivilDate => civilIn(row.at, where).date;

/** An emergency opening, and passing to another unit's data, never hide among ordinary reading. */
function keyOf(row: GroupableRow, where: Zone): string {
  const who = row.who.kind === 'staff' ? row.who.id : row.who.kind;
  return JSON.stringify([dayOf(row, where), who, row.unitNames, row.otherUnitNames, row.emergency]);
}

const once = (all: readonly string[]): readonly string[] => [...new Set(all)];

/** `rows` as the log gives them, the newest first, and not empty. */
function deedsOf(rows: readonly GroupableRow[], reader: Reader): readonly LogDeed[] {
  const byDeed = Map.groupBy(rows.toReversed(), (row) => deedWords(row, reader.language));
  return [...byDeed].map(([did, same]) => ({
    did,
    times: once(same.map((row) => clock(civilIn(row.at, reader.zone).time, reader.language))),
    count: same.length,
  }));
}

/** Entries in the order of their newest rows. */
export function groupRows(rows: readonly GroupableRow[], reader: Reader): readonly LogGroup[] {
  const groups = Map.groupBy(rows, (row) => keyOf(row, reader.zone));
  return [...groups.values()].flatMap((same) => {
    const [newest] = same;
    if (newest === undefined) return [];
    return {
      id: newest.id,
      who: whoWords(newest, reader.language),
      day: longDate(dayOf(newest, reader.zone), reader.language),
      count: same.length,
      emergency: newest.emergency,
      unit: newest.who.kind === 'staff' ? (newest.unitNames?.[reader.language] ?? null) : null,
      deeds: deedsOf(same, reader),
      whys: once(same.map((row) => whyWords(row, reader.language))),
      reasons: once(
        same.flatMap((row) => (row.reason === null ? [] : [reasonWords(row.reason, reader.language)])),
      ),
    };
  });
}

/**
 * The rows of a page that ends between two days, so that no entry is torn over two pages. `rows` holds one more than
 * `limit` when there are older ones. A single day longer than a page is cut where the page ends.
 */
export function wholeDays<T extends GroupableRow>(
  rows: readonly T[],
  limit: number,
  where: Zone,
): readonly T[] {
  const next = rows[limit];
  if (next === undefined) return rows;
  const page = rows.slice(0, limit);
  const whole = page.filter((row) => dayOf(row, where) !== dayOf(next, where));
  return whole.length === 0 ? page : whole;
}
