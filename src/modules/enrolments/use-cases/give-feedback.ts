/** The coach answers something that was sent, and notes the time it took. */
import { done, refused } from '#kernel/outcome.ts';
import { notify } from '#modules/notifications/public.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { FeedbackInput, WorkInput } from '../contract.ts';
import { findEntry, markEntry } from '../store/entries.ts';
import { insertFeedback } from '../store/feedback.ts';
import { insertWork } from '../store/work.ts';
import { openAsCoach } from './open-as-coach.ts';
import type { WalkParts } from './open-road.ts';
import { countTasks } from './write-entry.ts';

/** Answers the feedback's id. Refuses `not-found`, `not-sent` (the person has not asked for an answer), `ended`. */
export function giveFeedback(parts: WalkParts) {
  return command({
    name: 'enrolments.give-feedback',
    input: FeedbackInput,
    async run(context, input) {
      const opened = await openAsCoach(context, parts, input);
      if (!opened.ok) return opened;
      const { road, unitId, by } = opened.value;
      const { tx, enrolment, now } = road;
      const entry = await findEntry(tx, input.entryId);
      if (entry === undefined || entry.enrolmentId !== enrolment.id) return refused('not-found');
      if (entry.state === 'kept') return refused('not-sent');
      const id = await insertFeedback(tx, entry, {
        words: input.words,
        by: by.assignmentId,
        at: context.now,
      });
      await markEntry(tx, entry.id, 'answered');
      await countTasks(road, { ...entry, state: 'answered' });
      const work = {
        kind: 'feedback',
        minutes: input.minutes,
        techniques: input.techniques,
        doneOn: now.date,
        doneBy: by.assignmentId,
      } as const;
      await insertWork(tx, unitId, { enrolmentId: enrolment.id, ...work }, context.now);
      await context.fact(tx, {
        type: 'task.answered',
        holder: unitId,
        data: { enrolmentId: enrolment.id, entryId: entry.id, staffId: by.staffId },
      });
      await notify(context, tx, {
        effectKey: `enrolments feedback ${id}`,
        holder: unitId,
        template: 'something-new',
        payload: {},
      });
      await announce(tx.db, `resident:${tx.residentId}`);
      return done({ feedbackId: id });
    },
  });
}

/** Work that leaves no other trace: a call, a meeting, thinking. */
export function noteWork(parts: WalkParts) {
  return command({
    name: 'enrolments.note-work',
    input: WorkInput,
    async run(context, input) {
      const opened = await openAsCoach(context, parts, input);
      if (!opened.ok) return opened;
      const { road, unitId, by } = opened.value;
      const { kind, minutes, techniques } = input;
      const work = { kind, minutes, techniques, doneOn: road.now.date, doneBy: by.assignmentId };
      await insertWork(road.tx, unitId, { enrolmentId: road.enrolment.id, ...work }, context.now);
      return done({ minutes });
    },
  });
}
