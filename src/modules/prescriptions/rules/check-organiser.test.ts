import { expect, test } from 'vitest';
import { checkOrganiser } from './check-organiser.ts';

const whole = { name: 'Gymmet', what: 'Styrka', place: 'Torget 1', phone: '', web: '' };

test('a name, what it is and one way to find it are enough', () =>
  expect(checkOrganiser({ ...whole, name: ' Gymmet ' })).toEqual({ ok: true, organiser: whole }));

test.each([
  [{ name: '' }, 'name', 'name'],
  [{ what: ' ' }, 'what', 'what'],
  [{ place: '' }, 'place', 'reach'],
  [{ web: 'gymmet.example' }, 'web', 'web'],
  [{ web: 'javascript:alert(1)' }, 'web', 'web'],
  [{ web: 'https://' }, 'web', 'web'],
  [{ web: 'https://localhost' }, 'web', 'web'],
  [{ phone: '0'.repeat(201) }, 'phone', 'too-long'],
])('%j: %s is %s', (given, field, problem) =>
  expect(checkOrganiser({ ...whole, ...given })).toEqual({ ok: false, problems: [{ field, problem }] }),
);

test('an address of the web is one that can be pressed', () =>
  expect(checkOrganiser({ ...whole, place: '', web: 'https://gymmet.example/schema' }).ok).toBe(true));
