import { expect, test } from 'vitest';
import { civilDate, civilTime, zone } from '#kernel/dates.ts';
import { simulate } from '#modules/programmes/rules/simulate.ts';
import { walkFrom } from '#modules/programmes/rules/walk.ts';
import { aModule, aPhase, aProgramme } from '#modules/programmes/testing.ts';
import { dayMark, roadDays, walkOn } from './road-days.ts';

const stockholm = zone('Europe/Stockholm');

test('the days on which the clock is moved are marked, each its own way, and the leap day', () => {
  expect(dayMark(civilDate('2027-03-28'), stockholm)).toBe('forward');
  expect(dayMark(civilDate('2027-10-31'), stockholm)).toBe('back');
  expect(dayMark(civilDate('2028-02-29'), stockholm)).toBe('leap');
  expect(dayMark(civilDate('2027-03-27'), stockholm)).toBeNull();
  expect(dayMark(civilDate('2027-03-28'), zone('UTC'))).toBeNull();
});

test('a road is the days on which something happens, in civil time on both sides of a clock change', () => {
  const programme = aProgramme({ phases: [aPhase('p', [aModule('a'), aModule('b')])] });
  const walk = walkFrom({
    startsOn: civilDate('2027-03-22'),
    zone: stockholm,
    country: 'se',
    messageTime: civilTime('09:00'),
  });
  const happenings = simulate(programme, {
    walk,
    days: 10,
    deeds: [],
    diligence: 'each-step',
    pace: () => ({ kind: 'send' }),
  });
  const days = roadDays(happenings, { startsOn: walk.startsOn, days: 10, zone: stockholm });
  expect(days.map((day) => [day.date, day.number, day.mark])).toEqual([
    ['2027-03-22', 1, null],
    ['2027-03-28', 7, 'forward'],
    ['2027-03-29', 8, null],
  ]);
  const opened = days.flatMap((day) =>
    day.happenings.flatMap((one) =>
      one.what.kind === 'opens' && one.what.part === 'module' ? [one.time] : [],
    ),
  );
  // The first day is there from its beginning; what the calendar brings opens at its hour.
  expect(opened).toEqual(['00:00', programme.opensAt]);
  expect([...walkOn(walk, happenings, civilDate('2027-03-25')).stepsDone.keys()]).toEqual(['a-step']);
});
