/** Numbers of how a programme goes: true, in order, and never so small that they point at somebody. */
import { expect, test } from 'vitest';
import { type Counted, howItGoes } from './how-it-goes.ts';

const counted: readonly Counted[] = [
  { kind: 'begun', part: '', count: 40 },
  { kind: 'done', part: 'first', count: 31 },
  { kind: 'done', part: 'second', count: 4 },
  { kind: 'helped', part: 'first', count: 5 },
  { kind: 'ended', part: 'finished', count: 12 },
  { kind: 'ended', part: 'stopped', count: 20 },
];

test('few are told as few', () =>
  expect(howItGoes(counted, ['first', 'second', 'third'])).toEqual({
    begun: { kind: 'count', count: 40 },
    underWay: { kind: 'about', count: 10 },
    finished: { kind: 'count', count: 12 },
    steps: [
      {
        id: 'first',
        done: { kind: 'count', count: 31 },
        share: 78,
        helped: { kind: 'count', count: 5 },
        notHelped: { kind: 'few' },
      },
      {
        id: 'second',
        done: { kind: 'few' },
        share: null,
        helped: { kind: 'few' },
        notHelped: { kind: 'few' },
      },
      {
        id: 'third',
        done: { kind: 'few' },
        share: null,
        helped: { kind: 'few' },
        notHelped: { kind: 'few' },
      },
    ],
  }));

const begun = (count: number): Counted => ({ kind: 'begun', part: '', count });
const ended = (part: string, count: number): Counted => ({ kind: 'ended', part, count });

test('who is under way is told to the nearest five, so that nobody can count who left', () => {
  const underWay = (...all: readonly Counted[]) => howItGoes(all, []).underWay;
  expect(underWay(begun(40), ended('finished', 12), ended('stopped', 1))).toEqual({
    kind: 'about',
    count: 25,
  });
  expect(underWay(begun(40), ended('finished', 12), ended('stopped', 3))).toEqual({
    kind: 'about',
    count: 25,
  });
  expect(underWay(begun(9), ended('finished', 5))).toEqual({ kind: 'few' });
  expect(underWay(begun(5))).toEqual({ kind: 'about', count: 5 });
});

test('a share is never more than all, and is not told where either number is few', () => {
  const share = (whole: number, done: number) =>
    howItGoes([begun(whole), { kind: 'done', part: 'a', count: done }], ['a']).steps[0]?.share;
  expect([share(10, 5), share(10, 12), share(10, 4), share(4, 4)]).toEqual([50, 100, null, null]);
});
