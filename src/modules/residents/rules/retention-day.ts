/** When a class of data may go, as the country pack says. */
import {
  type CivilDate,
  type CivilTime,
  type Instant,
  type Zone,
  civilIn,
  instantOf,
  plusMonths,
} from '#kernel/dates.ts';

const NIGHT = '03:00' as CivilTime;
const MONTHS = 12;

export interface RetentionDay {
  readonly date: CivilDate;
  readonly time: CivilTime;
  readonly zone: Zone;
  readonly instant: Instant;
}

/** So many years after what it is counted from, by the calendar where the unit is, at night. */
export function retentionDay(countedFrom: Instant, where: Zone, years: number): RetentionDay {
  const { date } = civilIn(countedFrom, where);
  const placed = plusMonths({ date, time: NIGHT, zone: where }, years * MONTHS);
  return {
    date: placed.date,
    time: placed.time,
    zone: where,
    instant: instantOf(placed.date, placed.time, where).instant,
  };
}
