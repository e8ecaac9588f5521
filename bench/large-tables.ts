/** The tables of a large unit: 20,000 residents with their rows, 5,000 open work items. Sealed columns hold no text. */
import type { ResidentId, StaffId, UnitId } from '#kernel/ids.ts';
import type { Stage } from './service.ts';

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
];

const EVERYBODY = '(select resident_id as id from identity.resident) r';

/** Fills in one go and lets PostgreSQL count what it has. */
export async function fillTables(stage: Stage, { unitId, residentId, staffId }: Filling): Promise<void> {
  await stage.owner(
    `insert into identity.resident (resident_id, holder, country, made_at)
     select id, id, 'se', now() from (select gen_random_uuid() as id from generate_series(1, ${RESIDENTS})) made`,
  );
  for (const { times, insert } of ROWS) {
    const parameters = insert.includes('$2') ? [unitId, staffId] : [unitId];
    await stage.owner(`${insert} from ${EVERYBODY} cross join generate_series(1, ${times}) n`, parameters);
    await stage.owner(
      `${insert} from (select $${parameters.length + 1}::uuid as id) r cross join generate_series(${times + 1}, ${times * 10}) n`,
      [...parameters, residentId],
    );
  }
  await stage.owner(
    `insert into worklist.item (id, unit_id, resident_id, kind, ref_id, due_at, made_at)
     select gen_random_uuid(), $1::uuid, r.resident_id, (array['intake', 'reply', 'meeting', 'sign'])[1 + (row_number() over ()) % 4], gen_random_uuid(),
       now() + (row_number() over ()) * interval '7 minutes', now()
     from identity.resident r limit ${ITEMS}`,
    [unitId],
  );
  await stage.owner('analyze');
}
