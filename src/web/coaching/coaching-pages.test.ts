import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import { epochMs, instant, instantFromMs } from '#kernel/dates.ts';
import { coachingDueHandlers, endPeriod } from '#modules/coaching/public.ts';
import { aClient, answersFor, type Client, fieldsFor, followUpStage } from '#modules/coaching/testing.ts';
import { newId } from '#kernel/ids.ts';
import { saveAnswers } from '#modules/instruments/public.ts';
import { sweepDue } from '#platform/worker.ts';
import { aStaffMember, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as fillDropPage from '../forms/fill-drop-page.tsx';
import * as fillPage from '../forms/fill-page.tsx';
import * as endPage from './end-page.tsx';
import * as followUpPage from './follow-up-page.tsx';
import * as myFollowUpPage from './my-follow-up-page.tsx';
import * as myNotesPage from './my-notes-page.tsx';
import * as noteNewPage from './note-new-page.tsx';
import * as notePage from './note-page.tsx';

const person = 'work/people/:residentId';
const pageOf = ({ loader, action, ...page }: typeof fillPage | typeof fillDropPage) =>
  ({ loader, action, Component: page.default }) as RouteObject;
const routes: RouteObject[] = [
  { path: 'my/notes', loader: myNotesPage.loader, Component: myNotesPage.default },
  {
    path: 'my/follow-up/:followUpId',
    loader: myFollowUpPage.loader,
    action: myFollowUpPage.action,
    Component: myFollowUpPage.default,
  },
  { path: 'my/follow-up/:followUpId/begun/:draftId', ...pageOf(fillPage) },
  { path: 'my/follow-up/:followUpId/begun/:draftId/drop', ...pageOf(fillDropPage) },
  { path: `${person}/end`, loader: endPage.loader, action: endPage.action, Component: endPage.default },
  {
    path: `${person}/notes/new`,
    loader: noteNewPage.loader,
    action: noteNewPage.action,
    Component: noteNewPage.default,
  },
  {
    path: `${person}/notes/:noteId`,
    loader: notePage.loader,
    action: notePage.action,
    Component: notePage.default,
  },
  { path: `${person}/follow-up/:followUpId`, loader: followUpPage.loader, Component: followUpPage.default },
];

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
let at: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { name: 'Maria Ljungberg' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  at = `/sv/work/people/${client.resident.residentId}`;
});

const stage = followUpStage(() => app);
const asResident = () => aBrowser({ ...visit, actor: client.resident });
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
async function aDraft() {
  const browser = asCoach();
  const page = await browser.get(`${at}/notes/new`);
  const begun = await browser.post(`${at}/notes/new`, { ...hiddenFields(page.html), meeting: 'none' });
  return { browser, path: begun.location ?? '', draft: await browser.follow(begun) };
}
const act = { habits: ['alcohol'], level: 'counselling', channel: 'phone', codes: ['KVÅ DV122'] };

