import { expect, test } from 'vitest';
import { aChoice, aNumber, anInstrument } from '../testing.ts';
import { answersWithPoints } from './answers-with-points.ts';

test('each answer has its points; what no score counts has none, and neither has what was not answered', () => {
  const form = anInstrument({
    items: [aChoice('first', [0, 3]), aChoice('second', [1, 2]), aNumber('aside')],
  });
  const rows = answersWithPoints(
    form,
    { answers: { first: 'o1', aside: 40 }, asked: ['first', 'second', 'aside'] },
    'sv',
  );
  expect(rows.map(({ key, answer, points }) => [key, answer, points])).toEqual([
    ['first', '1', 3],
    ['second', null, null],
    ['aside', '40', null],
  ]);
});
