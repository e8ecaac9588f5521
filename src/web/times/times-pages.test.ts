import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate, civilTime, instantOf, zone } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { bookMeeting, type OfferId } from '#modules/booking/public.ts';
import { anOffer, offeredSlots, someFreeTimes } from '#modules/booking/testing.ts';
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
import { requestContext } from '../context.ts';
import { action as book, loader as bookLoader } from './book-page.tsx';
import { loader as calendarLoader } from './calendar-file.ts';
import { action as cancel } from './cancel-page.tsx';
import { action as changeTo } from './change-to-page.tsx';
import { loader as oneLoader } from './meeting-time-page.tsx';
import { loader as timesLoader } from './times-page.tsx';

let app: TestApp;
let place: Place;
let coach: StaffActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app);
  await app.movableClock?.moveTo(
    instantOf(civilDate('2027-03-01'), civilTime('09:00'), zone('Europe/Stockholm')).instant,
  );
  coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  await someFreeTimes(app.run, coach, { firstDay: civilDate('2027-03-08'), weeks: 8 });
});
afterAll(async () => app.close());

function asked(
  actor: Actor,
  path: string,
  given: { params?: Record<string, string>; form?: Record<string, string> } = {},
) {
  const context = new RouterContextProvider();
  const signedIn =
    actor.kind === 'resident' || actor.kind === 'staff'
      ? ({ kind: 'signed-in', actor } as const)
      : ({ kind: 'nobody' } as const);
  const site = {
    id: place.unitId,
    organisationName: 'O',
    unitName: 'U',
    country: 'se',
    zone: 'Europe/Stockholm',
    emergencyNumber: '112',
    contactPhone: '010',
  } as const;
  context.set(requestContext, { app, actor, signedIn, language: 'sv', site, nonce: 'n', requestId: newId() });
  const request = new Request(
    `http://localhost:3000${path}`,
    given.form === undefined ? {} : { method: 'POST', body: new URLSearchParams(given.form) },
  );
  return {
    request,
    params: { lang: 'sv', ...given.params },
    context,
    url: new URL(request.url),
    pattern: path,
  };
}

async function aClient(): Promise<{ actor: ResidentActor; offerId: OfferId; slotIds: readonly string[] }> {
  const actor = await aResident(app);
  await aRelation(app, actor, place);
  const offerId = await anOffer(app.run, coach, actor);
  return { actor, offerId, slotIds: (await offeredSlots(app.run, actor, offerId)).map((slot) => slot.id) };
}

/** Where an answer leads, whether it was returned or thrown. */
async function leadsTo(answer: Promise<unknown>): Promise<string | null> {
  const said = await answer.catch((thrown: unknown) => thrown);
  return said instanceof Response ? said.headers.get('location') : null;
}

async function booked(client: Awaited<ReturnType<typeof aClient>>): Promise<string> {
  const slotId = client.slotIds[0] ?? '';
  const done = await mustRun(
    app.run(client.actor, bookMeeting(app.packs), {
      residentId: client.actor.residentId,
      offerId: client.offerId,
      slotId,
      modality: 'video',
    }),
  );
  return done.meetingId;
}

