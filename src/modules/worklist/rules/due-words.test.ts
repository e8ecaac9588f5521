import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, epochMs, instant, instantFromMs, plusDays, weekday, zone } from '#kernel/dates.ts';
import { dueState, dueWords, type Timed, urgencyOf, weekdaysAfter } from './due-words.ts';

const here = zone('Europe/Stockholm');
/** Thursday 18 March 2027, 10:00 in Stockholm. */
const now = instant('2027-03-18T09:00:00.000Z');
const runs = 200 * Number(process.env['VANDRA_PROOF'] ?? 1);

function said(item: Partial<Timed>, language: 'sv' | 'fi' | 'en' = 'sv'): string {
  return dueWords(dueState({ kind: 'reply', madeAt: now, dueAt: now, ...item }, now, here), language);
}

describe('by when', () => {
  test('a new request shows how many of the promised weekdays are used', () => {
    const intake = {
      kind: 'intake',
      madeAt: instant('2027-03-16T08:00:00.000Z'),
      dueAt: instant('2027-03-23T22:59:00.000Z'),
    } as const;
    expect(said(intake)).toBe('2 av 5 dagar');
    expect(said(intake, 'fi')).toBe('2/5 päivää');
    expect(said(intake, 'en')).toBe('2 of 5 days');
  });

  test('a weekend uses none of the promised days', () => {
    expect(
      said({
        kind: 'intake',
        madeAt: instant('2027-03-12T08:00:00.000Z'),
        dueAt: instant('2027-03-19T22:59:00.000Z'),
      }),
    ).toBe('4 av 5 dagar');
  });

  test('the last promised day says that it is today', () => {
    expect(
      said({
        kind: 'intake',
        madeAt: instant('2027-03-11T08:00:00.000Z'),
        dueAt: instant('2027-03-18T22:59:00.000Z'),
      }),
    ).toBe('i dag, 5 av 5 dagar');
  });

  test('a broken promise says by how much', () => {
    expect(
      said({
        kind: 'intake',
        madeAt: instant('2027-03-09T08:00:00.000Z'),
        dueAt: instant('2027-03-16T22:59:00.000Z'),
      }),
    ).toBe('2 dagar för sent');
    expect(said({ dueAt: instant('2027-03-18T06:30:00.000Z') }, 'en')).toBe('2 hours overdue');
    expect(said({ dueAt: instant('2027-03-18T08:59:00.000Z') }, 'fi')).toBe('aika päättyi juuri');
  });

  test('a meeting today is its time, and stays among today’s when it has begun', () => {
    expect(said({ kind: 'meeting', dueAt: instant('2027-03-18T13:30:00.000Z') })).toBe('14.30');
    expect(said({ kind: 'meeting', dueAt: instant('2027-03-18T08:30:00.000Z') })).toBe('började 09.30');
    expect(
      urgencyOf({ kind: 'meeting', madeAt: now, dueAt: instant('2027-03-18T08:30:00.000Z') }, now, here),
    ).toBe('today');
  });

  test('a meeting tomorrow is day and time', () => {
    expect(said({ kind: 'meeting', dueAt: instant('2027-03-19T13:30:00.000Z') })).toBe('i morgon 14.30');
    expect(said({ kind: 'meeting', dueAt: instant('2027-03-19T13:30:00.000Z') }, 'fi')).toBe(
      'huomenna klo 14.30',
    );
  });

  test('the day is that of the unit, not of the server', () => {
    const nearMidnight = { kind: 'reply', madeAt: now, dueAt: instant('2027-03-18T22:30:00.000Z') } as const;
    expect(dueWords(dueState(nearMidnight, now, here), 'sv')).toBe('i dag');
    expect(dueWords(dueState(nearMidnight, now, zone('Europe/Helsinki')), 'sv')).toBe('i morgon');
  });

  test('an unknown time stays unknown: neither late nor in time', () => {
    expect(said({ dueAt: null })).toBe('okänd tid');
    expect(urgencyOf({ kind: 'reply', madeAt: null, dueAt: null }, now, here)).toBe('unknown');
    expect(said({ kind: 'intake', madeAt: null, dueAt: instant('2027-03-19T13:30:00.000Z') })).toBe(
      'i morgon',
    );
  });

  test('weekdays are those that one counts day by day', () => {
    const start = civilDate('2027-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (from, length) => {
        const begin = plusDays(start, from);
        const days = Array.from({ length }, (_, index) => plusDays(begin, index + 1));
        expect(weekdaysAfter(begin, plusDays(begin, length))).toBe(
          days.filter((day) => weekday(day) < 6).length,
        );
      }),
      { numRuns: runs },
    );
  });

  test('what is late is never said to be in time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 * 24 * 400 }),
        fc.constantFrom('intake', 'reply', 'sign', 'follow-up', 'call', 'review', 'flag'),
        (minutes, kind) => {
          const item: Timed = { kind, madeAt: null, dueAt: instantFromMs(epochMs(now) - minutes * 60_000) };
          expect(dueState(item, now, here).kind).toBe('overdue');
          expect(urgencyOf(item, now, here)).toBe('late');
        },
      ),
      { numRuns: runs },
    );
  });
});
