import { expect, test } from 'vitest';
import { settleImport } from './settle-import.ts';

const known = [
  { version: '1', form: 'A', scorings: [{ version: '1', content: 's1' }] },
  { version: '3.1', form: 'B', scorings: [{ version: '1', content: 's1' }] },
];
const brought = (version: string | undefined, form: string, scoring?: readonly [string, string]) => ({
  version,
  form,
  scoring: scoring === undefined ? undefined : { version: scoring[0], content: scoring[1] },
});

test.each([
  ['a version of its own', brought('2', 'C'), { ok: true, value: { kind: 'new', version: '2' } }],
  [
    'none: the next whole number',
    brought(undefined, 'C'),
    { ok: true, value: { kind: 'new', version: '4' } },
  ],
  ['none, but known content', brought(undefined, 'B'), { ok: true, value: { kind: 'same', version: '3.1' } }],
  ['the same again', brought('1', 'A'), { ok: true, value: { kind: 'same', version: '1' } }],
  ['the same with its scoring', brought('1', 'A', ['1', 's1']), { ok: true, value: { kind: 'same' } }],
  ['a later scoring', brought('1', 'A', ['2', 's2']), { ok: true, value: { kind: 'scoring', version: '1' } }],
  ['other content under a known version', brought('1', 'B'), { ok: false, refusal: 'version-exists' }],
  [
    'another scoring under a known version',
    brought('1', 'A', ['1', 's2']),
    { ok: false, refusal: 'scoring-version-exists' },
  ],
])('%s', (_, given, expected) => {
  expect(settleImport(known, given)).toMatchObject(expected);
});
test('the first of a name without a version is 1', () => {
  expect(settleImport([], brought(undefined, 'A'))).toMatchObject({ value: { version: '1' } });
});
