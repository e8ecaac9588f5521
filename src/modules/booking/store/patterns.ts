/** When professionals are free week after week, and where: reference data without any person. */
import type { CivilDate, CivilTime, Instant } from '#kernel/dates.ts';
import type { StaffId, UnitId } from '#kernel/ids.ts';
import { type OpenTx, sql } from '#platform/db.ts';
import type { Modality, PatternId, Site, SiteId, WeeklyPattern } from '../contract.ts';

interface PatternRow {
  id: PatternId;
  unit_id: UnitId;
  staff_id: StaffId;
  weekdays: number[];
  from_time: CivilTime;
  until_time: CivilTime;
  minutes: number;
  pause_minutes: number;
  first_day: CivilDate;
  last_day: CivilDate | null;
  modalities: Modality[];
  site_id: SiteId | null;
  on_holidays: boolean;
  made_until: CivilDate;
}

function patternOf(row: PatternRow): WeeklyPattern {
  return {
    id: row.id,
    unitId: row.unit_id,
    staffId: row.staff_id,
    weekdays: row.weekdays,
    from: row.from_time,
    until: row.until_time,
    minutes: row.minutes,
    pauseMinutes: row.pause_minutes,
    firstDay: row.first_day,
    lastDay: row.last_day,
    modalities: row.modalities,
    siteId: row.site_id,
    onHolidays: row.on_holidays,
    madeUntil: row.made_until,
  };
}

const COLUMNS = sql`id, unit_id, staff_id, weekdays, from_time, until_time, minutes, pause_minutes, first_day, last_day, modalities,
  site_id, on_holidays, made_until`;

export async function insertPattern(tx: OpenTx, one: WeeklyPattern): Promise<void> {
  await sql`insert into booking.pattern (${COLUMNS})
    values (${one.id}, ${one.unitId}, ${one.staffId}, ${one.weekdays}::int[], ${one.from}, ${one.until}, ${one.minutes}, ${one.pauseMinutes},
      ${one.firstDay}, ${one.lastDay}, ${one.modalities}::text[], ${one.siteId}, ${one.onHolidays}, ${one.madeUntil})`.execute(
    tx.db,
  );
}

/** What holds for one professional in one unit from a day on, in the order it was entered. */
export async function patternsOf(
  tx: OpenTx,
  of: { readonly unitId: UnitId; readonly staffId: StaffId; readonly today: CivilDate },
): Promise<readonly WeeklyPattern[]> {
  const found = await sql<PatternRow>`select ${COLUMNS} from booking.pattern
    where unit_id = ${of.unitId} and staff_id = ${of.staffId} and state = 'on' and (last_day is null or last_day >= ${of.today})
    order by first_day, id`.execute(tx.db);
  return found.rows.map(patternOf);
}

/** One pattern that holds, with its row held until the end of the transaction. */
export async function holdPattern(tx: OpenTx, id: PatternId): Promise<WeeklyPattern | undefined> {
  const found =
    await sql<PatternRow>`select ${COLUMNS} from booking.pattern where id = ${id} and state = 'on' for update`.execute(
      tx.db,
    );
  const row = found.rows[0];
  return row === undefined ? undefined : patternOf(row);
}

export async function markMadeUntil(tx: OpenTx, id: PatternId, day: CivilDate): Promise<void> {
  await sql`update booking.pattern set made_until = ${day} where id = ${id}`.execute(tx.db);
}

/** Ends a pattern: its coming times that nobody has booked go. Answers how many went. */
export async function endPatternOf(tx: OpenTx, id: PatternId, now: Instant): Promise<number> {
  await sql`update booking.pattern set state = 'ended' where id = ${id}`.execute(tx.db);
  const gone = await sql`update booking.slot set state = 'withdrawn'
    where pattern_id = ${id} and state <> 'withdrawn' and starts_at > ${now}
      and not exists (select 1 from booking.occupancy o where o.slot_id = slot.id) returning 1`.execute(
    tx.db,
  );
  return gone.rows.length;
}

/** Places of a unit that are in use, by name. */
export async function sitesOf(tx: OpenTx, unitId: UnitId): Promise<readonly Site[]> {
  const found = await sql<{ id: SiteId; unit_id: UnitId; name: string; travel_minutes: number }>`
    select id, unit_id, name, travel_minutes from booking.site where unit_id = ${unitId} and state = 'open' order by lower(name), id`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    name: row.name,
    travelMinutes: row.travel_minutes,
  }));
}

/** False when the unit has a place of that name. */
export async function insertSite(tx: OpenTx, site: Site): Promise<boolean> {
  const found = await sql`insert into booking.site (id, unit_id, name, travel_minutes)
    values (${site.id}, ${site.unitId}, ${site.name}, ${site.travelMinutes}) on conflict do nothing returning 1`.execute(
    tx.db,
  );
  return found.rows.length === 1;
}

/** Takes a place out of use; times and meetings there stay. False when it is not the unit's, or a pattern is still there. */
export async function closeSiteOf(
  tx: OpenTx,
  of: { readonly siteId: SiteId; readonly unitId: UnitId; readonly today: CivilDate },
): Promise<boolean> {
  const closed = await sql`update booking.site set state = 'closed'
    where id = ${of.siteId} and unit_id = ${of.unitId} and state = 'open'
      and not exists (select 1 from booking.pattern p where p.site_id = site.id and p.state = 'on'
        and (p.last_day is null or p.last_day >= ${of.today})) returning 1`.execute(tx.db);
  return closed.rows.length === 1;
}
