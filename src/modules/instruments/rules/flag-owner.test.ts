import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, plusDays } from '#kernel/dates.ts';
import type { AssignmentId } from '#kernel/ids.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { isAtWork } from '#modules/identity/rules/cover.ts';
import { flagOwner, ownerOnDay, type Team } from './flag-owner.ts';

const day = civilDate('2027-03-15');
const id = (name: string) => name as AssignmentId;
const [anna, samira, johan, head] = [id('anna'), id('samira'), id('johan'), id('head')];
const member = (assignmentId: AssignmentId, more: Partial<Team['members'][number]> = {}) => ({
  assignmentId,
  startsOn: civilDate('2020-01-01'),
  endsOn: null,
  ...more,
});
const away = (assignmentId: AssignmentId, coverAssignmentId: AssignmentId | null, more = {}) => ({
  assignmentId,
  from: day,
  until: day,
  coverAssignmentId,
  ...more,
});
const team = (absences: Team['absences'] = [], more: Partial<Team> = {}): Team => ({
  unitResponsible: head,
  members: [anna, samira, johan, head].map((one) => member(one)),
  absences,
  ...more,
});

describe('a new flag', () => {
  test('falls to the one who has the person', () =>
    expect(flagOwner(anna, team(), day)).toEqual({ assignmentId: anna, as: 'responsible' }));

  test('falls to the cover while they are away, the first and the last day included', () => {
    const absences = [away(anna, samira, { from: civilDate('2027-03-10'), until: civilDate('2027-03-20') })];
    const on = (text: string) => flagOwner(anna, team(absences), civilDate(text)).assignmentId;
    expect(['2027-03-09', '2027-03-10', '2027-03-20', '2027-03-21'].map(on)).toEqual([
      anna,
      samira,
      samira,
      anna,
    ]);
  });

  test('goes on to the cover of the cover', () =>
    expect(flagOwner(anna, team([away(anna, samira), away(samira, johan)]), day)).toEqual({
      assignmentId: johan,
      as: 'cover',
    }));

  test.each([
    ['nobody has the person yet', null, []],
    ['nobody stands in', anna, [away(anna, null)]],
    ['the cover is away too', anna, [away(anna, samira), away(samira, null)]],
    ['they stand in for each other', anna, [away(anna, samira), away(samira, anna)]],
    ['away until further notice', anna, [away(anna, null, { until: null })]],
  ] as const)('falls to the unit, and its responsible person, when %s', (_, responsible, absences) =>
    expect(flagOwner(responsible, team(absences), day)).toEqual({ assignmentId: head, as: 'unit' }),
  );

  test('does not fall to who has left: the last day is a day at work, the next is not', () => {
    const leaving = team([], { members: [member(anna, { endsOn: day }), member(head)] });
    expect(flagOwner(anna, leaving, day).as).toBe('responsible');
    expect(flagOwner(anna, leaving, plusDays(day, 1))).toEqual({ assignmentId: head, as: 'unit' });
  });

  test('does not fall to a cover who has not begun', () => {
    const later = member(samira, { startsOn: plusDays(day, 1) });
    const absences = [away(anna, samira)];
    expect(flagOwner(anna, team(absences, { members: [member(anna), later] }), day).as).toBe('unit');
  });
});

describe('an open flag', () => {
  const asAnna = { assignmentId: anna, as: 'responsible' } as const;

  test('stays with who is at work, also with a cover when the other is back', () => {
    expect(ownerOnDay(asAnna, team(), day)).toEqual(asAnna);
    expect(ownerOnDay({ assignmentId: samira, as: 'cover' }, team(), day).assignmentId).toBe(samira);
  });

  test('passes to the cover when the absence begins', () =>
    expect(ownerOnDay(asAnna, team([away(anna, samira)]), day)).toEqual({
      assignmentId: samira,
      as: 'cover',
    }));

  test('passes on from a cover who goes away as well', () =>
    expect(
      ownerOnDay({ assignmentId: samira, as: 'cover' }, team([away(samira, johan)]), day).assignmentId,
    ).toBe(johan));

  test('on the list of the unit it follows the unit’s responsible person', () =>
    expect(ownerOnDay({ assignmentId: anna, as: 'unit' }, team([], { unitResponsible: johan }), day)).toEqual(
      { assignmentId: johan, as: 'unit' },
    ));
});

test('whatever absences, ends and covers there are, a flag has an owner: at work, or the unit’s responsible person', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map(id);
  const anyone = fc.constantFrom(...people, id('somebody-elsewhere'));
  const aDay = fc.integer({ min: -5, max: 5 }).map((days) => plusDays(day, days));
  const anyTeam = fc.record({
    unitResponsible: fc.constantFrom(head, ...people),
    members: fc
      .uniqueArray(
        fc.record({ assignmentId: fc.constantFrom(...people), startsOn: aDay, endsOn: fc.option(aDay) }),
        { selector: (one) => one.assignmentId },
      )
      .map((some) => [...some]),
    absences: fc.array(
      fc.record({
        assignmentId: anyone,
        from: aDay,
        until: fc.option(aDay),
        coverAssignmentId: fc.option(anyone),
      }),
      { maxLength: 12 },
    ),
  });
  fc.assert(
    fc.property(anyTeam, fc.option(anyone), fc.array(aDay, { maxLength: 6 }), (one, responsible, days) => {
      let owner = flagOwner(responsible, one, day);
      for (const on of [day, ...days]) {
        owner = ownerOnDay(owner, one, on);
        const isHeld =
          owner.as === 'unit'
            ? owner.assignmentId === one.unitResponsible
            : isAtWork(one, owner.assignmentId, on);
        expect({ owner, on, isHeld }).toMatchObject({ isHeld: true });
      }
    }),
    propertySettings('flags and teams', 500),
  );
});
