import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { bookMeeting } from '#modules/booking/public.ts';
import { anOffer, offeredSlots } from '#modules/booking/testing.ts';
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
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as bookPage from '../times/book-page.tsx';
import * as timesPage from '../times/times-page.tsx';
import * as availabilityPage from './availability-page.tsx';
import * as calendarPage from './calendar-page.tsx';
import { loader as feedFile } from './feed-file.ts';
import * as feedPage from './feed-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/calendar',
    loader: calendarPage.loader,
    action: calendarPage.action,
    Component: calendarPage.default,
  },
  {
    path: 'work/calendar/availability',
    loader: availabilityPage.loader,
    action: availabilityPage.action,
    Component: availabilityPage.default,
  },
  {
    path: 'work/calendar/link',
    loader: feedPage.loader,
    action: feedPage.action,
    Component: feedPage.default,
  },
  { path: 'hours/:token/vandra.ics', loader: feedFile },
  { path: 'my/times', loader: timesPage.loader, action: timesPage.action, Component: timesPage.default },
  {
    path: 'my/times/book/:offerId/:slotId',
    loader: bookPage.loader,
    action: bookPage.action,
    Component: bookPage.default,
  },
];

let app: TestApp;
let place: Place;
let coach: StaffActor;
let visit: Omit<Visit, 'actor'>;
const CALENDAR = '/sv/work/calendar';
const AVAILABILITY = `${CALENDAR}/availability`;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app);
  await app.movableClock?.moveTo(
    instantOf(civilDate('2027-03-01'), civilTime('09:00'), zone('Europe/Stockholm')).instant,
  );
  coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  visit = { app, routes, unit: await unitOf(app, place.unitId) };
});
afterAll(async () => app.close());

const asCoach = () => aBrowser({ ...visit, actor: coach });
const pattern = {
  weekdays: '5',
  from: '13:00',
  until: '16:00',
  minutes: '45',
  pauseMinutes: '15',
  firstDay: '2027-03-22',
  weeks: '2',
  modalities: 'video',
  siteId: '',
};

