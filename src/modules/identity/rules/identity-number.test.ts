import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '#kernel/dates.ts';
import { parseIdentityNumber } from './identity-number.ts';

const today = civilDate('2027-03-15');
const runs = { numRuns: 100 * Number(process.env['VANDRA_PROOF'] ?? 1), seed: 1947 };
const se = (text: string, day: CivilDate = today) => parseIdentityNumber('se', text, day);
const fi = (text: string, day: CivilDate = today) => parseIdentityNumber('fi', text, day);

/** The check digit by the textbook, written apart from the rule: double every other from the right, add the digits. */
function withLuhn(nine: string): string {
  const doubled = Array.from(nine, (digit, index) => String(Number(digit) * (index % 2 === 0 ? 2 : 1))).join(
    '',
  );
  const sum = Array.from(doubled, Number).reduce((a, b) => a + b, 0);
  return nine + String((10 - (sum % 10)) % 10);
}
const digits = (value: number, length: number) => String(value).padStart(length, '0');
const birthYears = fc.integer({ min: 1930, max: 2024 });
const monthAndDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const somePersonnummer = fc
  .tuple(birthYears, monthAndDay, fc.integer({ min: 1, max: 999 }), fc.constantFrom(0, 60))
  .map(
    ([year, [month, day], serial, added]) =>
      String(year).slice(0, 2) +
      withLuhn(String(year).slice(2) + digits(month, 2) + digits(day + added, 2) + digits(serial, 3)),
  );
const someHenkilotunnus = fc
  .tuple(birthYears, monthAndDay, fc.integer({ min: 2, max: 999 }), fc.nat({ max: 5 }))
  .map(([year, [month, day], serial, pick]) => {
    const date = digits(day, 2) + digits(month, 2) + String(year).slice(2);
    const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(date + digits(serial, 3)) % 31];
    return `${date}${(year < 2000 ? '-YXWVU' : 'ABCDEF')[pick]}${digits(serial, 3)}${check}`;
  });
/** Another digit in one place. */
const mistyped = (text: string, place: number, by: number) =>
  text.slice(0, place) + String((Number(text[place]) + by) % 10) + text.slice(place + 1);

