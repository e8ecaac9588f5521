/** What the service itself notes about a person: lists, messages, reminders and the access log. */
import { type OwnLogRow, readOwnLog, type WhoseReading } from '#modules/audit/public.ts';
import { messagesOf } from '#modules/notifications/public.ts';
import type { HeldPart, Section } from '#modules/residents/public.ts';
import { itemsAbout } from '#modules/worklist/public.ts';
import { dueRowsOf } from '#platform/due-rows.ts';
import type { PersonTx } from '#platform/db.ts';

const READERS: readonly WhoseReading[] = ['others', 'mine', 'service'];
/** Longer than any person's log: a copy has no pages. */
const WHOLE = 1_000_000;

function staffOf(who: OwnLogRow['who']) {
  return who.kind === 'staff'
    ? { staffId: who.id, staffName: who.name, staffTitle: who.title, staffRole: who.role }
    : {};
}

function logEntry(row: OwnLogRow) {
  return {
    id: row.id,
    at: row.at,
    reader: row.who.kind,
    ...staffOf(row.who),
    ...(row.who.kind === 'system' ? { job: row.who.job } : {}),
    ...(row.who.kind === 'client' ? { systemName: row.who.name } : {}),
    readerUnitId: row.unitId,
    readerUnit: row.unitNames,
    otherUnit: row.otherUnitNames,
    organisation: row.organisationName,
    holder: row.holder,
    action: row.action,
    resource: row.resource,
    reason: row.reason,
    rule: row.rule,
    command: row.command,
    emergency: row.emergency,
  };
}

async function wholeLog(tx: PersonTx): Promise<Section> {
  const rows: OwnLogRow[] = [];
  for (const whose of READERS) {
    const choice = { whose, unitId: null, from: null, to: null, before: null, limit: WHOLE };
    rows.push(...(await readOwnLog(tx, choice)));
  }
  return rows.toSorted((one, other) => (one.at < other.at ? -1 : 1)).map(logEntry);
}

/** Parts that no area of care owns. The log is kept by law on its own, whatever else is erased. */
export const SERVICE_PARTS: readonly HeldPart[] = [
  {
    area: 'worklist',
    tables: [{ name: 'worklist.item', kind: 'tasks', goesBy: 'unit_id' }],
    exportOf: async (tx) => ({
      tasks: (await itemsAbout(tx)).map((item) => ({
        id: item.id,
        unitId: item.unitId,
        task: item.kind,
        staffId: item.staffId,
        state: item.state,
        madeAt: item.madeAt,
        doBy: item.dueAt,
        doneAt: item.doneAt,
      })),
    }),
  },
  {
    area: 'notifications',
    tables: [
      { name: 'notifications.message', kind: 'notices', goesBy: 'holder' },
      {
        name: 'notifications.last_use',
        kind: 'lastUse',
        goesBy: 'holder',
        notInCopy: 'when the person last signed in, which the access log tells too',
      },
    ],
    exportOf: async (tx) => ({
      notices: (await messagesOf(tx)).map((message) => ({
        id: message.id,
        unitId: message.unitId,
        sentBy: message.channel,
        notice: message.template,
        state: message.state,
        madeAt: message.madeAt,
        plannedFor: message.dueAt,
        sentAt: message.sentAt,
        deliveredAt: message.deliveredAt,
        openedAt: message.openedAt,
        actedAt: message.actedAt,
      })),
    }),
  },
  {
    area: 'service',
    tables: [
      { name: 'platform.due', kind: 'duties', goesBy: 'holder' },
      {
        name: 'platform.fact',
        kind: 'facts',
        goesBy: 'holder',
        notInCopy: 'the same events as the timeline, as they were passed on between the parts of the service',
      },
    ],
    exportOf: async (tx) => ({
      duties: (await dueRowsOf(tx)).map((row) => ({
        id: row.id,
        duty: row.kind,
        holder: row.holder,
        plannedFor: row.dueAt,
        state: row.state,
        doneAt: row.doneAt,
      })),
    }),
  },
  {
    area: 'audit',
    tables: [{ name: 'audit.access_log', kind: 'accessLog', goesBy: 'kept' }],
    exportOf: async (tx) => ({ accessLog: await wholeLog(tx) }),
  },
];

/** Tables that name residents and belong to no part: nothing in them could be read, or it is not about the person alone. */
export const NOT_HELD: Readonly<Record<string, string>> = {
  'audit.review': 'a reviewer’s examination of what staff did; the rows examined stand in the access log',
  'booking.feed': 'a hash of a link to a professional’s own calendar; no person stands in it',
  'enrolments.group_meeting': 'carries no person: the column is always empty',
  'coaching.group_session':
    'carries no person: the column is always empty; whoever came has a note of their own',
  'enrolments.walk_group': 'carries no person: the column is always empty; the walk itself names its group',
  'enrolments.invitation': 'a hash of a link of a unit; no person stands in it',
  'feedback.vote': 'carries no person: the column is always empty',
  'feedback.accessibility': 'carries no person: the column is always empty',
  'identity.login': 'a keyed hash that leads from an identity number to the registration',
  'identity.session': 'a hash of what the browser holds; ends within twelve hours',
  'identity.client_secret':
    'a hash of the secret of another system of an organisation; no person stands in it',
  'platform.effect': 'that a listener has run, by the id of a fact',
  'platform.idempotency': 'hashes of posts, so that one sent twice counts once; forgotten after thirty days',
  'platform.key_erasure': 'that keys were erased; the erasures themselves stand in the copy',
};
