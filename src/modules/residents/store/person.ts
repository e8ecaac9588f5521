/** Who the resident is: sealed texts of the person's own drawer. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, type CivilTime, civilDate, type Instant, type Zone } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import type { ChannelName } from '#kernel/channels.ts';
import type { PushSubscription } from '#platform/channels/push-encryption.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';
import type { SealedPlace } from '#platform/sealing.ts';

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly municipality: string | null;
  /** Browsers that may show notices; left out while there is none. */
  readonly push?: readonly PushSubscription[];
}

/** How and when the person wants to be told: channels in the order of preference, none at all is a choice too. */
export interface Notify {
  readonly channels: readonly ChannelName[];
  /** Null: the service's own time of day, the zone of the person's country. */
  readonly time: CivilTime | null;
  readonly zone: Zone | null;
}

export interface Person {
  readonly residentId: ResidentId;
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: CivilDate;
  readonly contact: Contact;
  readonly language: Language;
  readonly notify: Notify;
  readonly informedAt: Instant | null;
  readonly version: number;
}

interface PersonRow {
  name_sealed: Buffer;
  identity_sealed: Buffer;
  birth_sealed: Buffer;
  contact_sealed: Buffer;
  language: Language;
  notify: Notify;
  informed_at: Instant | null;
  version: number;
}

export const NO_CONTACT: Contact = { email: null, phone: null, address: null, municipality: null };

const NO_WISHES: Notify = { channels: [], time: null, zone: null };

type SealedColumn = keyof PersonRow & `${string}_sealed`;

/** Who the person is belongs to the care record; how to reach them goes when they ask for it. */
export function placeOf(residentId: ResidentId, column: SealedColumn): SealedPlace {
  return {
    holder: residentId,
    retention: column === 'contact_sealed' ? 'contact' : 'care-record',
    table: 'residents.person',
    column,
    row: residentId,
  };
}

export interface NewPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: CivilDate;
  readonly contact: Contact;
  readonly language: Language;
}

export async function insertPerson(tx: PersonTx, person: NewPerson, now: Instant): Promise<void> {
  const seal = async (column: SealedColumn, text: string): Promise<Buffer> =>
    tx.sealer.seal(placeOf(tx.residentId, column), text);
  const [name, identity, birth, contact] = await Promise.all([
    seal('name_sealed', person.name),
    seal('identity_sealed', person.identityNumber),
    seal('birth_sealed', person.birthDate),
    seal('contact_sealed', JSON.stringify(person.contact)),
  ]);
  await sql`insert into residents.person (resident_id, holder, name_sealed, identity_sealed, birth_sealed, contact_sealed, language, changed_at)
    values (${tx.residentId}, ${tx.residentId}, ${name}, ${identity}, ${birth}, ${contact}, ${person.language}, ${now})`.execute(
    tx.db,
  );
}

/** The person, or null when there is none or the keys have been erased. Erased contact data reads as none. */
export async function readPerson(tx: PersonTx): Promise<Person | null> {
  const found =
    await sql<PersonRow>`select name_sealed, identity_sealed, birth_sealed, contact_sealed, language, notify, informed_at, version
    from residents.person where ${inFocus(tx)}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const unseal = async (column: SealedColumn): Promise<string | null> =>
    tx.sealer.unseal(placeOf(tx.residentId, column), row[column]);
  const [name, identity, birth, contact] = await Promise.all([
    unseal('name_sealed'),
    unseal('identity_sealed'),
    unseal('birth_sealed'),
    unseal('contact_sealed'),
  ]);
  if (name === null || identity === null || birth === null) return null;
  return {
    residentId: tx.residentId,
    name,
    identityNumber: identity,
    birthDate: civilDate(birth),
    contact: contact === null ? NO_CONTACT : (JSON.parse(contact) as Contact),
    language: row.language,
    notify: row.notify,
    informedAt: row.informed_at,
    version: row.version,
  };
}

/** How and when alone, which is not sealed. Who left no wishes, or whose wishes are not open here, has none. */
export async function readNotify(tx: PersonTx): Promise<Notify> {
  const found = await sql<
    Pick<PersonRow, 'notify'>
  >`select notify from residents.person where ${inFocus(tx)}`.execute(tx.db);
  return { ...NO_WISHES, ...found.rows[0]?.notify };
}

/** Language, channels and contact data from one form. Answers false when somebody changed them meanwhile. */
export async function saveChoices(
  tx: PersonTx,
  choices: { language: Language; notify: Notify; contact: Contact; version: number },
  now: Instant,
): Promise<boolean> {
  const sealed = await tx.sealer.seal(
    placeOf(tx.residentId, 'contact_sealed'),
    JSON.stringify(choices.contact),
  );
  const changed =
    await sql`update residents.person set language = ${choices.language}, notify = ${JSON.stringify(choices.notify)},
    contact_sealed = ${sealed}, version = version + 1, changed_at = ${now}
    where ${inFocus(tx)} and version = ${choices.version} returning 1`.execute(tx.db);
  return changed.rows.length === 1;
}

/** Keeps the browsers that may show notices. The person's own form is not disturbed by it: its version stays. */
export async function savePushDevices(
  tx: PersonTx,
  devices: readonly PushSubscription[],
  now: Instant,
): Promise<void> {
  const person = await readPerson(tx);
  if (person === null) return;
  const contact: Contact = { ...person.contact, push: devices };
  const sealed = await tx.sealer.seal(placeOf(tx.residentId, 'contact_sealed'), JSON.stringify(contact));
  await sql`update residents.person set contact_sealed = ${sealed}, changed_at = ${now} where ${inFocus(tx)}`.execute(
    tx.db,
  );
}

/** Empties the contact data, whatever version stands there. */
export async function emptyContact(tx: PersonTx, now: Instant): Promise<void> {
  const sealed = await tx.sealer.seal(placeOf(tx.residentId, 'contact_sealed'), JSON.stringify(NO_CONTACT));
  await sql`update residents.person set contact_sealed = ${sealed}, notify = ${JSON.stringify(NO_WISHES)}, version = version + 1, changed_at = ${now}
    where ${inFocus(tx)}`.execute(tx.db);
}

/** Notes that the person has read what is kept and who sees it. */
export async function markInformed(tx: PersonTx, now: Instant): Promise<void> {
  await sql`update residents.person set informed_at = coalesce(informed_at, ${now}) where ${inFocus(tx)}`.execute(
    tx.db,
  );
}

/** Keeps the name that the provider states at a sign-in. The person's own contact data are theirs to change and stay. */
export async function renamePerson(tx: PersonTx, name: string, now: Instant): Promise<void> {
  const sealed = await tx.sealer.seal(placeOf(tx.residentId, 'name_sealed'), name);
  await sql`update residents.person set name_sealed = ${sealed}, version = version + 1, changed_at = ${now} where ${inFocus(tx)}`.execute(
    tx.db,
  );
}
