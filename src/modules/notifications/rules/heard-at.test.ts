import { expect, test } from 'vitest';
import { civilTime } from '#kernel/dates.ts';
import { heardInsteadAt } from './heard-at.ts';

const night = { from: civilTime('21:00'), until: civilTime('08:00') };
const at = (time: string) => heardInsteadAt(civilTime(time), night);

test('an hour inside the quiet hours is said when they end, on both sides of midnight', () => {
  expect(['21:00', '23:59', '00:00', '07:59'].map(at)).toEqual(['08:00', '08:00', '08:00', '08:00']);
});

test('any other hour is kept, the one at which they end too', () => {
  expect(['08:00', '12:30', '20:59'].map(at)).toEqual([null, null, null]);
});

test('quiet hours within one day', () => {
  const noon = { from: civilTime('12:00'), until: civilTime('13:00') };
  expect(heardInsteadAt(civilTime('12:30'), noon)).toBe('13:00');
  expect(heardInsteadAt(civilTime('23:00'), noon)).toBeNull();
});
