import { describe, expect, test } from 'vitest';
import { readScores } from './read-scores.ts';

const posted = (fields: Readonly<Record<string, string>>) => ({ 'a--day': '2026-11-20', ...fields });

describe('what one of the forms says', () => {
  test('its day and its scores; an empty one is not known', () => {
    expect(readScores(posted({ 'a--points': ' 12 ', 'a--more': '', 'b--points': '3' }), 'a')).toMatchObject({
      kind: 'read',
      day: '2026-11-20',
      scores: { points: 12 },
    });
  });

  test.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['11 111', 11_111],
    ['-3', -3],
    ['0', 0],
  ])('%s is %d', (written, value) => {
    expect(readScores(posted({ 'a--points': written }), 'a')).toMatchObject({ scores: { points: value } });
  });

  test.each(['tolv', '1e3', '0x10', '1,2,3', '١٢', '∞', '12\0'])('%j is no number', (written) => {
    const read = readScores(posted({ 'a--points': written }), 'a');
    expect(read).toMatchObject({
      kind: 'wrong',
      part: 'points',
      given: { written: { 'a--points': written } },
    });
  });

  test.each(['', 'i går', '2026-02-30'])('%j is no day', (day) => {
    expect(readScores({ 'a--day': day, 'a--points': '1' }, 'a')).toMatchObject({
      kind: 'wrong',
      part: 'day',
    });
  });
});