describe('the coach’s calendar', () => {
  test('a pattern over Easter says which holidays were left out, and the week names them', async () => {
    const browser = asCoach();
    const added = await browser.post(CALENDAR, pattern);
    expect(added.html).toContain('Långfredagen');
    expect(added.html).toContain('3 tider är utlagda');
    expect((await browser.get(`${CALENDAR}?week=2027-03-22`)).html).toContain('Långfredagen');
  });

  test('a wrong pause is told at its field and nothing is lost', async () => {
    const answer = await asCoach().post(CALENDAR, { ...pattern, pauseMinutes: '500' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Skriv 0 till 120 minuter.');
    expect(answer.html).toContain('value="500"');
  });

  test('time off is closed and opened again; its hours stand in the week; what is wrong is kept and told', async () => {
    const browser = asCoach();
    const off = {
      act: 'off',
      fromDay: '2027-03-10',
      fromTime: '10:00',
      untilDay: '2027-03-10',
      untilTime: '12:30',
    };
    const wrong = await browser.post(AVAILABILITY, { ...off, untilTime: '09:00' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="09:00"');
    expect((await browser.post(AVAILABILITY, off)).location).toBe(`${AVAILABILITY}?said=off-added`);
    expect((await browser.get(`${CALENDAR}?week=2027-03-08`)).html).toContain('Spärrad tid 10.00–12.30');
    const page = await browser.get(AVAILABILITY);
    const id = /name="act" value="back"\/?><input type="hidden" name="id" value="([^"]+)"/.exec(
      page.html,
    )?.[1];
    const back = await browser.post(AVAILABILITY, { act: 'back', id: id ?? '' });
    expect(back.location).toBe(`${AVAILABILITY}?said=off-removed`);
  });

  test('a place can be added once, and a name that is too long comes back as it was written', async () => {
    const browser = asCoach();
    const site = { act: 'site', name: 'Biblioteket', travelMinutes: '20' };
    expect((await browser.post(AVAILABILITY, site)).location).toBe(`${AVAILABILITY}?said=site-added`);
    expect((await browser.post(AVAILABILITY, site)).html).toContain('redan en plats med det namnet');
    const long = 'x'.repeat(90);
    const answer = await browser.post(AVAILABILITY, { ...site, name: long });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(long);
    expect((await browser.get(CALENDAR)).html).toContain('Biblioteket');
  });
});

describe('the link to the calendar', () => {
  test('is shown once, reads as busy and free without a word of who or what, is kept nowhere, and is refused when revoked', async () => {
    const browser = asCoach();
    const made = await browser.post(`${CALENDAR}/link`, { act: 'make' });
    const address = /\/sv\/hours\/[\w-]+\/vandra\.ics/.exec(made.html)?.[0] ?? '';
    expect(address).not.toBe('');
    expect((await browser.get(`${CALENDAR}/link`)).html).not.toContain(address);
    const visitor = aBrowser(visit);
    const file = await visitor.download(address);
    expect(file.headers.get('cache-control')).toBe('no-store');
    const text = await file.text();
    expect(text).toContain('SUMMARY:Ledig tid');
    expect(text).not.toMatch(/Anna|Koski|coach|samtal|hälsa|video|DESCRIPTION|LOCATION|ATTENDEE|ORGANIZER/i);
    await browser.post(`${CALENDAR}/link`, { act: 'end' });
    const dead = await visitor.download(address);
    expect({
      status: dead.status,
      caching: dead.headers.get('cache-control'),
      text: await dead.text(),
    }).toEqual({ status: 404, caching: 'no-store', text: '' });
  });
});

describe('the client’s times', () => {
  async function aClient(): Promise<{ actor: ResidentActor; offerId: string; slotId: string }> {
    const actor = await aResident(app);
    await aRelation(app, actor, place);
    const offerId = await anOffer(app.run, coach, actor);
    const [slot] = await offeredSlots(app.run, actor, offerId);
    return { actor, offerId, slotId: slot?.id ?? '' };
  }

  test('who has another clock than the unit sees both; an interpreter can be asked for, and the coach sees the language', async () => {
    const client = await aClient();
    await app.owner(
      `update residents.person set notify = notify || '{"zone": "Europe/Helsinki"}' where resident_id = $1`,
      [client.actor.residentId],
    );
    const browser = aBrowser({ ...visit, actor: client.actor });
    expect((await browser.get('/sv/my/times')).html).toContain('hos dig 14.00');
    const path = `/sv/my/times/book/${client.offerId}/${client.slotId}`;
    const page = await browser.get(path);
    expect(page.html).toContain('13.00 (hos dig 14.00)');
    const form = { modality: 'video', idempotencyKey: 'one' };
    const booked = await browser.post(path, { ...form, interpreter: 'ar' });
    expect(booked.location).toContain('done=booked');
    expect((await browser.get('/sv/my/times')).html).toContain('Tolk: arabiska.');
    expect((await asCoach().get(`${CALENDAR}?week=2027-03-29`)).html).toContain('Tolk: arabiska');
    const other = await aClient();
    const refused = await app.run(other.actor, bookMeeting(app.packs), {
      residentId: other.actor.residentId,
      offerId: other.offerId,
      slotId: other.slotId,
      modality: 'video',
      interpreter: 'xx',
    });
    expect(refused).toMatchObject({ refusal: 'no-such-language' });
  });

  test('the line for freed times is joined and left on the page', async () => {
    const client = await aClient();
    const browser = aBrowser({ ...visit, actor: client.actor });
    const act = async (name: string) => browser.post('/sv/my/times', { act: name, offerId: client.offerId });
    expect((await act('join')).location).toBe(`/sv/my/times#offer-${client.offerId}`);
    expect((await browser.get('/sv/my/times')).html).toContain('Du står i kö');
    await act('leave');
    expect((await browser.get('/sv/my/times')).html).toContain('Ställ mig i kö');
    await mustRun(
      app.run(client.actor, bookMeeting(app.packs), {
        residentId: client.actor.residentId,
        offerId: client.offerId,
        slotId: client.slotId,
        modality: 'video',
      }),
    );
    expect((await act('join')).location).toBe('/sv/my/times?notice=closed');
  });
});
