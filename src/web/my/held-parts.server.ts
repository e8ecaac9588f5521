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
import { erasuresOf, type HeldPart, readPerson, type Section } from '#modules/residents/public.ts';
import { readTimeline } from '#modules/timeline/public.ts';
import type { PersonTx } from '#platform/db.ts';

/** Longer than any person's timeline: a copy has no pages. */
const WHOLE = 100_000;

/** Plain entries: `null` parts are kept, so that "nothing" is told and not left out. */
function entries(rows: readonly object[]): Section {
  return rows.map((row) => ({ ...row }));
}

async function personOf(tx: PersonTx): Promise<Section> {
  const person = await readPerson(tx);
  if (person === null) return [];
  const { contact, notify, ...rest } = person;
  return [{ ...rest, ...contact, notifyByEmail: notify.email }];
}

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
        return { registration: registration === undefined ? [] : [{ ...registration }] };
      },
    },
    {
      area: 'access',
      tables: ['access.relation', 'access.block', 'access.consent'],
      exportOf: async (tx) => ({
        relations: entries(await relationsOf(tx)),
        blocks: entries(await everyBlock(tx)),
        consents: entries(await consentsOf(tx)),
      }),
    },
    {
      area: 'residents',
      tables: ['residents.person', 'residents.erasure'],
      exportOf: async (tx) => ({ person: await personOf(tx), erasures: entries(await erasuresOf(tx)) }),
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
        messages: (await allMessages(tx)).map(({ author, ...message }) => ({
          ...message,
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
          ),
        };
      },
    },
    {
      area: 'referrals',
      tables: ['referrals.referral'],
      exportOf: async (tx) => {
        const referrals: object[] = [];
        for (const { id, language } of await readReferrals(tx)) {
          const referral = await readReferral(tx, library, { referralId: id, language });
          if (referral === undefined) continue;
          // The responses stand in their own section.
          const { responses, words, ...facts } = referral;
          referrals.push({
            ...facts,
            words: words.kind === 'said' ? words.text : words.kind,
            responseCount: responses.length,
          });
        }
        return { referrals: entries(referrals) };
      },
    },
    {
      area: 'booking',
      tables: ['booking.meeting', 'booking.offer'],
      exportOf: async (tx) => ({
        meetings: entries(await readMeetings(tx)),
        offers: entries(await readOffers(tx)),
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
        periods: entries(await readPeriods(tx)),
        goals: entries(await readGoals(tx)),
        notes: entries(await readNotes(tx)),
        followUps: entries(await readFollowUps(tx)),
      }),
    },
    {
      area: 'timeline',
      tables: ['timeline.entry'],
      exportOf: async (tx) => ({
        timeline: entries((await readTimeline(tx, { before: null, limit: WHOLE })).entries),
      }),
    },
  ];
}
