import { expect, test } from 'vitest';
import { dateFromForm } from './date-from-form.ts';

function filled(day: string, month: string, year: string): FormData {
  const form = new FormData();
  form.set('born-day', day);
  form.set('born-month', month);
  form.set('born-year', year);
  return form;
}

test('day, month and year make one date', () => {
  expect(dateFromForm(filled(' 5', '3', '2027'), 'born')).toBe('2027-03-05');
});

test('three empty fields are no answer', () => {
  expect(dateFromForm(filled('', ' ', ''), 'born')).toBeUndefined();
});

test('half a date is handed on as written, to be refused with a sentence', () => {
  expect(dateFromForm(filled('5', '', '2027'), 'born')).toBe('2027-00-05');
});
