/** Registers the demo's residents: who they are, and the key by which signing in finds them. */
import type pg from 'pg';
import * as z from 'zod';
import type { App } from '#app';
import type { Instant } from '#kernel/dates.ts';
import { done } from '#kernel/outcome.ts';
import { insertPerson } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { sql } from '#platform/db.ts';
import { lookupHash } from '#platform/sealing.ts';
import { demoId, type DemoResident } from './people.ts';

/** The service's own job: it registers, and the access log says so. */
export const SEEDING = { kind: 'system', job: 'demo-seed' } as const;

/** Registers one resident at an instant. */
export async function registerResident(
  app: Pick<App, 'run' | 'config'>,
  owner: pg.Client,
  resident: DemoResident,
  now: Instant,
): Promise<void> {
  const residentId = demoId('resident', resident.key);
  const register = command({
    name: 'demo.register-resident',
    input: z.strictObject({}),
    async run(context) {
      const open = context.reference('registry');
      await sql`select access.register_resident(${residentId}, ${resident.country}, ${resident.protected})`.execute(
        open.db,
      );
      const opened = await context.person({ residentId, action: 'write', resource: 'person' });
      if (!opened.ok) return opened;
      const { name, identityNumber, birthDate, language, email, phone, address, municipality } = resident;
      await insertPerson(
        opened.value,
        { name, identityNumber, birthDate, language, contact: { email, phone, address, municipality } },
        now,
      );
      return done(null);
    },
  });
  const outcome = await app.run(SEEDING, register, {});
  if (!outcome.ok)
    throw new Error(`The demo resident ${resident.key} could not be registered: ${outcome.refusal}.`);
  await owner.query(`insert into identity.login (key_hash, kind, person_id) values ($1, 'resident', $2)`, [
    lookupHash(app.config.secret, 'resident', `${resident.country}:${resident.identityNumber}`),
    residentId,
  ]);
}
