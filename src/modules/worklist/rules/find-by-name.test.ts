import { describe, expect, test } from 'vitest';
import { findByName, inNameOrder } from './find-by-name.ts';

const people = [
  { name: 'Åsa Öberg' },
  { name: 'Aino Mäkelä' },
  { name: null },
  { name: 'Maria af Ljung-Berg' },
  { name: 'Erik Dahl' },
];
const names = (found: readonly { readonly name: string | null }[]) => found.map((person) => person.name);

describe('finding by name', () => {
  test('the beginning of any name is enough, in any order', () => {
    expect(names(findByName(people, 'mäk'))).toEqual(['Aino Mäkelä']);
    expect(names(findByName(people, 'ljung mar'))).toEqual(['Maria af Ljung-Berg']);
  });

  test('dots and rings need not be typed', () => {
    expect(names(findByName(people, 'ASA oberg'))).toEqual(['Åsa Öberg']);
  });

  test('who has no name that may be shown is found by no name, and is there when nothing is asked', () => {
    expect(names(findByName(people, 'skyddad'))).toEqual([]);
    expect(findByName(people, '  ')).toHaveLength(5);
  });

  test('the order is that of family names in the reader’s language, without name last', () => {
    expect(names(inNameOrder(people, 'sv'))).toEqual([
      'Erik Dahl',
      'Maria af Ljung-Berg',
      'Aino Mäkelä',
      'Åsa Öberg',
      null,
    ]);
  });
});
