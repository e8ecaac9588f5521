/** Puts organisations, units, staff and assignments in place, as the owner of the database does in a deployment. */
import type pg from 'pg';
import { lookupHash } from '#platform/sealing.ts';
import { demoId, type DemoPeople } from './people.ts';

/** In one transaction. Nothing of it is a person in care. */
export async function insertReference(
  client: pg.Client,
  people: DemoPeople,
  secret: Uint8Array,
): Promise<void> {
  await client.query('begin');
  try {
    for (const one of people.organisations) {
      await client.query(
        'insert into identity.organisation (id, country, kind, name, official_id) values ($1, $2, $3, $4, $5)',
        [demoId('organisation', one.key), one.country, one.kind, one.name, one.officialId],
      );
    }
    for (const one of people.units) {
      await client.query(
        `insert into identity.unit (id, organisation_id, names, zone, phone, email, takes_referrals, answer_within_days, wait_weeks, official_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          demoId('unit', one.key),
          demoId('organisation', one.organisationKey),
          one.names,
          one.zone,
          one.phone,
          one.email,
          one.takesReferrals,
          one.answerWithinDays,
          one.waitWeeks,
          one.officialId,
        ],
      );
    }
    for (const one of people.staff) {
      const staffId = demoId('staff', one.key);
      await client.query('insert into identity.staff (id, name, title, languages) values ($1, $2, $3, $4)', [
        staffId,
        one.name,
        one.title,
        one.languages,
      ]);
      for (const assignment of one.assignments) {
        await client.query(
          'insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7)',
          [
            demoId('assignment', `${one.key} ${assignment.unitKey} ${assignment.role}`),
            staffId,
            demoId('unit', assignment.unitKey),
            assignment.role,
            assignment.purpose,
            assignment.startsOn,
            assignment.endsOn,
          ],
        );
      }
      await client.query(`insert into identity.login (key_hash, kind, person_id) values ($1, 'staff', $2)`, [
        lookupHash(secret, 'staff', one.employeeId),
        staffId,
      ]);
    }
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw problem;
  }
}
