import { describe, expect, test } from 'vitest';
import { civilDate, instant, zone } from '#kernel/dates.ts';
import type { RetentionRule } from '#modules/packs/public.ts';
import { type RetentionFacts, retentionDay, retentionVerdict } from './retention-day.ts';

const stockholm = zone('Europe/Stockholm');
const helsinki = zone('Europe/Helsinki');
const sourced = { source: 'test', certainty: 'own', validFrom: '2026-11-01' } as const;
const swedish: RetentionRule = { class: 'care-record', years: 10, countedFrom: 'last-entry', ...sourced };
const finnish: RetentionRule = {
  class: 'care-record',
  years: 12,
  yearsFromBirth: 120,
  countedFrom: 'death-or-120-years',
  ...sourced,
};
const nothing: RetentionFacts = { isOpen: false, lastEntry: null, birthDate: null, diedOn: null };
const wrote = (at: string): RetentionFacts => ({ ...nothing, lastEntry: instant(at) });

describe('the day', () => {
  test('two years after the last contact, on the same day of the calendar', () =>
    expect(retentionDay(instant('2027-03-15T12:00:00.000Z'), stockholm, 2)).toMatchObject({
      date: '2029-03-15',
      time: '03:00',
    }));

  test('from 29 February it is the last day of February', () =>
    expect(retentionDay(instant('2028-02-29T12:00:00.000Z'), stockholm, 1).date).toBe('2029-02-28'));
});

describe('a record counted from its last entry', () => {
  test('is kept to the minute before, and over at night on the day', () => {
    const facts = wrote('2028-02-29T12:00:00.000Z');
    const before = retentionVerdict(swedish, facts, stockholm, instant('2038-02-28T01:59:00.000Z'));
    expect(before).toMatchObject({
      kind: 'kept',
      because: 'within-time',
      lookAgain: { date: '2038-02-28', time: '03:00' },
    });
    expect(retentionVerdict(swedish, facts, stockholm, instant('2038-02-28T02:00:00.000Z'))).toEqual({
      kind: 'over',
    });
  });

  test('is counted by the calendar where the unit is: an entry just before midnight is of that day', () =>
    expect(
      retentionVerdict(
        swedish,
        wrote('2027-03-15T23:30:00.000Z'),
        stockholm,
        instant('2030-01-01T00:00:00.000Z'),
      ),
    ).toMatchObject({ lookAgain: { date: '2037-03-16' } }));

  test('is kept while something goes on, however old; it is looked at again after a year', () =>
    expect(
      retentionVerdict(
        swedish,
        { ...wrote('2010-01-01T12:00:00.000Z'), isOpen: true },
        stockholm,
        instant('2028-02-29T12:00:00.000Z'),
      ),
    ).toMatchObject({ kind: 'kept', because: 'still-open', lookAgain: { date: '2029-02-28' } }));

  test('is kept when nobody knows when something was last written', () =>
    expect(retentionVerdict(swedish, nothing, stockholm, instant('2027-03-15T12:00:00.000Z'))).toMatchObject({
      kind: 'kept',
      because: 'cannot-tell',
      lookAgain: { date: '2028-03-15' },
    }));
});

describe('a record counted from the death, or 120 years from the birth', () => {
  const born = { ...nothing, birthDate: civilDate('1948-02-29') };

  test('the last entry does not matter, and a death is asked for once a year', () =>
    expect(
      retentionVerdict(
        finnish,
        { ...born, lastEntry: instant('1990-01-01T00:00:00.000Z') },
        helsinki,
        instant('2027-03-15T12:00:00.000Z'),
      ),
    ).toMatchObject({ kind: 'kept', because: 'within-time', lookAgain: { date: '2028-03-15' } }));

  test('is over twelve years after the death', () => {
    const facts = { ...born, diedOn: civilDate('2028-02-29') };
    expect(retentionVerdict(finnish, facts, helsinki, instant('2040-02-29T00:59:00.000Z'))).toMatchObject({
      kind: 'kept',
      lookAgain: { date: '2040-02-29' },
    });
    expect(retentionVerdict(finnish, facts, helsinki, instant('2040-02-29T01:00:00.000Z'))).toEqual({
      kind: 'over',
    });
  });

  test('without a known death it is over 120 years after the birth', () => {
    expect(retentionVerdict(finnish, born, helsinki, instant('2068-02-29T00:59:00.000Z')).kind).toBe('kept');
    expect(retentionVerdict(finnish, born, helsinki, instant('2068-02-29T01:00:00.000Z')).kind).toBe('over');
  });

  test('is kept when neither birth nor death can be read', () =>
    expect(retentionVerdict(finnish, nothing, helsinki, instant('2099-01-01T00:00:00.000Z'))).toMatchObject({
      because: 'cannot-tell',
    }));
});
