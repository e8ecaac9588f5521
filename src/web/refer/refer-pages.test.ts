import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor, Language, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { acceptReferral, declineReferral } from '#modules/referrals/public.ts';
import { carry, referralRows, sentRows } from '#modules/referrals/testing.ts';
import { onRoster } from '#modules/worklist/testing.ts';
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
import * as sentPage from '../check/sent-page.tsx';
import * as personPage from '../work/person-page.tsx';
import * as referralPage from '../work/referral-page.tsx';
import * as referPage from './refer-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/refer',
    loader: referPage.loader,
    action: referPage.action,
    Component: referPage.default,
  },
  { path: 'work/people/:residentId', loader: personPage.loader, Component: personPage.default },
  {
    path: 'work/people/:residentId/referral/:referralId',
    loader: referralPage.loader,
    action: referralPage.action,
    Component: referralPage.default,
  },
  {
    path: 'check/sent/:referralId',
    loader: sentPage.loader,
    action: sentPage.action,
    Component: sentPage.default,
  },
];

let app: TestApp;
let here: Place;
let there: Place;
let resident: ResidentActor;
let nurse: StaffActor;
let coach: StaffActor;
let path: string;
let names: { here: string; there: string };
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  here = await aUnit(app);
  there = await aUnit(app);
  resident = await aResident(app, { name: 'Maria Ljungberg' });
  await aRelation(app, resident, here);
  await onRoster(
    app.run,
    resident,
    { residentId: resident.residentId, unitId: here.unitId },
    'Maria Ljungberg',
  );
  nurse = await aStaffMember(app, here, { name: 'Peter Lund' });
  coach = await aStaffMember(app, there, { name: 'Anna Koski' });
  path = `/sv/work/people/${resident.residentId}/refer`;
  names = {
    here: (await unitOf(app, here.unitId)).names.sv,
    there: (await unitOf(app, there.unitId)).names.sv,
  };
});

async function browser(place: Place, actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, unit: await unitOf(app, place.unitId), routes, language, actor });
}

const WORDS = 'En promenad om dagen.';

async function fill(given: Readonly<Record<string, string | readonly string[]>> = {}) {
  const pages = await browser(here, nurse);
  const page = await pages.get(path);
  const shown = await pages.post(path, {
    ...hiddenFields(page.html),
    unitId: there.unitId,
    reason: 'raised-risk',
    habits: ['move', 'eat'],
    words: WORDS,
    contact: 'phone',
    urgency: 'soon',
    prescription: 'written',
    agreed: 'yes',
    ...given,
  });
  return { pages, shown };
}

describe('the sender', () => {
  test('says who, why, which habits, what is agreed, a prescription and how soon on one page, and comes back to it', async () => {
    const { pages, shown } = await fill();
    expect(shown.location).toBe(`${path}?said=sent`);
    expect(await sentRows(app, resident)).toMatchObject([
      { habits: ['move', 'eat'], urgency: 'soon', prescription: 'written', contact: 'phone' },
    ]);
    const { html } = await pages.follow(shown);
    expect(html).toContain('Hänvisningen är skickad.');
    expect(html).toContain(`Hänvisningen är på väg till ${names.there}.`);
    expect(html).toContain(`Ansvaret ligger hos ${names.here}, inte hos ${names.there}.`);
    expect(html).toContain(WORDS);
  });

  test('sees when it has arrived, by when it is answered, and that the person is still theirs; the person’s page says so too', async () => {
    const { pages } = await fill();
    await carry(app);
    const { html } = await pages.get(path);
    expect(html).toMatch(/Den kom fram till [^<]+\. Svar är utlovat senast/);
    expect(html).toMatch(/0 av 5 dagar/);
    const person = await pages.get(`/sv/work/people/${resident.residentId}`);
    expect(person.html).toContain(`Hänvisad till ${names.there}`);
    expect(person.html).toContain('Ansvaret ligger kvar hos er');
  });

  test('what is missing is told at its field, and nothing that was written is lost', async () => {
    const { shown } = await fill({ reason: '', habits: [], agreed: '', words: 'Vi har talat om sömn.' });
    expect(shown.status).toBe(422);
    for (const field of ['reason', 'habits', 'agreed']) expect(shown.html).toContain(`href="#${field}"`);
    expect(shown.html).toContain('Vi har talat om sömn.');
    expect(shown.html).toMatch(/<input(?=[^>]*value="written")(?=[^>]*checked)[^>]*>/);
    expect(await sentRows(app, resident)).toEqual([]);
  });

  test('a text that is too long comes back whole', async () => {
    const long = 'å'.repeat(2001);
    const { shown } = await fill({ words: long });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('Högst 2000 tecken');
    expect(shown.html).toContain(long);
  });

  test('sent twice, also from the back button, is one; another one while it waits is told of', async () => {
    const pages = await browser(here, nurse);
    const page = await pages.get(path);
    const fields = {
      ...hiddenFields(page.html),
      unitId: there.unitId,
      reason: 'raised-risk',
      habits: ['move'],
      words: WORDS,
      contact: 'message',
      urgency: 'usual',
      prescription: 'none',
      agreed: 'yes',
    };
    const first = await pages.post(path, fields);
    expect((await pages.post(path, fields)).location).toBe(first.location);
    const other = await pages.post(path, { ...fields, words: 'Något annat.' });
    expect(other.status).toBe(409);
    expect(other.html).toContain('Ni har redan en hänvisning dit');
    expect(other.html).toContain('Något annat.');
    expect(await sentRows(app, resident)).toHaveLength(1);
  });

  test('another unit’s staff find no such person', async () => {
    const stranger = await aStaffMember(app, await aUnit(app));
    expect((await (await browser(here, stranger)).get(path)).status).toBe(404);
    expect((await (await browser(there, coach)).get(path)).status).toBe(404);
  });
});

