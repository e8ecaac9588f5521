import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor, Language, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { sendReferral } from '#modules/referrals/public.ts';
import { anItem, onRoster } from '#modules/worklist/testing.ts';
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
import { aBrowser, hiddenFields, unitOf } from '../../../testing/pages.ts';
import * as dayRows from './day-rows.ts';
import * as intakePage from './intake-page.tsx';
import * as myDayPage from './my-day-page.tsx';
import * as peoplePage from './people-page.tsx';
import * as searchPage from './people-search-page.tsx';
import * as personPage from './person-page.tsx';
import * as referralPage from './referral-page.tsx';

const routes: RouteObject[] = [
  { path: 'work', loader: myDayPage.loader, Component: myDayPage.default },
  { path: 'work/rows', loader: dayRows.loader },
  { path: 'work/intake', loader: intakePage.loader, Component: intakePage.default },
  { path: 'work/people', loader: peoplePage.loader, Component: peoplePage.default },
  {
    path: 'work/people/search',
    loader: searchPage.loader,
    action: searchPage.action,
    Component: searchPage.default,
  },
  {
    path: 'work/people/:residentId',
    loader: personPage.loader,
    action: personPage.action,
    Component: personPage.default,
  },
  {
    path: 'work/people/:residentId/referral/:referralId',
    loader: referralPage.loader,
    action: referralPage.action,
    Component: referralPage.default,
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function browser(place: Place, actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor });
}

async function aClinic() {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  return { place, coach, pages: await browser(place, coach) };
}

async function aPerson(
  place: Place,
  given: { readonly name: string; readonly protected?: 'sekretessmarkering' },
): Promise<ResidentActor> {
  const resident = await aResident(app, given);
  await aRelation(app, resident, place);
  await onRoster(app.run, resident, { residentId: resident.residentId, unitId: place.unitId }, given.name);
  return resident;
}

async function aReferral(
  place: Place,
  given: { readonly name: string; readonly protected?: 'sekretessmarkering' },
) {
  const resident = await aResident(app, given);
  const sent = await mustRun(
    app.run(resident, sendReferral({ library: app.library, packs: app.packs }), {
      residentId: resident.residentId,
      unitId: place.unitId,
      language: 'sv',
      occasion: 'self-check',
      responses: [],
      words: 'Jag vill sova bättre.',
      contact: 'phone',
    }),
  );
  return {
    resident,
    referralId: sent.referralId,
    path: `/sv/work/people/${resident.residentId}/referral/${sent.referralId}`,
  };
}

describe('who comes in', () => {
  test('visitors sign in as staff first, and come back', async () => {
    const { place } = await aClinic();
    const shown = await (await browser(place, { kind: 'visitor' })).get('/sv/work/people?page=2');
    expect(shown.location).toBe('/sv/sign-in?as=staff&then=%2Fsv%2Fwork%2Fpeople%3Fpage%3D2');
  });

  test('to residents there are no staff pages', async () => {
    const { place } = await aClinic();
    const resident = await aPerson(place, { name: 'Maria Ljungberg' });
    for (const path of [
      '/sv/work',
      '/sv/work/rows',
      '/sv/work/people',
      '/sv/work/intake',
      `/sv/work/people/${resident.residentId}`,
    ]) {
      expect((await (await browser(place, resident)).get(path)).status).toBe(404);
    }
  });

  test('a log reviewer is shown the review, and no list', async () => {
    const { place } = await aClinic();
    const reviewer = await browser(
      place,
      await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' }),
    );
    expect((await reviewer.get('/sv/work')).location).toBe('/sv/work/log-review');
    expect((await reviewer.get('/sv/work/people')).status).toBe(403);
  });
});

describe('my day', () => {
  test('shows each row with its name, what it is and where it leads, and true counts', async () => {
    const { place, coach, pages } = await aClinic();
    const resident = await aPerson(place, { name: 'Maria Ljungberg' });
    const subject = { residentId: resident.residentId, unitId: place.unitId };
    const intake = await anItem(app.run, resident, subject, { kind: 'intake' });
    const note = await anItem(app.run, resident, subject, { kind: 'sign', staffId: coach.staffId });
    await anItem(app.run, resident, subject, { kind: 'reply' });
    const { html, status } = await pages.get('/sv/work');
    expect(status).toBe(200);
    const base = `/sv/work/people/${resident.residentId}`;
    for (const href of [`${base}/referral/${intake}`, `${base}/notes/${note}`, `${base}/messages`])
      expect(html).toContain(`href="${href}"`);
    expect(html.match(/Maria Ljungberg/g)).toHaveLength(3);
    expect(html).toMatch(/Min dag<\/span><span class="v-count">3</);
    const narrowed = await pages.get('/sv/work?whose=mine&kind=sign');
    expect(narrowed.html.match(/Maria Ljungberg/g)).toHaveLength(1);
  });

  test('says calmly that nothing waits', async () => {
    const { pages } = await aClinic();
    expect((await pages.get('/sv/work')).html).toContain('Ingenting väntar på dig');
  });

  test('the list beside a person is an answer of its own with log rows of its own', async () => {
    const { place, pages } = await aClinic();
    const resident = await aPerson(place, { name: 'Maria Ljungberg' });
    await anItem(app.run, resident, { residentId: resident.residentId, unitId: place.unitId });
    const count = async () =>
      (
        await app.owner(`select 1 from audit.access_log where resident_id = $1 and actor_kind = 'staff'`, [
          resident.residentId,
        ])
      ).length;
    const before = await count();
    await pages.get(`/sv/work/people/${resident.residentId}`);
    expect(await count()).toBe(before + 1);
    await pages.get('/sv/work/rows');
    expect(await count()).toBe(before + 2);
  });
});