describe('a note', () => {
  test('begins filled with what is known, with its codes shown as proposed', async () => {
    const { draft } = await aDraft();
    expect(draft.html).toContain('Egen anmälan efter ett självtest.');
    expect(draft.html).toContain('Föreslagna koder');
    expect(draft.html).toContain('KVÅ DV122');
    expect(draft.html).toContain('känd, inte bekräftad');
    expect(draft.html).not.toContain('Maria Ljungberg – Vandra');
  });

  test('is saved, signed with the codes listed, and then read only, with a copy as text', async () => {
    const { browser, path, draft } = await aDraft();
    const saved = await browser.post(path, {
      ...hiddenFields(draft.html),
      ...act,
      'body.state': 'Dricker mindre.',
      intent: 'save',
    });
    expect(saved.location).toBe(`${path}?said=saved`);
    const page = await browser.follow(saved);
    const signed = await browser.post(path, {
      ...hiddenFields(page.html),
      ...act,
      'body.state': 'Dricker mindre.',
      intent: 'sign',
    });
    expect(signed.location).toBe(`${path}?said=signed`);
    const read = await browser.follow(signed);
    expect(read.html).toContain('Signerad av Anna Koski');
    expect(read.html).toContain('NULÄGE FÖR VARJE VANA\nDricker mindre.');
    expect(read.html).not.toContain('value="sign"');
  });

  test('is not signed before the new codes have been seen', async () => {
    const { browser, path, draft } = await aDraft();
    const kept = await browser.post(path, {
      ...hiddenFields(draft.html),
      ...act,
      level: 'qualified',
      'body.state': 'x',
      intent: 'sign',
    });
    expect(kept.location).toBe(`${path}?said=codes-changed`);
    expect((await browser.follow(kept)).html).toContain('KVÅ DV123');
  });

  test('saved from two windows shows both texts', async () => {
    const { browser, path, draft } = await aDraft();
    await browser.post(path, {
      ...hiddenFields(draft.html),
      ...act,
      'body.state': 'Första fönstret',
      intent: 'save',
    });
    const back = await browser.post(path, {
      ...hiddenFields(draft.html),
      ...act,
      'body.state': 'Andra fönstret',
      intent: 'save',
    });
    expect(back.status).toBe(409);
    expect(back.html).toContain('Första fönstret');
    expect(back.html).toContain('Andra fönstret');
  });

  test('says what is wrong with an empty or endless text, and keeps what was written', async () => {
    const { browser, path, draft } = await aDraft();
    const long = await browser.post(path, {
      ...hiddenFields(draft.html),
      ...act,
      'body.state': 'x'.repeat(9000),
      intent: 'save',
    });
    expect(long.status).toBe(422);
    expect(long.html).toContain('href="#body.state"');
    expect(long.html).toContain('x'.repeat(9000));
  });

  test('is only read by a colleague of the unit', async () => {
    const { path } = await aDraft();
    const colleague = await aStaffMember(app, client.place);
    const page = await aBrowser({ ...visit, actor: colleague }).get(path);
    expect(page.html).toContain('Utkastet är en kollegas');
    expect(page.html).not.toContain('value="sign"');
  });

  test('that is signed can be added to', async () => {
    const { browser, path, draft } = await aDraft();
    const read = await browser.follow(
      await browser.post(path, { ...hiddenFields(draft.html), ...act, 'body.state': 'x', intent: 'sign' }),
    );
    expect(
      (await browser.post(path, { ...hiddenFields(read.html), addendum: ' ', intent: 'add' })).status,
    ).toBe(422);
    const added = await browser.follow(
      await browser.post(path, {
        ...hiddenFields(read.html),
        addendum: 'Måndag, inte tisdag.',
        intent: 'add',
      }),
    );
    expect(added.html).toContain('Tillägg av Anna Koski');
    expect(added.html).toContain('Måndag, inte tisdag.');
  });
});

describe('the resident', () => {
  test('reads what is signed, and no draft', async () => {
    const { browser, path, draft } = await aDraft();
    expect((await asResident().get('/sv/my/notes')).html).toContain('Det finns inga anteckningar än.');
    await browser.post(path, {
      ...hiddenFields(draft.html),
      ...act,
      'body.state': 'Dricker mindre.',
      intent: 'sign',
    });
    const page = await asResident().get('/sv/my/notes');
    expect(page.html).toContain('Dricker mindre.');
    expect(page.html).toContain('Signerad av Anna Koski');
  });
});

