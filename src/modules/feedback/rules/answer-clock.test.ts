import { describe, expect, test } from 'vitest';
import { civilDate, zone } from '#kernel/dates.ts';
import { answerState, remindersFor, wayBack } from './answer-clock.ts';

const answerOn = civilDate('2027-03-29');
const waiting = { answerOn, answeredOn: null };
const stockholm = zone('Europe/Stockholm');

describe('the promised day', () => {
  test.each([
    ['2027-03-15', { kind: 'waiting', days: 14 }],
    ['2027-03-28', { kind: 'waiting', days: 1 }],
    ['2027-03-29', { kind: 'today' }],
    ['2027-03-30', { kind: 'overdue', days: 1 }],
    ['2027-04-12', { kind: 'overdue', days: 14 }],
  ])('on %s', (today, state) => expect(answerState(waiting, civilDate(today))).toEqual(state));

  test('an answer on the last day is in time, the day after it is late, and stays so', () => {
    const later = civilDate('2028-01-01');
    expect(answerState({ answerOn, answeredOn: answerOn }, later)).toEqual({
      kind: 'answered',
      when: 'in-time',
    });
    expect(answerState({ answerOn, answeredOn: civilDate('2027-03-30') }, later)).toEqual({
      kind: 'answered',
      when: 'late',
    });
  });
});

describe('reminders', () => {
  test('come in the morning where the unit is, also after the clocks have changed', () =>
    expect(
      remindersFor(answerOn, [5, 1], { today: civilDate('2027-03-15'), zone: stockholm }).map(
        (one) => one.instant,
      ),
    ).toEqual(['2027-03-24T07:00:00.000Z', '2027-03-28T06:00:00.000Z']));

  test('that would have come already are left out', () =>
    expect(
      remindersFor(answerOn, [20, 14, 1], { today: civilDate('2027-03-15'), zone: stockholm }).map(
        (one) => one.date,
      ),
    ).toEqual(['2027-03-28']));
});

describe('the way back', () => {
  test.each([
    ['anna@vandra.example', 'mail'],
    ['070-123 45 67', 'phone'],
    ['ring mig på kvällen', 'phone'],
    ['a@b.example, c@d.example', 'phone'],
    ['Anna <anna@vandra.example>', 'phone'],
    ['a@b.example\nBcc: c@d.example', 'phone'],
    ['', 'none'],
    [null, 'none'],
  ] as const)('%s', (replyTo, way) => expect(wayBack(replyTo)).toBe(way));
});