describe('Swedish numbers', () => {
  test.each([
    ['195009072553', 'personnummer', '1950-09-07'],
    ['196101182803', 'personnummer', '1961-01-18'],
    ['189002029800', 'personnummer', '1890-02-02'],
    ['200302022389', 'personnummer', '2003-02-02'],
    ['199002222397', 'personnummer', '1990-02-22'],
    ['200001252386', 'personnummer', '2000-01-25'],
    ['189602029812', 'personnummer', '1896-02-02'],
    ['196109732393', 'samordningsnummer', '1961-09-13'],
    ['191212121212', 'personnummer', '1912-12-12'],
  ])('the public test person %s', (text, kind, birthDate) =>
    expect(se(text)).toEqual({
      ok: true,
      value: { country: 'se', kind, canonical: text, birthDate, isTest: true },
    }),
  );

  test.each(['98240301AA06', '20210325K069', '20210325-k069'])(
    '%s is a number care made for itself',
    (text) => expect(se(text)).toMatchObject({ refusal: 'reservnummer' }),
  );

  test.each([
    ['121212-1212', '201212121212'],
    ['121212+1212', '191212121212'],
    [' 19121212-1212 ', '191212121212'],
    ['19121212 1212', '191212121212'],
    ['121212\u20131212', '201212121212'],
    ['610973-2393', '196109732393'],
    ['6109732393', '196109732393'],
  ])('%j is kept as %s', (text, canonical) => expect(se(text)).toMatchObject({ value: { canonical } }));

  test('hyphen becomes plus on New Year of the hundredth year', () => {
    const number = withLuhn('271201001');
    const written = (sign: string) => number.slice(0, 6) + sign + number.slice(6);
    expect(se(written('-'), civilDate('2026-12-31'))).toMatchObject({ value: { birthDate: '1927-12-01' } });
    expect(se(written('+'), civilDate('2027-01-01'))).toMatchObject({ value: { birthDate: '1927-12-01' } });
    expect(se(written('-'), civilDate('2027-01-01'))).toMatchObject({ refusal: 'birth-in-future' });
    expect(se(number, civilDate('2027-01-01'))).toMatchObject({ value: { birthDate: '1927-12-01' } });
  });
  test('ten digits alone that fit a child and a very old person are asked about, not guessed', () => {
    expect(se('1212121212')).toMatchObject({ refusal: 'century-unclear' });
    expect(se('5009072553')).toMatchObject({ value: { canonical: '195009072553' } });
  });
  test.each([
    ['195009072554', 'wrong-check-digit'],
    [`19${withLuhn('500230255')}`, 'no-such-date'],
    [`19${withLuhn('500292255')}`, 'no-such-date'],
    [`19${withLuhn('501307255')}`, 'no-such-date'],
    [`19${withLuhn('500032255')}`, 'no-such-date'],
    [`20${withLuhn('270316001')}`, 'birth-in-future'],
    ['1950090725', 'no-such-date'],
    ['19500907+2553', 'not-an-identity-number'],
    ['131052-308T', 'not-an-identity-number'],
    ['', 'not-an-identity-number'],
    ['1'.repeat(100_000), 'not-an-identity-number'],
  ])('%s is refused', (text, refusal) => expect(se(text)).toMatchObject({ refusal }));
  test('born today is born', () =>
    expect(se(`20${withLuhn('270315001')}`)).toMatchObject({ value: { birthDate: '2027-03-15' } }));
  test.each(['910060239', '910061239', '910360239'])(
    'a samordningsnummer may leave month or day open: %s',
    (nine) =>
      expect(se(`19${withLuhn(nine)}`)).toMatchObject({
        value: { kind: 'samordningsnummer', birthDate: null },
      }),
  );
  test('a personnummer may not', () =>
    expect(se(`19${withLuhn('910001239')}`)).toMatchObject({ refusal: 'no-such-date' }));
  test('a number outside the test series is not a test number', () =>
    expect(se(`19${withLuhn('121212122')}`)).toMatchObject({ value: { isTest: false } }));

  test('one wrong digit is always refused', () =>
    fc.assert(
      fc.property(
        somePersonnummer,
        fc.integer({ min: 2, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (text, place, by) => {
          expect(se(text)).toMatchObject({ ok: true });
          expect(se(mistyped(text, place, by)).ok).toBe(false);
        },
      ),
      runs,
    ));
  test('the canonical form reads as itself', () =>
    fc.assert(
      fc.property(somePersonnummer, (text) => {
        expect(se(`${text.slice(0, 8)}-${text.slice(8)}`)).toMatchObject({ value: { canonical: text } });
      }),
      runs,
    ));
});

describe('Finnish numbers', () => {
  test.each([
    ['131052-308T', '1952-10-13', false],
    ['010190-999W', '1990-01-01', true],
    ['010190Y999W', '1990-01-01', true],
    ['290200A902D', '2000-02-29', true],
    ['010101A901S', '2001-01-01', true],
    ['010101+901S', '1801-01-01', true],
  ])('%s', (text, birthDate, isTest) =>
    expect(fi(text)).toEqual({
      ok: true,
      value: { country: 'fi', kind: 'henkilotunnus', canonical: text, birthDate, isTest },
    }),
  );
  test.each(['010190-999K', '010190-999X'])('%s is published as an example, and wrong', (text) =>
    expect(fi(text)).toMatchObject({ refusal: 'wrong-check-digit' }),
  );
  test.each(['-', 'Y', 'X', 'W', 'V', 'U'])('%s is the twentieth century', (separator) =>
    expect(fi(`010190${separator}999W`)).toMatchObject({ value: { birthDate: '1990-01-01' } }),
  );
  test.each(['A', 'B', 'C', 'D', 'E', 'F'])('%s is this century', (separator) =>
    expect(fi(`290200${separator}902D`)).toMatchObject({ value: { birthDate: '2000-02-29' } }),
  );
  test('two numbers that differ in the separator alone are two persons', () => {
    const [hyphen, letter] = [fi('010190-999W'), fi('010190Y999W')];
    expect(hyphen.ok && letter.ok && hyphen.value.canonical !== letter.value.canonical).toBe(true);
  });
  test('small letters and a long dash are understood', () =>
    expect(fi('010190\u2013999w')).toMatchObject({ value: { canonical: '010190-999W' } }));
  test.each([
    ['290201A902D', 'no-such-date'],
    ['290200-902D', 'no-such-date'],
    ['310490-999W', 'no-such-date'],
    ['010190G999W', 'not-an-identity-number'],
    ['010190999W', 'not-an-identity-number'],
    ['010190-000W', 'not-an-identity-number'],
    ['195009072553', 'not-an-identity-number'],
    ['010190-999W\n010190-999W', 'not-an-identity-number'],
    ['', 'not-an-identity-number'],
  ])('%j is refused', (text, refusal) => expect(fi(text)).toMatchObject({ refusal }));
  test('a birth yet to come is refused', () =>
    expect(fi('290200A902D', civilDate('2000-02-28'))).toMatchObject({ refusal: 'birth-in-future' }));

  test('one wrong digit is always refused', () =>
    fc.assert(
      fc.property(
        someHenkilotunnus,
        fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9),
        fc.integer({ min: 1, max: 9 }),
        (text, place, by) => {
          expect(fi(text)).toMatchObject({ ok: true });
          expect(fi(mistyped(text, place, by)).ok).toBe(false);
        },
      ),
      runs,
    ));
  test('a wrong check character is always refused', () =>
    fc.assert(
      fc.property(
        someHenkilotunnus,
        fc.constantFrom(...'0123456789ABCDEFHJKLMNPRSTUVWXYGIOQZ'),
        (text, check) => {
          expect(fi(text.slice(0, 10) + check).ok).toBe(check === text[10]);
        },
      ),
      runs,
    ));
});
