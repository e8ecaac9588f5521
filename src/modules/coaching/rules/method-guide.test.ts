import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { guideOn, meetingNumber, type MethodGuide, stageFor } from './method-guide.ts';

const said = (text: string) => ({ sv: text, fi: text, en: text });
const stage = (title: string, of: MethodGuide['stages'][number]['for']): MethodGuide['stages'][number] => ({
  for: of,
  title: said(title),
  purpose: said('why'),
  ask: [said('what?')],
  agree: [said('this')],
});
const guide = (version: string, validFrom: string): MethodGuide => ({
  template: 'the-service',
  version,
  title: said('guide'),
  validFrom: civilDate(validFrom),
  stages: [
    stage('first', { kind: 'coaching', from: 1, to: 1 }),
    stage('middle', { kind: 'coaching', from: 2, to: 4 }),
    stage('end', { kind: 'coaching', from: 5, to: null }),
    stage('three months', { kind: 'follow-up', months: 3 }),
  ],
});

describe('the version', () => {
  const both = [guide('2', '2027-03-01'), guide('1', '2026-01-01')];
  const on = (day: string) => guideOn(both, 'the-service', civilDate(day))?.version;
  test('is the one that holds on the day of the meeting', () =>
    expect([on('2025-12-31'), on('2026-01-01'), on('2027-02-28'), on('2027-03-01')]).toEqual([
      undefined,
      '1',
      '1',
      '2',
    ]));
  test('is of the period’s own service', () =>
    expect(guideOn(both, 'another-service', civilDate('2027-03-01'))).toBeUndefined());
});

describe('the part of a meeting', () => {
  const title = (number: number) =>
    stageFor(guide('1', '2026-01-01'), { kind: 'coaching', number })?.title.en;
  test('goes by its number', () =>
    expect([1, 2, 4, 5, 40].map(title)).toEqual(['first', 'middle', 'middle', 'end', 'end']));
  test('of a follow-up goes by its months, and there may be none', () => {
    const after = (months: number) =>
      stageFor(guide('1', '2026-01-01'), { kind: 'follow-up', months })?.title.en;
    expect([after(3), after(9)]).toEqual(['three months', undefined]);
  });
});

describe('the number of a meeting', () => {
  const meeting = (id: string, change: Partial<Parameters<typeof meetingNumber>[1]> = {}) => ({
    id,
    refId: 'period',
    kind: 'coaching' as const,
    state: 'held' as const,
    startsAt: `2027-03-0${id}T08:00:00Z`,
    ...change,
  });
  test('counts those before it in the same period', () => {
    const all = [meeting('1'), meeting('2'), meeting('3', { state: 'booked' })];
    expect(all.map((one) => meetingNumber(all, one))).toEqual([1, 2, 3]);
  });
  test('counts neither cancelled ones, nor missed ones, nor those of another period or of a follow-up', () => {
    const before = [
      meeting('1', { state: 'cancelled' }),
      meeting('2', { state: 'missed' }),
      meeting('3', { refId: 'an earlier period' }),
      meeting('4', { kind: 'follow-up' }),
    ];
    expect(meetingNumber([...before, meeting('5')], meeting('5'))).toBe(1);
  });
});
