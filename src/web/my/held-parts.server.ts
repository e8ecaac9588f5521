/**
 * What every area holds about a person, field by field: for the person's own copy, erasure and retention. A test holds
 * this list against every table of the database that names residents, so that a new table cannot be forgotten.
 */
import { consentsOf, everyBlock, relationsOf } from '#modules/access/public.ts';
import { readRegistration } from '#modules/identity/public.ts';
import {
  eraseDrafts,
  eraseOwnResponses,
  everyDraft,
  everyFile,
  type Library,
  readFlagOwners,
  readFlags,
  readOrders,
  readResponses,
  readResults,
} from '#modules/instruments/public.ts';
import { allMessages, eraseMessages, everyAttachment, readThreads } from '#modules/messaging/public.ts';
import type { ProgrammeRegistry } from '#modules/programmes/public.ts';
import { erasuresOf, type HeldPart, readPerson, rosterRowsOf } from '#modules/residents/public.ts';
import {
  bodyMeasuresOf,
  draftEntry,
  entries,
  erasureOf,
  fileEntry,
  flagEntry,
  orderEntry,
  personOf,
} from './copy-entries.server.ts';
import { COLLEAGUES_PART } from './held-colleagues.server.ts';
import { referralsPart } from './held-referrals.server.ts';
import { PRESCRIPTIONS_PART } from './held-prescriptions.server.ts';
import { ROAD_PARTS } from './held-road.server.ts';
import { SERVICE_PARTS } from './held-service.server.ts';
import { walksPart } from './held-walks.server.ts';

export interface HeldFrom {
  readonly library: Pick<Library, 'instrument'>;
  readonly programmes: Pick<ProgrammeRegistry, 'content' | 'version'>;
}

/** One part for every area that holds something about a person. */
export function heldParts({ library, programmes }: HeldFrom): readonly HeldPart[] {
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
        relations: entries(await relationsOf(tx), {
          id: true,
          unitId: true,
          responsibleAssignmentId: true,
          since: true,
          until: true,
        }),
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
        { name: 'residents.body_measures', kind: 'weightAndCalories', goesBy: 'holder' },
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
        weightAndCalories: await bodyMeasuresOf(tx),
      }),
    },
    {
      area: 'messaging',
      tables: [
        { name: 'messaging.attachment', kind: 'messageFiles', goesBy: 'holder' },
        { name: 'messaging.message', kind: 'messages', goesBy: 'holder' },
        { name: 'messaging.thread', kind: 'threads', goesBy: 'holder' },
      ],
      exportOf: async (tx) => ({
        threads: (await readThreads(tx)).map(
          ({ id, unitId, staffId, openedAt, answerOn, promisedUntil, callAskedAt, calledAt }) => ({
            id,
            unitId,
            staffId,
            openedAt,
            answerOn,
            promisedUntil,
            callAskedAt,
            calledAt,
          }),
        ),
        messageFiles: (await everyAttachment(tx)).map(
          ({ id, unitId, messageId, name, type, bytes, content }) => ({
            id,
            unitId,
            messageId,
            name,
            fileType: type,
            bytes,
            content: content?.toString('base64') ?? null,
          }),
        ),
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
    COLLEAGUES_PART,
    {
      area: 'instruments',
      isOpen: async (tx, holder) =>
        (await readFlags(tx)).some((one) => one.unitId === holder && one.state !== 'closed') ||
        (await readOrders(tx)).some(
          (one) => one.unitId === holder && ['planned', 'open', 'started'].includes(one.state),
        ),
      tables: [
        { name: 'instruments.flag_owner', kind: 'flagOwners', goesBy: 'holder' },
        { name: 'instruments.flag', kind: 'flags', goesBy: 'holder' },
        { name: 'instruments.attachment', kind: 'files', goesBy: 'holder' },
        { name: 'instruments.draft', kind: 'drafts', goesBy: 'holder' },
        { name: 'instruments.order', kind: 'orders', goesBy: 'holder' },
        { name: 'instruments.result', kind: 'results', goesBy: 'holder' },
        { name: 'instruments.response', kind: 'responses', goesBy: 'holder' },
      ],
      eraseService: async (tx) => ({
        drafts: await eraseDrafts(tx),
        responses: await eraseOwnResponses(tx),
      }),
      exportOf: async (tx) => {
        const results = await readResults(tx);
        const language = (await readPerson(tx))?.language ?? 'sv';
        return {
          drafts: (await everyDraft(tx)).map(draftEntry),
          files: (await everyFile(tx)).map(fileEntry),
          orders: (await readOrders(tx)).map(orderEntry),
          flags: (await readFlags(tx)).map(flagEntry),
          flagOwners: (await readFlagOwners(tx)).map(({ id, flagId, unitId, owner, since }) => ({
            id,
            flagId,
            unitId,
            ownerAssignmentId: owner.assignmentId,
            owned: owner.as,
            since,
          })),
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
              filledBy: true,
              enteredBy: true,
              answeredAt: true,
              receivedAt: true,
              scoringVersion: true,
              cutOffSet: true,
              result: true,
              answers: true,
            },
          ),
        };
      },
    },
    referralsPart(library),
    walksPart(programmes),
    PRESCRIPTIONS_PART,
    ...ROAD_PARTS,
    ...SERVICE_PARTS,
  ];
}
