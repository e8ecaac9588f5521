import { describe, expect, test } from 'vitest';
import { partsThatMatter } from './follow-up-questions.ts';

const sent = [
  { instrument: 'activity', habit: 'move' },
  { instrument: 'sitting', habit: 'move' },
  { instrument: 'alcohol', habit: 'alcohol' },
  { instrument: 'measures', habit: null },
];

describe('a follow-up after a health check asks', () => {
  test('the parts about the goal and the wish, in their order', () => {
    expect(partsThatMatter(sent, ['alcohol', 'move'])).toEqual(['activity', 'sitting', 'alcohol']);
    expect(partsThatMatter(sent, ['alcohol', 'sleep'])).toEqual(['alcohol']);
  });
  test('everything where neither names a part that was sent', () => {
    const all = ['activity', 'sitting', 'alcohol', 'measures'];
    expect(partsThatMatter(sent, [])).toEqual(all);
    expect(partsThatMatter(sent, ['other', 'sleep'])).toEqual(all);
  });
});
