/** How people come to a unit, and what they are answered, in numbers. */
import { WAYS_IN, type WayIn } from './way-in.ts';

/** So many of one kind, of one way and reason. */
export interface Mark {
  readonly kind: 'asked' | 'accepted' | 'declined' | 'withdrawn';
  readonly channel: WayIn;
  readonly reason: string;
  readonly declineReason: string | null;
  /** Whether the promise was kept; null where nothing was promised or nothing answered. */
  readonly onTime: boolean | null;
  readonly count: number;
}

export interface WayCount {
  readonly channel: WayIn;
  readonly asked: number;
  readonly accepted: number;
  readonly declined: number;
  readonly withdrawn: number;
}

export interface CountedWays {
  /** Every way, also one that nobody came by. */
  readonly ways: readonly WayCount[];
  /** Reasons of those who asked, the most common first. */
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
  /** Why the unit said no, the most common first. */
  readonly declined: readonly { readonly code: string; readonly count: number }[];
  readonly total: Omit<WayCount, 'channel'>;
  /** Answers, and how many of them came within what was promised. */
  readonly answers: { readonly all: number; readonly onTime: number };
}

function sum(marks: readonly Mark[], wanted: (mark: Mark) => boolean): number {
  return marks.filter(wanted).reduce((all, mark) => all + mark.count, 0);
}

function countsOf(marks: readonly Mark[]): Omit<WayCount, 'channel'> {
  return {
    asked: sum(marks, (mark) => mark.kind === 'asked'),
    accepted: sum(marks, (mark) => mark.kind === 'accepted'),
    declined: sum(marks, (mark) => mark.kind === 'declined'),
    withdrawn: sum(marks, (mark) => mark.kind === 'withdrawn'),
  };
}

/** By code, the most common first; as many of two codes stand in the order of their codes. */
function byCode(marks: readonly Mark[], codeOf: (mark: Mark) => string | null) {
  const codes = [...new Set(marks.flatMap((mark) => codeOf(mark) ?? []))];
  return codes
    .map((code) => ({ code, count: sum(marks, (mark) => codeOf(mark) === code) }))
    .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

/** Asked and answered are counted in the month each of them happened: who asked in May may be answered in June. */
export function countWays(marks: readonly Mark[]): CountedWays {
  return {
    ways: WAYS_IN.map((channel) => ({
      channel,
      ...countsOf(marks.filter((mark) => mark.channel === channel)),
    })),
    reasons: byCode(
      marks.filter((mark) => mark.kind === 'asked'),
      (mark) => mark.reason,
    ),
    declined: byCode(marks, (mark) => mark.declineReason),
    total: countsOf(marks),
    answers: {
      all: sum(marks, (mark) => mark.onTime !== null),
      onTime: sum(marks, (mark) => mark.onTime === true),
    },
  };
}

/** The first month of a period that ends with the month of a day, as its first day. */
export function firstMonth(today: string, months: 1 | 12): string {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const back = year * 12 + (month - 1) - (months - 1);
  return `${String(Math.floor(back / 12)).padStart(4, '0')}-${String((back % 12) + 1).padStart(2, '0')}-01`;
}
