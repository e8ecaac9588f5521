/** A note begins with what is already known, in the language of the unit's country; the coach edits all of it. */
import * as z from 'zod';
import type { Country, Language } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { longDateTime, shortDate } from '#kernel/dates-format.ts';
import { type Id, newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Meeting, readMeetings } from '#modules/booking/public.ts';
import { allUnits, staffMembers } from '#modules/identity/public.ts';
import { readReferrals } from '#modules/referrals/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import { type CommandContext, command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { MeetingInput, PeriodInput, ResidentInput } from '../contract.ts';
import { type Known, type KnownResult, fillPhrase } from '../rules/phrase.ts';
import { type Act, codeKey, confirmCodes, proposeCodes } from '../rules/propose-codes.ts';
import { type Goal, readGoals } from '../store/goals.ts';
import { insertDraft } from '../store/notes.ts';
import { type Period, readPeriod } from '../store/periods.ts';
import { phraseWords } from '../texts/phrase-words.ts';
import type { CoachingParts } from './coaching-parts.ts';
import { firstResults, type StoredResult } from './first-results.ts';

const LANGUAGE_OF: Readonly<Record<Country, Language>> = { se: 'sv', fi: 'fi' };

function resultKnown(
  parts: CoachingParts,
  period: Period,
  stored: StoredResult,
  language: Language,
): KnownResult {
  const { result } = stored;
  const instrument = parts.library.instrument(stored.instrument, stored.version);
  return {
    title: instrument?.title[language] ?? stored.instrument,
    when: shortDate(civilIn(stored.answeredAt, period.zone).date, language),
    finding:
      result.kind === 'band'
        ? `${result.title[language]} (${Math.round(result.score)} ${result.scale.unit[language]})`
        : null,
  };
}

async function knownAbout(
  context: CommandContext,
  tx: PersonTx,
  parts: CoachingParts,
  about: { period: Period; goal: Goal | undefined; meeting: Meeting | undefined; language: Language },
): Promise<Known> {
  const { period, goal, meeting, language } = about;
  const meetings = (await readMeetings(tx)).filter((one) => one.refId === period.id);
  const counted = meetings.filter((one) => one.state === 'held' || one.id === meeting?.id);
  const next = meetings.find(
    (one) => one.state === 'booked' && one.startsAt > context.now && one.id !== meeting?.id,
  );
  const [coach] = await staffMembers(tx.db, [period.staffId]);
  const referral = (await readReferrals(tx)).find((one) => one.id === period.referralId);
  const results = await firstResults(tx, period);
  return {
    channel: referral?.channel ?? null,
    habits: period.habits,
    startedOn: shortDate(period.startedOn, language),
    results: results.map((one) => resultKnown(parts, period, one, language)),
    goal:
      goal === undefined || goal.words === null
        ? null
        : {
            words: goal.words,
            firstStep: goal.firstStep,
            importance: goal.importance,
            confidence: goal.confidence,
          },
    meetings: { number: Math.max(1, counted.length), atMost: period.meetings.to },
    nextMeeting: next === undefined ? null : longDateTime(next.startsAt, next.zone, language),
    responsible: coach?.name ?? '',
  };
}

function actOf(period: Period, goal: Goal | undefined, meeting: Meeting | undefined): Act {
  // The least claim that fits a coaching meeting; the coach says when the method was more (domain/sweden 3.3).
  return {
    habits: goal === undefined ? period.habits : [goal.habit],
    level: 'counselling',
    channel: meeting?.modality ?? 'video',
  };
}

/** Answers the note's id; the author's draft about the same meeting is opened again instead of made twice. */
export function beginNote(parts: CoachingParts) {
  return command({
    name: 'coaching.begin-note',
    input: z.strictObject({
      residentId: ResidentInput,
      periodId: PeriodInput,
      meetingId: MeetingInput.nullable(),
    }),
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'note',
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      if (context.actor.kind !== 'staff') return refused('not-found');
      const period = await readPeriod(tx, input.periodId);
      const meeting =
        input.meetingId === null
          ? undefined
          : (await readMeetings(tx)).find((one) => one.id === input.meetingId);
      const unit = (await allUnits(tx.db)).find((one) => one.id === period?.unitId);
      const [phrase] = parts.content.phrases;
      if (period === undefined || unit === undefined || (input.meetingId !== null && meeting === undefined))
        return refused('not-found');
      if (phrase === undefined) throw new Error('there is no phrase: content/phrases is empty');
      const language = LANGUAGE_OF[unit.country];
      const goal = (await readGoals(tx)).find(
        (one) => one.periodId === period.id && one.state !== 'replaced',
      );
      const known = await knownAbout(context, tx, parts, { period, goal, meeting, language });
      const act = actOf(period, goal, meeting);
      const proposed = proposeCodes(
        await parts.codesOf(tx, unit.id),
        act,
        civilIn(context.now, period.zone).date,
      ).codes;
      const id: Id<'note'> = newId();
      const noteId = await insertDraft(
        tx,
        {
          id,
          unitId: unit.id,
          periodId: period.id,
          meetingId: input.meetingId,
          authorStaffId: context.actor.staffId,
          phrase: phrase.name,
          language,
          body: fillPhrase(phrase, known, phraseWords(language)),
          act,
          codes: confirmCodes(proposed, proposed.map(codeKey), language) ?? [],
        },
        context.now,
      );
      if (noteId === id)
        await putItem(
          tx,
          { unitId: unit.id, kind: 'sign', refId: id, staffId: context.actor.staffId, dueAt: context.now },
          context.now,
        );
      return done({ noteId });
    },
  });
}
