/** From the reminder to the call: the mail's address, and where it leads. */
import type { RouteObject } from 'react-router';
import { afterAll, expect, inject, test } from 'vitest';
import { plusMinutes } from '#kernel/dates.ts';
import { openMeetingHouse } from '#modules/meetings/testing.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as now from './now.ts';

const routes: RouteObject[] = [{ path: 'my/now', loader: now.loader }];
const house = await openMeetingHouse(inject('adminUrl'));
const { app, aRoom, itIs } = house;
afterAll(async () => app.close());

test('leads to the meeting while its door is open, and to the person’s own page otherwise', async () => {
  const room = await aRoom(-31);
  const pages = aBrowser({
    app,
    unit: await unitOf(app, house.place.unitId),
    routes,
    language: 'fi',
    actor: room.resident,
  });
  const leadsTo = async (): Promise<string | null> => (await pages.get('/fi/my/now')).location;
  expect(await leadsTo()).toBe('/fi/my');
  await itIs(plusMinutes(room.startsAt, -15));
  expect(await leadsTo()).toBe(`/fi/meeting/${room.ids.residentId}/${room.ids.meetingId}`);
  await itIs(plusMinutes(room.endsAt, 121));
  expect(await leadsTo()).toBe('/fi/my');
});

test('staff have no meeting of their own there', async () => {
  const room = await aRoom();
  const pages = aBrowser({
    app,
    unit: await unitOf(app, house.place.unitId),
    routes,
    language: 'sv',
    actor: room.coach,
  });
  expect((await pages.get('/sv/my/now')).status).toBe(404);
});
