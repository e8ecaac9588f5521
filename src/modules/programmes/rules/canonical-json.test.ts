import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { canonicalJson } from './canonical-json.ts';

test('the order of keys does not matter, and what is read back is the same', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: undefined, 'a-b': true })).toBe(
    '{"a-b":true,"b":[1,{"c":"å","d":null}]}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    propertySettings('canonical values', 200),
  );
});
