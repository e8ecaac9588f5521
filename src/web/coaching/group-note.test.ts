/** A group has met: one form, a note for each who came, and one row of numbers. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { groupStage } from '#modules/enrolments/testing.ts';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as groupNotePage from './group-note-page.tsx';
import * as myNotesPage from './my-notes-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/walks/groups/:groupId/meetings/:groupMeetingId',
    loader: groupNotePage.loader,
    action: groupNotePage.action,
    Component: groupNotePage.default,
    ErrorBoundary: groupNotePage.ErrorBoundary,
  },
  { path: 'my/notes', loader: myNotesPage.loader, Component: myNotesPage.default },
];

let app: TestApp;
let maria: Client;
let kim: Client;
let visit: Omit<Visit, 'actor'>;
let at: string;
let meetingId: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { today, aGroup, add } = groupStage(() => app);

async function aMeeting(groupId: string, day: string): Promise<string> {
  const [made] = await app.owner(
    `insert into enrolments.group_meeting (id, unit_id, group_id, on_day, at_time, zone, minutes, place, made_at)
     select gen_random_uuid(), unit_id, id, $2, '17:00', 'Europe/Stockholm', 60, 'Biblioteket', now() from enrolments.walk_group where id = $1 returning id`,
    [groupId, day],
  );
  return String(made?.['id']);
}

beforeEach(async () => {
  maria = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  kim = await aClient(app, { place: maria.place, name: 'Kim Berg' });
  const groupId = await aGroup(maria);
  await add(maria, groupId);
  await add(kim, groupId);
  visit = { app, routes, unit: await unitOf(app, maria.place.unitId) };
  meetingId = await aMeeting(groupId, plusDays(today(), -1));
  at = `/sv/work/walks/groups/${groupId}/meetings/${meetingId}`;
});
const asCoach = () => aBrowser({ ...visit, actor: maria.coach });
const act = { habits: ['move'], level: 'counselling', channel: 'on-site', 'body.theme': 'Vi gick en runda.' };
const seen = { 'seen.habits': ['move'], 'seen.level': 'counselling', 'seen.channel': 'on-site' };
const came = (...clients: readonly Client[]) => clients.map((one) => one.resident.residentId);
const notes = async () =>
  app.owner(
    `select resident_id, state, activity, period_id, codes->0->>'code' as code from coaching.note where group_meeting_id = $1 order by written_at, id`,
    [meetingId],
  );
const numbers = async () =>
  app.owner(
    'select members, came, not_written, minutes from coaching.group_session where group_meeting_id = $1',
    [meetingId],
  );

describe('a group that has met', () => {
  test('is written about once: each who came has a signed note, and the meeting is a row without anybody in it', async () => {
    const coach = asCoach();
    const page = await coach.get(at);
    expect(page.html).toContain('Maria Ljungberg');
    expect(page.html).toContain('Kim Berg');
    const signed = await coach.post(at, { ...act, ...seen, codes: ['KVÅ DV132'], came: came(maria) });
    expect(signed.location).toBe(`${at}?said=signed`);
    expect(await notes()).toEqual([
      {
        resident_id: maria.resident.residentId,
        state: 'signed',
        activity: 'group',
        period_id: null,
        code: 'DV132',
      },
    ]);
    expect(await numbers()).toEqual([{ members: 2, came: 1, not_written: 0, minutes: 60 }]);
    const after = await coach.follow(signed);
    expect(after.html).toContain('1 av 2 kom.');
    expect(after.html).toContain('KVÅ DV132');
    const mine = await aBrowser({ ...visit, actor: maria.resident }).get('/sv/my/notes');
    expect(mine.html).toContain('Gruppträff');
    expect(mine.html).toContain('Vi gick en runda.');
    expect((await aBrowser({ ...visit, actor: kim.resident }).get('/sv/my/notes')).html).not.toContain(
      'runda',
    );
  });

  test('has a decision and a row of the log for each who came', async () => {
    await asCoach().post(at, { ...act, ...seen, codes: [], came: came(maria, kim) });
    expect(
      await app.owner(
        `select resident_id from audit.access_log where action = 'sign' and resource = 'note' and resident_id = any ($1) order by resident_id`,
        [came(maria, kim)],
      ),
    ).toEqual(
      came(maria, kim)
        .toSorted()
        .map((resident_id) => ({ resident_id })),
    );
    expect((await notes()).length).toBe(2);
  });

  test('is signed once, and who signs second keeps their words', async () => {
    const both = await Promise.all(
      ['Ett', 'Två'].map(async (text) =>
        asCoach().post(at, { ...act, ...seen, 'body.theme': text, codes: [], came: came(maria, kim) }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409]);
    expect((await notes()).length).toBe(2);
    const second = both.find(({ status }) => status === 409);
    expect(second?.html).toContain('Träffen är redan signerad');
    expect(second?.html).toMatch(/v-own-words">(Ett|Två)</);
  });

  test('is not signed with codes that nobody has seen', async () => {
    const coach = asCoach();
    const changed = await coach.post(at, {
      ...act,
      ...seen,
      habits: ['move', 'eat'],
      codes: ['KVÅ DV132'],
      came: came(maria),
    });
    expect(changed.status).toBe(409);
    expect(changed.html).toContain('KVÅ DV142');
    expect(changed.html).toContain('Vi gick en runda.');
    expect(await notes()).toEqual([]);
    const again = await coach.post(at, {
      ...hiddenFields(changed.html),
      ...act,
      habits: ['move', 'eat'],
      'seen.habits': ['move', 'eat'],
      codes: ['KVÅ DV132', 'KVÅ DV142'],
      came: came(maria),
    });
    expect(again.location).toBe(`${at}?said=signed`);
  });

  test.each([
    [{ came: [] }, 'Bocka för minst en'],
    [{ 'body.theme': ' ' }, 'Skriv något om träffen'],
    [{ 'body.theme': 'x'.repeat(8001) }, 'Texten är för lång'],
    [{ codes: ['KVÅ DV113'] }, 'En kod hörde inte till förslagen'],
  ])('says what is wrong and keeps the rest: %j', async (wrong, words) => {
    const answer = await asCoach().post(at, { ...act, ...seen, codes: [], came: came(maria), ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(await notes()).toEqual([]);
    expect(await numbers()).toEqual([]);
  });

  test('writes only for those who are in the group', async () => {
    const outside = await aClient(app, { place: maria.place });
    await asCoach().post(at, { ...act, ...seen, codes: [], came: came(maria, outside) });
    expect((await notes()).map((one) => one['resident_id'])).toEqual(came(maria));
  });
});

test('a meeting that has not begun, another unit’s, and one for whom nobody is signed in', async () => {
  const coming = await aMeeting(at.split('/')[5] ?? '', '2099-01-01');
  const coach = asCoach();
  const path = at.replace(meetingId, coming);
  expect((await coach.get(path)).html).toContain('Träffen har inte börjat');
  const stranger = await aStaffMember(app, await aUnit(app));
  expect((await aBrowser({ ...visit, actor: stranger }).get(at)).status).toBe(404);
  expect(
    (await aBrowser({ ...visit, actor: stranger }).post(at, { ...act, ...seen, came: came(maria) })).status,
  ).toBe(404);
  const kept = await aBrowser({ ...visit, actor: { kind: 'visitor' } }).post(at, {
    ...act,
    came: came(maria),
  });
  expect(kept.status).toBe(401);
  expect(kept.html).toContain('Vi gick en runda.');
});
