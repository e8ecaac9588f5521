import { describe, expect, test } from 'vitest';
import type { Carried } from '../peer-stats.ts';
import { type Between, type Look, lookAt, LOOKS, needsPhone, nextMode } from './call-quality.ts';

const START: Carried = { soundReceived: 1000, soundLost: 10, framesDecoded: 500, roundTripMs: 60 };

/** Four seconds of an ordinary call: fifty packets of sound and fifteen frames a second. */
function fourSeconds(change: Partial<Carried> = {}, picture: Between['picture'] = 'expected'): Look {
  const now = { soundReceived: 1200, soundLost: 10, framesDecoded: 560, roundTripMs: 60, ...change };
  return lookAt({ before: START, now, seconds: 4, picture });
}

describe('one look at a connection', () => {
  test('an ordinary call is well', () => expect(fourSeconds()).toBe('well'));
  test('some lost packets cost the picture, a sixth of them the voice', () => {
    expect(fourSeconds({ soundReceived: 1188, soundLost: 22 })).toBe('well');
    expect(fourSeconds({ soundReceived: 1187, soundLost: 23 })).toBe('pictures-suffer');
    expect(fourSeconds({ soundReceived: 1168, soundLost: 42 })).toBe('pictures-suffer');
    expect(fourSeconds({ soundReceived: 1167, soundLost: 43 })).toBe('sound-suffers');
  });
  test('so does an answer that takes long', () => {
    expect(fourSeconds({ roundTripMs: 800 })).toBe('well');
    expect(fourSeconds({ roundTripMs: 801 })).toBe('pictures-suffer');
    expect(fourSeconds({ roundTripMs: 1601 })).toBe('sound-suffers');
    expect(fourSeconds({ roundTripMs: null })).toBe('well');
  });
  test('a picture that stands still suffers, and none that was turned off', () => {
    expect(fourSeconds({ framesDecoded: 500 })).toBe('pictures-suffer');
    expect(fourSeconds({ framesDecoded: 500 }, 'none')).toBe('well');
    expect(fourSeconds({ framesDecoded: 512 })).toBe('well');
    expect(fourSeconds({ framesDecoded: 511 })).toBe('pictures-suffer');
  });
  test('no sound at all is no silence; who has no microphone never sent any', () => {
    expect(fourSeconds({ soundReceived: 1000 })).toBe('sound-suffers');
    const none = { ...START, soundReceived: 0, soundLost: 0 };
    expect(
      lookAt({ before: none, now: { ...none, framesDecoded: 560 }, seconds: 4, picture: 'expected' }),
    ).toBe('well');
  });
});

const many = (look: Look, times = LOOKS): readonly Look[] => Array.from({ length: times }, () => look);

describe('what is given up', () => {
  test('pictures, after some poor looks in a row and not before', () => {
    expect(nextMode('pictures', many('pictures-suffer', LOOKS - 1))).toBe('pictures');
    expect(nextMode('pictures', many('pictures-suffer'))).toBe('sound');
    expect(nextMode('pictures', many('sound-suffers'))).toBe('sound');
    expect(nextMode('pictures', ['pictures-suffer', 'well', 'pictures-suffer', 'pictures-suffer'])).toBe(
      'pictures',
    );
  });
  test('they do not come back by themselves', () =>
    expect(nextMode('sound', many('well', 10))).toBe('sound'));
  test('a connection that is lost keeps its pictures for when it is found', () =>
    expect(nextMode('pictures', many('lost', 10))).toBe('pictures'));
  test('the telephone comes when the voice does not hold without pictures either', () => {
    expect(needsPhone('pictures', many('sound-suffers'))).toBe('no');
    expect(needsPhone('sound', many('sound-suffers', LOOKS - 1))).toBe('no');
    expect(needsPhone('sound', many('sound-suffers'))).toBe('yes');
    expect(needsPhone('sound', [...many('sound-suffers'), 'well'])).toBe('no');
  });
  test('and when there is no connection, with or without pictures', () => {
    for (const mode of ['pictures', 'sound'] as const) {
      expect(needsPhone(mode, many('lost'))).toBe('yes');
      expect(needsPhone(mode, [...many('lost'), 'well'])).toBe('no');
    }
  });
});