describe('people', () => {
  test('are found by a name that never stands in an address', async () => {
    const { place, pages } = await aClinic();
    await aPerson(place, { name: 'Aino Mäkelä' });
    await aPerson(place, { name: 'Erik Dahl' });
    const found = await pages.post('/sv/work/people/search', { name: 'makela' });
    expect(found.html).toContain('Aino Mäkelä');
    expect(found.html).not.toContain('Erik Dahl');
    expect(found.html).not.toMatch(/href="[^"]*[Mm]akela/);
    expect((await pages.post('/sv/work/people/search', { name: 'x'.repeat(1_000_000) })).html).toContain(
      'Ingen med det namnet',
    );
    expect((await pages.get('/sv/work/people')).html).toContain('2 personer');
  });
});

describe('a person’s page', () => {
  test('foreign, missing and malformed look the same', async () => {
    const { place, pages } = await aClinic();
    const foreign = await aResident(app, { name: 'Canary Främmande' });
    const own = await aReferral(place, { name: 'Maria Ljungberg' });
    for (const id of [foreign.residentId, '018f0000-0000-7000-8000-000000000000', 'x', '%00']) {
      expect((await pages.get(`/sv/work/people/${id}`)).status).toBe(404);
      expect((await pages.get(`/sv/work/people/${id}/referral/${own.referralId}`)).status).toBe(404);
      expect((await pages.get(`/sv/work/people/${own.resident.residentId}/referral/${id}`)).status).toBe(404);
    }
  });

  test('another unit opens nobody of ours', async () => {
    const { place } = await aClinic();
    const { coach } = await aClinic();
    const resident = await aPerson(place, { name: 'Maria Ljungberg' });
    expect(
      (await (await browser(place, coach satisfies StaffActor)).get(`/sv/work/people/${resident.residentId}`))
        .status,
    ).toBe(404);
  });

  test('no output names a person with protected identity, nor how to reach them', async () => {
    const { place, pages } = await aClinic();
    const { resident, path } = await aReferral(place, {
      name: 'Canary Hemlig',
      protected: 'sekretessmarkering',
    });
    const base = `/sv/work/people/${resident.residentId}`;
    const shown = [
      await pages.get('/sv/work'),
      await pages.get('/sv/work/intake'),
      await pages.get('/sv/work/people'),
      await pages.get(base),
      await pages.get(path),
      await pages.post('/sv/work/people/search', { name: 'canary' }),
    ];
    for (const { html, status } of shown) {
      expect(status).toBe(200);
      expect(html).not.toMatch(/Hemlig|Street \d|070-\d|Town \d|resident\d+@/);
    }
    expect(shown[0]?.html).toContain('Skyddad uppgift');
    expect(shown[3]?.html).toContain('Skyddade personuppgifter');
  });
});

describe('answering a request', () => {
  test('an accepted one leads to the person, and a second press does nothing more', async () => {
    const { place, pages } = await aClinic();
    const { resident, path } = await aReferral(place, { name: 'Maria Ljungberg' });
    const shown = await pages.get(path);
    expect(shown.html).toContain('Jag vill sova bättre.');
    expect(shown.html).toMatch(/\d av \d dagar/);
    const form = { ...hiddenFields(shown.html), answer: 'accept' };
    const answered = await pages.post(path, form);
    expect(answered.location).toBe(`/sv/work/people/${resident.residentId}?done=accepted`);
    expect((await pages.post(path, form)).location).toBe(answered.location);
    expect((await pages.follow(answered)).status).toBe(200);
  });

  test('who comes second is told who took it and when', async () => {
    const { place, pages } = await aClinic();
    const { path } = await aReferral(place, { name: 'Maria Ljungberg' });
    const second = await browser(place, await aStaffMember(app, place, { name: 'Per Lind' }));
    const theirs = hiddenFields((await second.get(path)).html);
    await pages.post(path, { ...hiddenFields((await pages.get(path)).html), answer: 'accept' });
    const late = await second.post(path, { ...theirs, answer: 'decline', reason: 'other-service' });
    expect(late.location).toBe(`${path}?stale`);
    const told = await second.follow(late);
    expect(told.html).toMatch(/Anna Koski tog emot anmälan \S+dag \d+ /);
    expect(told.html).not.toContain('value="decline"');
  });

  test('a no needs a reason, and then the unit sees the person no longer', async () => {
    const { place, pages } = await aClinic();
    const { resident, path } = await aReferral(place, { name: 'Maria Ljungberg' });
    const form = hiddenFields((await pages.get(path)).html);
    const without = await pages.post(path, { ...form, answer: 'decline' });
    expect(without.location).toBe(`${path}?missing#reason`);
    expect((await pages.follow(without)).html).toContain('Välj ett skäl, så att personen får veta');
    const declined = await pages.post(path, { ...form, answer: 'decline', reason: 'other-service' });
    expect(declined.location).toBe('/sv/work/intake?done=declined');
    expect((await pages.follow(declined)).html).toContain('Anmälan är besvarad');
    expect((await pages.get(`/sv/work/people/${resident.residentId}`)).status).toBe(404);
    expect((await pages.get('/sv/work/people')).html).not.toContain('Maria Ljungberg');
  });
});
