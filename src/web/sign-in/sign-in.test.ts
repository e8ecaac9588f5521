import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ANSWERS_COOKIE, SESSION_COOKIE } from '#platform/http/cookies.ts';
import { Browser, openSignInHouse, type SignInHouse } from '../../../testing/sign-in.ts';

let house: SignInHouse;
beforeAll(async () => {
  house = await openSignInHouse(inject('adminUrl'));
});
afterAll(async () => house.close());

async function countOf(table: string): Promise<number> {
  const rows = await house.app.owner(`select count(*)::int as count from ${table}`);
  return Number(rows[0]?.['count']);
}

async function sessionsOf(kind: string): Promise<Record<string, unknown>[]> {
  return house.app.owner('select * from identity.session where kind = $1 order by made_at', [kind]);
}

test('a resident signs in with the provider and lands on the page they wanted', async () => {
  const browser = new Browser(house);
  const landed = await browser.signIn('resident:maria-ljungberg', { then: '/sv/my/times?x=1' });
  expect(landed.at).toBe('/sv/my/times?x=1');
  expect(browser.cookies.get(SESSION_COOKIE)).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('what the browser carries comes along: the page says so, and the way leads over taking it', async () => {
  const browser = new Browser(house);
  browser.cookies.set(ANSWERS_COOKIE, 'sealed');
  expect(await browser.go('/sv/sign-in?as=resident')).toMatchObject({ data: { carries: true } });
  expect(await browser.go('/sv/sign-in?as=staff')).toMatchObject({ data: { carries: false } });
  const landed = await browser.signIn('resident:maria-ljungberg', { then: '/sv/my/times' });
  expect(landed.at).toBe('/sv/check/carry?then=%2Fsv%2Fmy%2Ftimes');
});

test('the list of people is in the reader’s language, without scripts, and nobody on it is staff', async () => {
  const browser = new Browser(house);
  const list = await browser.leave('resident', '', 'fi');
  expect(list.html).toContain('<html lang="fi">');
  expect(list.html).toContain('Kirjaudu: Maria Ljungberg');
  expect(list.html).not.toContain('Anna Koski');
  expect(list.html).not.toContain('<script');
});

test('the second sign-in finds the resident of the first', async () => {
  await new Browser(house).signIn('resident:maria-ljungberg');
  const before = await countOf('identity.resident');
  await new Browser(house).signIn('resident:maria-ljungberg');
  expect(await countOf('identity.resident')).toBe(before);
});

test('two first sign-ins at the same moment make one resident', async () => {
  const before = await countOf('identity.resident');
  const browsers = Array.from({ length: 4 }, () => new Browser(house));
  const landings = await Promise.all(
    browsers.map(async (browser) => browser.signIn('resident:katja-hennig')),
  );
  expect(landings.map((landing) => landing.at)).toEqual(browsers.map(() => '/sv/my'));
  expect(await countOf('identity.resident')).toBe(before + 1);
});

test('each sign-in gets a token of its own, and the one this browser had before is ended on the server', async () => {
  const browser = new Browser(house);
  await browser.signIn('resident:maria-ljungberg');
  const first = browser.cookies.get(SESSION_COOKIE);
  const count = (await sessionsOf('resident')).length;
  await browser.signIn('resident:maria-ljungberg');
  expect(browser.cookies.get(SESSION_COOKIE)).not.toBe(first);
  expect((await sessionsOf('resident')).length).toBe(count);
});

test('a token that somebody else put in the browser is never taken over', async () => {
  const browser = new Browser(house);
  const planted = 'A'.repeat(43);
  browser.cookies.set(SESSION_COOKIE, planted);
  await browser.signIn('resident:maria-ljungberg');
  expect(browser.cookies.get(SESSION_COOKIE)).not.toBe(planted);
});

test('the session’s cookie is out of reach for scripts and for other sites', async () => {
  const browser = new Browser(house);
  await browser.signIn('resident:maria-ljungberg');
  const line = browser.setCookies.findLast((text) => text.startsWith(`${SESSION_COOKIE}=`));
  expect(line).toContain('; Path=/; HttpOnly; SameSite=Lax');
});

test('an answer with another state is refused by name and opens nothing', async () => {
  const browser = new Browser(house);
  const landed = await browser.signIn('resident:maria-ljungberg', { until: /\/sign-in\/callback/ });
  const back = new URL(landed.location ?? '');
  back.searchParams.set('state', 'another');
  const refused = await browser.go(back.href);
  expect(refused.location).toBe('/sv/sign-in/stopped/state-wrong?as=resident');
  expect(browser.cookies.has(SESSION_COOKIE)).toBe(false);
});

test('a code that has been used is refused by name, even with the attempt it belonged to', async () => {
  const browser = new Browser(house);
  const landed = await browser.signIn('resident:maria-ljungberg', { until: /\/sign-in\/callback/ });
  const attempt = browser.cookies.get('vandra_attempt') ?? '';
  await browser.go(landed.location ?? '');
  const thief = new Browser(house);
  thief.cookies.set('vandra_attempt', attempt);
  const refused = await thief.go(landed.location ?? '');
  expect(refused.location).toBe('/sv/sign-in/stopped/code-refused?as=resident');
  expect(thief.cookies.has(SESSION_COOKIE)).toBe(false);
});

test('an answer without an attempt of this browser is refused by name', async () => {
  const browser = new Browser(house);
  const landed = await browser.signIn('resident:maria-ljungberg', { until: /\/sign-in\/callback/ });
  const refused = await new Browser(house).go(landed.location ?? '');
  expect(refused.location).toMatch(/\/sign-in\/stopped\/attempt-unknown\?as=resident$/);
});

test('an attempt is good for one answer: loading the answer again starts nothing', async () => {
  const browser = new Browser(house);
  const landed = await browser.signIn('resident:maria-ljungberg', { until: /\/sign-in\/callback/ });
  await browser.go(landed.location ?? '');
  expect((await browser.go(landed.location ?? '')).location).toContain('/stopped/attempt-unknown');
});

test('who goes back from the provider is told that they are not signed in', async () => {
  const browser = new Browser(house);
  const list = await browser.leave('resident');
  const back = await browser.go(list.at, { form: { back: 'yes' } });
  const landed = await browser.follow(back.location ?? '');
  expect(landed.at).toBe('/sv/sign-in/stopped/cancelled?as=resident');
});

test('signing out ends the session on the server before the cookie goes', async () => {
  const browser = new Browser(house);
  await browser.signIn('resident:maria-ljungberg');
  const token = browser.cookies.get(SESSION_COOKIE) ?? '';
  const gone = await browser.go('/sv/sign-out', { form: {} });
  expect(gone).toMatchObject({ status: 303, location: '/sv/sign-out' });
  expect(browser.cookies.has(SESSION_COOKIE)).toBe(false);
  const again = new Browser(house);
  again.cookies.set(SESSION_COOKIE, token);
  expect((await again.go('/sv/sign-in')).data).toMatchObject({ hasExpired: true });
});

test('staff with one assignment are bound to it at once', async () => {
  const browser = new Browser(house);
  expect((await browser.signIn('staff:samira-haddad')).at).toBe('/sv/work');
  expect((await sessionsOf('staff')).at(-1)?.['assignment_id']).not.toBeNull();
});

test('staff with several assignments choose one before anything opens, and may choose again', async () => {
  const browser = new Browser(house);
  const landed = await browser.signIn('staff:anna-koski', { then: '/sv/work/intake' });
  expect(landed.at).toBe('/sv/work/assignment?then=%2Fsv%2Fwork%2Fintake');
  expect((await sessionsOf('staff')).at(-1)?.['assignment_id']).toBeNull();
  const { assignments } = landed.data as { assignments: { id: string; unit: string }[] };
  expect(assignments.map((one) => one.unit).toSorted()).toEqual(['Hälsocoach online', 'Vårdcentralen Norr']);
  for (const one of assignments) {
    const chosen = await browser.go('/sv/work/assignment', {
      form: { assignment: one.id, then: '/sv/work/intake' },
    });
    expect(chosen.location).toBe('/sv/work/intake');
    expect((await sessionsOf('staff')).at(-1)?.['assignment_id']).toBe(one.id);
  }
});

test('one person after another may sign in with the same browser', async () => {
  const browser = new Browser(house);
  await browser.signIn('resident:maria-ljungberg');
  await browser.go('/sv/sign-out', { form: {} });
  expect((await browser.signIn('staff:samira-haddad')).at).toBe('/sv/work');
  expect((await browser.signIn('resident:maria-ljungberg')).at).toBe('/sv/my');
});

test('somebody else’s assignment cannot be chosen', async () => {
  const browser = new Browser(house);
  await browser.signIn('staff:anna-koski');
  const foreign = await house.app.owner(
    `select a.id from identity.assignment a join identity.staff s on s.id = a.staff_id where s.name = 'Samira Haddad'`,
  );
  const refused = await browser.go('/sv/work/assignment', {
    form: { assignment: String(foreign[0]?.['id']) },
  });
  expect(refused).toMatchObject({ status: 403, data: { refusal: 'assignment-not-yours' } });
});

test('when the assignment of a session ends, the session opens nothing and leads to the choice', async () => {
  const browser = new Browser(house);
  await browser.signIn('staff:johan-ekdahl');
  await house.app.owner(
    `update identity.assignment set ends_on = '2025-12-31' where staff_id = (select id from identity.staff where name = 'Johan Ekdahl')`,
  );
  expect((await browser.go('/sv/sign-in?as=staff')).location).toBe('/sv/work/assignment?then=%2Fsv%2Fwork');
  expect((await browser.follow('/sv/work/assignment')).at).toBe('/sv/sign-in/stopped/no-assignment?as=staff');
});

test('staff without a valid assignment get no session', async () => {
  const browser = new Browser(house);
  expect((await browser.signIn('staff:johan-ekdahl')).at).toBe('/sv/sign-in/stopped/no-assignment?as=staff');
  expect(browser.cookies.has(SESSION_COOKIE)).toBe(false);
});

test('an employee whom nobody has added is told so', async () => {
  await house.app.owner(
    `delete from identity.login where person_id = (select id from identity.staff where name = 'Karin Berg')`,
  );
  expect((await new Browser(house).signIn('staff:karin-berg')).at).toBe(
    '/sv/sign-in/stopped/staff-unknown?as=staff',
  );
});
