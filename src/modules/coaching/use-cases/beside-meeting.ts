/** What stands beside the picture for the professional: the client's goal, and what the service does in this meeting. */
import { done, refused } from '#kernel/outcome.ts';
import { findMeeting, type Meeting, readMeetings } from '#modules/booking/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { BesideInput } from '../contract.ts';
import { guideOn, meetingNumber, stageFor, type GuideVisit } from '../rules/method-guide.ts';
import { readFollowUps } from '../store/follow-ups.ts';
import { readGoals } from '../store/goals.ts';
import { type Period, readPeriods } from '../store/periods.ts';
import type { CoachingParts } from './coaching-parts.ts';

/** The period and what the meeting is in it; undefined for what belongs to none. */
async function placeOf(
  tx: PersonTx,
  meeting: Meeting,
): Promise<{ readonly period: Period; readonly visit: GuideVisit } | undefined> {
  const periods = await readPeriods(tx);
  if (meeting.kind === 'coaching') {
    const period = periods.find((one) => one.id === meeting.refId);
    const number = meetingNumber(await readMeetings(tx), meeting);
    return period === undefined ? undefined : { period, visit: { kind: 'coaching', number } };
  }
  const followUp = (await readFollowUps(tx)).find((one) => one.id === meeting.refId);
  const period = periods.find((one) => one.id === followUp?.periodId);
  return followUp === undefined || period === undefined
    ? undefined
    : { period, visit: { kind: 'follow-up', months: followUp.months } };
}

/** Staff alone. Refuses `not-found`. */
export function besideMeeting(parts: CoachingParts) {
  return command({
    name: 'coaching.beside-meeting',
    input: BesideInput,
    async run(context, { residentId, meetingId }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'goal' });
      if (!opened.ok) return opened;
      if (context.actor.kind !== 'staff') return refused('not-allowed');
      const tx = opened.value;
      const meeting = await findMeeting(tx, meetingId);
      if (meeting === undefined) return refused('not-found');
      const place = await placeOf(tx, meeting);
      const goals = await readGoals(tx);
      const guide =
        place === undefined ? undefined : guideOn(parts.content.guides, place.period.template, meeting.date);
      return done({
        visit: place?.visit ?? null,
        goals: goals
          .filter((goal) => goal.state === 'current')
          .map(({ id, words, firstStep, importance, confidence }) => ({
            id,
            words,
            firstStep,
            importance,
            confidence,
          })),
        guide:
          guide === undefined || place === undefined
            ? null
            : { title: guide.title, version: guide.version, stage: stageFor(guide, place.visit) ?? null },
      });
    },
  });
}
