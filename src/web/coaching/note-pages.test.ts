/** The note's pages: from a call that has ended to a note to read, and what is never lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { beginExperiment, climb, endExperiment, MOST_IN_FIELD } from '#modules/coaching/public.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { noteAct as act, type NoteScene, noteScene } from '../../../testing/note-scene.ts';
import { aBrowser, hiddenFields } from '../../../testing/pages.ts';

let app: TestApp;
let scene: NoteScene;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  scene = await noteScene(app);
});

describe('after a call', () => {
  test('one press opens a note of that meeting, filled with what was written around the goal', async () => {
    const { at, asCoach, aBookedMeeting, aGoal } = scene;
    const meetingId = await aBookedMeeting();
    await aGoal();
    const browser = asCoach();
    const begun = await browser.post(`${at}/new?meeting=${meetingId}`, {});
    const draft = await browser.follow(begun);
    expect(draft.html).toContain('Första samtalet');
    expect(draft.html).toContain('Samtalet hölls på video.');
    expect(draft.html).toContain('Orka leka med barnbarnen');
    expect(draft.html).toContain('Jag promenerar, 20 minuter');
    expect(draft.html).toContain('Om det regnar, så går jag i trapporna.');
    expect(draft.html).toContain('Nästa steg (1 av 2): ”Tio minuter”');
    expect(draft.html).toContain('Alkohol');
    const [row] = await app.owner('select meeting_id, activity from coaching.note where id = $1', [
      begun.location?.split('/').at(-1),
    ]);
    expect(row).toEqual({ meeting_id: meetingId, activity: 'meeting' });
    expect((await browser.post(`${at}/new?meeting=${meetingId}`, {})).location).toBe(begun.location);
  });

  test('a meeting of somebody else is not found', async () => {
    const { client, visit, aBookedMeeting } = scene;
    const meetingId = await aBookedMeeting();
    const other = await aClient(app, { place: client.place });
    const path = `/sv/work/people/${other.resident.residentId}/notes/new?meeting=${meetingId}`;
    expect((await aBrowser({ ...visit, actor: other.coach }).post(path, {})).status).toBe(404);
  });

  test('what was tried and reached since last time is told', async () => {
    const { client, aGoal, begin } = scene;
    await aGoal();
    const about = { residentId: client.resident.residentId, periodId: client.periodId };
    const [ladder] = await app.owner(
      `select id from coaching.goal_sheet where resident_id = $1 and kind = 'ladder' and state = 'current'`,
      [about.residentId],
    );
    await mustRun(app.run(client.resident, climb, { ...about, replaces: ladder?.['id'], way: 'reached' }));
    const until = plusDays(civilIn(app.clock.now(), zone('Europe/Stockholm')).date, 7);
    const { experimentId } = await mustRun(
      app.run(client.resident, beginExperiment, { ...about, form: { words: 'Ställa fram skorna', until } }),
    );
    await mustRun(
      app.run(client.resident, endExperiment, {
        ...about,
        experimentId,
        version: 1,
        form: { outcome: 'helped', how: 'Jag såg dem.' },
      }),
    );
    const { draft } = await begin({ meeting: 'none', visit: 'going-on' });
    expect(draft.html).toContain('Steget är taget: ”Tio minuter”');
    expect(draft.html).toContain('Prövade ”Ställa fram skorna”: det hjälpte. ”Jag såg dem.”');
    expect(draft.html).toContain('Nästa steg (2 av 2): ”En kvart”');
  });
});

describe('what is typed is never lost', () => {
  const long = 'x'.repeat(MOST_IN_FIELD + 1);
  const save = async (
    browser: ReturnType<NoteScene['asCoach']>,
    path: string,
    fields: Record<string, string>,
  ) =>
    browser.form(`${path}/save`, {
      version: '1',
      level: 'counselling',
      channel: 'phone',
      habits: 'move',
      ...fields,
    });

  test('a draft that saves itself says what came of it, whatever it was', async () => {
    const { asVisitor, begin } = scene;
    const { browser, path } = await begin();
    expect(await save(browser, path, { 'body.state': 'Ett' })).toEqual({
      status: 200,
      body: { kind: 'saved', version: 2 },
    });
    expect(await save(browser, path, { 'body.state': 'Två' })).toEqual({
      status: 409,
      body: { kind: 'stale' },
    });
    expect(await save(browser, path, { version: '2', 'body.state': long })).toEqual({
      status: 422,
      body: { kind: 'too-long' },
    });
    expect(await save(asVisitor(), path, { version: '2', 'body.state': 'Tre' })).toEqual({
      status: 401,
      body: { kind: 'signed-out' },
    });
    expect((await browser.get(path)).html).toContain('Ett');
  });

  test('a post after the session has ended carries the text, to be saved and never signed unread', async () => {
    const { asVisitor, begin } = scene;
    const { path } = await begin();
    const kept = await asVisitor().post(path, {
      version: '1',
      'body.state': 'Skrivet länge.',
      intent: 'sign',
    });
    expect(kept.status).toBe(401);
    expect(kept.html).toContain('Du har blivit utloggad');
    expect(kept.html).toContain('value="Skrivet länge."');
    expect(kept.html).toContain('name="intent" value="save"');
    expect(kept.html).not.toContain('value="sign"');
    expect(kept.html).not.toContain('Maria Ljungberg');
  });

  test('a text at the limit is kept, and one sign more is told with the text still there', async () => {
    const { begin } = scene;
    const { browser, path, draft } = await begin();
    const fields = { ...hiddenFields(draft.html), ...act, intent: 'save' };
    const full = await browser.post(path, { ...fields, 'body.state': 'y'.repeat(MOST_IN_FIELD) });
    expect(full.location).toBe(`${path}?said=saved`);
    const page = await browser.get(path);
    const over = await browser.post(path, {
      ...hiddenFields(page.html),
      ...act,
      intent: 'save',
      'body.state': long,
    });
    expect(over.status).toBe(422);
    expect(over.html).toContain(long);
  });
});
