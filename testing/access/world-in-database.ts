/** Puts a generated world into a real database. All instants move so that the world's now is now. */
import { createHash } from 'node:crypto';
import { newId } from '#kernel/ids.ts';
import type { TestApp } from '../app.ts';
import type { World, WorldSession } from './world.ts';

/** The token whose hash stands in the session row: tests that go over HTTP send it as a cookie. */
export function tokenOf(sessionId: string): string {
  return createHash('sha256').update(`token of ${sessionId}`).digest('base64url');
}

const MINUTE = 60_000;
/** What is still to come is put further away: a long proof stays on this side of it. */
const AHEAD = 24 * 60 * MINUTE;

function mover(world: World): (at: string) => string {
  const delta =
    Math.round((performance.timeOrigin + performance.now() - Date.parse(world.now)) / MINUTE) * MINUTE;
  return (at) => new Date(Date.parse(at) + delta + (at > world.now ? AHEAD : 0)).toISOString();
}

/** Inserts the whole world as the owner. A row in the timeline of every (resident, holder) marks what may be seen. */
export async function putWorld(app: Pick<TestApp, 'owner'>, world: World): Promise<void> {
  const at = mover(world);
  const later = (instant: string | null): string | null => (instant === null ? null : at(instant));
  for (const organisation of world.organisations) {
    await app.owner(
      `insert into identity.organisation (id, country, kind, name, official_id) values ($1, $2, 'region', $3, $4) on conflict do nothing`,
      [organisation.id, organisation.country, organisation.name, organisation.id],
    );
  }
  const countryOf = (organisationId: string): string =>
    world.organisations.find((one) => one.id === organisationId)?.country ?? 'se';
  const countryOfSession = ({ residentId, assignmentId }: WorldSession): string => {
    const unitId = world.assignments.find(({ id }) => id === assignmentId)?.unitId;
    const unit = world.units.find(({ id }) => id === unitId);
    return unit === undefined
      ? (world.residents.find(({ id }) => id === residentId)?.country ?? 'se')
      : countryOf(unit.organisationId);
  };
  for (const unit of world.units) {
    const zone = countryOf(unit.organisationId) === 'fi' ? 'Europe/Helsinki' : 'Europe/Stockholm';
    const there = await app.owner('select 1 from identity.unit where id = $1', [unit.id]);
    if (there.length > 0) continue;
    // Whoever is responsible for a unit is nobody of the world: they sign in nowhere and open nobody.
    await app.owner(
      `with placed as (
         insert into identity.unit (id, organisation_id, names, zone, phone, email, takes_referrals, official_id, responsible_assignment_id)
         values ($1, $2, $3, $4, '0', 'unit@vandra.example', true, $5, $6)),
       head as (insert into identity.staff (id, name, title) values ($7, 'x', '{"sv":"x","fi":"x","en":"x"}'))
       insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on)
         values ($6, $7, $1, 'coach', 'care', '2020-01-01')`,
      [
        unit.id,
        unit.organisationId,
        { sv: unit.name, fi: unit.name, en: unit.name },
        zone,
        unit.id,
        newId(),
        newId(),
      ],
    );
  }
  for (const staff of world.staff) {
    await app.owner(
      `insert into identity.staff (id, name, title) values ($1, $2, '{"sv":"x","fi":"x","en":"x"}') on conflict do nothing`,
      [staff.id, staff.name],
    );
  }
  for (const row of world.assignments) {
    // Assignments run by day: the generator leaves an hour's room only, so a day that has ended is put well before today.
    const since = at(row.since) <= at(world.now) ? '2020-01-01' : '2999-01-01';
    const until = row.until === null ? null : row.until > world.now ? '2999-01-01' : '2021-01-01';
    await app.owner(
      `insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [row.id, row.staffId, row.unitId, row.role, row.purpose, since, until],
    );
  }
  for (const resident of world.residents) {
    await app.owner(
      `insert into identity.resident (resident_id, holder, country, state, protected, made_at) values ($1, $1, $2, $3, $4, now()) on conflict do nothing`,
      [resident.id, resident.country, resident.state, resident.protected],
    );
    for (const holder of [resident.id, ...world.units.map((unit) => unit.id)]) {
      await app.owner(
        `insert into timeline.entry (resident_id, id, holder, at, kind) values ($1, $2, $3, now(), 'mark')`,
        [resident.id, newId(), holder],
      );
    }
  }
  for (const row of world.relations) {
    await app.owner(
      `insert into access.relation (resident_id, id, holder, unit_id, source, source_id, since, until) values ($1, $2, $3, $3, 'referral', $2, $4, $5)`,
      [row.residentId, newId(), row.unitId, at(row.since), later(row.until)],
    );
  }
  for (const row of world.blocks) {
    await app.owner(
      `insert into access.block (resident_id, id, holder, unit_id, since, until) values ($1, $2, $1, $3, $4, $5) on conflict do nothing`,
      [row.residentId, newId(), row.unitId, at(row.since), later(row.until)],
    );
  }
  for (const row of world.consents) {
    await app.owner(
      `insert into access.consent (resident_id, id, holder, from_organisation_id, to_organisation_id, purpose, since, until, withdrawn_at) values ($1, $2, $1, $3, $4, 'care', $5, $6, $7)`,
      [row.residentId, newId(), row.from, row.to, at(row.since), later(row.until), later(row.withdrawnAt)],
    );
  }
  for (const row of world.sessions) {
    await app.owner(
      `insert into identity.session (token_hash, id, kind, resident_id, staff_id, assignment_id, country, assurance, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'test', $8)`,
      [
        createHash('sha256').update(tokenOf(row.id)).digest(),
        row.id,
        row.residentId === null ? 'staff' : 'resident',
        row.residentId,
        row.staffId,
        row.assignmentId,
        countryOfSession(row),
        row.until === null ? at('2999-01-01T00:00:00.000Z') : at(row.until),
      ],
    );
  }
}
