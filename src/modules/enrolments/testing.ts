/** What tests of walks do and look at, on the application that is open when they ask. */
import { expect } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import {
  type CivilDate,
  civilIn,
  civilTime,
  type Instant,
  instantOf,
  plusDays,
  zone,
} from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import type { VersionId } from '#modules/programmes/public.ts';
import { sweepDue } from '#platform/worker.ts';
import { mustRun, type TestApp } from '../../../testing/app.ts';
import {
  addToGroup,
  beginWalk,
  enrolmentsDueHandlers,
  type EnrolmentId,
  makeGroup,
  readRoad,
  type ReadingParts,
  writeEntry,
} from './public.ts';

export interface Walker extends Client {
  readonly enrolmentId: EnrolmentId;
}

const STOCKHOLM = zone('Europe/Stockholm');

export function walkStage(app: () => TestApp) {
  const parts = (): ReadingParts => ({
    programmes: app().programmes,
    packs: app().packs,
    pace: app().pace,
    sealing: app().sealing,
  });
  const versionOf = (code: string): VersionId => {
    const offer = app()
      .programmes.offers(null)
      .find((one) => one.programme.code === code);
    if (offer === undefined) throw new Error(`no programme ${code}`);
    return offer.version.id;
  };
  /** A client who has begun, with the coach's unit or alone. */
  const aWalker = async (
    code: string,
    along: 'unit' | 'alone' = 'unit',
    given: Client | null = null,
  ): Promise<Walker> => {
    const client = given ?? (await aClient(app()));
    const { enrolmentId } = await mustRun(
      app().run(client.resident, beginWalk(parts()), {
        residentId: client.resident.residentId,
        versionId: versionOf(code),
        startsOn: null,
        messageTime: null,
        unitId: along === 'unit' ? client.place.unitId : null,
      }),
    );
    return { ...client, enrolmentId };
  };
  const which = (walker: Walker) => ({
    residentId: walker.resident.residentId,
    enrolmentId: walker.enrolmentId,
  });
  const road = async (walker: Walker) =>
    mustRun(app().run(walker.resident, readRoad(parts()), { ...which(walker), stepId: null }));
  const sweep = async () =>
    sweepDue({
      job: app().job,
      runner: app().runner,
      clock: app().clock,
      log: app().log,
      dueHandlers: enrolmentsDueHandlers(parts(), async () => false),
    });
  const move = async (at: Instant) => {
    const clock = app().movableClock;
    if (clock === null) throw new Error('the test clock moves');
    expect(await clock.moveTo(at)).toBe(true);
  };
  /**
   * Lets whole days go by, with what falls due in them, each to its noon: at whatever hour the tests are run, no
   * reminder is kept back by the quiet hours of an evening.
   */
  const days = async (count: number) => {
    for (let day = 0; day < count; day += 1) {
      const { date } = civilIn(app().clock.now(), STOCKHOLM);
      await move(instantOf(plusDays(date, 1), civilTime('12:00'), STOCKHOLM).instant);
      await sweep();
    }
  };
  const messages = async (walker: Walker) =>
    (
      await app().owner(
        `select effect_key, state from notifications.message where resident_id = $1 and effect_key like 'enrolments %' order by made_at, effect_key`,
        [walker.resident.residentId],
      )
    ).map((row) => String(row['effect_key']).split(' ').slice(2).join(' '));
  /** Writes in the first open block that the coach may read, and sends it. */
  const sendTask = async (walker: Walker, words = 'Jag vill prova.') => {
    const { modules: all } = await road(walker);
    const found = all
      .flatMap((module) => module.steps)
      .flatMap((step) =>
        step.blocks.map((block) => ({ stepId: step.step.id, block: block.block, opening: block.opening })),
      )
      .find(
        ({ block, opening }) => opening.kind === 'from' && 'privacy' in block && block.privacy === 'coach',
      );
    if (found === undefined) throw new Error('no task for the coach');
    const { block, stepId } = found;
    const written = await mustRun(
      app().run(walker.resident, writeEntry(parts()), {
        ...which(walker),
        stepId,
        blockId: block.id,
        onDay: null,
        fields: Object.fromEntries(['words', 'what'].map((field) => [`${block.id}.${field}`, [words]])),
        revision: null,
        intent: 'send',
        privacy: 'coach',
      }),
    );
    if (written.kind !== 'saved') throw new Error(`not saved: ${written.kind}`);
    return written.entryId;
  };
  /** What the person ticks in the first week's safety questions of `steady-steps`. */
  const tickSafety = async (
    walker: Walker,
    options: readonly string[],
    privacy: 'me' | 'coach' = 'coach',
  ) => {
    const blockId = 'w1-safe-ask';
    const { modules, entries } = await road(walker);
    const step = modules
      .flatMap((module) => module.steps)
      .find((one) => one.blocks.some(({ block }) => block.id === blockId));
    await mustRun(
      app().run(walker.resident, writeEntry(parts()), {
        ...which(walker),
        stepId: step?.step.id ?? '',
        blockId,
        onDay: null,
        fields: { [`${blockId}.w1-safe-true`]: [...options] },
        revision: entries.find((one) => one.partId === blockId)?.revision ?? null,
        intent: 'keep',
        privacy,
      }),
    );
  };
  return { parts, sendTask, tickSafety, versionOf, aWalker, which, road, sweep, move, days, messages };
}

