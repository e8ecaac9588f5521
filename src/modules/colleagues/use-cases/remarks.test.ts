import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { Actor, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilIn, plusDays, zone } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../../testing/app.ts';
import { remarksOf, settleRemark, teamList, unsettledCount, writeRemark } from '../public.ts';

let app: TestApp;
let place: Place;
let coach: StaffActor;
let colleague: StaffActor;
let resident: ResidentActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  coach = await aStaffMember(app, place);
  colleague = await aStaffMember(app, place);
  resident = await aResident(app);
  await aRelation(app, resident, place);
});
const today = () => civilIn(app.clock.now(), zone('Europe/Stockholm')).date;
const about = () => ({ residentId: resident.residentId });
const write = async (actor: Actor, words: string, asks: unknown = null) =>
  app.run(actor, writeRemark, { ...about(), words, asks });

async function seenBy(actor: Actor) {
  const look = command({
    name: 'testing.remarks',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ ...about(), action: 'read', resource: 'note' });
      if (!opened.ok) return opened;
      return done({
        remarks: await remarksOf(opened.value),
        unsettled: await unsettledCount(opened.value, place.unitId),
      });
    },
  });
  return app.run(actor, look, {});
}

describe('a remark about a person', () => {
  test('is read by colleagues of the unit, and by the person', async () => {
    await mustRun(write(coach, 'Vill hellre ha telefon.'));
    for (const reader of [colleague, resident]) {
      const { remarks } = await mustRun(seenBy(reader));
      expect(remarks).toMatchObject([
        { words: 'Vill hellre ha telefon.', authorId: coach.staffId, asks: null, settledAt: null },
      ]);
    }
  });

  test('is kept sealed, and its writing stands in the access log', async () => {
    await mustRun(write(coach, 'Ett ord som ingen annan skriver: kvittensblad'));
    const [row] = await app.owner(
      `select position(convert_to('kvittensblad', 'utf8') in words_sealed) as at from colleagues.remark where resident_id = $1`,
      [resident.residentId],
    );
    expect(row).toEqual({ at: 0 });
    const log = await app.owner(
      `select action, resource, command from audit.access_log where resident_id = $1 and actor_kind = 'staff'`,
      [resident.residentId],
    );
    expect(log).toEqual([{ action: 'write', resource: 'note', command: 'colleagues.write-remark' }]);
  });

  test('is nothing that another unit, or a unit without a relation, can read or write', async () => {
    await mustRun(write(coach, 'Bara vi'));
    const elsewhere = await aStaffMember(app, await aUnit(app, { organisationId: place.organisationId }));
    const stranger = await aStaffMember(app, await aUnit(app));
    for (const other of [elsewhere, stranger]) {
      expect(await seenBy(other)).toMatchObject({ ok: false, refusal: 'not-found' });
      expect(await write(other, 'Hej')).toMatchObject({ ok: false, refusal: 'not-found' });
    }
    const treats = await aUnit(app, { organisationId: place.organisationId });
    await aRelation(app, resident, treats);
    const there = await aStaffMember(app, treats);
    expect(await mustRun(seenBy(there))).toMatchObject({ remarks: [] });
  });

  test('is not written by the person, nor by who does not care for people', async () => {
    expect(await write(resident, 'Hej')).toMatchObject({ ok: false });
    const manager = await aStaffMember(app, place, { role: 'unit-manager', purpose: 'administration' });
    expect(await write(manager, 'Hej')).toMatchObject({ ok: false });
    expect(
      await app.owner('select 1 from colleagues.remark where resident_id = $1', [resident.residentId]),
    ).toEqual([]);
  });
});

describe('what a remark asks for', () => {
  test('a task stands on the list of who is asked, and of nobody once it is done', async () => {
    const { remarkId } = await mustRun(
      write(coach, 'Ring och fråga', { kind: 'task', staffId: colleague.staffId, on: plusDays(today(), 2) }),
    );
    expect(await mustRun(app.run(colleague, teamList, {}))).toMatchObject({
      raised: [],
      tasks: [{ kind: 'task', refId: remarkId, staffId: colleague.staffId }],
    });
    expect(await mustRun(seenBy(coach))).toMatchObject({ unsettled: 1 });
    await mustRun(app.run(colleague, settleRemark, { ...about(), remarkId, words: '' }));
    expect(await mustRun(app.run(colleague, teamList, {}))).toEqual({ raised: [], tasks: [] });
    const { remarks, unsettled } = await mustRun(seenBy(coach));
    expect(unsettled).toBe(0);
    expect(remarks).toMatchObject([{ settledBy: colleague.staffId }]);
  });

  test('what is raised for the team needs words on what was agreed, and they are a remark', async () => {
    const { remarkId } = await mustRun(write(coach, 'Kommer inte vidare', { kind: 'team' }));
    expect(await mustRun(app.run(colleague, teamList, {}))).toMatchObject({
      raised: [{ refId: remarkId, staffId: coach.staffId }],
      tasks: [],
    });
    const settle = async (words: string) => app.run(colleague, settleRemark, { ...about(), remarkId, words });
    expect(await settle('')).toMatchObject({ ok: false, refusal: 'no-words' });
    await mustRun(settle('Vi prövar telefon'));
    expect(await settle('En gång till')).toMatchObject({ ok: false, refusal: 'settled-already' });
    expect((await mustRun(seenBy(coach))).remarks.map((one) => one.words)).toEqual([
      'Vi prövar telefon',
      'Kommer inte vidare',
    ]);
  });

  test('two who settle at the same moment: one of them', async () => {
    const { remarkId } = await mustRun(write(coach, 'Ring', { kind: 'task', staffId: null, on: today() }));
    const both = await Promise.all(
      [coach, colleague].map(async (one) =>
        app.run(one, settleRemark, { ...about(), remarkId, words: 'Klart' }),
      ),
    );
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect((await mustRun(seenBy(coach))).remarks).toHaveLength(2);
  });

  test('a day that has been or is too far away, and who works elsewhere, are refused by name', async () => {
    const stranger = await aStaffMember(app, await aUnit(app));
    const task = (staffId: string | null, days: number) => ({
      kind: 'task',
      staffId,
      on: plusDays(today(), days),
    });
    expect(await write(coach, 'x', task(null, -1))).toMatchObject({ refusal: 'wrong-day' });
    expect(await write(coach, 'x', task(null, 367))).toMatchObject({ refusal: 'wrong-day' });
    expect(await write(coach, 'x', task(null, 366))).toMatchObject({ ok: true });
    expect(await write(coach, 'x', task(stranger.staffId, 1))).toMatchObject({ refusal: 'not-a-colleague' });
    expect(await write(coach, 'x', { kind: 'task', staffId: null, on: '2026-02-30' })).toMatchObject({
      refusal: 'bad-input',
    });
  });

  test('a remark that asks for nothing, and one that is not there, cannot be settled', async () => {
    const { remarkId } = await mustRun(write(coach, 'Bara så ni vet'));
    for (const id of [remarkId, newId()])
      expect(await app.run(coach, settleRemark, { ...about(), remarkId: id, words: 'x' })).toMatchObject({
        refusal: 'not-found',
      });
  });
});
