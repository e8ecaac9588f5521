/** How to reach many persons at once: for the job that sends messages, and for nobody else (decision 0032). */
import type { Country, Language } from '#kernel/actor.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';
import type { Sealing } from '#platform/sealing.ts';
import { type Contact, NO_CONTACT, type Notify, placeOf } from './person.ts';

export interface Reach {
  readonly residentId: ResidentId;
  readonly country: Country;
  /** False after a death: nothing is sent. */
  readonly mayBeContacted: boolean;
  readonly language: Language;
  readonly notify: Notify;
  readonly contact: Contact;
  /** Opened when it is needed and not before; null when its key has been erased. */
  readonly identityNumber: () => Promise<string | null>;
}

interface ReachRow {
  resident_id: ResidentId;
  state: string;
  country: Country;
  language: Language;
  notify: Notify;
  contact_sealed: Buffer;
  identity_sealed: Buffer;
}

/** Of those who have a record; the others are left out. */
export async function readReach(
  tx: OpenTx,
  sealing: Pick<Sealing, 'unsealMany'>,
  residentIds: readonly ResidentId[],
): Promise<ReadonlyMap<ResidentId, Reach>> {
  const { rows } =
    await sql<ReachRow>`select resident_id, state, country, language, notify, contact_sealed, identity_sealed
    from residents.reach_for_job(${residentIds}::uuid[]) where contact_sealed is not null`.execute(tx.db);
  const contacts = await sealing.unsealMany(
    rows.map((row) => ({
      residentId: row.resident_id,
      place: placeOf(row.resident_id, 'contact_sealed'),
      sealed: row.contact_sealed,
    })),
  );
  return new Map(
    rows.map((row, index) => {
      const contact = contacts[index] ?? null;
      const residentId = row.resident_id;
      const reach: Reach = {
        residentId,
        country: row.country,
        mayBeContacted: row.state === 'active',
        language: row.language,
        notify: row.notify,
        contact: contact === null ? NO_CONTACT : (JSON.parse(contact) as Contact),
        async identityNumber() {
          const place = placeOf(residentId, 'identity_sealed');
          const [number] = await sealing.unsealMany([{ residentId, place, sealed: row.identity_sealed }]);
          return number ?? null;
        },
      };
      return [residentId, reach];
    }),
  );
}
