/** The days of a diary: which one is written now, which lie behind, and what they come to. */
import { type CivilDate, daysBetween, plusDays } from '#kernel/dates.ts';
import type { Block } from '#modules/programmes/public.ts';

export interface WrittenDay {
  readonly on: CivilDate;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Kept {
  readonly every: 'day' | 'week';
  readonly startedOn: CivilDate;
}

/** The day under which something is kept: the day itself, or the first day of the person's own week. */
export function keptUnder({ every, startedOn }: Kept, day: CivilDate): CivilDate {
  if (every === 'day' || day <= startedOn) return day < startedOn ? startedOn : day;
  return plusDays(startedOn, Math.floor(daysBetween(startedOn, day) / 7) * 7);
}

/** So many of the latest days, today's first, none before the beginning. */
export function latestDays(kept: Kept, today: CivilDate, count: number): readonly CivilDate[] {
  const step = kept.every === 'day' ? 1 : 7;
  const now = keptUnder(kept, today);
  return Array.from({ length: count }, (_, back) => plusDays(now, -back * step)).filter(
    (day) => day >= kept.startedOn,
  );
}

export type Figure = Extract<Block, { kind: 'summary' }>['figures'][number];
export type FigureValue =
  | { readonly kind: 'mean'; readonly value: number; readonly days: number }
  | { readonly kind: 'share'; readonly percent: number; readonly days: number }
  | { readonly kind: 'cannot-tell'; readonly days: number };

function numberIn(day: WrittenDay, field: string): number | undefined {
  const value = day.values[field];
  return typeof value === 'number' ? value : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/** What the diary's last days come to. With too few days, or nothing to divide by, it cannot be told. */
export function figureOf(
  figure: Figure,
  written: readonly WrittenDay[],
  about: { readonly today: CivilDate; readonly days: number; readonly least: number },
): FigureValue {
  const from = plusDays(about.today, 1 - about.days);
  const within = written.filter((one) => one.on >= from && one.on <= about.today);
  if (figure.kind === 'mean') {
    const values = within.flatMap((day) => numberIn(day, figure.field) ?? []);
    return values.length < about.least
      ? { kind: 'cannot-tell', days: values.length }
      : { kind: 'mean', value: sum(values) / values.length, days: values.length };
  }
  const pairs = within.flatMap((day) => {
    const [part, whole] = [numberIn(day, figure.field), numberIn(day, figure.of)];
    return part === undefined || whole === undefined ? [] : [{ part, whole }];
  });
  const whole = sum(pairs.map((pair) => pair.whole));
  if (pairs.length < about.least || whole <= 0) return { kind: 'cannot-tell', days: pairs.length };
  return { kind: 'share', percent: (sum(pairs.map((pair) => pair.part)) / whole) * 100, days: pairs.length };
}
