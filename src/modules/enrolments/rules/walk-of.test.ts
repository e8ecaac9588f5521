import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import type { Field } from '#modules/programmes/public.ts';
import { answeredIn, chosenSince } from './walk-of.ts';

const [MONDAY, FRIDAY] = [civilDate('2027-03-01'), civilDate('2027-03-05')];
const choice = (id: string): Field => ({ kind: 'choice', id, label: {}, options: [] });
const fields: readonly Field[] = [choice('one'), choice('other'), { kind: 'short', id: 'words', label: {} }];

describe('since when a choice has been so', () => {
  const before = { values: { one: ['a', 'b'], other: ['c'] }, chosenOn: { one: MONDAY, other: MONDAY } };

  test('a choice that stands keeps its day when another one beside it is changed', () => {
    const values = { one: ['b', 'a'], other: ['d'] };
    expect(chosenSince(fields, before, { values, today: FRIDAY })).toEqual({
      chosenOn: { one: MONDAY, other: FRIDAY },
      isChanged: true,
    });
  });

  test('one that is taken back has no day, and begins anew when it is made again', () => {
    const without = chosenSince(fields, before, { values: { one: ['a', 'b'] }, today: FRIDAY });
    expect(without).toEqual({ chosenOn: { one: MONDAY }, isChanged: true });
    const back = { values: { one: ['a', 'b'] }, chosenOn: without.chosenOn };
    expect(chosenSince(fields, back, { values: before.values, today: FRIDAY }).chosenOn).toEqual({
      one: MONDAY,
      other: FRIDAY,
    });
  });

  test('words change none of it', () => {
    const values = { ...before.values, words: 'Mer.' };
    expect(chosenSince(fields, before, { values, today: FRIDAY })).toEqual({
      chosenOn: before.chosenOn,
      isChanged: false,
    });
  });
});

describe('answers in a form that is sent again', () => {
  const block = { kind: 'questionnaire', id: 'form', instrument: 'phq-9' } as const;
  const sent = (on: string, first: string, second: string) => ({
    instrument: 'phq-9',
    on: civilDate(on),
    values: { '1': [first], '2': [second] },
  });

  test('the newest counts, each since the first time in a row that it was answered so', () => {
    const given = [
      sent('2027-03-01', 'often', 'never'),
      sent('2027-03-08', 'never', 'never'),
      sent('2027-03-15', 'often', 'never'),
      sent('2027-03-22', 'often', 'never'),
    ];
    expect(answeredIn([block], given)).toEqual([
      { of: 'form', field: '1', values: ['often'], on: '2027-03-15' },
      { of: 'form', field: '2', values: ['never'], on: '2027-03-01' },
    ]);
    expect(answeredIn([block], [])).toEqual([]);
  });
});
