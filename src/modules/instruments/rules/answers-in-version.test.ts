import { describe, expect, test } from 'vitest';
import { aChoice, anInstrument, aNumber, aText } from '../testing.ts';
import { answersInVersion } from './answers-in-version.ts';

const old = anInstrument({
  items: [
    aChoice('week', [0, 1, 2]),
    aChoice('occasion', [0, 1], { text: aText('Five glasses?') }),
    aChoice('limit', [0, 1]),
    aNumber('weight', { max: 300, required: false }),
  ],
});
const given = { week: 'o2', occasion: 'o1', limit: 'o0', weight: 81 };

describe('answers to an older version', () => {
  test('are taken along where the same is asked, and the rest is asked anew', () => {
    const now = anInstrument({
      items: [
        aChoice('week', [0, 1, 2]),
        aChoice('occasion', [0, 1], { text: aText('Four glasses?') }),
        aNumber('weight', { max: 300, required: false }),
      ],
    });
    expect(answersInVersion(old, now, given)).toEqual({ week: 'o2', weight: 81 });
  });

  test('that are not offered any more, or out of their bounds now, are asked anew', () => {
    const now = anInstrument({
      items: [aChoice('week', [0, 1]), aNumber('weight', { max: 80, required: false })],
    });
    expect(answersInVersion(old, now, given)).toEqual({});
  });

  test('to what is not asked any more, because of another answer, are left', () => {
    const now = anInstrument({
      items: [
        aChoice('week', [0, 1, 2]),
        aChoice('limit', [0, 1], { enableWhen: [{ question: 'week', operator: '=', answer: 'o0' }] }),
      ],
    });
    expect(answersInVersion(old, now, given)).toEqual({ week: 'o2' });
  });

  test('come whole into the same version', () => expect(answersInVersion(old, old, given)).toEqual(given));
});