describe('the unit that is asked', () => {
  test('reads who sent it, what is agreed and how soon, and whose the person is until they say yes', async () => {
    await fill();
    await carry(app);
    const referralId = String((await referralRows(app, resident))[0]?.['id']);
    const at = `/sv/work/people/${resident.residentId}/referral/${referralId}`;
    const { html } = await (await browser(there, coach)).get(at);
    expect(html).toContain('Hänvisning från en annan enhet');
    expect(html).toContain(`Peter Lund på ${names.here} hänvisade personen.`);
    expect(html).toContain(`Ansvaret ligger hos ${names.here} tills ni har tagit emot.`);
    expect(html).toContain('Överenskommet med personen');
    expect(html).toContain(WORDS);
    expect(html).toContain('Ja, receptet är skrivet');
    expect(html).toContain('Bör ses snart');
    expect(html).toContain('Förhöjd risk för sjukdom');
  });
});

describe('after the answer', () => {
  test('a no is back with its reason and the responsibility, and read with one press', async () => {
    const { pages } = await fill();
    await carry(app);
    const referralId = String((await referralRows(app, resident))[0]?.['id']);
    const answer = { residentId: resident.residentId, referralId, version: 1, reason: 'needs-care-first' };
    await mustRun(app.run(coach, declineReferral, answer));
    await carry(app);
    const { html } = await pages.get(path);
    expect(html).toContain('Skäl: Behöver vård först.');
    expect(html).toContain(`Ansvaret ligger hos ${names.here}, inte hos ${names.there}.`);
    const sentId = /name="sentId" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const read = await pages.follow(await pages.post(path, { intent: 'see', sentId }));
    expect(read.html).toContain('Svaret är läst.');
    expect(read.html).not.toContain('Jag har läst svaret');
  });

  test('a yes moves the responsibility', async () => {
    const { pages } = await fill();
    await carry(app);
    const referralId = String((await referralRows(app, resident))[0]?.['id']);
    await mustRun(
      app.run(coach, acceptReferral, { residentId: resident.residentId, referralId, version: 1 }),
    );
    await carry(app);
    const { html } = await pages.get(path);
    expect(html).toContain(`Ansvaret ligger hos ${names.there}.`);
    expect(html).not.toContain(`inte hos ${names.there}`);
  });
});

test('what was sent is asked back with one press, as long as it is not answered', async () => {
  const { pages } = await fill();
  const early = await pages.get(path);
  expect(early.html).not.toContain('Ta tillbaka hänvisningen');
  await carry(app);
  const page = await pages.get(path);
  const sentId = /name="intent" value="recall"[^>]*>.*?name="sentId" value="([^"]+)"/s.exec(page.html)?.[1];
  const recall = async () => pages.post(path, { intent: 'recall', sentId: sentId ?? '' });
  expect((await recall()).location).toContain('said=recalled');
  expect((await pages.get(path)).html).toContain('Ni har bett om att få tillbaka den');
  await carry(app);
  await carry(app);
  expect((await pages.get(path)).html).toContain('Hänvisningen togs tillbaka');
  expect((await recall()).location).toContain('said=recallLate');
});

test('the person reads who referred them where, who answers for them meanwhile, and may say no', async () => {
  await fill();
  await carry(app);
  const referralId = String((await referralRows(app, resident))[0]?.['id']);
  const own = await browser(there, resident);
  const page = await own.get(`/sv/check/sent/${referralId}`);
  expect(page.html).toContain(`${names.here} har hänvisat dig till ${names.there}`);
  expect(page.html).toContain(`Till dess är det ${names.here} som har ansvaret`);
  expect(page.html).toContain('Jag vill inte bli hänvisad');
  await own.post(`/sv/check/sent/${referralId}`, hiddenFields(page.html));
  await carry(app);
  expect(await sentRows(app, resident)).toMatchObject([{ state: 'withdrawn' }]);
});

test('the page speaks each language', async () => {
  for (const [language, heading] of [
    ['fi', 'Ohjaa toiseen yksikköön'],
    ['en', 'Refer to another unit'],
  ] as const) {
    const { html } = await (await browser(here, nurse, language)).get(
      `/${language}/work/people/${resident.residentId}/refer`,
    );
    expect(html).toContain(heading);
  }
});
