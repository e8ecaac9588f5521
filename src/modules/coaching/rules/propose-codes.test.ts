import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { CodesFile } from '../contract.ts';
import { ACTIVITIES, type Activity, CHANNELS, HABITS, LEVELS } from './habits.ts';
import { carryTicks, codeKey, confirmCodes, proposeCodes, sameAct, tickedFirst } from './propose-codes.ts';

const listOf = (country: string) =>
  CodesFile.parse(JSON.parse(readFileSync(`content/codes/${country}.json`, 'utf8'))).codes;
const [se, fi] = [listOf('se'), listOf('fi')];
const today = civilDate('2026-11-21');
const proposed = (
  list: typeof se,
  habits: readonly (typeof HABITS)[number][],
  level: (typeof LEVELS)[number] = 'counselling',
  channel: (typeof CHANNELS)[number] = 'video',
  activity: Activity = 'meeting',
) => proposeCodes(list, { activity, habits, level, channel }, today);
const ticked = (...about: Parameters<typeof proposed>) => {
  const { codes } = proposed(...about);
  return names(codes.filter((code) => tickedFirst(codes).includes(codeKey(code))));
};
const names = (codes: readonly { code: string }[]) => codes.map((one) => one.code);

describe('proposed codes in Sweden (KVÅ, domain/sweden 3.4)', () => {
  test.each([
    ['tobacco', 'simple', 'DV111'],
    ['tobacco', 'counselling', 'DV112'],
    ['tobacco', 'qualified', 'DV113'],
    ['alcohol', 'counselling', 'DV122'],
    ['move', 'simple', 'DV131'],
    ['move', 'counselling', 'DV132'],
    ['eat', 'qualified', 'DV143'],
  ] as const)('%s at level %s is %s', (habit, level, code) => {
    expect(ticked(se, [habit], level)).toEqual([code]);
  });

  test('sleep has no code, and that is said', () => {
    expect(proposed(se, ['sleep', 'move'])).toMatchObject({ without: ['sleep'] });
    expect(ticked(se, ['sleep', 'move'])).toEqual(['DV132']);
  });
});

describe('proposed codes in Finland (SPAT and THL, domain/finland-and-peers 1.5)', () => {
  test.each([
    ['move', 'SPAT1305'],
    ['eat', 'SPAT1306'],
    ['alcohol', 'SPAT1309'],
    ['tobacco', 'SPAT1309'],
    ['sleep', 'SPAT1051'],
  ] as const)('%s on site is %s, at whatever level', (habit, code) => {
    for (const level of LEVELS) expect(ticked(fi, [habit], level, 'on-site')).toEqual([code]);
  });

  test('video and telephone are coded beside the counselling', () => {
    expect(ticked(fi, ['move'], 'counselling', 'video')).toEqual(['SPAT1305', 'ZYC02']);
    expect(ticked(fi, ['move'], 'counselling', 'phone')).toEqual(['SPAT1305', 'ZYC01']);
  });

  test('a code that two habits share is proposed once', () => {
    expect(ticked(fi, ['alcohol', 'tobacco'], 'simple', 'on-site')).toEqual(['SPAT1309']);
  });
});

describe('a code', () => {
  const dated = se.map((code) => ({
    ...code,
    validFrom: civilDate('2026-01-01'),
    validUntil: civilDate('2027-01-01'),
  }));

  test('is proposed from its first day to the day before its last', () => {
    const on = (day: string) =>
      proposeCodes(
        dated,
        { activity: 'meeting', habits: ['move'], level: 'counselling', channel: 'video' },
        civilDate(day),
      ).codes.length;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([0, 2, 2, 0]);
  });

  test('that was not proposed cannot be confirmed', () => {
    const { codes } = proposed(se, ['move']);
    expect(confirmCodes(codes, ['KVÅ DV111'], 'sv')).toBeUndefined();
    expect(confirmCodes(codes, ['KVÅ DV132'], 'sv')).toEqual([
      { system: 'KVÅ', code: 'DV132', title: 'Rådgivande samtal om fysisk aktivitet', kind: 'counselling' },
    ]);
    expect(confirmCodes(codes, [], 'sv')).toEqual([]);
  });

  test('that was left out stays left out when the act changes, and a new one comes ticked', () => {
    const before = proposed(fi, ['move'], 'counselling', 'video').codes;
    const after = proposed(fi, ['move', 'eat'], 'counselling', 'video').codes;
    expect(carryTicks(before, ['THL ZYC02'], after)).toEqual(['SPAT SPAT1306', 'THL ZYC02']);
  });

  test('that is only offered is never ticked by itself, and stays ticked when a professional has ticked it', () => {
    const before = proposed(se, ['move']).codes;
    expect(tickedFirst(before)).toEqual(['KVÅ DV132']);
    const after = proposed(se, ['move', 'eat']).codes;
    expect(carryTicks(before, ['KVÅ DV132', 'ICD-10-SE Z72.3'], after)).toEqual([
      'KVÅ DV132',
      'KVÅ DV142',
      'ICD-10-SE Z72.3',
    ]);
  });
});

test('an act is the same whatever the order of its habits', () => {
  expect(
    sameAct(
      { activity: 'meeting', habits: ['move', 'eat'], level: 'simple', channel: 'phone' },
      { activity: 'meeting', habits: ['eat', 'move'], level: 'simple', channel: 'phone' },
    ),
  ).toBe(true);
  expect(
    sameAct(
      { activity: 'meeting', habits: ['move'], level: 'simple', channel: 'phone' },
      { activity: 'meeting', habits: ['eat'], level: 'simple', channel: 'phone' },
    ),
  ).toBe(false);
});

test('every habit of an act either has a code or is named as being without', () => {
  const act = fc.record({
    activity: fc.constantFrom(...ACTIVITIES),
    habits: fc.uniqueArray(fc.constantFrom(...HABITS)),
    level: fc.constantFrom(...LEVELS),
    channel: fc.constantFrom(...CHANNELS),
  });
  fc.assert(
    fc.property(fc.constantFrom(se, fi), act, (list, one) => {
      const { codes, without } = proposeCodes(list, one, today);
      for (const habit of one.habits) {
        const coded = codes.some(({ kind, when }) => kind === 'counselling' && when.habits?.includes(habit));
        expect(coded).toBe(!without.includes(habit));
      }
      expect(new Set(codes.map(codeKey)).size).toBe(codes.length);
    }),
    propertySettings('acts with their codes', 100),
  );
});
