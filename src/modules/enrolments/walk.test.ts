/** A person walks: begins, writes, is done, rests, ends; alone and with a unit. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import {
  beginWalk,
  chooseTime,
  endWalk,
  finishStep,
  pauseWalk,
  readRoad,
  readRoads,
  resumeWalk,
  tellOwnDay,
  writeEntry,
} from './public.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { parts, versionOf, aWalker, which, road, days, messages } = walkStage(() => app);
const CODE = 'free-air';

/** The first block of a kind that is open, with its step. */
async function open(walker: Awaited<ReturnType<typeof aWalker>>, kind: string, privacy?: string) {
  const { modules } = await road(walker);
  const found = modules
    .flatMap((module) => module.steps)
    .flatMap((step) =>
      step.blocks.map((block) => ({ step: step.step, block: block.block, opening: block.opening })),
    )
    .find(
      ({ block, opening }) =>
        block.kind === kind &&
        opening.kind === 'from' &&
        (privacy === undefined || ('privacy' in block && block.privacy === privacy)),
    );
  if (found === undefined) throw new Error(`no open ${kind}`);
  return found;
}

describe('beginning', () => {
  test('the first week is open, the second says when it opens, and the first message waits for its time', async () => {
    const walker = await aWalker(CODE);
    const found = await road(walker);
    expect(found.modules[0]?.opening).toEqual({ kind: 'from', on: found.now.date, atOnce: true });
    expect(found.enrolment).toMatchObject({ state: 'active', begun: 'self', holder: walker.place.unitId });
    expect(
      await app.owner(`select state from platform.due where resident_id = $1 and kind = 'enrolments.look'`, [
        walker.resident.residentId,
      ]),
    ).toEqual([{ state: 'waiting' }]);
  });

  test('once at a time, and only what is offered', async () => {
    const walker = await aWalker(CODE);
    const input = {
      residentId: walker.resident.residentId,
      startsOn: null,
      messageTime: null,
      unitId: walker.place.unitId,
    };
    expect(
      await app.run(walker.resident, beginWalk(parts()), { ...input, versionId: versionOf(CODE) }),
    ).toMatchObject({ refusal: 'walking-already' });
    expect(
      await app.run(walker.resident, beginWalk(parts()), { ...input, versionId: walker.enrolmentId }),
    ).toMatchObject({ refusal: 'not-offered' });
    const today = (await road(walker)).now.date;
    expect(
      await app.run(walker.resident, beginWalk(parts()), {
        ...input,
        versionId: versionOf('quiet-nights'),
        startsOn: plusDays(today, 400),
      }),
    ).toMatchObject({ refusal: 'start-too-far' });
  });

  test('alone it lies in the own drawer, and no staff find it', async () => {
    const walker = await aWalker(CODE, 'alone');
    expect((await road(walker)).enrolment.holder).toBe(walker.resident.residentId);
    expect(await app.run(walker.coach, readRoad(parts()), { ...which(walker), stepId: null })).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('both stand among the person’s walks, and the coach sees the one of the unit', async () => {
    const walker = await aWalker(CODE);
    await aWalker('quiet-nights', 'alone', walker);
    const seen = async (by: typeof walker.resident | typeof walker.coach) =>
      (await mustRun(app.run(by, readRoads(parts()), { residentId: walker.resident.residentId }))).map(
        (one) => one.enrolment.programme,
      );
    expect(await seen(walker.resident)).toEqual(['quiet-nights', CODE]);
    expect(await seen(walker.coach)).toEqual([CODE]);
  });

  test('a coach begins for their unit', async () => {
    const client = await aClient(app);
    const { enrolmentId } = await mustRun(
      app.run(client.coach, beginWalk(parts()), {
        residentId: client.resident.residentId,
        versionId: versionOf(CODE),
        startsOn: null,
        messageTime: null,
        unitId: null,
      }),
    );
    expect((await road({ ...client, enrolmentId })).enrolment).toMatchObject({
      begun: 'staff',
      holder: client.place.unitId,
    });
  });
});

describe('writing', () => {
  const write = (walker: Awaited<ReturnType<typeof aWalker>>, more: Record<string, unknown>) =>
    app.run(walker.resident, writeEntry(parts()), {
      ...which(walker),
      onDay: null,
      revision: null,
      intent: 'keep',
      privacy: 'coach',
      ...more,
    });

  test('what is only for me is not there for the coach, whoever goes along', async () => {
    const walker = await aWalker(CODE);
    const { step, block } = await open(walker, 'reflection', 'me');
    const saved = await mustRun(
      write(walker, {
        stepId: step.id,
        blockId: block.id,
        fields: { [`${block.id}.words`]: ['Bara mitt.'] },
        privacy: 'coach',
      }),
    );
    expect(saved).toMatchObject({ kind: 'saved', revision: 1 });
    expect((await road(walker)).entries).toMatchObject([
      { partId: block.id, privacy: 'me', values: { words: 'Bara mitt.' } },
    ]);
    const seen = await mustRun(app.run(walker.coach, readRoad(parts()), { ...which(walker), stepId: null }));
    expect(seen.entries).toEqual([]);
  });

  test('two windows: the second is shown both, and nothing is lost', async () => {
    const walker = await aWalker(CODE);
    const { step, block } = await open(walker, 'reflection', 'me');
    const place = { stepId: step.id, blockId: block.id };
    const fields = (words: string) => ({ [`${block.id}.words`]: [words] });
    await mustRun(write(walker, { ...place, fields: fields('Ett.') }));
    expect(await mustRun(write(walker, { ...place, fields: fields('Två.') }))).toMatchObject({
      kind: 'changed-meanwhile',
      revision: 1,
      theirs: { words: 'Ett.' },
      mine: { words: 'Två.' },
    });
    expect(await mustRun(write(walker, { ...place, fields: fields('Två.'), revision: 1 }))).toMatchObject({
      kind: 'saved',
      revision: 2,
    });
  });

  test('a shut step takes nothing, nor does a walk that has ended', async () => {
    const walker = await aWalker(CODE);
    const { modules } = await road(walker);
    const later = modules.find(
      (module) =>
        module.opening.kind === 'from' &&
        module.opening.on > (modules[0]?.opening.kind === 'from' ? modules[0].opening.on : ''),
    );
    const step = later?.steps[0];
    expect(
      await write(walker, { stepId: step?.step.id, blockId: step?.blocks[0]?.block.id, fields: {} }),
    ).toMatchObject({ refusal: 'not-open' });
    const { step: mine, block } = await open(walker, 'reflection');
    await mustRun(
      app.run(walker.resident, endWalk(parts()), { ...which(walker), reason: 'stopped', summary: '' }),
    );
    expect(await write(walker, { stepId: mine.id, blockId: block.id, fields: {} })).toMatchObject({
      refusal: 'ended',
    });
    expect((await road(walker)).modules[0]?.steps[0]?.opening.kind).toBe('from');
  });
});

describe('messages', () => {
  test('come at the time that the person chooses', async () => {
    const walker = await aWalker(CODE);
    await mustRun(app.run(walker.resident, chooseTime(parts()), { ...which(walker), messageTime: '17:30' }));
    expect(
      await app.owner(
        `select civil_time from platform.due where resident_id = $1 and kind = 'enrolments.look' and state = 'waiting'`,
        [walker.resident.residentId],
      ),
    ).toEqual([{ civil_time: '17:30' }]);
  });

  test('a module that is not done is reminded of at its pace; done, of nothing more', async () => {
    const walker = await aWalker(CODE);
    // The first day's nine o'clock may be over when it begins; the next reminder comes some days later.
    await days(5);
    expect((await messages(walker)).length).toBeGreaterThan(0);
    const { modules } = await road(walker);
    for (const step of modules[0]?.steps ?? [])
      if (step.opening.kind === 'from')
        await app.run(walker.resident, finishStep(parts()), { ...which(walker), stepId: step.step.id });
    expect((await road(walker)).modules[0]?.doneOn).not.toBeNull();
    const ofFirst = async () =>
      (await messages(walker)).filter((key) => key.startsWith(`${modules[0]?.module.id ?? ''} `));
    const before = await ofFirst();
    await days(9);
    expect(await ofFirst()).toEqual(before);
    expect((await messages(walker)).length).toBeGreaterThan(before.length);
  });

  test('two presses at the same moment are one rest', async () => {
    const walker = await aWalker(CODE);
    const press = async () => app.run(walker.resident, pauseWalk(parts()), { ...which(walker), until: null });
    const pressed = await Promise.all([press(), press(), press()]);
    expect(pressed.map((one) => (one.ok ? 'paused' : one.refusal)).toSorted()).toEqual([
      'not-active',
      'not-active',
      'paused',
    ]);
    expect((await road(walker)).pauses).toHaveLength(1);
  });

  test('nothing is said in a rest, and what is ahead moves by its days', async () => {
    const walker = await aWalker(CODE);
    await days(1);
    const said = await messages(walker);
    const second = (await road(walker)).modules[1]?.opening;
    const today = (await road(walker)).now.date;
    await mustRun(app.run(walker.resident, pauseWalk(parts()), { ...which(walker), until: null }));
    expect((await road(walker)).modules[1]?.opening).toEqual({ kind: 'waits', for: 'pause', of: null });
    await days(12);
    expect(await messages(walker)).toEqual(said);
    await mustRun(app.run(walker.resident, resumeWalk(parts()), which(walker)));
    expect((await road(walker)).now.date).toBe(plusDays(today, 12));
    expect(second?.kind === 'from' ? (await road(walker)).modules[1]?.opening : null).toEqual({
      kind: 'from',
      on: plusDays(second?.kind === 'from' ? second.on : today, 12),
    });
  });
});

test('a rest until a day ends on that day by itself, on the unit’s list too', async () => {
  const walker = await aWalker(CODE);
  const { now } = await road(walker);
  await mustRun(
    app.run(walker.resident, pauseWalk(parts()), { ...which(walker), until: plusDays(now.date, 3) }),
  );
  const states = async () =>
    (
      await app.owner(
        `select e.state as walk, c.state as row from enrolments.enrolment e join enrolments.caseload c on c.enrolment_id = e.id where e.id = $1`,
        [walker.enrolmentId],
      )
    )[0];
  expect(await states()).toEqual({ walk: 'paused', row: 'paused' });
  await days(4);
  expect((await road(walker)).enrolment.state).toBe('active');
  expect(await states()).toEqual({ walk: 'active', row: 'active' });
  await mustRun(app.run(walker.resident, pauseWalk(parts()), { ...which(walker), until: null }));
});

test('an own day opens what waits for it, and moves it', async () => {
  const walker = await aWalker(CODE);
  const { programme, now } = await road(walker);
  const event = programme.events?.[0];
  const waiting = (await road(walker)).modules.flatMap((module) => [
    module.opening,
    ...module.steps.map((step) => step.opening),
  ]);
  expect(waiting.some((opening) => opening.kind === 'waits' && opening.for === 'event')).toBe(true);
  await mustRun(
    app.run(walker.resident, tellOwnDay(parts()), {
      ...which(walker),
      eventId: event?.id ?? '',
      day: plusDays(now.date, 14),
    }),
  );
  const told = (await road(walker)).modules.flatMap((module) => [
    module.opening,
    ...module.steps.map((step) => step.opening),
  ]);
  expect(told.some((opening) => opening.kind === 'waits' && opening.for === 'event')).toBe(false);
});
