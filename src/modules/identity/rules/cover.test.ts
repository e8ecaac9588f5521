/** Whose work falls to whom: every absence to exactly one at work, or to the whole unit. */
import { expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import type { AssignmentId } from '#kernel/ids.ts';
import { type AtUnit, fallsTo } from './cover.ts';

const day = civilDate('2027-03-15');
const id = (name: string) => name as AssignmentId;
const [anna, samira, johan] = [id('anna'), id('samira'), id('johan')];
const team = (...absences: readonly (readonly [AssignmentId, AssignmentId | null])[]): AtUnit => ({
  members: [anna, samira, johan].map((assignmentId) => ({
    assignmentId,
    startsOn: civilDate('2020-01-01'),
    endsOn: null,
  })),
  absences: absences.map(([assignmentId, coverAssignmentId]) => ({
    assignmentId,
    from: day,
    until: day,
    coverAssignmentId,
  })),
});

test('to the one who stands in, and through them to theirs', () => {
  expect(fallsTo(team([anna, samira]), samira, day)).toEqual({ me: [anna], unit: [] });
  expect(fallsTo(team([anna, samira], [samira, johan]), johan, day)).toEqual({
    me: [anna, samira],
    unit: [],
  });
});

test('to the whole unit where nobody stands in', () =>
  expect(fallsTo(team([anna, null]), johan, day)).toEqual({ me: [], unit: [anna] }));

test('to nobody else on a day when everybody is at work', () =>
  expect(fallsTo(team([anna, samira]), samira, civilDate('2027-03-16'))).toEqual({ me: [], unit: [] }));
