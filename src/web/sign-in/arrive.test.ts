import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { civilIn, instant } from '#kernel/dates.ts';
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

async function arrive(claims: Readonly<Record<string, unknown>>, then = context): Promise<string> {
  const outcome = await arriveResident(then, {
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

test('who is not of age gets no session, and nothing about them is kept', async () => {
  const before = await counts();
  expect(await arrive({ identity_number: numberOf('2015-03-01') }, at('2027-03-01T10:00:00Z'))).toBe(
    'too-young',
  );
  expect(await arrive({ identity_number: numberOf('2013-03-01') }, at('2027-03-01T10:00:00Z'))).toBe(
    'not-yet-alone',
  );
  expect(await counts()).toEqual(before);
});

/** The service as it is at that instant of civil time. */
function at(moment: string): RequestContext {
  const now = instant(moment);
  return { ...context, app: { ...context.app, today: (where) => civilIn(now, where).date } };
}

/** A test henkilötunnus of someone born that day in this century. */
function hetuOf(birth: string): string {
  const digits = `${birth.slice(8)}${birth.slice(5, 7)}${birth.slice(2, 4)}`;
  return `${digits}A999${'0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(`${digits}999`) % 31)}`;
}

test.each([
  ['2014-06-02', 'too-young'],
  ['2014-06-01', 'not-yet-alone'],
  ['2011-06-02', 'not-yet-alone'],
  ['2011-06-01', 'signed in'],
])('in Sweden, on 1 June 2027, someone born %s: %s', async (birth, answer) =>
  expect(await arrive({ identity_number: numberOf(birth) }, at('2027-06-01T10:00:00Z'))).toBe(answer),
);

test.each([
  ['2012-06-02', 'too-young'],
  ['2012-06-01', 'not-yet-alone'],
  ['2009-06-02', 'not-yet-alone'],
  ['2009-06-01', 'signed in'],
])('in Finland, on 1 June 2027, someone born %s: %s', async (birth, answer) =>
  expect(await arrive({ identity_number: hetuOf(birth), country: 'fi' }, at('2027-06-01T10:00:00Z'))).toBe(
    answer,
  ),
);

test.each([
  ['2028-02-28T22:59:59Z', 'not-yet-alone'],
  ['2028-02-28T23:00:00Z', 'signed in'],
  ['2025-02-27T22:59:59Z', 'too-young'],
  ['2025-02-27T23:00:00Z', 'not-yet-alone'],
])('someone born on 29 February 2012, at %s: %s', async (instant, answer) =>
  expect(await arrive({ identity_number: numberOf('2012-02-29') }, at(instant))).toBe(answer),
);

test('the birthday begins at midnight of the country whose number it is', async () => {
  const then = at('2027-03-14T22:30:00Z');
  expect(await arrive({ identity_number: hetuOf('2009-03-15'), country: 'fi' }, then)).toBe('signed in');
  expect(await arrive({ identity_number: numberOf('2011-03-15') }, then)).toBe('not-yet-alone');
});

test('whose age cannot be told is neither young nor old', async () => {
  const before = await counts();
  const unknown = numberOf('1990-00-61');
  expect(await arrive({ identity_number: unknown })).toBe('birth-date-unknown');
  expect(await arrive({ identity_number: unknown, birthdate: '1990' })).toBe('birth-date-unknown');
  expect(await arrive({ identity_number: unknown, birthdate: '2999-01-01' })).toBe('birth-date-unknown');
  expect(await counts()).toEqual(before);
  expect(await arrive({ identity_number: unknown, birthdate: '1990-05-17' })).toBe('signed in');
});

test.each([
  ['196101182804', 'number-wrong'],
  ['20210325K069', 'reserve-number'],
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
