/** The tables of a large unit: 20,000 residents with their rows, 5,000 open work items in each of ten units. Sealed columns hold no text. */
import { newId, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';
import type { Stage } from './served.ts';

const RESIDENTS = 20_000;
const ITEMS = 5000;

interface Filling {
  readonly unitId: UnitId;
  /** The one whose pages are looked at: a long history, so that an index matters. */
  readonly residentId: ResidentId;
  readonly staffId: StaffId;
}

/** What a resident has in each table; the person looked at has ten times as much. */
const ROWS: readonly { readonly times: number; readonly insert: string }[] = [
  {
    times: 20,
    insert: `insert into timeline.entry (resident_id, id, holder, at, kind, data)
      select r.id, gen_random_uuid(), $1::uuid, now() - n * interval '9 hours', 'meeting.held', '{"kind": "coaching"}'`,
  },
  {
    times: 20,
    insert: `insert into audit.access_log (id, at, actor_kind, actor_id, unit_id, resident_id, holder, action, resource, rule, command, request_id)
      select gen_random_uuid(), now() - n * interval '19 days', 'staff', $2::uuid::text, $1::uuid, r.id, $1::uuid, 'read', 'person', 'relation', 'bench.fill', 'bench'`,
  },
  {
    times: 4,
    insert: `insert into booking.meeting (resident_id, id, holder, staff_id, ref_id, kind, modality, civil_date, civil_time, zone, starts_at, ends_at, state)
      select r.id, gen_random_uuid(), $1::uuid, $2::uuid, gen_random_uuid(), 'coaching', 'video', current_date - n, '09:00', 'Europe/Stockholm',
        now() - n * interval '1 day', now() - n * interval '1 day' + interval '30 minutes', 'held'`,
  },
  {
    times: 3,
    insert: `insert into instruments.response (resident_id, id, holder, instrument, version, country, language, occasion, answers_sealed, answered_at)
      select r.id, gen_random_uuid(), $1::uuid, 'activity', '1', 'se', 'sv', 'self-check', '\\x00', now() - n * interval '30 days'`,
  },
  {
    times: 2,
    insert: `insert into referrals.referral (resident_id, id, holder, channel, reason, language, habits, contact, state, received_at, answer_by)
      select r.id, gen_random_uuid(), $1::uuid, 'self', 'not-said', 'sv', '{move}', 'message', 'accepted', now() - n * interval '90 days', now() - n * interval '80 days'`,
  },
  {
    times: 2,
    insert: `insert into booking.offer (resident_id, id, holder, staff_id, kind, ref_id, modalities, earliest, state, made_at)
      select r.id, gen_random_uuid(), $1::uuid, $2::uuid, 'coaching', gen_random_uuid(), '{video}', current_date, 'used', now() - n * interval '60 days'`,
  },
];

/** One row for each resident but the one looked at, who has their own from the service itself. */
const ONCE: readonly string[] = [
  `insert into residents.person (resident_id, holder, name_sealed, identity_sealed, birth_sealed, contact_sealed, language, changed_at)
    select r.id, r.id, '\\x00', '\\x00', '\\x00', '\\x00', 'sv', now()`,
  `insert into residents.roster (unit_id, resident_id, name_sealed, language, is_protected, since)
    select $1::uuid, r.id, '\\x00', 'sv', true, now()`,
  `insert into access.relation (resident_id, id, holder, unit_id, source, source_id, since)
    select r.id, gen_random_uuid(), $1::uuid, $1::uuid, 'referral', gen_random_uuid(), now()`,
  `insert into messaging.thread (resident_id, id, holder, opened_at) select r.id, r.id, $1::uuid, now()`,
  `insert into messaging.message (resident_id, id, holder, thread_id, author_kind, body_sealed, sent_at)
    select r.id, gen_random_uuid(), $1::uuid, r.id, 'resident', '\\x00', now()`,
  `insert into coaching.period (resident_id, id, holder, referral_id, staff_id, template, meetings_from, meetings_to, span_months, follow_up_months,
      follow_up_time, invite_days_before, zone, habits, state, started_on)
    select r.id, r.id, $1::uuid, gen_random_uuid(), gen_random_uuid(), 'bench', 4, 6, 6, '{3,9}', '09:00', 7, 'Europe/Stockholm', '{move}', 'active', current_date`,
  `insert into coaching.goal (resident_id, id, holder, period_id, habit, words_sealed, importance, confidence, set_by, set_at)
    select r.id, gen_random_uuid(), $1::uuid, r.id, 'move', '\\x00', 8, 7, 'resident', now()`,
  `insert into coaching.follow_up (resident_id, id, holder, period_id, months, civil_date, civil_time, zone, due_at, state)
    select r.id, gen_random_uuid(), $1::uuid, r.id, 3, current_date, '09:00', 'Europe/Stockholm', now(), 'planned'`,
];

/** Residents that have no person row yet: those made here. */
const NEWCOMERS =
  '(select resident_id as id from identity.resident where resident_id <> all (select resident_id from residents.person)) r';
const OTHER_UNITS = 9;

const EVERYBODY = '(select resident_id as id from identity.resident) r';

/** Fills in one go and lets PostgreSQL count what it has. */
export async function fillTables(stage: Stage, { unitId, residentId, staffId }: Filling): Promise<void> {
  await stage.owner(
    `insert into identity.resident (resident_id, holder, country, made_at)
     select id, id, 'se', now() from (select gen_random_uuid() as id from generate_series(1, ${RESIDENTS})) made`,
  );
  await stage.owner(`create temporary table newcomer as select r.id from ${NEWCOMERS}`);
  for (const insert of ONCE) {
    await stage.owner(`${insert} from newcomer r`, insert.includes('$1') ? [unitId] : []);
  }
  for (const { times, insert } of ROWS) {
    const parameters = insert.includes('$2') ? [unitId, staffId] : [unitId];
    await stage.owner(`${insert} from ${EVERYBODY} cross join generate_series(1, ${times}) n`, parameters);
    await stage.owner(
      `${insert} from (select $${parameters.length + 1}::uuid as id) r cross join generate_series(${times + 1}, ${times * 10}) n`,
      [...parameters, residentId],
    );
  }
  for (const unit of [unitId, ...Array.from({ length: OTHER_UNITS }, () => newId<'unit'>())])
    await fillItems(stage, unit);
  await stage.owner('analyze');
}

async function fillItems(stage: Stage, unitId: UnitId): Promise<void> {
  await stage.owner(
    `insert into worklist.item (id, unit_id, resident_id, kind, ref_id, due_at, made_at)
     select gen_random_uuid(), $1::uuid, r.resident_id, (array['intake', 'reply', 'meeting', 'sign'])[1 + (row_number() over ()) % 4], gen_random_uuid(),
       now() + (row_number() over ()) * interval '7 minutes', now()
     from identity.resident r limit ${ITEMS}`,
    [unitId],
  );
}
