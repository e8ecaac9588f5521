import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor, Language, StaffActor } from '#kernel/actor.ts';
import { lookupHash } from '#platform/sealing.ts';
import { aStaffMember, aUnit, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import { TEST_SECRET } from '../../../testing/database.ts';
import { aBrowser, hiddenFields, type Shown, unitOf } from '../../../testing/pages.ts';
import * as referralPage from '../work/referral-page.tsx';
import * as callerPage from './caller-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/intake/caller',
    loader: callerPage.loader,
    action: callerPage.action,
    Component: callerPage.default,
  },
  {
    path: 'work/people/:residentId/referral/:referralId',
    loader: referralPage.loader,
    action: referralPage.action,
    Component: referralPage.default,
  },
];

/** Published test numbers. */
const NUMBER = '19610118-2803';
const CANONICAL = '196101182803';

let app: TestApp;
let place: Place;
let coach: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  await app.owner('delete from identity.login');
  place = await aUnit(app);
  coach = await aStaffMember(app, place, { name: 'Anna Koski' });
});

async function browser(actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor });
}

const PATH = '/sv/work/intake/caller';
const SAID = {
  number: NUMBER,
  name: 'Maria Ljungberg',
  phone: '070-174 06 05',
  speaks: 'fi',
  reason: 'care-advice',
  habits: ['move'],
  words: 'Vill orka mer på kvällarna.',
  contact: 'phone',
};

async function enter(
  given: Readonly<Record<string, string | readonly string[]>> = {},
  by: StaffActor = coach,
): Promise<{ readonly pages: Awaited<ReturnType<typeof browser>>; readonly shown: Shown }> {
  const pages = await browser(by);
  const page = await pages.get(PATH);
  return { pages, shown: await pages.post(PATH, { ...hiddenFields(page.html), ...SAID, ...given }) };
}

const referrals = async () =>
  app.owner('select * from referrals.referral where holder = $1 order by received_at', [place.unitId]);

describe('somebody who calls', () => {
  test('and is new here is registered, and what they said lies in the intake like any other question', async () => {
    const { pages, shown } = await enter();
    const page = await pages.follow(shown);
    expect(page.html).toContain('Anmälan per telefon');
    expect(page.html).toContain('Anna Koski skrev in samtalet');
    expect(page.html).toContain('Maria Ljungberg');
    expect(page.html).toContain('Vill orka mer på kvällarna.');
    expect(page.html).toContain('Råd från vården');
    expect(page.html).toContain('070-174 06 05');
    const [row] = await referrals();
    expect(row).toMatchObject({
      channel: 'phone',
      reason: 'care-advice',
      entered_by_staff_id: coach.staffId,
      state: 'received',
      habits: ['move'],
    });
    expect(
      await app.owner('select kind from worklist.item where resident_id = $1', [row?.['resident_id']]),
    ).toEqual([{ kind: 'intake' }]);
  });

  test('and is known already keeps the name that is there', async () => {
    const { shown } = await enter();
    const [first] = await referrals();
    place = await aUnit(app);
    const other = await aStaffMember(app, place);
    const again = await enter({ name: 'Någon Annan' }, other);
    const { html } = await again.pages.follow(again.shown);
    expect(html).toContain('Maria Ljungberg');
    expect(html).not.toContain('Någon Annan');
    expect((await referrals())[0]?.['resident_id']).toEqual(first?.['resident_id']);
    expect(shown.status).toBe(303);
  });

  test('reads in their own log who wrote it down', async () => {
    await enter();
    const [row] = await referrals();
    const log = await app.owner(
      `select reason, command from audit.access_log where resident_id = $1 and command = 'residents.enter-caller'`,
      [row?.['resident_id']],
    );
    expect(log.map((one) => one['reason'])).toContain('Samtal, inskrivet av Anna Koski');
  });

  test('and whose question waits already is not entered twice, neither by the same press nor by another call', async () => {
    const pages = await browser(coach);
    const page = await pages.get(PATH);
    const fields = { ...hiddenFields(page.html), ...SAID };
    const first = await pages.post(PATH, fields);
    expect((await pages.post(PATH, fields)).location).toBe(first.location);
    const { shown } = await enter({ words: 'Ringde igen.' });
    expect(shown.status).toBe(409);
    expect(shown.html).toContain('väntar på svar');
    expect(shown.html).toContain('Ringde igen.');
    expect(await referrals()).toHaveLength(1);
  });
});

describe('the form', () => {
  test('tells what is missing at its field, and keeps what was written', async () => {
    const { shown } = await enter({ number: '19610118-2804', name: '', reason: '', phone: '' });
    expect(shown.status).toBe(422);
    for (const field of ['number', 'name', 'reason', 'phone'])
      expect(shown.html).toContain(`href="#${field}"`);
    expect(shown.html).toContain('Vill orka mer på kvällarna.');
    expect(await referrals()).toEqual([]);
    expect(await app.owner('select 1 from identity.login where key_hash = $1', [keyOf()])).toEqual([]);
  });

  test('a text that is too long comes back whole', async () => {
    const long = 'ö'.repeat(2001);
    const { shown } = await enter({ words: long });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(long);
  });

  test('a child is not entered, and nothing of them is kept', async () => {
    place = await aUnit(app, { country: 'fi' });
    const other = await aStaffMember(app, place);
    const { shown } = await enter({ number: '010117A901W' }, other);
    expect(shown.status).toBe(409);
    expect(shown.html).toContain('Enheten tar inte emot personer i den här åldern.');
    expect(await referrals()).toEqual([]);
    expect(await app.owner('select 1 from identity.login', [])).toEqual([]);
  });

  test('is for care staff alone', async () => {
    const manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
    expect((await (await browser(manager)).get(PATH)).status).toBe(403);
    expect((await (await browser(manager)).post(PATH, SAID)).status).toBe(403);
    expect((await (await browser({ kind: 'visitor' })).get(PATH)).location).toContain('/sv/sign-in?as=staff');
  });

  test('speaks each language', async () => {
    for (const [language, title] of [
      ['fi', 'Joku on soittanut'],
      ['en', 'Somebody has called'],
    ] as const) {
      const { html } = await (await browser(coach, language)).get(`/${language}/work/intake/caller`);
      expect(html).toContain(title);
    }
  });
});

function keyOf(): Buffer {
  return lookupHash(TEST_SECRET, 'resident', `se:${CANONICAL}`);
}
