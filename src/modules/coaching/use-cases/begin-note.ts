/** A note begins with what is already known, in the language of the unit's country; the coach edits all of it. */
import * as z from 'zod';
import type { Country, Language } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Meeting, readMeetings } from '#modules/booking/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { MeetingInput, PeriodInput, ResidentInput, VisitInput } from '../contract.ts';
import { fillPhrase } from '../rules/phrase.ts';
import { type Act, confirmCodes, proposeCodes, tickedFirst } from '../rules/propose-codes.ts';
import { activityOf, type Visit, visitOf } from '../rules/visit.ts';
import { readGoals } from '../store/goals.ts';
import { insertDraft, readNotes } from '../store/notes.ts';
import { type Period, readPeriods } from '../store/periods.ts';
import { phraseWords } from '../texts/phrase-words.ts';
import type { CoachingParts } from './coaching-parts.ts';
import { knownAbout } from './known-about.ts';

const LANGUAGE_OF: Readonly<Record<Country, Language>> = { se: 'sv', fi: 'fi' };

interface Happened {
  readonly period: Period;
  readonly meeting: Meeting | undefined;
  /** Of the period, the earliest first. */
  readonly meetings: readonly Meeting[];
  /** Which conversation of the agreed number it was. */
  readonly number: number;
}

/** The meeting says whose period it was; without one the period is named, or it is the one that goes on. */
async function whatHappened(
  tx: PersonTx,
  asked: { readonly periodId: Id<'period'> | null; readonly meetingId: Id<'meeting'> | null },
): Promise<Happened | undefined> {
  const all = await readMeetings(tx);
  const meeting = all.find((one) => one.id === asked.meetingId);
  if (asked.meetingId !== null && meeting === undefined) return undefined;
  const periods = await readPeriods(tx);
  const wanted = asked.periodId ?? meeting?.refId;
  const period =
    periods.find((one) => one.id === wanted) ??
    (asked.periodId === null
      ? periods.find(
          (one) => one.state !== 'closed' && (meeting === undefined || one.unitId === meeting.holder),
        )
      : undefined);
  if (period === undefined) return undefined;
  const meetings = all.filter((one) => one.refId === period.id);
  const talks = meetings.filter(
    (one) =>
      one.kind === 'coaching' &&
      (one.id === meeting?.id ||
        (one.state === 'held' && (meeting === undefined || one.startsAt < meeting.startsAt))),
  );
  return { period, meeting, meetings, number: Math.max(1, talks.length) };
}

/**
 * Answers the note's id; the author's draft about the same meeting is opened again instead of made twice. Without a visit
 * the phrase follows from what happened.
 */
export function beginNote(parts: CoachingParts) {
  return command({
    name: 'coaching.begin-note',
    input: z.strictObject({
      residentId: ResidentInput,
      periodId: PeriodInput.nullable(),
      meetingId: MeetingInput.nullable(),
      visit: VisitInput.optional(),
    }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'note',
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { actor, now } = context;
      if (actor.kind !== 'staff') return refused('not-found');
      const happened = await whatHappened(tx, input);
      const unit = (await allUnits(tx.db)).find((one) => one.id === happened?.period.unitId);
      if (happened === undefined || unit === undefined) return refused('not-found');
      const { period, meeting, number } = happened;
      const begun = (await readNotes(tx)).find(
        (one) => meeting !== undefined && one.meetingId === meeting.id && one.authorStaffId === actor.staffId,
      );
      if (begun !== undefined) return done({ noteId: begun.id });
      const visit: Visit =
        input.visit ??
        visitOf({
          meeting: meeting?.kind ?? null,
          period: period.state,
          number,
          atMost: period.meetings.to,
        });
      const phrase = parts.content.phrases.find((one) => one.visit === visit);
      if (phrase === undefined) throw new Error(`there is no phrase for ${visit}`);
      const language = LANGUAGE_OF[unit.country];
      const goal = (await readGoals(tx)).find(
        (one) => one.periodId === period.id && one.state !== 'replaced',
      );
      // The least claim that fits a coaching meeting; the coach says when the method was more (domain/sweden 3.3).
      const act: Act = {
        activity: activityOf(visit),
        habits: goal === undefined ? period.habits : [goal.habit],
        level: 'counselling',
        channel: meeting?.modality ?? (visit === 'short' ? 'phone' : 'video'),
      };
      const known = await knownAbout(tx, parts, {
        ...happened,
        country: unit.country,
        language,
        now,
        met: act.channel,
      });
      const proposed = proposeCodes(
        await parts.codesOf(tx, unit.id),
        act,
        civilIn(now, period.zone).date,
      ).codes;
      const id: Id<'note'> = newId();
      const noteId = await insertDraft(
        tx,
        {
          id,
          unitId: unit.id,
          periodId: period.id,
          meetingId: input.meetingId,
          authorStaffId: actor.staffId,
          phrase: phrase.name,
          language,
          body: fillPhrase(phrase, known, phraseWords(language)),
          act,
          codes: confirmCodes(proposed, tickedFirst(proposed), language) ?? [],
        },
        now,
      );
      if (noteId === id)
        await putItem(
          tx,
          { unitId: unit.id, kind: 'sign', refId: id, staffId: actor.staffId, dueAt: now },
          now,
        );
      return done({ noteId });
    },
  });
}
