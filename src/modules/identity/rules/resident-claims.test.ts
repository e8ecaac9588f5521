import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { readResidentClaims } from './resident-claims.ts';

const reading = { claim: 'pid', countries: ['se'], today: civilDate('2026-11-21') } as const;
const maria = { pid: '19610118-2803', name: 'Maria Ljungberg' };
const finn = { pid: '010190-999W', name: 'Aino Mäkelä', country: 'FI' };

function read(
  claims: Readonly<Record<string, unknown>>,
  given: Partial<Parameters<typeof readResidentClaims>[1]> = {},
) {
  const outcome = readResidentClaims(claims, { ...reading, ...given });
  return outcome.ok ? outcome.value : outcome.refusal;
}

test('the number settles who it is and when they were born, whatever the birth date claim says', () => {
  expect(read({ ...maria, birthdate: '2000-01-25' })).toMatchObject({
    birthDate: '1961-01-18',
    number: { canonical: '196101182803' },
  });
});

describe('a samordningsnummer that leaves the month open', () => {
  const unclear = { ...maria, pid: '199100602391' };
  test('takes the day from the birth date claim', () => {
    expect(read({ ...unclear, birthdate: '1991-05-04' })).toMatchObject({ birthDate: '1991-05-04' });
  });
  test('without the claim leaves the age unknown, and nobody is let in by an unknown age', () => {
    expect(read(unclear)).toBe('birth-date-unknown');
    expect(read({ ...unclear, birthdate: '1991-00-00' })).toBe('birth-date-unknown');
  });
});

test('a name in two parts is one name', () => {
  expect(read({ pid: maria.pid, given_name: 'Maria', family_name: 'Ljungberg' })).toMatchObject({
    name: 'Maria Ljungberg',
  });
});

test.each([
  ['no number', { name: 'Maria' }],
  ['no name', { pid: maria.pid }],
  ['a number that is no text', { ...maria, pid: 196101182803 }],
  ['an empty name', { ...maria, name: ' ' }],
  ['a name without end', { ...maria, name: 'a'.repeat(201) }],
])('%s: the provider has not told who it is', (_, claims) => {
  expect(read(claims)).toBe('identity-not-told');
});

describe('whose number it is', () => {
  test('a service in one country needs no word about it', () => {
    expect(read(maria)).toMatchObject({ number: { country: 'se' } });
  });
  test('a service in two countries never guesses', () => {
    expect(read(maria, { countries: ['se', 'fi'] })).toBe('identity-not-told');
    expect(read(finn, { countries: ['se', 'fi'] })).toMatchObject({
      number: { country: 'fi', canonical: '010190-999W' },
    });
  });
  test('a country that we do not know is not taken for our own', () => {
    expect(read({ ...maria, country: 'no' })).toBe('identity-not-told');
  });
});

describe('protected identity', () => {
  test.each([
    [undefined, 'not-told'],
    [null, 'not-told'],
    ['', 'not-told'],
    [false, 'none'],
    ['0', 'none'],
    ['none', 'none'],
    ['sekretessmarkering', 'sekretessmarkering'],
    ['skyddadFolkbokforing', 'skyddad-folkbokforing'],
    [true, 'sekretessmarkering'],
    ['a word we do not know', 'sekretessmarkering'],
    [{ odd: 1 }, 'sekretessmarkering'],
  ])('in Sweden %j says %s', (told, means) => {
    expect(read({ ...maria, protected: told })).toMatchObject({ protection: means });
  });
  test('in Finland every protection is turvakielto', () => {
    expect(read({ ...finn, protected: '1' })).toMatchObject({ protection: 'turvakielto' });
  });
  test('address and municipality are not even taken in', () => {
    const contact = {
      address: { street_address: 'Björkgatan 3', locality: 'Exempelstad' },
      municipality: 'Exempelstad',
      email: 'm@post.example',
    };
    expect(read({ ...maria, ...contact })).toMatchObject({
      contact: { address: 'Björkgatan 3, Exempelstad', municipality: 'Exempelstad' },
    });
    expect(read({ ...maria, ...contact, protected: 'sekretessmarkering' })).toMatchObject({
      contact: { address: null, municipality: null, email: 'm@post.example' },
    });
  });
});

test('whatever a provider sends, the answer is a reading or a name', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('pid', 'name', 'country', 'protected', 'birthdate', 'address', 'email'),
        fc.anything(),
      ),
      (claims) => {
        const outcome = readResidentClaims(claims, reading);
        expect(outcome.ok ? outcome.value.name.length > 0 : outcome.refusal.length > 0).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
