/**
 * What every area holds about a person, field by field: for the person's own copy, erasure and retention. A test holds
 * this list against the database's tables of class person, so that a new table cannot be forgotten.
 */
import { consentsOf, everyBlock, relationsOf } from '#modules/access/public.ts';
import { readMeetings, readOffers } from '#modules/booking/public.ts';
import { readFollowUps, readGoals, readNotes, readPeriods } from '#modules/coaching/public.ts';
import { readRegistration } from '#modules/identity/public.ts';
import { type Library, readResponses, readResults } from '#modules/instruments/public.ts';
import { allMessages, eraseMessages, readThreads } from '#modules/messaging/public.ts';
import { readReferral, readReferrals } from '#modules/referrals/public.ts';
import { erasuresOf, type HeldPart, readPerson } from '#modules/residents/public.ts';
import { readTimeline } from '#modules/timeline/public.ts';
import { entries, personOf } from './copy-entries.server.ts';

/** Longer than any person's timeline: a copy has no pages. */
const WHOLE = 100_000;

/** Signalling of a call: deleted after it, and nothing a person could read. */
export const NOT_IN_A_COPY: Readonly<Record<string, string>> = {
  'meetings.signal': 'signalling between two browsers, deleted after the call; it holds no words',
  'meetings.presence': 'who is in the waiting room at this moment, replaced as it changes',
};

/** One part for every area that holds something about a person. */
export function heldParts(library: Pick<Library, 'instrument'>): readonly HeldPart[] {
  return [
    {
      area: 'identity',
      tables: ['identity.resident'],
      exportOf: async (tx) => {
        const registration = await readRegistration(tx);
        return {
          registration: entries(registration === undefined ? [] : [registration], {
            country: true,
            state: true,
            protection: true,
            madeAt: true,
          }),
        };
      },
    },
    {
      area: 'access',
      tables: ['access.relation', 'access.block', 'access.consent'],
      exportOf: async (tx) => ({
        relations: entries(await relationsOf(tx), { id: true, unitId: true, since: true, until: true }),
        blocks: entries(await everyBlock(tx), { id: true, unitId: true, since: true, until: true }),
        consents: entries(await consentsOf(tx), {
          id: true,
          from: true,
          to: true,
          since: true,
          until: true,
          withdrawnAt: true,
        }),
      }),
    },
    {
      area: 'residents',
      tables: ['residents.person', 'residents.erasure'],
      exportOf: async (tx) => ({
        person: await personOf(tx),
        erasures: entries(await erasuresOf(tx), { id: true, askedAt: true, state: true, outcome: true }),
      }),
    },
    {
      area: 'messaging',
      tables: ['messaging.thread', 'messaging.message'],
      exportOf: async (tx) => ({
        threads: (await readThreads(tx)).map(({ id, unitId, staffId, openedAt, answerOn }) => ({
          id,
          unitId,
          staffId,
          openedAt,
          answerOn,
        })),
        messages: (await allMessages(tx)).map(({ id, threadId, unitId, author, body, sentAt, readAt }) => ({
          id,
          threadId,
          unitId,
          body,
          sentAt,
          readAt,
          author: author.kind,
          authorStaffId: author.kind === 'staff' ? author.staffId : null,
        })),
      }),
      eraseService: async (tx) => ({ messages: await eraseMessages(tx) }),
    },
    {
      area: 'instruments',
      tables: ['instruments.response', 'instruments.result'],
      exportOf: async (tx) => {
        const results = await readResults(tx);
        const language = (await readPerson(tx))?.language ?? 'sv';
        return {
          responses: entries(
            await readResponses(tx, library, { ids: results.map((result) => result.id), language }),
            {
              id: true,
              holder: true,
              instrument: true,
              version: true,
              country: true,
              language: true,
              occasion: true,
              occasionId: true,
              answeredAt: true,
              scoringVersion: true,
              cutOffSet: true,
              result: true,
              answers: true,
            },
          ),
        };
      },
    },
    {
      area: 'referrals',
      tables: ['referrals.referral'],
      exportOf: async (tx) => {
        const referrals: Record<string, unknown>[] = [];
        for (const { id, language } of await readReferrals(tx)) {
          const referral = await readReferral(tx, library, { referralId: id, language });
          if (referral === undefined) continue;
          // The responses stand in their own section.
          const { words } = referral;
          referrals.push({
            id: referral.id,
            unitId: referral.unitId,
            channel: referral.channel,
            language: referral.language,
            habits: referral.habits,
            contact: referral.contact,
            responseIds: referral.responseIds,
            state: referral.state,
            receivedAt: referral.receivedAt,
            answerBy: referral.answerBy,
            answeredAt: referral.answeredAt,
            answeredBy: referral.answeredBy,
            declineReason: referral.declineReason,
            version: referral.version,
            words: words.kind === 'said' ? words.text : words.kind,
            responseCount: referral.responses.length,
          });
        }
        return { referrals };
      },
    },
    {
      area: 'booking',
      tables: ['booking.meeting', 'booking.offer'],
      exportOf: async (tx) => ({
        meetings: entries(await readMeetings(tx), {
          id: true,
          residentId: true,
          holder: true,
          staffId: true,
          kind: true,
          modality: true,
          date: true,
          time: true,
          zone: true,
          startsAt: true,
          endsAt: true,
          state: true,
          cancelledBy: true,
          version: true,
          refId: true,
          offerId: true,
          slotId: true,
        }),
        offers: entries(await readOffers(tx), {
          id: true,
          holder: true,
          staffId: true,
          kind: true,
          refId: true,
          modalities: true,
          earliest: true,
          state: true,
          version: true,
        }),
      }),
    },
    {
      area: 'coaching',
      tables: [
        'coaching.period',
        'coaching.goal',
        'coaching.note',
        'coaching.addendum',
        'coaching.follow_up',
      ],
      exportOf: async (tx) => ({
        periods: entries(await readPeriods(tx), {
          id: true,
          residentId: true,
          unitId: true,
          referralId: true,
          staffId: true,
          template: true,
          meetings: true,
          spanMonths: true,
          followUpMonths: true,
          followUpTime: true,
          inviteDaysBefore: true,
          zone: true,
          habits: true,
          state: true,
          startedOn: true,
          endedOn: true,
          endReason: true,
          version: true,
        }),
        goals: entries(await readGoals(tx), {
          id: true,
          unitId: true,
          periodId: true,
          habit: true,
          words: true,
          firstStep: true,
          importance: true,
          confidence: true,
          setBy: true,
          setAt: true,
          state: true,
          version: true,
        }),
        notes: entries(await readNotes(tx), {
          id: true,
          unitId: true,
          periodId: true,
          meetingId: true,
          authorStaffId: true,
          phrase: true,
          language: true,
          body: true,
          act: true,
          codes: true,
          state: true,
          signedAt: true,
          writtenAt: true,
          version: true,
          addenda: true,
        }),
        followUps: entries(await readFollowUps(tx), {
          id: true,
          unitId: true,
          periodId: true,
          months: true,
          date: true,
          time: true,
          zone: true,
          dueAt: true,
          state: true,
          meetingId: true,
          responseIds: true,
          answeredAt: true,
          version: true,
        }),
      }),
    },
    {
      area: 'timeline',
      tables: ['timeline.entry'],
      exportOf: async (tx) => ({
        timeline: entries((await readTimeline(tx, { before: null, limit: WHOLE })).entries, {
          id: true,
          holder: true,
          at: true,
          kind: true,
          data: true,
        }),
      }),
    },
  ];
}
