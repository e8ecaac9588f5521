/** A form that is tried takes files as a person's form does, remembers what they are called, and keeps none. */
import { expect, test } from 'vitest';
import { aFileItem } from '#modules/instruments/testing.ts';
import { aPng } from '../../../testing/pictures.ts';
import { triedFiles } from './tried-files.ts';

const form = { items: [aFileItem('one'), aFileItem('more', { repeats: true })] };
const png = (name: string) => new File([new Uint8Array(aPng(4))], name);
const come = async (key: string, file: File, chosenFile: readonly string[] = []) =>
  triedFiles(form, { upload: key, chosenFile }, new Map([[`${key}.file`, file]]));

test('a file is an answer, and comes along with the next press', async () => {
  const first = await come('one', png('a.png'));
  expect(first).toMatchObject({
    answers: { one: { name: 'a.png', type: 'image/png' } },
    problem: null,
  });
  const next = await triedFiles(form, { chosenFile: first.carried }, new Map());
  expect(next.answers).toEqual(first.answers);
  expect(next.carried.join(' ')).not.toContain('PNG');
});

test('a second one stands in the place of the first where one is asked for, and beside it where there may be more', async () => {
  const one = await come('one', png('a.png'));
  expect((await come('one', png('b.png'), one.carried)).answers).toMatchObject({ one: { name: 'b.png' } });
  const more = await come('more', png('a.png'));
  expect((await come('more', png('b.png'), more.carried)).answers).toMatchObject({
    more: [{ name: 'a.png' }, { name: 'b.png' }],
  });
});

test('it is taken away again', async () => {
  const { carried } = await come('one', png('a.png'));
  const { file } = JSON.parse(carried[0] ?? '{}') as { file: string };
  const gone = await triedFiles(form, { chosenFile: carried, removeFile: file }, new Map());
  expect(gone).toMatchObject({ answers: {}, carried: [] });
});

test.each([
  ['another kind', new File(['%PDF-1.7'], 'a.png'), 'file-type'],
  ['what only says that it is a picture', new File(['<html>'], 'a.png', { type: 'image/png' }), 'file-type'],
  ['too much', new File([new Uint8Array(5_000_001)], 'a.png'), 'file-too-big'],
])('%s is told of as to the person', async (_, file, problem) => {
  expect(await come('one', file)).toMatchObject({ answers: {}, problem: { key: 'one', problem } });
});

test('no file chosen, more than a form holds, and what no page of ours has made', async () => {
  expect(await triedFiles(form, { upload: 'one' }, new Map())).toMatchObject({
    problem: { key: 'one', problem: 'file-empty' },
  });
  const ten = Array.from({ length: 10 }, (_, place) => png(`${place}.png`));
  let carried: readonly string[] = [];
  for (const file of ten) ({ carried } = await come('more', file, carried));
  expect((await come('more', png('x.png'), carried)).problem).toEqual({
    key: 'more',
    problem: 'too-many-files',
  });
  for (const strange of ['{', '{"key":"one"}', JSON.stringify({ key: 'no-such', file: 'x' })])
    expect((await triedFiles(form, { chosenFile: strange }, new Map())).answers).toEqual({});
});
