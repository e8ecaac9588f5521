import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { sendReferral } from '#modules/referrals/public.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { aClient } from './testing.ts';
import { readCapacity, readQueue, setCapacity } from './public.ts';

let app: TestApp;
let place: Place;
let coach: StaffActor;
let manager: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  const client = await aClient(app, { country: 'se' });
  place = client.place;
  coach = client.coach;
  manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
});

const VISITOR = { kind: 'visitor' } as const;
const queue = async () => mustRun(app.run(VISITOR, readQueue, { unitId: place.unitId }));

async function ask(): Promise<void> {
  const resident = await aResident(app);
  await mustRun(
    app.run(resident, sendReferral({ library: app.library, packs: app.packs }), {
      residentId: resident.residentId,
      unitId: place.unitId,
      language: 'sv',
      occasion: 'self-check',
      responses: [],
      words: 'Jag vill börja gå.',
      contact: 'message',
    }),
  );
}

describe('the queue', () => {
  test('says that the wait cannot be told while nobody has said how many they carry', async () => {
    await ask();
    expect(await queue()).toEqual({ waiting: 1, wait: { kind: 'cannot-tell', because: 'no-capacity' } });
  });

  test('follows what the coach has and can carry, and who waits', async () => {
    await mustRun(app.run(coach, setCapacity, { staffId: coach.staffId, carries: 2 }));
    expect((await queue()).wait).toEqual({ kind: 'room' });
    await ask();
    expect((await queue()).wait).toEqual({ kind: 'cannot-tell', because: 'no-endings' });
    await app.owner(
      `update coaching.period set state = 'in-follow-up', ended_on = current_date - 7, end_reason = 'reached' where holder = $1`,
      [place.unitId],
    );
    // A place is free again, one waits, and one more would fit.
    expect((await queue()).wait).toEqual({ kind: 'room' });
    await ask();
    expect(await queue()).toEqual({ waiting: 2, wait: { kind: 'weeks', weeks: 12 } });
  });

  test('is numbers alone, and leaves no row in anybody’s log', async () => {
    const before = await app.owner('select count(*)::int as count from audit.access_log');
    expect(Object.keys(await queue()).toSorted()).toEqual(['wait', 'waiting']);
    expect(await app.owner('select count(*)::int as count from audit.access_log')).toEqual(before);
  });

  test('of a unit that is not there is not found', async () => {
    expect(await app.run(VISITOR, readQueue, { unitId: coach.staffId })).toMatchObject({
      refusal: 'not-found',
    });
  });
});

describe('how many they carry', () => {
  test('a coach says for themselves and takes it back; another coach’s is not theirs to say', async () => {
    const other = await aStaffMember(app, place);
    await mustRun(app.run(coach, setCapacity, { staffId: coach.staffId, carries: 30 }));
    expect(await app.run(coach, setCapacity, { staffId: other.staffId, carries: 1 })).toMatchObject({
      refusal: 'not-allowed',
    });
    const { carriers } = await mustRun(app.run(coach, readCapacity, {}));
    expect(carriers.find((one) => one.staffId === coach.staffId)).toMatchObject({
      carries: 30,
      active: 1,
      maySet: true,
    });
    expect(carriers.find((one) => one.staffId === other.staffId)).toMatchObject({
      carries: null,
      active: 0,
      maySet: false,
    });
    await mustRun(app.run(coach, setCapacity, { staffId: coach.staffId, carries: null }));
    expect(await app.owner('select 1 from coaching.capacity where unit_id = $1', [place.unitId])).toEqual([]);
  });

  test('the manager says it for those in care at the unit today, and for nobody else', async () => {
    await mustRun(app.run(manager, setCapacity, { staffId: coach.staffId, carries: 0 }));
    const stranger = await aStaffMember(app, await aUnit(app));
    expect(await app.run(manager, setCapacity, { staffId: stranger.staffId, carries: 1 })).toMatchObject({
      refusal: 'not-found',
    });
    await app.owner(`update identity.assignment set ends_on = '2021-01-01' where staff_id = $1`, [
      coach.staffId,
    ]);
    expect(await app.run(manager, setCapacity, { staffId: coach.staffId, carries: 1 })).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('a number beyond reason, and whoever has no lists, is refused', async () => {
    expect(await app.run(coach, setCapacity, { staffId: coach.staffId, carries: 501 })).toMatchObject({
      refusal: 'bad-input',
    });
    const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
    for (const by of [reviewer, await aResident(app), VISITOR]) {
      expect((await app.run(by, readCapacity, {})).ok).toBe(false);
      expect((await app.run(by, setCapacity, { staffId: coach.staffId, carries: 1 })).ok).toBe(false);
    }
  });
});
