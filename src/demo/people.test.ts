import { describe, expect, test } from 'vitest';
import { ageOn, civilDate } from '#kernel/dates.ts';
import { LANGUAGES } from '#kernel/actor.ts';
import { parseIdentityNumber } from '#modules/identity/public.ts';
import { demoGreeting } from './greeting.ts';
import { loadDemoGroups } from './group-history.ts';
import { demoId, loadDemoPeople, STORIES } from './people.ts';
import { loadStories } from './stories.ts';

const people = loadDemoPeople();
const today = civilDate('2026-11-01');

describe('the demo’s people', () => {
  test('are 40 residents and 14 staff in 5 units of 3 organisations', () => {
    expect([
      people.residents.length,
      people.staff.length,
      people.units.length,
      people.organisations.length,
    ]).toEqual([40, 14, 5, 3]);
  });

  test.each(people.residents.map((one) => [one.key, one] as const))(
    '%s has a test number, given to no person, with its own birth date',
    (_key, one) => {
      const parsed = parseIdentityNumber(one.country, one.identityNumber, today);
      expect(parsed).toMatchObject({
        ok: true,
        value: { isTest: true, canonical: one.identityNumber, birthDate: one.birthDate },
      });
    },
  );

  test('have keys, numbers and addresses of their own, and mail that leads nowhere', () => {
    for (const field of ['key', 'identityNumber', 'email', 'phone'] as const)
      expect(new Set(people.residents.map((one) => one[field])).size).toBe(40);
    expect([...people.residents, ...people.units].every((one) => one.email.endsWith('.example'))).toBe(true);
  });

  test('one in each country has protected identity', () => {
    const guarded = people.residents.filter((one) => one.protected !== null);
    expect(guarded.map((one) => `${one.country} ${one.protected}`).toSorted()).toEqual([
      'fi turvakielto',
      'se sekretessmarkering',
    ]);
  });

  test('speak all three languages and are at every place of the road', () => {
    expect(new Set(people.residents.map((one) => one.language))).toEqual(new Set(LANGUAGES));
    expect(new Set(people.residents.map((one) => one.story))).toEqual(new Set(STORIES));
  });

  test('who walk the road in Finland are of the age the unit serves', () => {
    const ages = people.residents
      .filter((one) => one.country === 'fi')
      .map((one) => ageOn(one.birthDate, today));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(18);
    expect(Math.max(...ages)).toBeLessThanOrEqual(65);
  });

  test('two staff have several assignments, and some have one that has ended', () => {
    const valid = people.staff.map(
      (one) => one.assignments.filter((assignment) => assignment.endsOn === null).length,
    );
    expect(valid.filter((count) => count > 1).length).toBeGreaterThanOrEqual(2);
    expect(valid.filter((count) => count === 0)).toHaveLength(1);
  });

  test('every assignment names a unit, every unit an organisation', () => {
    for (const assignment of people.staff.flatMap((one) => one.assignments))
      expect(people.units.map((unit) => unit.key)).toContain(assignment.unitKey);
    for (const unit of people.units)
      expect(people.organisations.map((one) => one.key)).toContain(unit.organisationKey);
  });

  test('have data at other units, of the own country, in each way that a page must show', () => {
    const withMore = people.residents.filter((one) => one.elsewhere.length > 0);
    const countryOf = (unitKey: string) => {
      const unit = people.units.find((one) => one.key === unitKey);
      return people.organisations.find((one) => one.key === unit?.organisationKey)?.country;
    };
    for (const one of withMore)
      for (const { unitKey, staffKey } of one.elsewhere) {
        expect(countryOf(unitKey)).toBe(one.country);
        const staff = people.staff.find(({ key }) => key === staffKey);
        expect(staff?.assignments.map((assignment) => assignment.unitKey)).toContain(unitKey);
      }
    expect(new Set(withMore.map((one) => one.country))).toEqual(new Set(['se', 'fi']));
    expect(withMore.some((one) => one.protected !== null)).toBe(true);
    expect(withMore.some((one) => one.blocks.length > 0)).toBe(true);
    expect(withMore.some((one) => one.consents.length > 0)).toBe(true);
  });

  test('have ids that are the same on every machine', () => {
    expect(demoId('resident', 'maria-ljungberg')).toBe(demoId('resident', 'maria-ljungberg'));
    expect(demoId('resident', 'maria-ljungberg')).not.toBe(demoId('staff', 'maria-ljungberg'));
  });
});

test('the stories cover the five habits of the front page', () => {
  expect(
    loadStories()
      .map((story) => story.habit)
      .toSorted(),
  ).toEqual(['alcohol', 'eat', 'move', 'sleep', 'tobacco']);
});

test('the greeting names whom to be and shows no identity number', () => {
  const text = demoGreeting('http://localhost:3000', new Uint8Array(32)).join('\n');
  expect(text).toContain('Maria Ljungberg');
  expect(text).toContain('Anna Koski');
  for (const one of people.residents) expect(text).not.toContain(one.identityNumber);
});

test('a group of each country is of people of that country whose coach is at the unit, and two have something to say', () => {
  const groups = loadDemoGroups();
  expect(groups.map((one) => one.members.length)).toEqual([6, 3]);
  for (const group of groups) {
    const staff = people.staff.find((one) => one.key === group.coachKey);
    expect(staff?.assignments.map((one) => one.unitKey)).toContain(group.unitKey);
    const unit = people.units.find((one) => one.key === group.unitKey);
    const country = people.organisations.find((one) => one.key === unit?.organisationKey)?.country;
    for (const { key } of group.members) {
      const resident = people.residents.find((one) => one.key === key);
      expect(resident).toMatchObject({ country, walks: null, protected: null });
    }
  }
  expect(groups[0]?.members.filter((one) => one.shares !== undefined)).toHaveLength(2);
});
