/** Public holidays of a country: movable days from their rules, never from a list of dates. */
import { type CivilDate, civilDate, plusDays, weekday } from '#kernel/dates.ts';
import type { Pack } from '../contract.ts';

type HolidayRule = Pack['holidays']['days'][number]['rule'];

export interface Holiday {
  readonly date: CivilDate;
  readonly name: Pack['holidays']['days'][number]['name'];
  /** By law, or an eve on which services are closed by custom. */
  readonly by: 'law' | 'eve';
}

function dayOf(year: number, month: number, day: number): CivilDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  return civilDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

/**
 * Easter Sunday of the western churches: the Sunday after the first full moon of the church's calendar on or after
 * 21 March (the Gregorian computus of 1582, in the form of Meeus, Astronomical Algorithms, chapter 8).
 */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moonShift = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

function placed(rule: HolidayRule, year: number): CivilDate {
  switch (rule.on) {
    case 'date':
      return dayOf(year, rule.month, rule.day);
    case 'easter':
      return plusDays(easterSunday(year), rule.days);
    case 'weekday': {
      const first = dayOf(year, rule.month, rule.day);
      return plusDays(first, (rule.weekday - weekday(first) + 7) % 7);
    }
  }
}

/** The holidays of a year in the order of the calendar; none for a year before the rules held. */
export function holidaysOf(year: number, { days, validFrom }: Pack['holidays']): readonly Holiday[] {
  return days
    .map(({ name, rule, by }): Holiday => ({ date: placed(rule, year), name, by }))
    .filter(({ date }) => date >= validFrom)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** The holiday on a day; undefined on all others. */
export function holidayOn(date: CivilDate, holidays: Pack['holidays']): Holiday | undefined {
  return holidaysOf(Number(date.slice(0, 4)), holidays).find((one) => one.date === date);
}
