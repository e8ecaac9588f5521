import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { loadPrescribing } from '../use-cases/load-prescribing.ts';
import { codesFor, keepCodes, maySign, type PrescribingCode, professionName } from './prescribing.ts';

const packs = loadPrescribing('content/packs');
const day = civilDate('2027-03-01');
const name = { sv: 'x', fi: 'x', en: 'x' };

describe('who may sign', () => {
  test.each([
    ['se', 'physician', true],
    ['se', 'physiotherapist', true],
    ['se', 'health-scientist', false],
    ['se', 'health-educator', false],
    ['fi', 'public-health-nurse', true],
    ['fi', 'lifestyle-counsellor', false],
    // Known in Finland, not in the Swedish list: not known here.
    ['se', 'public-health-nurse', false],
  ] as const)('%s: %s: %s', (country, profession, expected) =>
    expect(maySign(packs[country], profession, day)).toBe(expected),
  );

  test('whose profession is not known does not', () => expect(maySign(packs.se, null, day)).toBe(false));

  test('a rule holds from its first day until the day before its end', () => {
    const rule = { code: 'nurse', name, may: 'sign' } as const;
    const professions = [
      { ...rule, validFrom: civilDate('2027-01-01'), validUntil: civilDate('2028-01-01') },
    ];
    const on = (text: string) => maySign({ professions }, 'nurse', civilDate(text));
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a profession that has left the list is still called something', () =>
    expect([
      professionName(packs.se, 'physiotherapist', 'en'),
      professionName(packs.se, 'smith', 'en'),
    ]).toEqual(['physiotherapist', 'smith']));
});

describe('which codes are proposed', () => {
  const issued = { when: 'issued', profession: 'nurse', isOrganised: false, how: null, day } as const;
  const codes = (country: 'se' | 'fi', given: Partial<Parameters<typeof codesFor>[1]>) =>
    codesFor(packs[country], { ...issued, ...given }).map((code) => code.code);

  test('Sweden: DV200 when it is issued; nothing for the follow-up, and that is said', () => {
    expect(codes('se', {})).toEqual(['DV200']);
    expect(codes('se', { when: 'followed-up', how: 'phone' })).toEqual([]);
    expect(packs.se.without.map((one) => one.when)).toEqual(['followed-up']);
  });

  test('Finland: counselling, guidance to services when there is an organiser, and the way of a remote follow-up', () => {
    expect(codes('fi', {})).toEqual(['SPAT1305']);
    expect(codes('fi', { isOrganised: true })).toEqual(['SPAT1305', 'OAB77']);
    expect(codes('fi', { when: 'followed-up', how: 'video' })).toEqual(['SPAT1305', 'ZYC02']);
    expect(codes('fi', { when: 'followed-up', how: 'on-site' })).toEqual(['SPAT1305']);
  });

  test('a code of one profession is proposed to that one only', () => {
    const code: PrescribingCode = {
      system: 'X',
      code: 'X1',
      title: name,
      when: 'issued',
      organised: null,
      how: null,
      professions: ['physician'],
      certainty: 'ours',
      validFrom: null,
      validUntil: null,
    };
    const of = (profession: string | null) => codesFor({ codes: [code] }, { ...issued, profession }).length;
    expect([of('physician'), of('nurse'), of(null)]).toEqual([1, 0, 0]);
    expect(keepCodes([code], ['X X1'], 'sv')).toEqual([{ system: 'X', code: 'X1', title: 'x' }]);
    expect(keepCodes([code], ['X X2'], 'sv')).toBeUndefined();
  });
});
