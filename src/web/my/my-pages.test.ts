import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { blockUnit } from '#modules/access/public.ts';
import { sendAsResident, sendAsStaff } from '#modules/messaging/public.ts';
import { eraseOnRequest } from '#modules/residents/public.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../testing/app.ts';
import { heldParts } from './held-parts.server.ts';
import { myConversations, residentConversation } from '../messages/conversations.server.ts';
import { myBlocks, myConsents } from './choices/choices.server.ts';
import { myErasures } from './data/my-data.server.ts';
import { myHistory } from './history/history.server.ts';
import { myHome } from './home.server.ts';
import { ownLog, questionLogRow } from './log/own-log.server.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const language = 'sv' as const;
const everything = {
  language,
  whose: 'others',
  unitId: null,
  from: null,
  to: null,
  before: null,
  size: 'page',
} as const;

async function aPair() {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place, { name: 'Anna Koski' });
  const resident = await aResident(app, { name: 'Maria Ljungberg' });
  await aRelation(app, resident, place);
  return { place, coach, resident };
}

const logOf = async (resident: ResidentActor, changes: object = {}) =>
  mustRun(app.run(resident, ownLog(app.packs), { ...everything, ...changes }));

describe('home', () => {
  test('before anything was sent: one next step, to begin', async () => {
    const home = await mustRun(
      app.run(await aResident(app, { name: 'Aino Mäkelä' }), myHome(app), { language }),
    );
    expect(home).toMatchObject({
      firstName: 'Aino',
      step: { kind: 'begin' },
      meeting: null,
      message: null,
      goal: null,
      road: null,
    });
  });

  test('a message of the coach is shown shortened, with who wrote it', async () => {
    const { place, coach, resident } = await aPair();
    await mustRun(
      app.run(coach, sendAsStaff, {
        residentId: resident.residentId,
        body: `Hej Maria. ${'Bra gjort. '.repeat(40)}`,
      }),
    );
    const home = await mustRun(app.run(resident, myHome(app), { language }));
    expect(home).toMatchObject({
      unread: 1,
      message: { from: 'Anna Koski', isNew: true, unitId: place.unitId },
    });
    expect(home.message?.quote?.length).toBeLessThan(150);
  });

  test('is read with one log row', async () => {
    const { resident } = await aPair();
    await app.run(resident, myHome(app), { language }, { requestId: `home-${resident.residentId}` });
    expect(
      await app.owner('select command, action from audit.access_log where request_id = $1', [
        `home-${resident.residentId}`,
      ]),
    ).toEqual([{ command: 'my.home', action: 'read' }]);
  });
});

describe('messages', () => {
  test('opening a conversation marks what the other side wrote as read, not one’s own', async () => {
    const { place, coach, resident } = await aPair();
    await mustRun(app.run(resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'hej' }));
    await mustRun(app.run(coach, sendAsStaff, { residentId: resident.residentId, body: 'hej själv' }));
    const ask = { language, unitId: null, before: null };
    const first = await mustRun(app.run(resident, myConversations, ask));
    expect(first.open?.messages.map((message) => [message.name, message.isRead])).toEqual([
      [null, false],
      ['Anna Koski', false],
    ]);
    const second = await mustRun(app.run(resident, myConversations, ask));
    expect(second.open?.messages.map((message) => message.isRead)).toEqual([false, true]);
    const staff = await mustRun(
      app.run(coach, residentConversation, { language, residentId: resident.residentId, before: null }),
    );
    expect(staff.head).toMatchObject({ name: 'Maria Ljungberg' });
  });

  test('a conversation of somebody else looks missing', async () => {
    const { resident } = await aPair();
    const stranger = await aStaffMember(app, await aUnit(app));
    expect(
      await app.run(stranger, residentConversation, {
        language,
        residentId: resident.residentId,
        before: null,
      }),
    ).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(resident, myConversations, { language, unitId: (await aUnit(app)).unitId, before: null }),
    ).toMatchObject({ refusal: 'not-found' });
  });
});

