import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { type AccessLogRow, ROW_FIELDS, canonicalBytes, canonicalRow } from './canonical-row.ts';
import { bytesOfHex, hexOf, sameBytes } from './hex.ts';

const runs = { numRuns: 100 * Number(process.env['VANDRA_PROOF'] ?? 1), seed: 9 };
const row: AccessLogRow = {
  seq: 17,
  id: 'a',
  at: instant('2027-03-15T12:00:00Z'),
  actorKind: 'staff',
  actorId: 'b',
  assignmentId: null,
  unitId: 'c',
  organisationId: 'd',
  sessionId: 'e',
  residentId: 'f',
  holder: null,
  action: 'read',
  resource: 'note',
  resourceId: null,
  reason: 'Åsa söker på nytt',
  rule: 'staff-relation',
  command: 'read-note',
  requestId: 'g',
  emergency: false,
};

test('the bytes of a row stay the same for ever', () =>
  // A row sealed years ago must give these bytes: a change here needs a new version beside the old one.
  expect(createHash('sha256').update(canonicalRow(row)).digest('hex')).toBe(
    '1eec7afab6b51c69b052808e83562abdee4286325aa8c648f5118d602f65f618',
  ));

test('a field is its length and its text, null is neither empty nor the word', () => {
  expect(hexOf(canonicalBytes('v', ['å', '', null]))).toBe(
    '010000000176' + '0100000002c3a5' + '0100000000' + '00',
  );
});

test('every column is sealed', () => {
  expect(ROW_FIELDS.map(([name]) => name).toSorted()).toEqual(Object.keys(row).toSorted());
  for (const [name, kind] of ROW_FIELDS) {
    const other = { integer: 18, text: 'z', 'text-or-null': 'z', flag: true }[kind];
    expect(sameBytes(canonicalRow({ ...row, [name]: other }), canonicalRow(row))).toBe(false);
  }
});

test('two different lists of fields never give the same bytes', () => {
  const fields = fc.array(fc.option(fc.string({ maxLength: 4 })), { maxLength: 4 });
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(sameBytes(canonicalBytes('v', one), canonicalBytes('v', other))).toBe(same);
    }),
    runs,
  );
});

test('half a character and a broken number cannot be sealed', () => {
  expect(() => canonicalRow({ ...row, reason: '\ud800' })).toThrow(RangeError);
  expect(() => canonicalRow({ ...row, seq: 1.5 })).toThrow(RangeError);
});

test('hexadecimal text gives its bytes, other text none', () => {
  expect(bytesOfHex('00ff')).toEqual(Uint8Array.of(0, 255));
  for (const text of ['0', 'zz', '0F', ' 00']) expect(bytesOfHex(text)).toBeNull();
});
