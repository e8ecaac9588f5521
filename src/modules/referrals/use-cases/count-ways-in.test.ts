import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { plusDays, zone } from '#kernel/dates.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import { aReferral, referralRows } from '../testing.ts';
import { acceptReferral } from './accept-referral.ts';
import { countWaysIn } from './count-ways-in.ts';
import { declineReferral } from './decline-referral.ts';
import { sendReferral } from './send-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';

let app: TestApp;
let place: Place;
let coach: StaffActor;
let manager: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  coach = await aStaffMember(app, place);
  manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
});

const WORDS = { responses: [], words: 'Jag vill sova bättre.' };

async function counted(reader: StaffActor, months: 1 | 12 = 12) {
  return (await mustRun(app.run(reader, countWaysIn, { months }))).counted;
}

function wayOf(found: Awaited<ReturnType<typeof counted>>, channel: string) {
  return found.ways.find((way) => way.channel === channel);
}

describe('the way in', () => {
  test('is kept with its reason, and an invitation is one whatever goes with it', async () => {
    const resident = await aResident(app);
    await aReferral(app, resident, place, { reason: 'invited' });
    expect((await referralRows(app, resident))[0]).toMatchObject({
      channel: 'invitation',
      reason: 'invited',
    });
  });

  test('a reason that staff alone may give is refused to a person, and so is one that is not on the list', async () => {
    const send = sendReferral({ library: app.library, packs: app.packs });
    for (const reason of ['raised-risk', 'no-such-reason']) {
      const resident = await aResident(app);
      const given = {
        residentId: resident.residentId,
        unitId: place.unitId,
        language: 'sv',
        occasion: 'self-check',
        contact: 'message',
        ...WORDS,
        reason,
      };
      expect(await app.run(resident, send, given)).toMatchObject({ refusal: 'unknown-reason' });
      expect(await referralRows(app, resident)).toEqual([]);
    }
  });
});

describe('the count', () => {
  test('tells ways, reasons, answers and why the unit said no', async () => {
    const people: ResidentActor[] = [];
    for (let n = 0; n < 3; n += 1) people.push(await aResident(app));
    const [first, second, third] = people as [ResidentActor, ResidentActor, ResidentActor];
    const one = await aReferral(app, first, place, { ...WORDS, reason: 'own-wish' });
    const two = await aReferral(app, second, place, { reason: 'own-wish' });
    const three = await aReferral(app, third, place);
    const by = (who: ResidentActor, referralId: string) => ({
      residentId: who.residentId,
      referralId,
      version: 1,
    });
    await mustRun(app.run(coach, acceptReferral, by(first, one)));
    await mustRun(app.run(coach, declineReferral, { ...by(second, two), reason: 'not-now' }));
    await mustRun(app.run(third, withdrawReferral, by(third, three)));
    const found = await counted(manager);
    expect(wayOf(found, 'self')).toEqual({
      channel: 'self',
      asked: 1,
      accepted: 1,
      declined: 0,
      withdrawn: 0,
    });
    expect(wayOf(found, 'check')).toEqual({
      channel: 'check',
      asked: 2,
      accepted: 0,
      declined: 1,
      withdrawn: 1,
    });
    expect(found.reasons).toEqual([
      { code: 'own-wish', count: 2 },
      { code: 'not-said', count: 1 },
    ]);
    expect(found.declined).toEqual([{ code: 'not-now', count: 1 }]);
    expect(found.answers).toEqual({ all: 2, onTime: 2 });
  });

  test('an answer that comes after the promised time is counted as late', async () => {
    const resident = await aResident(app);
    const referralId = await aReferral(app, resident, place, WORDS);
    await app.owner(`update referrals.referral set answer_by = now() - interval '1 year' where id = $1`, [
      referralId,
    ]);
    await mustRun(
      app.run(coach, acceptReferral, { residentId: resident.residentId, referralId, version: 1 }),
    );
    expect((await counted(coach)).answers).toEqual({ all: 1, onTime: 0 });
  });

  test('what is sent twice by one form is counted once, and what was refused is not', async () => {
    const resident = await aResident(app);
    await aReferral(app, resident, place, WORDS);
    const send = sendReferral({ library: app.library, packs: app.packs });
    await app.run(resident, send, {
      residentId: resident.residentId,
      unitId: place.unitId,
      language: 'sv',
      occasion: 'self-check',
      contact: 'message',
      ...WORDS,
    });
    expect((await counted(manager)).total.asked).toBe(1);
  });

  test('holds a month and no day, and no column for a person', async () => {
    await aReferral(app, await aResident(app), place, WORDS);
    const [row] = await app.owner('select *, month::text as month from referrals.mark where unit_id = $1', [
      place.unitId,
    ]);
    expect(String(row?.['month'])).toMatch(/-01$/);
    expect(Object.keys(row ?? {}).toSorted()).toEqual(
      ['channel', 'decline_reason', 'id', 'kind', 'month', 'on_time', 'reason', 'unit_id'].toSorted(),
    );
  });

  test('a year ends with this month: what is older is out, and so is last month in the short count', async () => {
    const today = app.today(zone('Europe/Stockholm'));
    const month = (days: number) => `${plusDays(today, -days).slice(0, 8)}01`;
    for (const day of [0, 40, 400]) {
      await app.owner(
        `insert into referrals.mark (unit_id, month, kind, channel, reason) values ($1, $2, 'asked', 'phone', 'other')`,
        [place.unitId, month(day)],
      );
    }
    expect((await counted(manager, 1)).total.asked).toBe(1);
    expect((await counted(manager, 12)).total.asked).toBe(2);
  });
});

describe('who sees it', () => {
  test('is the manager and the care staff of the unit, and nobody of another', async () => {
    await aReferral(app, await aResident(app), place, WORDS);
    expect((await counted(manager)).total.asked).toBe(1);
    expect((await counted(coach)).total.asked).toBe(1);
    expect((await counted(await aStaffMember(app, await aUnit(app)))).total.asked).toBe(0);
  });

  test('a log reviewer, a resident and a visitor are told no', async () => {
    const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
    for (const reader of [reviewer, await aResident(app), { kind: 'visitor' } as const]) {
      expect((await app.run(reader, countWaysIn, { months: 12 })).ok).toBe(false);
    }
  });
});
