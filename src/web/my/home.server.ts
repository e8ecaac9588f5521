/** The resident's home: one command, one decision, then what each area knows about today. */
import * as z from 'zod';
import { civilIn, type Instant, plusMinutes, type Zone, zone } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import { done, refused } from '#kernel/outcome.ts';
import { type Meeting, nextMeeting, readMeetings, readOffers } from '#modules/booking/public.ts';
import {
  type AgreementParts,
  askedNow,
  inForce,
  isUnderWay,
  readAgreements,
  readExperiences,
  readFollowUps,
  readGoals,
  readPeriods,
  templateOf,
} from '#modules/coaching/public.ts';
import type { WalkParts } from '#modules/enrolments/public.ts';
import { allUnits, staffMembers } from '#modules/identity/public.ts';
import { type Library, readOrders, WAITING } from '#modules/instruments/public.ts';
import { readThreads } from '#modules/messaging/public.ts';
import { readPrescriptions } from '#modules/prescriptions/public.ts';
import { declineReason, readReferrals } from '#modules/referrals/public.ts';
import { hidesBodyMeasures, readPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { newestForm, withoutBodyMeasures } from '../results/body-measures.ts';
import { homeWalks } from '../walk/home-walk.server.ts';
import { comingFollowUp } from './rules/coming-follow-up.ts';
import { type HomeFacts, nextStep } from './rules/next-step.ts';
import { road } from './rules/road.ts';

/** A meeting is "now" from a quarter of an hour before it begins. */
const EARLY_MINUTES = 15;
const QUOTE = 140;

function beginsWhen(meeting: Meeting, now: Instant, where: Zone): 'now' | 'today' | 'later' {
  if (now >= plusMinutes(meeting.startsAt, -EARLY_MINUTES)) return 'now';
  return civilIn(meeting.startsAt, where).date === civilIn(now, where).date ? 'today' : 'later';
}

function shortened(text: string): string {
  return text.length <= QUOTE ? text : `${text.slice(0, QUOTE).replace(/\s+\S*$/, '')} …`;
}

/** What the home page shows today. `packs` gives the zone where the person lives. */
export function myHome(
  parts: WalkParts & {
    readonly library: Pick<Library, 'instruments'>;
    readonly coaching: Pick<AgreementParts, 'content'>;
  },
) {
  const { packs } = parts;
  return command({
    name: 'my.home',
    input: z.strictObject({ language: z.enum(['sv', 'fi', 'en']) }),
    async run(context, { language }) {
      if (context.actor.kind !== 'resident') {
        context.reference('residents-only');
        return refused('not-found');
      }
      const { residentId, country } = context.actor;
      const opened = await context.person({ residentId, action: 'read', resource: 'person' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const where = zone(packs[country].zone);
      const person = await readPerson(tx);
      const meetings = await readMeetings(tx);
      const periods = await readPeriods(tx);
      const period = periods.toSorted((one, other) => (one.id < other.id ? 1 : -1))[0] ?? null;
      const ofPeriod = (one: { readonly periodId: string }) => one.periodId === period?.id;
      const followUps = (await readFollowUps(tx)).filter(ofPeriod);
      const goal = (await readGoals(tx)).find((one) => one.state !== 'replaced' && ofPeriod(one)) ?? null;
      const offers = (await readOffers(tx)).filter((offer) => offer.state === 'open');
      const referral =
        (await readReferrals(tx)).toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))[0] ??
        null;
      const threads = await readThreads(tx);
      const meeting = nextMeeting(meetings, context.now);
      const coming = comingFollowUp(followUps, civilIn(context.now, where).date);
      const units = await allUnits(tx.db);
      const newest = threads.find((thread) => thread.newest?.author.kind === 'staff')?.newest ?? null;
      const people = await staffMembers(
        tx.db,
        [meeting?.staffId, newest?.author.kind === 'staff' ? newest.author.staffId : undefined].filter(
          (id) => id !== undefined,
        ),
      );
      const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? null;

      const orders = withoutBodyMeasures(await readOrders(tx), {
        hides: await hidesBodyMeasures(tx),
        form: newestForm(parts.library),
      });
      const formsWaiting = orders.filter((one) => WAITING.includes(one.state)).length;

      const { step: walk, groupTime } = await homeWalks(context, tx, { parts, residentId, language });

      const hasPlan = (await readPrescriptions(tx)).some((one) => one.state === 'signed');
      const answered = (await readExperiences(tx)).filter(ofPeriod).map((one) => one.months);
      const asked =
        period === null
          ? []
          : askedNow(
              { ...period, followUps },
              {
                today: civilIn(context.now, where).date,
                days: templateOf({ packs, content: parts.coaching.content }, country).experienceDays,
                answered,
              },
            );

      const facts: HomeFacts = {
        referral:
          referral === null
            ? null
            : { state: referral.state, answerOn: civilIn(referral.answerBy, where).date },
        period: period === null ? null : { state: period.state },
        agreementWaits: inForce((await readAgreements(tx)).filter(ofPeriod)).proposed !== undefined,
        experienceWaits: asked.length > 0,
        openOffers: offers.length,
        meeting:
          meeting === undefined
            ? null
            : { begins: beginsWhen(meeting, context.now, where), modality: meeting.modality },
        followUp:
          coming === undefined || coming.state === 'held' || coming.state === 'cancelled'
            ? null
            : { id: coming.id, state: coming.state, months: coming.months, on: coming.date },
        formsWaiting,
        walkStep: walk?.href ?? null,
        hasGoal: goal !== null,
      };
      const step = nextStep(facts);
      const held = meetings.filter(
        (one) =>
          one.state === 'held' && one.kind === 'coaching' && (period === null || one.refId === period.id),
      ).length;
      return done({
        residentId,
        formsWaiting,
        walk,
        groupTime,
        firstName: person?.name.split(' ')[0] ?? null,
        step,
        stepDay:
          'on' in step
            ? longDate(step.on, language)
            : 'answerOn' in step
              ? longDate(step.answerOn, language)
              : null,
        referralId: referral?.id ?? null,
        /** Where to turn instead, as the unit that said no advises. */
        otherRoad:
          referral === null || referral === undefined || referral.declineReason === null
            ? null
            : (declineReason(country, referral.declineReason)?.road[language] ?? null),
        unitName:
          units.find((unit) => unit.id === (referral?.unitId ?? period?.unitId))?.names[language] ?? null,
        meeting:
          meeting === undefined
            ? null
            : {
                id: meeting.id,
                when: longDateTime(meeting.startsAt, meeting.zone, language),
                modality: meeting.modality,
                kind: meeting.kind,
                begins: beginsWhen(meeting, context.now, where),
                coach: nameOf(meeting.staffId),
              },
        message:
          newest === null
            ? null
            : {
                from: newest.author.kind === 'staff' ? nameOf(newest.author.staffId) : null,
                quote: newest.body === null ? null : shortened(newest.body),
                unitId: newest.unitId,
                isNew: newest.readAt === null,
              },
        hasPlan,
        unread: threads.reduce((sum, thread) => sum + thread.unreadByResident, 0),
        goal: goal === null ? null : { words: goal.words, confidence: goal.confidence },
        road:
          period === null
            ? null
            : {
                held,
                planned: period.meetings,
                isOver: !isUnderWay(period.state),
                stops: road({
                  held,
                  planned: period.meetings.to,
                  periodIsOver: !isUnderWay(period.state),
                  followUps: followUps
                    .filter((one) => one.state !== 'cancelled')
                    .map((one) => ({ months: one.months, held: one.state === 'held' })),
                }),
              },
      });
    },
  });
}