describe('who has looked', () => {
  test('other people’s reading stands out, and reading the list is itself in it', async () => {
    const { coach, resident, place } = await aPair();
    await mustRun(
      app.run(coach, residentConversation, { language, residentId: resident.residentId, before: null }),
    );
    const others = await logOf(resident);
    expect(others.groups).toHaveLength(1);
    expect(others.groups[0]?.who).toMatch(/^Anna Koski, hälsocoach på Enhet \d+$/);
    expect(others.groups[0]?.deeds).toMatchObject([{ did: 'läste dina meddelanden', count: 1 }]);
    expect(others.units.map((unit) => unit.id)).toEqual([place.unitId]);
    const mine = await logOf(resident, { whose: 'mine' });
    expect(mine.groups[0]).toMatchObject({ who: 'Du', unit: null });
    expect(mine.groups[0]?.deeds.map((deed) => deed.did)).toContain('läste listan över vem som har tittat');
  });

  test('the page gathers, the file holds every row', async () => {
    const { coach, resident } = await aPair();
    for (let times = 0; times < 3; times += 1)
      await mustRun(
        app.run(coach, residentConversation, { language, residentId: resident.residentId, before: null }),
      );
    expect((await logOf(resident)).groups).toMatchObject([{ count: 3 }]);
    const file = await logOf(resident, { size: 'file' });
    expect(file.rows).toHaveLength(3);
    for (const row of file.rows) expect(row.sentence).toMatch(/^Anna Koski, .+ läste dina meddelanden .+\.$/);
  });

  test('a day that does not exist is refused by its field; a day before everything shows nothing', async () => {
    const { coach, resident } = await aPair();
    await mustRun(
      app.run(coach, residentConversation, { language, residentId: resident.residentId, before: null }),
    );
    expect(await app.run(resident, ownLog(app.packs), { ...everything, from: '2027-02-30' })).toMatchObject({
      refusal: 'bad-input',
      details: { field: 'from' },
    });
    expect((await logOf(resident, { to: '2020-01-01' })).groups).toEqual([]);
  });

  test('doubt about a row goes to the unit’s list, and only about one’s own rows', async () => {
    const { coach, resident, place } = await aPair();
    await mustRun(
      app.run(coach, residentConversation, { language, residentId: resident.residentId, before: null }),
    );
    const rowId = (await logOf(resident)).groups[0]?.id;
    const other = await aResident(app);
    expect(await app.run(other, questionLogRow(app.packs), { rowId })).toMatchObject({
      refusal: 'not-found',
    });
    await mustRun(app.run(resident, questionLogRow(app.packs), { rowId }));
    expect(
      await app.owner(`select kind, state from worklist.item where unit_id = $1 and ref_id = $2`, [
        place.unitId,
        rowId,
      ]),
    ).toEqual([{ kind: 'review', state: 'open' }]);
  });

  test('cannot be read by staff', async () => {
    const { coach } = await aPair();
    expect(await app.run(coach, ownLog(app.packs), everything)).toMatchObject({ refusal: 'not-found' });
  });
});

describe('choices and erasure', () => {
  test('a block is shown with its day, in the country’s meaning', async () => {
    const { resident, place } = await aPair();
    await mustRun(app.run(resident, blockUnit, { unitId: place.unitId }));
    const shown = await mustRun(app.run(resident, myBlocks(app.packs), { language }));
    expect(shown.scope).toBe('unit');
    expect(shown.units).toMatchObject([{ id: place.unitId }]);
    expect(shown.units[0]?.blockedSince).toContain(' ');
    expect((await mustRun(app.run(resident, myConsents(app.packs), { language }))).from).toHaveLength(1);
  });

  test('what was erased is told in counts, and the history says it in words', async () => {
    const { resident, place } = await aPair();
    await mustRun(app.run(resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'ett' }));
    await mustRun(app.run(resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'två' }));
    await mustRun(app.run(resident, eraseOnRequest(heldParts(app), app.sealing), {}));
    const { erasures } = await mustRun(app.run(resident, myErasures(app.packs), { language }));
    expect(erasures[0]?.erased).toEqual(
      expect.arrayContaining([
        ['messages', 2],
        ['contactData', 1],
      ]),
    );
    expect(
      (await mustRun(app.run(resident, myConversations, { language, unitId: null, before: null }))).open
        ?.messages,
    ).toEqual([]);
    const history = await mustRun(app.run(resident, myHistory(app.packs), { language, before: null }));
    expect(history.entries[0]?.sentence).toBe('Uppgifter raderades på din begäran');
  });
});
