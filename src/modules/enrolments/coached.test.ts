/** The coach goes along: answers what was sent, changes the road for one person, and the unit's list tells what waits. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { sendAsResident, sendAsStaff } from '#modules/messaging/public.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { adjustWalk, giveFeedback, moveWalkOn, noteWork, readRoad } from './public.ts';
import { type Walker, walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { parts, versionOf, aWalker, which, road, messages, sendTask } = walkStage(() => app);
const CODE = 'free-air';

const adjust = (walker: Walker, change: Record<string, unknown>, by: Actor = walker.coach) =>
  app.run(by, adjustWalk(parts()), { ...which(walker), change });
const modules = async (walker: Walker) => (await road(walker)).modules.map((one) => one.module.id);
const row = async (walker: Walker) =>
  (
    await app.owner(
      'select unanswered, flags, tasks, overdue, state from enrolments.caseload where enrolment_id = $1',
      [walker.enrolmentId],
    )
  )[0];

describe('a task that is sent', () => {
  test('waits on the unit’s list until the coach has answered, and the person is told that there is something', async () => {
    const walker = await aWalker(CODE);
    const entryId = await sendTask(walker);
    expect(await row(walker)).toMatchObject({ tasks: 1 });
    await mustRun(
      app.run(walker.coach, giveFeedback(parts()), {
        ...which(walker),
        entryId,
        words: '> Jag vill prova.\n\nBra början.',
        minutes: 6,
        techniques: ['2.2'],
      }),
    );
    expect(await row(walker)).toMatchObject({ tasks: 0 });
    expect((await road(walker)).feedback).toMatchObject([
      { entryId, words: '> Jag vill prova.\n\nBra början.', readAt: null },
    ]);
    expect((await road(walker)).entries.find((one) => one.id === entryId)?.state).toBe('answered');
    expect(
      await app.owner(`select kind, minutes, techniques from enrolments.work where enrolment_id = $1`, [
        walker.enrolmentId,
      ]),
    ).toEqual([{ kind: 'feedback', minutes: 6, techniques: ['2.2'] }]);
    expect((await messages(walker)).some((key) => key !== '')).toBe(true);
  });

  test('what the person has not sent is not answered', async () => {
    const walker = await aWalker(CODE);
    const entryId = await sendTask(walker);
    await app.owner(`update enrolments.entry set state = 'kept', sent_at = null where id = $1`, [entryId]);
    expect(
      await app.run(walker.coach, giveFeedback(parts()), {
        ...which(walker),
        entryId,
        words: 'Hej',
        minutes: 1,
        techniques: [],
      }),
    ).toMatchObject({ refusal: 'not-sent' });
  });
});

describe('the road for one person', () => {
  test('a module is hidden and shown again, moved, opened and shut', async () => {
    const walker = await aWalker(CODE);
    const before = await modules(walker);
    const [first = '', second = '', third = ''] = before;
    await mustRun(adjust(walker, { kind: 'hide', partId: second }));
    expect(await modules(walker)).not.toContain(second);
    await mustRun(adjust(walker, { kind: 'show', partId: second }));
    expect(await modules(walker)).toEqual(before);
    await mustRun(adjust(walker, { kind: 'open', partId: third }));
    const opened = (await road(walker)).modules.find((one) => one.module.id === third);
    expect(opened?.opening).toEqual({ kind: 'from', on: (await road(walker)).now.date, atOnce: true });
    await mustRun(adjust(walker, { kind: 'shut', partId: third }));
    expect((await road(walker)).modules.find((one) => one.module.id === third)?.opening).not.toEqual(
      opened?.opening,
    );
    await mustRun(adjust(walker, { kind: 'move', partId: second, before: first }));
    expect((await modules(walker))[0]).toBe(second);
    expect(await adjust(walker, { kind: 'hide', partId: 'nothing-here' })).toMatchObject({
      refusal: 'not-found',
    });
  });

  test('a module of another programme and a step of their own are added', async () => {
    const walker = await aWalker(CODE);
    const other = await app.programmes.content(versionOf('calmer-days'));
    const module = other?.phases[0]?.modules[1];
    const phaseId = (await road(walker)).programme.phases[0]?.id;
    const before = await modules(walker);
    const wish = {
      kind: 'add',
      partId: module?.id,
      versionId: versionOf('calmer-days'),
      phaseId,
      before: null,
    };
    await mustRun(adjust(walker, wish));
    expect(await modules(walker)).toEqual(
      expect.arrayContaining([...before, `from-calmer-days-${module?.id ?? ''}`]),
    );
    expect(await adjust(walker, wish)).toMatchObject({ refusal: 'there-already' });
    await mustRun(
      adjust(walker, {
        kind: 'step',
        partId: before[0],
        language: 'sv',
        title: 'Till dig',
        text: 'Prova stigen vid sjön.',
      }),
    );
    const step = (await road(walker)).modules[0]?.steps.at(-1);
    expect(step?.step.title).toEqual({ sv: 'Till dig' });
    expect(step?.blocks[0]?.block).toMatchObject({ kind: 'text', text: { sv: 'Prova stigen vid sjön.' } });
  });

  test('goes over to maintenance when the coach says so', async () => {
    const walker = await aWalker(CODE);
    await mustRun(app.run(walker.coach, moveWalkOn(parts()), { ...which(walker), to: 'maintenance' }));
    const found = await road(walker);
    const first = found.modules.find((one) => one.phase.kind === 'maintenance');
    expect(first?.opening).toEqual({ kind: 'from', on: found.now.date, atOnce: true });
  });

  test('is for the staff of the unit alone', async () => {
    const walker = await aWalker(CODE);
    const stranger = await aStaffMember(app, await aUnit(app));
    const [first = ''] = await modules(walker);
    expect(await adjust(walker, { kind: 'hide', partId: first }, stranger)).toMatchObject({
      refusal: 'not-found',
    });
    expect(await adjust(walker, { kind: 'hide', partId: first }, walker.resident)).toMatchObject({
      refusal: 'not-allowed',
    });
    expect(await app.run(stranger, readRoad(parts()), { ...which(walker), stepId: null })).toMatchObject({
      refusal: 'not-found',
    });
    await mustRun(
      app.run(walker.coach, noteWork(parts()), {
        ...which(walker),
        kind: 'call',
        minutes: 12,
        techniques: [],
      }),
    );
  });
});

test('the unit’s row tells of messages that wait for an answer', async () => {
  const walker = await aWalker(CODE);
  await mustRun(
    app.run(walker.resident, sendAsResident(app.packs), { unitId: walker.place.unitId, body: 'Hej' }),
  );
  expect(await row(walker)).toMatchObject({ unanswered: 1 });
  await mustRun(app.run(walker.coach, sendAsStaff, { residentId: walker.resident.residentId, body: 'Hej!' }));
  expect(await row(walker)).toMatchObject({ unanswered: 0 });
});

test('a task that waits still waits when a message has been answered', async () => {
  const walker = await aWalker(CODE);
  await sendTask(walker);
  const since = async () =>
    (
      await app.owner(
        'select least(asked_since, tasks_since) is not null as waits from enrolments.caseload where enrolment_id = $1',
        [walker.enrolmentId],
      )
    )[0];
  await mustRun(
    app.run(walker.resident, sendAsResident(app.packs), { unitId: walker.place.unitId, body: 'Hej' }),
  );
  await mustRun(
    app.run(walker.coach, sendAsStaff, { residentId: walker.resident.residentId, body: 'Hej igen' }),
  );
  expect(await row(walker)).toMatchObject({ unanswered: 0, tasks: 1 });
  expect(await since()).toEqual({ waits: true });
});
