/** Puts organisations, units, staff and assignments in place, as the owner of the database does in a deployment. */
import type pg from 'pg';
import { lookupHash } from '#platform/sealing.ts';
import type { AssignmentId } from '#kernel/ids.ts';
import { DEMO_CLIENT, demoClientSecret } from './system-client.ts';
import { demoId, type DemoPeople, type DemoStaffMember, type DemoUnit } from './people.ts';

function assignmentIdOf(
  one: DemoStaffMember,
  assignment: Pick<DemoStaffMember['assignments'][number], 'unitKey' | 'role'>,
): AssignmentId {
  return demoId('assignment', `${one.key} ${assignment.unitKey} ${assignment.role}`);
}

/** The assignment in care of the one who is responsible for the unit. */
function responsibleOf(people: DemoPeople, unit: DemoUnit): AssignmentId {
  const member = people.staff.find((one) => one.key === unit.responsibleKey);
  const assignment = member?.assignments.find(
    (one) => one.unitKey === unit.key && one.purpose === 'care' && one.endsOn === null,
  );
  if (member === undefined || assignment === undefined)
    throw new Error(`content/demo: nobody in care is responsible for ${unit.key}`);
  return assignmentIdOf(member, assignment);
}

/** Another system, for the first unit that takes referrals. */
async function insertDemoClient(client: pg.Client, secret: Uint8Array): Promise<void> {
  const id = demoId('client', DEMO_CLIENT.clientId);
  await client.query(
    `insert into identity.client (id, client_id, name, unit_id, purpose, starts_on) values ($1, $2, $3, $4, 'care', '2020-01-01')`,
    [id, DEMO_CLIENT.clientId, DEMO_CLIENT.name, demoId('unit', DEMO_CLIENT.unitKey)],
  );
  await client.query('insert into identity.client_secret (key_hash, client_id) values ($1, $2)', [
    lookupHash(secret, 'client', `${DEMO_CLIENT.clientId} ${demoClientSecret(secret)}`),
    id,
  ]);
}

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
        `insert into identity.unit (id, organisation_id, names, zone, phone, email, takes_referrals, answer_within_days, wait_weeks, official_id, responsible_assignment_id, municipalities)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
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
          responsibleOf(people, one),
          one.municipalities,
        ],
      );
    }
    for (const one of people.staff) {
      const staffId = demoId('staff', one.key);
      await client.query(
        'insert into identity.staff (id, name, title, languages, profession) values ($1, $2, $3, $4, $5)',
        [staffId, one.name, one.title, one.languages, one.profession],
      );
      for (const assignment of one.assignments) {
        await client.query(
          'insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7)',
          [
            assignmentIdOf(one, assignment),
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
    await insertDemoClient(client, secret);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw problem;
  }
}
