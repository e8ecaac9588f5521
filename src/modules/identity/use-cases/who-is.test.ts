import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aResident, aStaffMember, aUnit, openTestApp, type TestApp } from '../../../../testing/app.ts';
import { openSession, whoIs } from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const MINUTES = { resident: 30, staff: 60 };

async function aSession(who: 'resident' | 'staff'): Promise<string> {
  const person = who === 'resident' ? await aResident(app) : await aStaffMember(app, await aUnit(app));
  const of = person.kind === 'resident' ? { residentId: person.residentId } : { staffId: person.staffId };
  return openSession(app.database.kysely, {
    who: of,
    country: 'se',
    assurance: 'test',
    minutes: MINUTES[who],
  });
}

async function see(token: string | undefined): Promise<string> {
  return (await whoIs(app.database.kysely, token, MINUTES)).kind;
}

/** As if everything about the session had happened so long ago. */
async function age(token: string, interval: string): Promise<void> {
  await app.owner(
    `update identity.session set made_at = made_at - $2::interval, seen_at = seen_at - $2::interval, ends_at = ends_at - $2::interval where token_hash = sha256($1::text::bytea)`,
    [token, interval],
  );
}

async function minutesLeft(token: string): Promise<number> {
  const rows = await app.owner(
    `select round(extract(epoch from ends_at - now()) / 60)::int as left from identity.session where token_hash = sha256($1::text::bytea)`,
    [token],
  );
  return Number(rows[0]?.['left']);
}

test.each([
  ['resident', 30],
  ['staff', 60],
] as const)('a session of %s lives %i minutes after it was last used', async (who, minutes) => {
  const token = await aSession(who);
  expect(await minutesLeft(token)).toBe(minutes);
  await age(token, '20 minutes');
  await see(token);
  expect(await minutesLeft(token)).toBe(minutes);
});

test('a session that was not used in time has ended, and looking at it does not wake it', async () => {
  const token = await aSession('resident');
  await age(token, '31 minutes');
  expect(await see(token)).toBe('nobody');
  expect(await see(token)).toBe('nobody');
});

test('twelve hours after it was opened a session ends, however much it is used', async () => {
  const token = await aSession('staff');
  await age(token, '11 hours 50 minutes');
  await app.owner(
    `update identity.session set ends_at = now() + interval '5 minutes' where token_hash = sha256($1::text::bytea)`,
    [token],
  );
  await see(token);
  expect(await minutesLeft(token)).toBe(10);
});

test('staff who have not chosen an assignment are nobody who could open anything', async () => {
  expect(await see(await aSession('staff'))).toBe('choosing');
});

test.each([undefined, '', 'short', 'A'.repeat(43), `${'A'.repeat(42)}'`, newId(), 'A'.repeat(10_000)])(
  '%s is nobody',
  async (token) => {
    expect(await see(token)).toBe('nobody');
  },
);