/** A task of the programme that may be shared with the group. */
export const TASK = 'w1-goal';
export const GROUP_CODE = 'in-balance';

/** What tests of groups do. */
export function groupStage(app: () => TestApp) {
  const { parts, which } = walkStage(app);
  const today = (): CivilDate => civilIn(app().clock.now(), STOCKHOLM).date;

  async function aGroup(client: Client, startsOn = today(), programme = GROUP_CODE) {
    const { groupId } = await mustRun(
      app().run(client.coach, makeGroup(parts()), { programme, name: 'Tisdagar', startsOn }),
    );
    return groupId;
  }
  const add = async (client: Client, groupId: string, by: Actor = client.coach) =>
    app().run(by, addToGroup(parts()), { groupId, residentId: client.resident.residentId });
  /** Somebody of the same place, in the group. */
  const aMember = async (groupId: string, place: Client['place'], name: string): Promise<Walker> => {
    const client = await aClient(app(), { place, name });
    return { ...client, ...(await mustRun(add(client, groupId))) };
  };
  const roadOf = async (walker: Walker, stepId: string | null = null) =>
    mustRun(app().run(walker.resident, readRoad(parts()), { ...which(walker), stepId }));
  const stepOf = async (walker: Walker): Promise<string> => {
    const { modules } = await roadOf(walker);
    const step = modules
      .flatMap((module) => module.steps)
      .find((one) => one.blocks.some(({ block }) => block.id === TASK));
    return step?.step.id ?? '';
  };
  const write = async (walker: Walker, words: string, privacy: 'me' | 'coach' | 'group' = 'group') => {
    const stepId = await stepOf(walker);
    const { entries } = await roadOf(walker);
    return mustRun(
      app().run(walker.resident, writeEntry(parts()), {
        ...which(walker),
        stepId,
        blockId: TASK,
        onDay: null,
        fields: { [`${TASK}.what`]: [words] },
        revision: entries.find((one) => one.partId === TASK)?.revision ?? null,
        intent: 'keep',
        privacy,
      }),
    );
  };
  const reads = async (walker: Walker) =>
    (await roadOf(walker, await stepOf(walker))).shared.map((one) => ({
      alias: one.alias,
      words: JSON.stringify(one.values),
    }));

  const twoMembers = async () => {
    const first = await aClient(app(), { country: 'se', name: 'Maria Ljungberg' });
    const groupId = await aGroup(first);
    const maria: Walker = { ...first, ...(await mustRun(add(first, groupId))) };
    const ali = await aMember(groupId, first.place, 'Ali Reza');
    return { groupId, maria, ali };
  };
  return { today, aGroup, add, aMember, roadOf, write, reads, twoMembers };
}
