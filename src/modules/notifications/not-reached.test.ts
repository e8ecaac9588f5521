import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { civilDate, civilTime, instantOf, plusMinutes, zone } from '#kernel/dates.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { markReached } from './public.ts';
import { act, aChannel, aMessage, anOffice, becameOf, say, type TestOffice } from './testing.ts';

let app: TestApp;
let place: Place;
const open: TestOffice[] = [];
const NOON = instantOf(civilDate('2027-03-01'), civilTime('12:00'), zone('Europe/Stockholm')).instant;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app);
  await app.movableClock?.moveTo(NOON);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.end();
});
afterAll(async () => app.close());

function office(answer?: Parameters<typeof aChannel>[0]): TestOffice {
  const made = anOffice(app, { email: aChannel(answer) });
  open.push(made);
  return made;
}
const rowsOf = async (residentId: string) =>
  app.owner('select kind, detail, state from worklist.item where resident_id = $1 order by made_at', [
    residentId,
  ]);
const statesOf = async (residentId: string) =>
  (await rowsOf(residentId)).map((row) => String(row['state'])).toSorted();
const OPEN = { kind: 'call', detail: 'not-reached', state: 'open' };

test('what no channel takes becomes one row on the unit’s list, however many messages there are', async () => {
  const resident = await aResident(app, { email: null });
  const ids = [
    await say(app, resident, aMessage(place.unitId)),
    await say(app, resident, aMessage(place.unitId)),
  ];
  await office().sweep();
  for (const id of ids) expect(await becameOf(app, id)).toMatchObject({ state: 'no-address' });
  expect(await rowsOf(resident.residentId)).toEqual([OPEN]);
});

test('where no unit has anything to do with it there is nobody to call', async () => {
  const resident = await aResident(app, { email: null });
  const id = await say(app, resident, { ...aMessage(place.unitId), holder: resident.residentId });
  await office().sweep();
  expect(await becameOf(app, id)).toMatchObject({ state: 'no-address' });
  expect(await rowsOf(resident.residentId)).toEqual([]);
});

test('so does what every channel has refused', async () => {
  const resident = await aResident(app);
  const id = await say(app, resident, aMessage(place.unitId));
  await office(async () => ({ kind: 'refused', problem: 'smtp 550' })).sweep();
  expect(await becameOf(app, id)).toMatchObject({ state: 'failed', problem: 'smtp 550', tried: ['email'] });
  expect(await rowsOf(resident.residentId)).toEqual([OPEN]);
});

test('each unit has its own row; who has called takes it off, and the next message that does not arrive puts it back', async () => {
  const resident = await aResident(app, { email: null });
  const other = await aUnit(app);
  await aRelation(app, resident, place);
  const coach = await aStaffMember(app, place);
  for (const unitId of [place.unitId, other.unitId]) await say(app, resident, aMessage(unitId));
  await office().sweep();
  expect(await rowsOf(resident.residentId)).toEqual([OPEN, OPEN]);
  await mustRun(app.run(coach, markReached, { residentId: resident.residentId }));
  expect(await statesOf(resident.residentId)).toEqual(['done', 'open']);
  expect(await app.run(coach, markReached, { residentId: resident.residentId })).toMatchObject({
    refusal: 'not-found',
  });
  await say(app, resident, aMessage(place.unitId));
  await office().sweep();
  expect(await statesOf(resident.residentId)).toEqual(['open', 'open']);
});

test('staff of another unit cannot take it off', async () => {
  const resident = await aResident(app, { email: null });
  await say(app, resident, aMessage(place.unitId));
  await office().sweep();
  const stranger = await aStaffMember(app, await aUnit(app));
  expect(await app.run(stranger, markReached, { residentId: resident.residentId })).toMatchObject({
    ok: false,
  });
  expect(await rowsOf(resident.residentId)).toEqual([OPEN]);
});

test('an act after a message is noted on it, and counts as having opened it; other people’s messages are left alone', async () => {
  const resident = await aResident(app);
  const id = await say(app, resident, aMessage(place.unitId));
  const others = await say(app, await aResident(app), aMessage(place.unitId));
  await act(app, resident);
  await office().sweep();
  expect(await becameOf(app, id)).toMatchObject({ opened_at: null, acted_at: null });
  await act(app, resident);
  const became = await becameOf(app, id);
  expect(became.acted_at).not.toBeNull();
  expect(became.opened_at).not.toBeNull();
  expect(await becameOf(app, others)).toMatchObject({ opened_at: null, acted_at: null });
});

test('long after, it is not what brought the person here', async () => {
  const resident = await aResident(app);
  const id = await say(app, resident, aMessage(place.unitId, { template: 'something-new', payload: {} }));
  await office().sweep();
  await app.movableClock?.moveTo(plusMinutes(NOON, 31 * 24 * 60));
  await act(app, resident);
  expect(await becameOf(app, id)).toMatchObject({ opened_at: null, acted_at: null });
});
