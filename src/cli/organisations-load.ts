/**
 * `organisations load`: organisations, units, staff and their assignments from a file, put in place or brought up to date.
 * Nothing is deleted: an assignment ends by its last day, a unit by taking no requests.
 */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import * as z from 'zod';
import { COUNTRIES, LANGUAGES, ROLES } from '#kernel/actor.ts';
import { parseZone } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { lookupHash } from '#platform/sealing.ts';
import { prepare } from '../prepare.ts';
import { type CommandLine, failed } from './command-line.ts';
import { withSettings } from './settings.ts';

const Text = z.string().trim().min(1).max(200);
const Texts = z.strictObject({ sv: Text, fi: Text, en: Text });

const Reference = z.strictObject({
  organisations: z.array(
    z.strictObject({
      officialId: Text,
      country: z.enum(COUNTRIES),
      kind: z.enum(['region', 'municipality', 'wellbeing-county', 'association']),
      name: Text,
    }),
  ),
  units: z.array(
    z.strictObject({
      officialId: Text,
      organisation: Text,
      names: Texts,
      zone: Text.refine((text) => parseZone(text).ok, 'must be a time zone, e.g. Europe/Stockholm'),
      phone: Text,
      email: z.email(),
      takesReferrals: z.boolean(),
      answerWithinDays: z.int().positive(),
      waitWeeks: z.int().nonnegative().nullable(),
      /** The municipalities that the unit is for; left out, it asks nobody where they live. */
      municipalities: z.array(Text).min(1).nullable().default(null),
      /** Employee id of the one who answers for what nobody else has: in care at the unit, without a last day. */
      responsible: Text,
    }),
  ),
  staff: z.array(
    z.strictObject({
      employeeId: Text,
      name: Text,
      title: Texts,
      languages: z.array(z.enum(LANGUAGES)).min(1),
      /** By the country pack's list of professions; left out, none of them is known. */
      profession: Text.nullable().default(null),
      assignments: z.array(
        z.strictObject({
          unit: Text,
          role: z.enum(ROLES),
          purpose: z.enum(['care', 'administration', 'log-review']),
          startsOn: z.iso.date(),
          endsOn: z.iso.date().nullable(),
        }),
      ),
    }),
  ),
});
type Reference = z.infer<typeof Reference>;

async function idOf(client: pg.Client, text: string, values: readonly unknown[]): Promise<string> {
  const found = await client.query<{ id: string }>(text, [...values]);
  const row = found.rows[0];
  if (row === undefined) throw new Error(`${String(values[1])} is named in the file but described nowhere.`);
  return row.id;
}

async function placeUnits(client: pg.Client, { organisations, units }: Reference): Promise<void> {
  for (const one of organisations)
    await client.query(
      `insert into identity.organisation (id, official_id, country, kind, name) values ($1, $2, $3, $4, $5)
       on conflict (official_id) do update set country = excluded.country, kind = excluded.kind, name = excluded.name`,
      [newId(), one.officialId, one.country, one.kind, one.name],
    );
  for (const one of units)
    await idOf(
      client,
      `insert into identity.unit (id, organisation_id, official_id, names, zone, phone, email, takes_referrals, answer_within_days, wait_weeks, responsible_assignment_id, municipalities)
       select $1, o.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from identity.organisation o where o.official_id = $2
       on conflict (official_id) do update set names = excluded.names, zone = excluded.zone, phone = excluded.phone, email = excluded.email,
         takes_referrals = excluded.takes_referrals, answer_within_days = excluded.answer_within_days, wait_weeks = excluded.wait_weeks,
         municipalities = excluded.municipalities
       returning id`,
      [
        newId(),
        one.organisation,
        one.officialId,
        one.names,
        one.zone,
        one.phone,
        one.email,
        one.takesReferrals,
        one.answerWithinDays,
        one.waitWeeks,
        // Named when the staff are in place, before the end of the transaction; until then nobody.
        newId(),
        one.municipalities,
      ],
    );
}

