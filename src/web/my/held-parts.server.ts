/**
 * What every area holds about a person, field by field: for the person's own copy, erasure and retention. A test holds
 * this list against every table of the database that names residents, so that a new table cannot be forgotten.
 */
import { consentsOf, everyBlock, relationsOf } from '#modules/access/public.ts';
import { readRegistration } from '#modules/identity/public.ts';
import { type Library, readResponses, readResults } from '#modules/instruments/public.ts';
import { allMessages, eraseMessages, readThreads } from '#modules/messaging/public.ts';
import { readReferral, readReferrals } from '#modules/referrals/public.ts';
import { erasuresOf, type HeldPart, readPerson, rosterRowsOf } from '#modules/residents/public.ts';
import { entries, erasureOf, personOf } from './copy-entries.server.ts';
import { ROAD_PARTS } from './held-road.server.ts';
import { SERVICE_PARTS } from './held-service.server.ts';

/** One part for every area that holds something about a person. */
export function heldParts(library: Pick<Library, 'instrument'>): readonly HeldPart[] {
  return [
    {
      area: 'identity',
      tables: [{ name: 'identity.resident', kind: 'registration', goesBy: 'kept' }],
      exportOf: async (tx) => {
        const registration = await readRegistration(tx);
        return {
          registration: entries(registration === undefined ? [] : [registration], {
            country: true,
            state: true,
            protection: true,
            madeAt: true,
            diedOn: true,
          }),
        };
      },
    },
    {
      area: 'access',
      tables: [
        { name: 'access.relation', kind: 'relations', goesBy: 'holder' },
        { name: 'access.block', kind: 'blocks', goesBy: 'holder' },
        { name: 'access.consent', kind: 'consents', goesBy: 'holder' },
      ],
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
      lastEntryAt: async (tx, holder) =>
        (await relationsOf(tx))
          .filter((one) => one.unitId === holder)
          .map((one) => one.until ?? one.since)
          .toSorted()
          .at(-1) ?? null,
      isOpen: async (tx, holder) =>
        (await relationsOf(tx)).some((one) => one.unitId === holder && one.until === null),
    },
    {
      area: 'residents',
      tables: [
        { name: 'residents.roster', kind: 'roster', goesBy: 'unit_id' },
        { name: 'residents.erasure', kind: 'erasures', goesBy: 'holder' },
        { name: 'residents.person', kind: 'person', goesBy: 'holder' },
      ],
      exportOf: async (tx) => ({
        person: await personOf(tx),
        roster: entries(await rosterRowsOf(tx), {
          unitId: true,
          name: true,
          language: true,
          isProtected: true,
          since: true,
        }),
        erasures: (await erasuresOf(tx)).map(erasureOf),
      }),
    },
    {
      area: 'messaging',
      tables: [
        { name: 'messaging.message', kind: 'messages', goesBy: 'holder' },
        { name: 'messaging.thread', kind: 'threads', goesBy: 'holder' },
      ],
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
      tables: [
        { name: 'instruments.result', kind: 'results', goesBy: 'holder' },
        { name: 'instruments.response', kind: 'responses', goesBy: 'holder' },
      ],
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
      tables: [{ name: 'referrals.referral', kind: 'referrals', goesBy: 'holder' }],
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
    ...ROAD_PARTS,
    ...SERVICE_PARTS,
  ];
}