describe('the times pages', () => {
  test('a visitor is asked to sign in and comes back', async () => {
    expect(await leadsTo(timesLoader(asked({ kind: 'visitor' }, '/sv/my/times')))).toBe(
      '/sv/sign-in?as=resident&then=%2Fsv%2Fmy%2Ftimes',
    );
  });

  test('an offer shows days with times; after booking the time is first and says who and how long', async () => {
    const client = await aClient();
    const before = await timesLoader(asked(client.actor, '/sv/my/times'));
    expect(before.offers).toMatchObject([{ id: client.offerId, name: 'Anna Koski' }]);
    expect(before.offers[0]?.times.days[0]?.date).toBe('2027-03-09');
    const params = { offerId: client.offerId, slotId: client.slotIds[0] ?? '' };
    const to = await leadsTo(
      book(asked(client.actor, '/sv/x', { params, form: { modality: 'phone', idempotencyKey: 'k-1' } })),
    );
    expect(to).toMatch(/^\/sv\/my\/times\/[0-9a-f-]{36}\?done=booked$/);
    const after = await timesLoader(asked(client.actor, '/sv/my/times'));
    expect(after).toMatchObject({
      offers: [],
      coming: [{ when: 'tisdag 9 mars 2027 kl. 13.00', minutes: 45, modality: 'phone', name: 'Anna Koski' }],
    });
  });

  test('sent twice, the form leads to the same booking', async () => {
    const client = await aClient();
    const params = { offerId: client.offerId, slotId: client.slotIds[1] ?? '' };
    const send = async () =>
      leadsTo(
        book(asked(client.actor, '/sv/x', { params, form: { modality: 'phone', idempotencyKey: 'k-2' } })),
      );
    const first = await send();
    expect(first).toContain('?done=booked');
    expect(await send()).toBe(first);
  });

  test('a time taken meanwhile leads back to the fresh list with a word about it', async () => {
    const [fast, slow] = [await aClient(), await aClient()];
    const slotId = slow.slotIds[0] ?? '';
    await mustRun(
      app.run(fast.actor, bookMeeting(app.packs), {
        residentId: fast.actor.residentId,
        offerId: fast.offerId,
        slotId,
        modality: 'video',
      }),
    );
    const params = { offerId: slow.offerId, slotId };
    const to = await leadsTo(
      book(asked(slow.actor, '/sv/x', { params, form: { modality: 'video', idempotencyKey: 'k-3' } })),
    );
    expect(to).toBe('/sv/my/times?notice=taken');
    expect(await leadsTo(bookLoader(asked(slow.actor, '/sv/x', { params })))).toBe(
      '/sv/my/times?notice=taken',
    );
    const fresh = await timesLoader(asked(slow.actor, to ?? ''));
    expect(fresh.notice).toBe('taken');
    expect(JSON.stringify(fresh.offers)).not.toContain(slotId);
  });

  test('without a choice of how to meet the form comes back, and nothing is booked', async () => {
    const client = await aClient();
    const params = { offerId: client.offerId, slotId: client.slotIds[0] ?? '' };
    expect(
      await book(asked(client.actor, '/sv/x', { params, form: { idempotencyKey: 'k-4' } })),
    ).toMatchObject({ data: { error: 'modality' }, init: { status: 400 } });
    expect((await timesLoader(asked(client.actor, '/sv/my/times'))).coming).toEqual([]);
  });

  test('an old page cannot change or cancel what has been changed since', async () => {
    const client = await aClient();
    const meetingId = await booked(client);
    const move = async (slot: number, key: string) =>
      leadsTo(
        changeTo(
          asked(client.actor, '/sv/x', {
            params: { meetingId, slotId: client.slotIds[slot] ?? '' },
            form: { modality: 'video', version: '1', idempotencyKey: key },
          }),
        ),
      );
    expect(await move(3, 'k-5')).toBe(`/sv/my/times/${meetingId}?done=changed`);
    expect(await move(4, 'k-6')).toBe('/sv/my/times?notice=stale');
    expect(
      await leadsTo(
        cancel(
          asked(client.actor, '/sv/x', {
            params: { meetingId },
            form: { version: '1', idempotencyKey: 'k-7' },
          }),
        ),
      ),
    ).toBe('/sv/my/times?notice=stale');
    expect(
      await leadsTo(
        cancel(
          asked(client.actor, '/sv/x', {
            params: { meetingId },
            form: { version: '2', idempotencyKey: 'k-8' },
          }),
        ),
      ),
    ).toBe('/sv/my/times?notice=cancelled');
  });

  test('another person’s meeting and one that is not there look the same on every page', async () => {
    const [mine, other] = [await aClient(), await aClient()];
    const meetingId = await booked(other);
    for (const loader of [oneLoader, calendarLoader]) {
      for (const id of [meetingId, '018f0000-0000-7000-8000-000000000000', 'not-an-id']) {
        await expect(loader(asked(mine.actor, '/sv/x', { params: { meetingId: id } }))).rejects.toMatchObject(
          { init: { status: 404 } },
        );
      }
    }
  });

  test('the calendar file is a download that names nobody', async () => {
    const client = await aClient();
    const answer = await calendarLoader(
      asked(client.actor, '/sv/x', { params: { meetingId: await booked(client) } }),
    );
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vandra.ics"');
    const file = await answer.text();
    expect(file).toContain('SUMMARY:Vandra\r\n');
    expect(file).not.toMatch(/Anna|Enhet|Stockholm|coach/i);
  });
});
