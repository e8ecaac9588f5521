/**
 * Dates and times in words, the same on server and in every browser: the names come from `Intl`, the order and the
 * signs between them are ours, because the data of `Intl` differs between versions.
 */
import type { Language } from './actor.ts';
import {
  type CivilDate,
  type CivilTime,
  type Instant,
  type Zone,
  civilIn,
  daysBetween,
  epochMs,
  instantOf,
} from './dates.ts';

// English is British in dates: day before month.
const LOCALES = { sv: 'sv-SE', fi: 'fi-FI', en: 'en-GB' } as const satisfies Record<Language, string>;
// Not parsed: nothing may ask `Temporal` while files load, a browser may not have fetched its stand-in yet.
const UTC = 'UTC' as Zone;
const NOON = '12:00' as CivilTime;
/** Beyond a week "in 12 days" is harder to place than a date. */
const NEAR_DAYS = 6;

interface Words {
  readonly weekday: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly near: Intl.RelativeTimeFormat;
}

function wordsOf(locale: string): Words {
  return {
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    // Day and month together: Finnish then gives the month in the partitive.
    date: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    near: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}
const WORDS: Record<Language, Words> = {
  sv: wordsOf(LOCALES.sv),
  fi: wordsOf(LOCALES.fi),
  en: wordsOf(LOCALES.en),
};

function noonMs(date: CivilDate): number {
  return epochMs(instantOf(date, NOON, UTC).instant);
}

function monthName(date: CivilDate, language: Language): string {
  const parts = WORDS[language].date.formatToParts(noonMs(date));
  return parts.find((part) => part.type === 'month')?.value ?? '';
}

function dayAndMonth(date: CivilDate, language: Language): string {
  const day = String(Number(date.slice(8, 10)));
  return `${language === 'fi' ? `${day}.` : day} ${monthName(date, language)}`;
}

function year(date: CivilDate): string {
  return String(Number(date.slice(0, 4)));
}

/** måndag · maanantai · Monday */
export function weekdayName(date: CivilDate, language: Language): string {
  return WORDS[language].weekday.format(noonMs(date));
}

/** måndag 15 mars 2027 · maanantaina 15. maaliskuuta 2027 · Monday 15 March 2027: fits a sentence that says when. */
export function longDate(date: CivilDate, language: Language): string {
  const name = weekdayName(date, language);
  // The essive, "on Monday": all seven Finnish weekdays take -na.
  return `${language === 'fi' ? `${name}na` : name} ${dayAndMonth(date, language)} ${year(date)}`;
}

/** måndag 15 mars · maanantai 15. maaliskuuta · Monday 15 March: names the day itself where the year is known. */
export function namedDay(date: CivilDate, language: Language): string {
  return `${weekdayName(date, language)} ${dayAndMonth(date, language)}`;
}

/** måndag 15 mars 2027 · maanantai 15. maaliskuuta 2027 · Monday 15 March 2027: "today is …". */
export function namedDate(date: CivilDate, language: Language): string {
  return `${namedDay(date, language)} ${year(date)}`;
}

/** 15 mars 2027 · 15.3.2027 · 15 March 2027: never a row of digits that could be read as month before day. */
export function shortDate(date: CivilDate, language: Language): string {
  if (language === 'fi') return `${Number(date.slice(8, 10))}.${Number(date.slice(5, 7))}.${year(date)}`;
  return `${dayAndMonth(date, language)} ${year(date)}`;
}

/** 09.00 · 9.00 · 09:00 */
export function clock(time: CivilTime, language: Language): string {
  if (language === 'en') return time;
  const dotted = time.replace(':', '.');
  return language === 'fi' ? dotted.replace(/^0/, '') : dotted;
}

const BEFORE_CLOCK = { sv: ' kl. ', fi: ' klo ', en: ', ' } as const satisfies Record<Language, string>;

/** The day itself with its clock, for "it is now …". */
export function namedDateTime(date: CivilDate, time: CivilTime, language: Language): string {
  return `${namedDate(date, language)}${BEFORE_CLOCK[language]}${clock(time, language)}`;
}

/** måndag 15 mars 2027 kl. 13.00 · maanantaina 15. maaliskuuta 2027 klo 13.00 · Monday 15 March 2027, 13:00 */
export function longDateTime(at: Instant, where: Zone, language: Language): string {
  const { date, time } = civilIn(at, where);
  return `${longDate(date, language)}${BEFORE_CLOCK[language]}${clock(time, language)}`;
}

/** i dag, i morgon, om 3 dagar · tänään, huomenna · today, tomorrow; the short date when more than six days away. */
export function relativeDay(date: CivilDate, today: CivilDate, language: Language): string {
  const days = daysBetween(today, date);
  return Math.abs(days) > NEAR_DAYS ? shortDate(date, language) : WORDS[language].near.format(days, 'day');
}
