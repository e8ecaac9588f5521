/** The note's pages at one unit, with a client, a goal and a booked meeting: for tests. */
import type { RouteObject } from 'react-router';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { bookMeeting } from '#modules/booking/public.ts';
import { offeredSlots, slotAt, someFreeTimes } from '#modules/booking/testing.ts';
import { setGoal, writeGoalSheet } from '#modules/coaching/public.ts';
import { aClient, type Client, writtenGoal } from '#modules/coaching/testing.ts';
import * as noteDocument from '../src/web/coaching/note-document.ts';
import * as noteNewPage from '../src/web/coaching/note-new-page.tsx';
import * as notePage from '../src/web/coaching/note-page.tsx';
import * as noteSave from '../src/web/coaching/note-save.ts';
import * as noteText from '../src/web/coaching/note-text.ts';
import { mustRun, type TestApp } from './app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from './pages.ts';

const note = 'work/people/:residentId/notes/:noteId';
const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/notes/new',
    loader: noteNewPage.loader,
    action: noteNewPage.action,
    Component: noteNewPage.default,
  },
  {
    path: note,
    loader: notePage.loader,
    action: notePage.action,
    Component: notePage.default,
    ErrorBoundary: notePage.ErrorBoundary,
  },
  { path: `${note}/save`, action: noteSave.action },
  { path: `${note}/text`, loader: noteText.loader },
  { path: `${note}/document`, loader: noteDocument.loader },
];

export const noteAct = { habits: ['move'], level: 'counselling', channel: 'phone', codes: ['KVÅ DV132'] };

/** A client whose coach writes; what is done is done in this scene's own application. */
export async function noteScene(app: TestApp) {
  const client: Client = await aClient(app, { name: 'Maria Ljungberg' });
  const visit: Omit<Visit, 'actor'> = { app, routes, unit: await unitOf(app, client.place.unitId) };
  const at = `/sv/work/people/${client.resident.residentId}/notes`;
  const asCoach = () => aBrowser({ ...visit, actor: client.coach });
  const asVisitor = () => aBrowser({ ...visit, actor: { kind: 'visitor' } });

  async function aBookedMeeting(): Promise<string> {
    const { residentId } = client.resident;
    const tomorrow = plusDays(civilIn(app.clock.now(), zone('Europe/Stockholm')).date, 1);
    await someFreeTimes(app.run, client.coach, { firstDay: tomorrow, weeks: 2 });
    const [offer] = await app.owner(
      `select id from booking.offer where resident_id = $1 and state = 'open'`,
      [residentId],
    );
    const offerId = offer?.['id'] as Parameters<typeof offeredSlots>[2];
    const slot = slotAt(await offeredSlots(app.run, client.resident, offerId), 0);
    const { meetingId } = await mustRun(
      app.run(client.resident, bookMeeting(app.packs), {
        residentId,
        offerId,
        slotId: slot.id,
        modality: 'video',
      }),
    );
    return meetingId;
  }

  async function aGoal(): Promise<void> {
    const about = { residentId: client.resident.residentId, periodId: client.periodId };
    const as = client.resident;
    await mustRun(app.run(as, setGoal, { ...about, replaces: null, form: writtenGoal }));
    const sheet = async (kind: string, posted: Readonly<Record<string, readonly string[]>>) =>
      mustRun(app.run(as, writeGoalSheet, { ...about, kind, only: null, replaces: null, posted }));
    await sheet('exact', { 'exact.does': ['Jag promenerar'], 'exact.amount': ['20 minuter'] });
    await sheet('plans', {
      'plans.plans.0.if': ['det regnar'],
      'plans.plans.0.then': ['går jag i trapporna'],
    });
    await sheet('ladder', { 'ladder.rungs.0': ['Tio minuter'], 'ladder.rungs.1': ['En kvart'] });
  }

  async function begin(fields: Readonly<Record<string, string>> = { meeting: 'none' }) {
    const browser = asCoach();
    const page = await browser.get(`${at}/new`);
    const begun = await browser.post(`${at}/new`, { ...hiddenFields(page.html), ...fields });
    return { browser, path: begun.location ?? '', draft: await browser.follow(begun) };
  }
  async function sign(more: Readonly<Record<string, string | readonly string[]>> = {}) {
    await aGoal();
    const { browser, path, draft } = await begin();
    const fields = {
      ...hiddenFields(draft.html),
      ...noteAct,
      'body.state': 'Går <mer> & oftare.',
      intent: 'sign',
      ...more,
    };
    const read = await browser.follow(await browser.post(path, fields));
    return { browser, path, read };
  }

  return { client, visit, at, asCoach, asVisitor, aBookedMeeting, aGoal, begin, sign };
}

export type NoteScene = Awaited<ReturnType<typeof noteScene>>;
