/** Every act there can be, in both countries, against tables written by hand from domain/sweden 3.4 and domain/finland-and-peers 1.5. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { CodesFile } from '../contract.ts';
import { ACTIVITIES, type Activity, type Channel, CHANNELS, HABITS, type Habit, LEVELS } from './habits.ts';
import { type Act, proposeCodes } from './propose-codes.ts';

type Deep = 'simple' | 'counselling' | 'qualified';
/** Codes by level, separated by blanks. */
type ByLevel = Readonly<Record<Deep, string>>;
type Table = Readonly<Record<Habit, Readonly<Record<Activity, ByLevel>>>>;

const each = (codes: string): ByLevel => ({ simple: codes, counselling: codes, qualified: codes });
const levels = (simple: string, counselling: string, qualified = counselling): ByLevel => ({
  simple,
  counselling,
  qualified,
});
const whatever = (one: ByLevel) =>
  Object.fromEntries(ACTIVITIES.map((activity) => [activity, one])) as Record<Activity, ByLevel>;

const SWEDEN_TICKED: Table = {
  tobacco: whatever(levels('DV111', 'DV112', 'DV113')),
  alcohol: whatever(levels('DV121', 'DV122', 'DV123')),
  move: {
    ...whatever(levels('DV131', 'DV132', 'DV133')),
    prescription: levels('DV131 DV200', 'DV132 DV200', 'DV133 DV200'),
  },
  eat: whatever(levels('DV141', 'DV142', 'DV143')),
  sleep: whatever(each('')),
  mood: whatever(each('')),
  other: whatever(each('')),
};
const SWEDEN_OFFERED: Table = {
  tobacco: whatever(each('Z72.0')),
  alcohol: whatever(each('Z72.1')),
  move: whatever(each('Z72.3')),
  eat: whatever(each('Z72.4')),
  sleep: whatever(each('')),
  mood: whatever(each('')),
  other: whatever(each('')),
};
const FINLAND_TICKED: Table = {
  move: whatever(each('SPAT1305')),
  eat: whatever(each('SPAT1306')),
  alcohol: { ...whatever(each('SPAT1309')), 'brief-advice': each('SPAT1309 IHA21') },
  tobacco: whatever(each('SPAT1309')),
  sleep: whatever(each('SPAT1051')),
  mood: whatever(each('SPAT1307')),
  other: whatever(each('SPAT1312')),
};
const FINLAND_OFFERED: Table = {
  move: {
    meeting: levels('OAB36 OAB77', 'OAB36 OAB77 OAB78 IEY09'),
    'follow-up': levels('OAB36 OAB77', 'OAB36 OAB77 OAB78 IEY09'),
    group: levels('OAB36', 'OAB36 OAB78'),
    'brief-advice': each('OAB36 OAB77'),
    prescription: levels('OAB36 OAB77', 'OAB36 OAB77 IEY09'),
    'prescription-follow-up': each('OAB36 OAB77'),
  },
  eat: {
    meeting: levels('OAB75', 'OAB75 OAB78 IEY09'),
    'follow-up': levels('OAB75', 'OAB75 OAB78 IEY09'),
    group: levels('OAB75', 'OAB75 OAB78'),
    'brief-advice': each('OAB75'),
    prescription: levels('OAB75', 'OAB75 IEY09'),
    'prescription-follow-up': each('OAB75'),
  },
  tobacco: {
    meeting: levels('OAB40 IHA11', 'OAB40 OAB78 IEY09 IHA11'),
    'follow-up': levels('OAB40', 'OAB40 OAB78 IEY09'),
    group: levels('OAB40', 'OAB40 OAB78'),
    'brief-advice': each('OAB40 IHA22 IHA11'),
    prescription: levels('OAB40', 'OAB40 IEY09'),
    'prescription-follow-up': each('OAB40'),
  },
  alcohol: {
    meeting: levels('OAB40 IHA10', 'OAB40 OAB78 IEY09 IHA10'),
    'follow-up': levels('OAB40', 'OAB40 OAB78 IEY09'),
    group: levels('OAB40', 'OAB40 OAB78'),
    'brief-advice': each('OAB40 IHA10'),
    prescription: levels('OAB40', 'OAB40 IEY09'),
    'prescription-follow-up': each('OAB40'),
  },
  sleep: {
    ...whatever(each('')),
    meeting: levels('', 'OAB78 IEY09'),
    'follow-up': levels('', 'OAB78 IEY09'),
    group: levels('', 'OAB78'),
    prescription: levels('', 'IEY09'),
  },
  mood: {
    ...whatever(each('OAB38')),
    meeting: levels('OAB38', 'OAB38 IEY09'),
    'follow-up': levels('OAB38', 'OAB38 IEY09'),
    prescription: levels('OAB38', 'OAB38 IEY09'),
  },
  other: {
    ...whatever(each('OAB44')),
    meeting: levels('OAB44', 'OAB44 IEY09'),
    'follow-up': levels('OAB44', 'OAB44 IEY09'),
    prescription: levels('OAB44', 'OAB44 IEY09'),
  },
};
const NO_WAY: Readonly<Record<Channel, string>> = { video: '', phone: '', 'on-site': '', text: '' };
const COUNTRIES = {
  se: { ticked: SWEDEN_TICKED, offered: SWEDEN_OFFERED, ways: NO_WAY, without: ['sleep', 'mood', 'other'] },
  fi: {
    ticked: FINLAND_TICKED,
    offered: FINLAND_OFFERED,
    ways: { ...NO_WAY, phone: 'ZYC01', video: 'ZYC02', text: 'ZYC03' },
    without: [],
  },
} as const;

