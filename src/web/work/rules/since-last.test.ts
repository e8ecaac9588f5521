import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { lastMet, sinceLast } from './since-last.ts';

const at = (day: number) => instant(`2027-03-${String(day).padStart(2, '0')}T09:00:00.000Z`);
const message = (day: number) => ({ at: at(day), kind: 'message.sent' });
const entries = [message(9), message(5), { at: at(5), kind: 'meeting.held' }, message(2)];

describe('since last', () => {
  test('is counted from the latest meeting that was held', () => {
    const meetings = [
      { state: 'held', startsAt: at(1) },
      { state: 'held', startsAt: at(4) },
      { state: 'missed', startsAt: at(8) },
      { state: 'booked', startsAt: at(20) },
    ] as const;
    expect(lastMet(meetings, at(10))).toBe(at(4));
    expect(sinceLast(entries, at(4))).toEqual([message(9), message(5)]);
  });

  test('is everything for somebody nobody has met', () => {
    expect(lastMet([{ state: 'missed', startsAt: at(1) }], at(10))).toBeNull();
    expect(sinceLast(entries, null)).toEqual(entries);
  });
});
