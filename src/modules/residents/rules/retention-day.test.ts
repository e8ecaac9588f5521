import { expect, test } from 'vitest';
import { instant, zone } from '#kernel/dates.ts';
import { retentionDay } from './retention-day.ts';

const stockholm = zone('Europe/Stockholm');

test('two years after the last contact, on the same day of the calendar', () =>
  expect(retentionDay(instant('2027-03-15T12:00:00.000Z'), stockholm, 2)).toMatchObject({
    date: '2029-03-15',
    time: '03:00',
  }));

test('from 29 February it is the last day of February', () =>
  expect(retentionDay(instant('2028-02-29T12:00:00.000Z'), stockholm, 1).date).toBe('2029-02-28'));
