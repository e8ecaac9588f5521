import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { zone } from '#kernel/dates.ts';
import type { RequestContext } from '#web/context.ts';
import { openSignInHouse, type SignInHouse } from '../../../testing/sign-in.ts';
import { contextOf } from '../../request.ts';
import { arriveResident, arriveStaff } from './arrive.server.ts';

let house: SignInHouse;
let context: RequestContext;
beforeAll(async () => {
  house = await openSignInHouse(inject('adminUrl'));
  const known = await contextOf(house.app, new Request(`${house.origin}/sv`), { nonce: 'n', requestId: 'r' });
  if (known.kind === 'page') context = known.context;
});
afterAll(async () => house.close());

/** A personnummer of someone born that day, with its check digit. */
function numberOf(birth: string): string {
  const nine = `${birth.replaceAll('-', '').slice(2)}238`;
  const sum = [...nine].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${birth.slice(0, 2)}${nine}${(10 - (sum % 10)) % 10}`;
}

async function arrive(claims: Readonly<Record<string, unknown>>): Promise<string> {
  const outcome = await arriveResident(context, {
    claims: { name: 'Kim', country: 'se', ...claims },
    assurance: 'loa3',
    idToken: '',
  });
  return outcome.ok ? 'signed in' : outcome.refusal;
}

async function counts(): Promise<unknown> {
  return house.app.owner(
    "select (select count(*)::int from identity.session) as sessions, (select count(*)::int from identity.login where kind = 'resident') as logins, (select count(*)::int from identity.resident) as residents",
  );
}

test('who is too young gets no session, and nothing about them is kept', async () => {
  const before = await counts();
  expect(await arrive({ identity_number: numberOf('2015-03-01') })).toBe('too-young');
  expect(await counts()).toEqual(before);
});

test('own use begins on the birthday that the country pack says', async () => {
  const date = house.app.today(zone(house.app.packs.se.zone));
  const year = Number(date.slice(0, 4)) - house.app.packs.se.ages.ownAccessFrom.value;
  expect(await arrive({ identity_number: numberOf(`${year - 1}-12-31`) })).toBe('signed in');
  expect(await arrive({ identity_number: numberOf(`${year + 1}-01-01`) })).toBe('too-young');
});

test.each([
  ['196101182804', 'number-wrong'],
  ['20210325K069', 'number-wrong'],
  ['not a number', 'number-wrong'],
  [undefined, 'identity-not-told'],
])('the number %s stops at %s', async (number, why) => {
  expect(await arrive({ identity_number: number })).toBe(why);
});

test('a Finnish number of another separator is another person', async () => {
  await arrive({ identity_number: '010190-999W', country: 'fi' });
  const before = await counts();
  await arrive({ identity_number: '010190Y999W', country: 'fi' });
  expect(await counts()).not.toEqual(before);
  const logins = await house.app.owner(`select 1 from identity.login where kind = 'resident'`);
  expect(logins.length).toBeGreaterThanOrEqual(2);
});

test('staff whose provider states no employee id are not guessed', async () => {
  expect(
    await arriveStaff(context, { claims: { employee_id: ' ' }, assurance: 'loa3', idToken: '' }),
  ).toMatchObject({ refusal: 'identity-not-told' });
});
