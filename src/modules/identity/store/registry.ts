/** The registry row of the person in focus: that they are known, and how carefully they must be handled. */
import type { Country } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { type PersonTx, sql } from '#platform/db.ts';
import { inFocus } from '#platform/in-focus.ts';

export interface Registration {
  readonly country: Country;
  readonly state: 'active' | 'deceased' | 'erased';
  readonly protection: 'sekretessmarkering' | 'skyddad-folkbokforing' | 'turvakielto' | null;
  readonly madeAt: Instant;
  /** Null while living, and when the day is not known. */
  readonly diedOn: CivilDate | null;
}

export async function readRegistration(tx: PersonTx): Promise<Registration | undefined> {
  const found = await sql<{
    country: Country;
    state: Registration['state'];
    protected: Registration['protection'];
    made_at: Instant;
    died_on: CivilDate | null;
  }>`
    select country, state, protected, made_at, died_on from identity.resident where ${inFocus(tx)}`.execute(
    tx.db,
  );
  const row = found.rows[0];
  return row === undefined
    ? undefined
    : {
        country: row.country,
        state: row.state,
        protection: row.protected,
        madeAt: row.made_at,
        diedOn: row.died_on,
      };
}

/** False once the person has died or been erased: then nothing more is sent to them, and nobody is asked to call. */
export async function mayBeContacted(tx: PersonTx): Promise<boolean> {
  return (await readRegistration(tx))?.state === 'active';
}

/** Sets or lifts protected identity. Rosters that show the person must be written again. */
export async function setProtection(tx: PersonTx, protection: Registration['protection']): Promise<void> {
  await sql`update identity.resident set protected = ${protection} where ${inFocus(tx)}`.execute(tx.db);
}

/** When the last record of the person is gone: what stays is that there was somebody. As the job role. */
export async function markErased(tx: PersonTx): Promise<void> {
  await sql`update identity.resident set state = 'erased', protected = null where ${inFocus(tx)}`.execute(
    tx.db,
  );
  await sql`select identity.forget_login(${tx.residentId})`.execute(tx.db);
}
