import { expect, test } from 'vitest';
import { LANGUAGES } from './actor.ts';
import { civilDate, civilTime, instant, plusDays, zone } from './dates.ts';
import {
  clock,
  longDate,
  longDateTime,
  namedDate,
  namedDateTime,
  namedDay,
  relativeDay,
  shortDate,
  weekdayName,
} from './dates-format.ts';

const day = civilDate('2027-03-15');
const stockholm = zone('Europe/Stockholm');

test.each([
  ['sv', 'Europe/Stockholm', 'måndag 15 mars 2027 kl. 13.00'],
  ['fi', 'Europe/Helsinki', 'maanantaina 15. maaliskuuta 2027 klo 14.00'],
  ['en', 'Europe/Stockholm', 'Monday 15 March 2027, 13:00'],
] as const)('a time in full, %s in %s', (language, where, text) =>
  expect(longDateTime(instant('2027-03-15T12:00:00Z'), zone(where), language)).toBe(text),
);

test('the day is the day where the person is', () =>
  expect(longDateTime(instant('2027-03-14T23:30:00Z'), stockholm, 'sv')).toBe(
    'måndag 15 mars 2027 kl. 00.30',
  ));

test('a day in full', () =>
  expect(LANGUAGES.map((language) => longDate(day, language))).toEqual([
    'måndag 15 mars 2027',
    'maanantaina 15. maaliskuuta 2027',
    'Monday 15 March 2027',
  ]));

test('the day itself, where the sentence does not say "on"', () => {
  expect(namedDay(day, 'fi')).toBe('maanantai 15. maaliskuuta');
  expect(namedDate(day, 'sv')).toBe('måndag 15 mars 2027');
  expect(namedDateTime(day, civilTime('09:00'), 'fi')).toBe('maanantai 15. maaliskuuta 2027 klo 9.00');
  expect(namedDateTime(day, civilTime('09:00'), 'en')).toBe('Monday 15 March 2027, 09:00');
});

test('a short day cannot be read as month before day', () =>
  expect(LANGUAGES.map((language) => shortDate(civilDate('2027-03-05'), language))).toEqual([
    '5 mars 2027',
    '5.3.2027',
    '5 March 2027',
  ]));

test('the clock with full stop in Swedish and Finnish, with colon in English', () =>
  expect(LANGUAGES.map((language) => clock(civilTime('09:05'), language))).toEqual([
    '09.05',
    '9.05',
    '09:05',
  ]));

test('midnight keeps a nought in every language', () =>
  expect(LANGUAGES.map((language) => clock(civilTime('00:00'), language))).toEqual([
    '00.00',
    '0.00',
    '00:00',
  ]));

test('all seven weekdays in Finnish, alone and in a date', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(day, days));
  expect(week.map((date) => weekdayName(date, 'fi'))).toEqual([
    'maanantai',
    'tiistai',
    'keskiviikko',
    'torstai',
    'perjantai',
    'lauantai',
    'sunnuntai',
  ]);
  expect(week.map((date) => longDate(date, 'fi').split(' ')[0])).toEqual([
    'maanantaina',
    'tiistaina',
    'keskiviikkona',
    'torstaina',
    'perjantaina',
    'lauantaina',
    'sunnuntaina',
  ]);
});

test('near days by name, days further off by date', () => {
  const near = (days: number) => LANGUAGES.map((language) => relativeDay(plusDays(day, days), day, language));
  expect(near(0)).toEqual(['i dag', 'tänään', 'today']);
  expect(near(1)).toEqual(['i morgon', 'huomenna', 'tomorrow']);
  expect(near(-1)).toEqual(['i går', 'eilen', 'yesterday']);
  expect(near(6)).toEqual(['om 6 dagar', '6 päivän päästä', 'in 6 days']);
  expect(near(-3)).toEqual(['för 3 dagar sedan', '3 päivää sitten', '3 days ago']);
  expect(near(7)).toEqual(['22 mars 2027', '22.3.2027', '22 March 2027']);
});
