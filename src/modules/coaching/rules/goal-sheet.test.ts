import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { GOAL_FIELDS, PLAN_FIELDS } from '#modules/enrolments/rules/fields-of.ts';
import {
  EXACT_FIELDS,
  fieldsOfSheet,
  firstQuestion,
  isSameSitting,
  nextQuestion,
  readSheet,
  type SheetKind,
} from './goal-sheet.ts';

const nothing = { values: {}, only: null };
const read = (
  kind: SheetKind,
  posted: Readonly<Record<string, string>>,
  before: Parameters<typeof readSheet>[2] = nothing,
) => readSheet(kind, (name) => (posted[name] === undefined ? [] : [posted[name]]), before);

describe('what is written around a goal', () => {
  test('has the fields that a programme asks for the same things', () => {
    for (const id of ['amount', 'often', 'from'])
      expect(fieldsOfSheet('exact').find((field) => field.id === id)).toBe(
        GOAL_FIELDS.find((field) => field.id === id),
      );
    expect(fieldsOfSheet('plans')).toBe(PLAN_FIELDS);
    expect(fieldsOfSheet('exact').map(({ id }) => id)).toEqual([...EXACT_FIELDS]);
  });

  test('may be left out altogether', () => {
    for (const kind of ['exact', 'plans', 'ladder', 'levels'] as const)
      expect(read(kind, {})).toEqual({ kind: 'read', values: {} });
  });

  test('keeps what other questions hold when one is asked, and an emptied one is taken away', () => {
    const before = { values: { amount: '20 minuter', often: 'varje dag' }, only: 'often' };
    expect(read('exact', { 'exact.often': 'fem dagar', 'exact.amount': 'annat' }, before)).toEqual({
      kind: 'read',
      values: { amount: '20 minuter', often: 'fem dagar' },
    });
    expect(read('exact', { 'exact.often': ' ' }, before)).toEqual({
      kind: 'read',
      values: { amount: '20 minuter' },
    });
  });

  test('ends on or after the day it begins', () => {
    expect(read('exact', { 'exact.from': '2027-03-02', 'exact.until': '2027-03-01' })).toEqual({
      kind: 'faulty',
      faults: { until: 'before-start' },
    });
    expect(read('exact', { 'exact.from': '2027-03-01', 'exact.until': '2027-03-01' }).kind).toBe('read');
    expect(
      read('exact', { 'exact.from': '2027-03-02' }, { values: { until: '2027-03-01' }, only: 'from' }),
    ).toEqual({ kind: 'faulty', faults: { from: 'before-start' } });
  });

  test('names a day that is none, and a text that is too long', () => {
    expect(read('exact', { 'exact.until': '2027-02-29', 'exact.does': 'x'.repeat(301) })).toEqual({
      kind: 'faulty',
      faults: { until: 'not-a-date', does: 'too-long' },
    });
    expect(read('exact', { 'exact.does': 'x'.repeat(300) }).kind).toBe('read');
  });

  test('in plans keeps a row that has only one side, and no empty rows', () => {
    expect(read('plans', { 'plans.plans.0.if': 'det regnar', 'plans.plans.2.then': 'går jag inne' })).toEqual(
      {
        kind: 'read',
        values: {
          plans: [
            ['det regnar', ''],
            ['', 'går jag inne'],
          ],
        },
      },
    );
  });
});

describe('one question at a time', () => {
  test('goes on to the next that has no answer, and ends after the last', () => {
    expect(firstQuestion({})).toBe('does');
    expect(firstQuestion({ does: 'gå', amount: 'en kvart' })).toBe('often');
    expect(nextQuestion({ amount: 'en kvart' }, 'does')).toBe('often');
    expect(nextQuestion({}, 'measure')).toBeNull();
    expect(nextQuestion({ until: '2027-03-01', measure: 'kryss' }, 'from')).toBeNull();
  });

  test('is one sitting for the same side on the same day', () => {
    const [monday, tuesday] = [civilDate('2027-03-01'), civilDate('2027-03-02')];
    expect(isSameSitting(null, { by: 'resident', on: monday })).toBe(false);
    expect(isSameSitting({ setBy: 'resident', on: monday }, { by: 'resident', on: monday })).toBe(true);
    expect(isSameSitting({ setBy: 'staff', on: monday }, { by: 'resident', on: monday })).toBe(false);
    expect(isSameSitting({ setBy: 'resident', on: monday }, { by: 'resident', on: tuesday })).toBe(false);
  });
});
