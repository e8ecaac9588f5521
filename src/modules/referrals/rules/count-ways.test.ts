import { describe, expect, test } from 'vitest';
import { countWays, firstMonth, type Mark } from './count-ways.ts';

function mark(given: Partial<Mark>): Mark {
  return {
    kind: 'asked',
    channel: 'self',
    reason: 'own-wish',
    declineReason: null,
    onTime: null,
    count: 1,
    ...given,
  };
}

describe('how people come', () => {
  test('a way that nobody came by stands there with nothing', () => {
    const { ways, total, answers } = countWays([]);
    expect(ways.map((way) => [way.channel, way.asked])).toEqual([
      ['self', 0],
      ['check', 0],
      ['professional', 0],
      ['invitation', 0],
      ['phone', 0],
    ]);
    expect(total).toEqual({ asked: 0, accepted: 0, declined: 0, withdrawn: 0 });
    expect(answers).toEqual({ all: 0, onTime: 0 });
  });

  test('what was asked and what was answered is counted by way, and the ways make up the whole', () => {
    const counted = countWays([
      mark({ count: 3 }),
      mark({ channel: 'phone', count: 2 }),
      mark({ kind: 'accepted', channel: 'phone', onTime: true, count: 2 }),
      mark({ kind: 'declined', declineReason: 'not-now', onTime: false }),
      mark({ kind: 'withdrawn' }),
    ]);
    expect(counted.ways.find((way) => way.channel === 'self')).toEqual({
      channel: 'self',
      asked: 3,
      accepted: 0,
      declined: 1,
      withdrawn: 1,
    });
    expect(counted.total).toEqual({ asked: 5, accepted: 2, declined: 1, withdrawn: 1 });
    expect(counted.answers).toEqual({ all: 3, onTime: 2 });
    expect(counted.declined).toEqual([{ code: 'not-now', count: 1 }]);
  });

  test('the most common reason stands first, and only those who asked are counted by reason', () => {
    const { reasons } = countWays([
      mark({ reason: 'own-wish' }),
      mark({ reason: 'not-said', count: 2 }),
      mark({ reason: 'care-advice' }),
      mark({ kind: 'accepted', reason: 'own-wish', onTime: true, count: 9 }),
    ]);
    expect(reasons).toEqual([
      { code: 'not-said', count: 2 },
      { code: 'care-advice', count: 1 },
      { code: 'own-wish', count: 1 },
    ]);
  });
});

test('a year of months ends with this one, also over New Year', () => {
  expect(firstMonth('2026-11-27', 1)).toBe('2026-11-01');
  expect(firstMonth('2026-11-27', 12)).toBe('2025-12-01');
  expect(firstMonth('2026-12-01', 12)).toBe('2026-01-01');
  expect(firstMonth('2027-01-31', 12)).toBe('2026-02-01');
});