describe('the end and the look back', () => {
  test('the coach sees which days follow, and must choose a reason', async () => {
    const browser = asCoach();
    const page = await browser.get(`${at}/end`);
    expect(page.html).toContain('Uppföljningar planeras');
    expect((await browser.post(`${at}/end`, hiddenFields(page.html))).status).toBe(400);
    expect(
      (await browser.post(`${at}/end`, { ...hiddenFields(page.html), reason: 'reached' })).location,
    ).toBe(at);
    expect((await browser.get(`${at}/end`)).html).toContain('Ingen period pågår');
  });

  test('the person answers again and both see then and now', async () => {
    await mustRun(
      app.run(client.coach, endPeriod, {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        version: 1,
        reason: 'reached',
      }),
    );
    const [followUp] = await app.owner(
      'select id, due_at from coaching.follow_up where resident_id = $1 order by due_at',
      [client.resident.residentId],
    );
    const path = `/sv/my/follow-up/${String(followUp?.['id'])}`;
    const browser = asResident();
    expect((await browser.get(path)).html).toContain('Frågorna öppnar');

    await app.movableClock?.moveTo(
      instantFromMs(epochMs(instant(new Date(String(followUp?.['due_at'])).toISOString())) + 60_000),
    );
    await sweepDue({
      job: app.job,
      runner: app.runner,
      clock: app.clock,
      log: app.log,
      dueHandlers: coachingDueHandlers,
    });
    const page = await browser.get(path);
    expect(page.html).toContain('Börja svara');
    const form = app.library.checks('se').find((one) => one.habit === 'alcohol')?.instruments[0];
    if (form === undefined) throw new Error('nothing is asked about alcohol');
    const fields = fieldsFor(form, 1);
    const toForm = async () => {
      const begun = await browser.post(path, hiddenFields((await browser.get(path)).html));
      expect(begun.location).toBe(`${path}?after=`);
      const next = await browser.get(begun.location ?? '');
      expect(next.location).toMatch(new RegExp(`^${path}/begun/[0-9a-f-]+$`));
      return next.location ?? '';
    };
    const at1 = await toForm();
    expect(await toForm()).toBe(at1);
    expect((await browser.get(at1)).html).toContain('Till uppföljningen');
    // Page by page; what was answered stays when the person leaves after each of them.
    const visited: string[] = [];
    let to = await toForm();
    while (to.startsWith(at1)) {
      const shown = await browser.get(to);
      const keys = [...shown.html.matchAll(/name="k" value="([^"]+)"/g)].map(([, key]) => key ?? '');
      const said = Object.fromEntries(keys.map((key) => [key, fields[key] ?? '']));
      const revision = String(hiddenFields(shown.html)['revision']);
      const page = `${at1}?q=${visited.length + 1}`;
      expect((await browser.post(page, { revision, k: keys })).status).toBe(422);
      to = (await browser.post(page, { revision, k: keys, ...said })).location ?? '';
      visited.push(to);
      expect((await browser.get(path)).html).toContain(to.startsWith(at1) ? 'Fortsätt svara' : 'Läs igenom');
    }
    expect(visited.at(-1)).toBe(`${path}?after=${at1.split('/').at(-1)}`);
    const review = await browser.get(path);
    expect(review.html).toContain('Läs igenom dina svar');
    expect(review.html).toContain(`href="${at1}?q=1#`);
    expect((await asCoach().get(`${at}/follow-up/${String(followUp?.['id'])}`)).html).not.toContain(at1);
    const dropped = await browser.post(`${at1}/drop`, {});
    expect(dropped.location).toBe(`${path}?said=dropped`);
    expect((await browser.follow(dropped)).html).toContain('Börja svara');
    expect((await browser.post(path, { intent: 'send', idempotencyKey: newId() })).location).toBe(path);

    const [begun] = await mustRun(stage.begin(client, String(followUp?.['id'])));
    await mustRun(
      app.run(client.resident, saveAnswers(app), {
        residentId: client.resident.residentId,
        draftId: begun?.draftId,
        language: 'sv',
        revision: 0,
        written: { kind: 'answers', changes: answersFor(form, 1) },
        at: form.items[0]?.linkId ?? null,
      }),
    );
    const sent = await browser.post(path, hiddenFields((await browser.get(path)).html));
    expect(sent.location).toBe(`${path}?sent=yes`);
    const compared = await browser.follow(sent);
    expect(compared.html).toContain('Lägre nu');
    expect(compared.html).toContain('inte varför');
    expect(compared.html).toContain('<table');
    expect(compared.html).toContain('role="img"');
    const staff = await asCoach().get(`${at}/follow-up/${String(followUp?.['id'])}`);
    expect(staff.html).toContain('Lägre nu');
  });
});
