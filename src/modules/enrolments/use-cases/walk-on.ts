/** What the person does on the way: a step is done, an own day is told or moved, a rest, the time of messages, the language. */
import { plusDays } from '#kernel/dates.ts';
import { done, refused } from '#kernel/outcome.ts';
import { isOpen, moduleDoneOn } from '#modules/programmes/public.ts';
import { command } from '#platform/command.ts';
import { DoneInput, OwnEventInput, PauseInput, ReadInInput, TimesInput, WalkInput } from '../contract.ts';
import { changeEnrolment, type Enrolment, unitAlong } from '../store/enrolments.ts';
import { isIn } from './begin.ts';
import { putOnCaseload } from '../store/caseload.ts';
import { deleteOwnEvent, endPause, insertPause, insertStepDone, saveOwnEvent } from '../store/road.ts';
import { insertMark } from '../store/marks.ts';
import { lookAfter, moveToClock } from './look.ts';
import { openRoad, type Road, type WalkParts } from './open-road.ts';
import { tellPerson } from './tell-person.ts';
import { noteUseOf } from './write-entry.ts';

/** Marks a step as done. Done again it stays done since its first day. Refuses `not-found`, `not-open`, `ended`. */
export function finishStep(parts: WalkParts) {
  return command({
    name: 'enrolments.finish-step',
    input: DoneInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      const { tx, enrolment, now, programme } = road;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      if (enrolment.state === 'ended') return refused('ended');
      const module = road.modules.find((one) => one.steps.some((step) => step.step.id === input.stepId));
      const step = module?.steps.find((one) => one.step.id === input.stepId);
      if (module === undefined || step === undefined) return refused('not-found');
      if (!isOpen(step.opening, now, programme.opensAt) && step.doneOn === null) return refused('not-open');
      const isNew = await insertStepDone(tx, enrolment, { id: input.stepId, on: now.date, at: context.now });
      const used = await noteUseOf(road);
      if (isNew) {
        await insertMark(tx, { versionId: road.version.id, kind: 'done', part: input.stepId });
        const walk = { ...road.walk, stepsDone: new Map([...road.walk.stepsDone, [input.stepId, now.date]]) };
        const isWhole = moduleDoneOn(module.module, walk) !== undefined && module.doneOn === null;
        if (isWhole && enrolment.holder !== tx.residentId)
          await context.fact(tx, {
            type: 'module.done',
            holder: enrolment.holder,
            data: { enrolmentId: enrolment.id, module: module.module.id },
          });
        await lookAfter(context, parts, used);
      }
      return done({ isNew });
    },
  });
}

/** Tells or moves one of the programme's own days; null takes it back. Everything that waits for it moves along. */
export function tellOwnDay(parts: WalkParts) {
  return command({
    name: 'enrolments.tell-own-day',
    input: OwnEventInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      if (road.enrolment.state === 'ended') return refused('ended');
      if (!(road.programme.events ?? []).some((event) => event.id === input.eventId))
        return refused('not-found');
      if (input.day === null) await deleteOwnEvent(road.tx, road.enrolment, input.eventId);
      else
        await saveOwnEvent(road.tx, road.enrolment, { id: input.eventId, day: input.day, at: context.now });
      await lookAfter(context, parts, context.actor.kind === 'resident' ? await noteUseOf(road) : road);
      return done({ day: input.day });
    },
  });
}

/** A rest of two years is an end. */
const LONGEST_PAUSE = 730;

async function tellUnit(road: Road, state: Enrolment['state']): Promise<void> {
  const { tx, enrolment } = road;
  const unitId = unitAlong(tx, enrolment);
  if (unitId !== null) await putOnCaseload(tx, unitId, { ...enrolment, state, staffId: null });
}

/**
 * From now on the walk rests: nothing is said, and everything ahead moves by as many days. What the group meets for stays.
 * `until` is the first day on the way again; null while nobody knows. Refuses `not-active`, `wrong-day`.
 */
export function pauseWalk(parts: WalkParts) {
  return command({
    name: 'enrolments.pause',
    input: PauseInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      const { tx, enrolment, now } = road;
      if (enrolment.state !== 'active') return refused('not-active');
      if (
        input.until !== null &&
        (input.until <= now.date || input.until > plusDays(now.date, LONGEST_PAUSE))
      )
        return refused('wrong-day');
      await insertPause(tx, enrolment, { from: now, to: input.until }, context.now);
      await changeEnrolment(tx, enrolment, { state: 'paused' });
      await tellUnit(road, 'paused');
      if (enrolment.holder !== tx.residentId)
        await context.fact(tx, {
          type: 'walk.paused',
          holder: enrolment.holder,
          data: { enrolmentId: enrolment.id, until: input.until },
        });
      await lookAfter(context, parts, road, { state: 'paused' });
      await tellPerson(context, road, 'pause');
      return done({ until: input.until });
    },
  });
}

/** Goes on: today is a day on the way again. Refuses `not-paused`. */
export function resumeWalk(parts: WalkParts) {
  return command({
    name: 'enrolments.resume',
    input: WalkInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      const { tx, enrolment, now, walk } = road;
      if (enrolment.state !== 'paused') return refused('not-paused');
      for (const pause of road.pauses)
        if (pause.to === null || pause.to > now.date) await endPause(tx, pause.id, now.date);
      await changeEnrolment(tx, enrolment, { state: 'active', lastUsedOn: now.date });
      await tellUnit(road, 'active');
      if (enrolment.holder !== tx.residentId)
        await context.fact(tx, {
          type: 'walk.resumed',
          holder: enrolment.holder,
          data: { enrolmentId: enrolment.id },
        });
      await lookAfter(context, parts, road, { state: 'active', lastUsedOn: now.date });
      await tellPerson(context, road, 'resume');
      return done({ pauses: walk.pauses.length });
    },
  });
}

/** When the person wants to hear of this programme. */
export function chooseTime(parts: WalkParts) {
  return command({
    name: 'enrolments.choose-time',
    input: TimesInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const road = opened.value;
      if (road.enrolment.state === 'ended') return refused('ended');
      await changeEnrolment(road.tx, road.enrolment, { messageTime: input.messageTime });
      await moveToClock(context, road.tx, parts, { ...road.enrolment, messageTime: input.messageTime });
      return done({ messageTime: input.messageTime });
    },
  });
}

/** In which language the person reads the programme; null: the page's. Refuses `not-offered` where it is not in that one. */
export function readWalkIn(parts: WalkParts) {
  return command({
    name: 'enrolments.read-in',
    input: ReadInInput,
    async run(context, input) {
      const opened = await openRoad(context, parts, input, 'write');
      if (!opened.ok) return opened;
      const { tx, enrolment, programme } = opened.value;
      if (context.actor.kind !== 'resident') return refused('not-allowed');
      if (input.readIn !== null && !isIn(programme, input.readIn)) return refused('not-offered');
      await changeEnrolment(tx, enrolment, { readIn: input.readIn });
      return done({ readIn: input.readIn });
    },
  });
}