const today = civilDate('2026-11-27');
const everyAct: readonly (Act & { readonly habit: Habit })[] = ACTIVITIES.flatMap((activity) =>
  HABITS.flatMap((habit) =>
    LEVELS.flatMap((level) =>
      CHANNELS.map((channel) => ({ activity, habit, habits: [habit], level, channel })),
    ),
  ),
);
const codesIn = (text: string) => text.split(' ').filter((code) => code !== '');

describe.each(['se', 'fi'] as const)('in %s', (country) => {
  const { codes: list } = CodesFile.parse(JSON.parse(readFileSync(`content/codes/${country}.json`, 'utf8')));
  const { ticked, offered, ways, without } = COUNTRIES[country];

  test('every activity × habit × level × channel has the codes of the table', () => {
    expect(everyAct.length).toBe(6 * 7 * 3 * 4);
    for (const act of everyAct) {
      const found = proposeCodes(list, act, today);
      const of = (proposal: 'ticked' | 'offered') =>
        found.codes.filter((code) => code.proposal === proposal).map(({ code }) => code);
      expect({ act, ticked: of('ticked').toSorted() }).toEqual({
        act,
        ticked: [
          ...codesIn(ticked[act.habit][act.activity][act.level]),
          ...codesIn(ways[act.channel]),
        ].toSorted(),
      });
      expect({ act, offered: of('offered').toSorted() }).toEqual({
        act,
        offered: codesIn(offered[act.habit][act.activity][act.level]).toSorted(),
      });
      const isWithout = without.some((one) => one === act.habit);
      expect(found.without).toEqual(isWithout ? [act.habit] : []);
    }
  });

  test('the codes of two habits are those of each, and nothing is proposed about none', () => {
    for (const activity of ACTIVITIES)
      for (const level of LEVELS)
        for (const one of HABITS)
          for (const other of HABITS) {
            const of = (habits: readonly Habit[]) =>
              proposeCodes(list, { activity, habits, level, channel: 'phone' }, today).codes.map(
                ({ code }) => code,
              );
            expect(new Set(of([one, other]))).toEqual(new Set([...of([one]), ...of([other])]));
            expect(of([])).toEqual([]);
          }
  });

  test('a diagnosis is offered and never ticked for anybody', () => {
    expect(list.filter(({ kind, proposal }) => kind === 'reason' && proposal === 'ticked')).toEqual([]);
  });

  test('each code is there for some act', () => {
    const used = new Set(
      everyAct.flatMap((act) => proposeCodes(list, act, today).codes.map(({ code }) => code)),
    );
    expect(list.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
  });
});