/** Names who is responsible for each unit. The database holds it to that at the end of the transaction. */
async function placeResponsible(client: pg.Client, { units }: Reference, secret: Uint8Array): Promise<void> {
  for (const one of units) {
    const changed = await client.query(
      `update identity.unit u set responsible_assignment_id = a.id
       from identity.login l join identity.assignment a on a.staff_id = l.person_id
       where u.official_id = $1 and l.key_hash = $2 and l.kind = 'staff' and a.unit_id = u.id and a.purpose = 'care'
         and a.role in ('coach', 'care-manager') and a.ends_on is null`,
      [one.officialId, lookupHash(secret, 'staff', one.responsible)],
    );
    if (changed.rowCount === 0)
      throw new Error(
        `${one.officialId}: ${one.responsible} does not work there in care without a last day.`,
      );
  }
  // Somebody may have left: what falls to them is looked at anew.
  await client.query(
    `update platform.due set due_at = platform.civil_now() where kind = 'instruments.flag-owner' and state = 'waiting' and due_at > platform.civil_now()`,
  );
}

async function placeStaff(client: pg.Client, { staff }: Reference, secret: Uint8Array): Promise<void> {
  for (const one of staff) {
    const key = lookupHash(secret, 'staff', one.employeeId);
    const known = await client.query<{ id: string }>(
      `select person_id as id from identity.login where key_hash = $1 and kind = 'staff'`,
      [key],
    );
    const staffId = known.rows[0]?.id ?? newId();
    await client.query(
      `insert into identity.staff (id, name, title, languages, profession) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set name = excluded.name, title = excluded.title, languages = excluded.languages,
         profession = excluded.profession`,
      [staffId, one.name, one.title, one.languages, one.profession],
    );
    await client.query(
      `insert into identity.login (key_hash, kind, person_id) values ($1, 'staff', $2) on conflict do nothing`,
      [key, staffId],
    );
    for (const assignment of one.assignments) {
      const { unit, role, purpose, startsOn, endsOn } = assignment;
      const unitId = await idOf(
        client,
        `select id from identity.unit where $1::text = 'unit' and official_id = $2`,
        ['unit', unit],
      );
      const changed = await client.query(
        `update identity.assignment set starts_on = $5, ends_on = $6 where staff_id = $1 and unit_id = $2 and role = $3 and purpose = $4`,
        [staffId, unitId, role, purpose, startsOn, endsOn],
      );
      if (changed.rowCount === 0)
        await client.query(
          `insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7)`,
          [newId(), staffId, unitId, role, purpose, startsOn, endsOn],
        );
    }
  }
}

async function place(ownerUrl: string, reference: Reference, secret: Uint8Array): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await placeUnits(client, reference);
    await placeStaff(client, reference, secret);
    await placeResponsible(client, reference, secret);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

function readReference(file: string): Reference | string {
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    return `${file} cannot be read: ${problem instanceof Error ? problem.message : 'no file'}`;
  }
  const parsed = Reference.safeParse(written);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  return `${file}: ${first?.path.join('.') ?? ''} ${first?.message ?? 'is not as it must be'}`;
}

export const organisationsLoad: CommandLine = {
  name: 'organisations load',
  usage: 'organisations load --file FILE',
  what: 'Puts organisations, units, staff and assignments in place from a JSON file, or brings them up to date.',
  options: ['file'],
  needed: ['file'],
  run: async ({ options, environment, say }) =>
    withSettings(environment, async (config) => {
      const reference = readReference(options['file'] ?? '');
      if (typeof reference === 'string') return failed(reference);
      say('Connecting to the database …');
      const prepared = await prepare(config);
      if (!prepared.ok) return failed(prepared.details['sentence'] ?? 'The database does not answer.');
      try {
        await place(prepared.value.urls.owner, reference, config.secret);
      } finally {
        await prepared.value.stop();
      }
      const { organisations, units, staff } = reference;
      return {
        ok: true,
        result: { organisations: organisations.length, units: units.length, staff: staff.length },
      };
    }),
};
