/** Every address of the service as src/web/routes.ts says it, and where the ids in it come from. */
import type pg from 'pg';
import routes from '../src/web/routes.ts';

/** Which rows the ids in an address name. A new name must be added here: the matrix of foreign ids fails until it is. */
export const ROWS_OF: Readonly<Record<string, string>> = {
  residentId: 'select resident_id, resident_id as id from identity.resident',
  meetingId: 'select resident_id, id from booking.meeting',
  referralId: 'select resident_id, id from referrals.referral',
  noteId: 'select resident_id, id from coaching.note',
  orderId: 'select resident_id, id from instruments.order',
  responseId: 'select resident_id, id from instruments.response',
  fileId: 'select resident_id, id from instruments.attachment',
  draftId: 'select resident_id, id from instruments.draft',
  flagId: 'select resident_id, id from instruments.flag',
  followUpId: 'select resident_id, id from coaching.follow_up',
  offerId: 'select resident_id, id from booking.offer',
  messageId: 'select resident_id, id from messaging.message',
  attachmentId: 'select resident_id, id from messaging.attachment',
  prescriptionId: 'select resident_id, id from prescriptions.prescription',
  entryId: 'select resident_id, id from timeline.entry',
  photoId: 'select resident_id, id from enrolments.photo',
  enrolmentId: 'select resident_id, id from enrolments.enrolment',
  // A free time is nobody's; one that is booked belongs to the meeting.
  // A unit is nobody's: what belongs to a person is that it holds something about them.
  unitId: 'select distinct resident_id, unit_id as id from access.relation',
  slotId: 'select resident_id, slot_id as id from booking.meeting where slot_id is not null',
};
/** Parts of addresses that name no person's thing. */
const PLAIN: Readonly<Record<string, string>> = {
  lang: 'sv',
  code: 'k3',
  why: 'expired',
  step: '1',
  stepId: 'w1',
  versionId: 'x',
  name: 'x.png',
  part: 'plans',
  programmeId: 'x',
  groupId: 'x',
  groupMeetingId: 'x',
  consultationId: 'x',
  token: 'x',
};

/** Ids after the question mark; routes do not tell of them. */
const ASKED = [
  '/:lang/my/messages?before=:messageId',
  '/:lang/my/history?before=:entryId',
  '/:lang/work/people/:residentId?before=:entryId',
  '/:lang/work/people/:residentId/messages?before=:messageId',
  '/:lang/work/people/:residentId/notes/new?meeting=:meetingId',
];

interface RouteNode {
  readonly path?: string | undefined;
  readonly children?: readonly RouteNode[] | undefined;
}

function pathsOf(nodes: readonly RouteNode[], above: string): string[] {
  return nodes.flatMap((node) => {
    const path = node.path === undefined ? above : `${above}/${node.path}`;
    return [path, ...pathsOf(node.children ?? [], path)];
  });
}

/** All addresses under a language, with their parameters; the one that catches what is not there is left out. */
export function routePaths(): readonly string[] {
  const paths = [...new Set(pathsOf(routes as readonly RouteNode[], ''))];
  return [...paths.filter((path) => path.includes(':') && !path.includes('*')), ...ASKED];
}

export function parametersOf(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((found) => found[1] ?? '');
}

/** Names in this address whose rows belong to a person. */
export function idNamesOf(path: string): string[] {
  return parametersOf(path).filter((name) => name in ROWS_OF);
}

/** Names in addresses that this file does not know. */
export function unknownNames(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(parametersOf))].filter((name) => !(name in ROWS_OF) && !(name in PLAIN));
}

export function fillPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => values[name] ?? PLAIN[name] ?? 'x');
}

export type Ids = Readonly<Record<string, readonly { readonly residentId: string; readonly id: string }[]>>;

/** All ids that stand in the database, by their name in addresses. */
export async function readIds(client: pg.Client): Promise<Ids> {
  const ids: Record<string, { residentId: string; id: string }[]> = {};
  for (const [name, text] of Object.entries(ROWS_OF)) {
    const found = await client.query<{ resident_id: string; id: string }>(`${text} order by 1, 2`);
    ids[name] = found.rows.map((row) => ({ residentId: row.resident_id, id: row.id }));
  }
  return ids;
}

/** Addresses of this resident's own things: every route with the newest of the ids that belong to them. */
export function addressesOf(ids: Ids, residentId: string): readonly string[] {
  return routePaths().flatMap((path) => {
    const values = idNamesOf(path).map(
      (name) => [name, ids[name]?.findLast((row) => row.residentId === residentId)?.id] as const,
    );
    if (values.some(([, id]) => id === undefined)) return [];
    return [fillPath(path, Object.fromEntries(values.map(([name, id]) => [name, id ?? ''])))];
  });
}
