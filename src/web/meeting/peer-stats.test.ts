import { describe, expect, test } from 'vitest';
import { heardOf, loudnessBetween } from './peer-stats.ts';

const report = (energy: number, seconds: number) => [
  { type: 'inbound-rtp', kind: 'video', framesDecoded: 12 },
  { type: 'inbound-rtp', kind: 'audio', totalAudioEnergy: energy, totalSamplesDuration: seconds },
];

describe('how loud somebody has been', () => {
  test('is told of all the time between two looks: a short word in it is not missed', () => {
    const before = heardOf(report(1, 10));
    // A twentieth of a second at half the loudness, then silence until a quarter is over.
    const now = heardOf(report(1 + 0.5 ** 2 * 0.05, 10.25));
    expect(loudnessBetween(before, now)).toBeCloseTo(0.2236, 3);
  });

  test('is nothing when nothing has come, when there is no sound, and when a new sound begins its count anew', () => {
    const some = heardOf(report(1, 10));
    expect(loudnessBetween(some, some)).toBe(0);
    expect(loudnessBetween(heardOf([]), heardOf([{ type: 'inbound-rtp', kind: 'audio' }]))).toBe(0);
    expect(loudnessBetween(some, heardOf(report(0.2, 1)))).toBe(0);
    expect(loudnessBetween(heardOf(report(5, 10)), heardOf(report(0.2, 11)))).toBe(0);
  });
});
