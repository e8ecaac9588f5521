import { describe, expect, test } from 'vitest';
import type { Kept } from '../../forms/kept-answers.server.ts';
import type { Batch } from '../rules/unsent.ts';
import { type Line, openLine, type Sent, type Standing } from './line.ts';

function kept(revision: number): Sent {
  const told: Kept = { revision, said: '', conflicts: [], asked: [], read: {}, problems: [], help: null };
  return { kind: 'kept', kept: told };
}

/** A line whose server answers as told, one answer for each batch. */
function aLine(answers: readonly Sent[]) {
  const got: Batch[] = [];
  const lying: (readonly Batch[])[] = [];
  const stood: Standing[] = [];
  const later: (() => void)[] = [];
  const open: Line = openLine({
    revision: 0,
    first: [],
    send: async (batch) => {
      got.push(batch);
      return Promise.resolve(answers[got.length - 1] ?? { kind: 'offline' });
    },
    keep: (batches) => lying.push(batches),
    onKept: () => undefined,
    onStanding: (standing) => stood.push(standing),
    later: (work) => later.push(work),
  });
  return { line: open, got, lying, stood, later };
}

describe('the line to the server', () => {
  test('holds what could not be sent, and tries again later', async () => {
    const { line, got, lying, stood, later } = aLine([{ kind: 'offline' }, kept(1)]);
    line.write('a', { a: '1' });
    expect(await line.flush()).toBe('offline');
    expect(lying.at(-1)).toEqual([{ revision: 0, keys: { a: { a: '1' } } }]);
    expect(later).toHaveLength(1);
    later[0]?.();
    expect(await line.flush()).toBe('idle');
    expect(got).toEqual([got[0], got[0]]);
    expect(lying.at(-1)).toEqual([]);
    expect(stood).toEqual(['saving', 'offline', 'idle']);
  });

  test('sends one after the other what is written while it sends', async () => {
    const { line, got } = aLine([kept(1), kept(2)]);
    line.write('a', { a: '1' });
    const going = line.flush();
    line.write('a', { a: '2' });
    expect(await going).toBe('idle');
    expect(got.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  test('keeps everything for after sign-in, and does not knock meanwhile', async () => {
    const { line, lying, later } = aLine([{ kind: 'signed-out' }]);
    line.write('a', { a: '1' });
    expect(await line.flush()).toBe('signed-out');
    expect(lying.at(-1)).toHaveLength(1);
    expect(later).toEqual([]);
  });

  test('forgets what belongs to a form that is gone', async () => {
    const { line, lying } = aLine([{ kind: 'gone' }]);
    line.write('a', { a: '1' });
    expect(await line.flush()).toBe('gone');
    expect(lying.at(-1)).toEqual([]);
  });

  test('what cannot be taken does not stand in the way of the rest', async () => {
    const { line, got } = aLine([{ kind: 'refused' }, kept(1)]);
    line.write('a', { a: '1' });
    const going = line.flush();
    line.write('b', { b: '2' });
    expect(await going).toBe('idle');
    expect(got.map(({ keys }) => Object.keys(keys))).toEqual([['a'], ['b']]);
  });
});
