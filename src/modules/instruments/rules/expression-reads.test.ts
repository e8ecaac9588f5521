import { expect, test } from 'vitest';
import { itemsReadBy } from './expression-reads.ts';

test.each<[string, readonly string[] | undefined]>([
  ["%resource.item.where(linkId='a').answer.value", ['a']],
  ["%resource.item.where(linkId = 'g').item.where(linkId='a').answer.value > 3", ['g', 'a']],
  ["%resource.item.where(linkId='a' or linkId='b').answer.value.sum()", ['a', 'b']],
  ['%resource.item.answer.value.sum()', undefined],
  ["%resource.descendants().where(linkId='a').answer.value", undefined],
  ['answer.value <= 24', undefined],
  ["answer.value + %resource.item.where(linkId='a').answer.value", undefined],
  ["%resource.item.where(linkId.startsWith('a')).answer.value", undefined],
  ["%resource.item.where(linkId='a').item.answer.value", undefined],
  ["%w + %resource.item.where(linkId='a').answer.value", undefined],
  ["iif(today() > @2026-01-01, 1, %resource.item.where(linkId='a').answer.value)", undefined],
  ['1 + 1', undefined],
])('%s', (expression, names) => {
  const found = itemsReadBy(expression);
  expect(found === undefined ? undefined : [...found]).toEqual(names);
});
