import { describe, expect, test } from 'vitest';
import { aChoice, aGroupOf, aNumber, aText } from '../testing.ts';
import { csv } from './csv.ts';
import { exportColumns, type ExportedForm } from './export-columns.ts';
import { type ExportedResponse, exportTables } from './export-tables.ts';
import type { Item } from './form.ts';

function aVersion(version: string, items: readonly Item[]): ExportedForm {
  return { instrument: 'sample', version, form: { items } };
}
function aResponse(more: Partial<ExportedResponse> = {}): ExportedResponse {
  return {
    person: 'p1',
    response: 'r1',
    answeredOn: '2026-11-25',
    version: '1',
    language: 'sv',
    occasion: 'self-check',
    filledBy: 'resident',
    scoringVersion: '1',
    cutOffSet: 'set',
    band: 'low',
    scores: { points: 3 },
    given: { answers: { a: 'o1' }, asked: ['a'] },
    ...more,
  };
}
/** The rows of a table as objects. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = table.trimEnd().split('\r\n');
  const names = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])),
  );
}

describe('columns', () => {
  test('are named so that statistics programs take them, each once', () => {
    const columns = exportColumns([
      aVersion('1', [
        aChoice('Åldersgrupp 1', [0]),
        aChoice('1.a', [0]),
        aChoice('1-a', [0]),
        aChoice('1_A', [0]),
      ]),
    ]);
    expect(columns.map((column) => column.name)).toEqual(['q_Aldersgrupp_1', 'q_1_a', 'q_1_a_2', 'q_1_A_3']);
  });

  test('of two versions are one where the question means the same', () => {
    const columns = exportColumns([
      aVersion('1', [aChoice('a', [0, 1])]),
      aVersion('2', [aChoice('a', [0, 1, 2]), aNumber('n')]),
    ]);
    expect(columns.map((one) => [one.name, one.askedIn.map((asked) => asked.version)])).toEqual([
      ['q_a', ['1', '2']],
      ['q_n', ['2']],
    ]);
  });

  test('and two where a code has come to mean something else, or the kind of answer has changed', () => {
    const other = aChoice('a', [0, 1]);
    const [first, ...rest] = other.options;
    const moved = {
      ...other,
      options: [...(first === undefined ? [] : [{ ...first, text: aText('something else') }]), ...rest],
    };
    expect(
      exportColumns([aVersion('1', [aChoice('a', [0, 1])]), aVersion('2', [moved])]).map((one) => one.name),
    ).toEqual(['q_a', 'q_a_2']);
    expect(
      exportColumns([aVersion('1', [aChoice('a', [0, 1])]), aVersion('2', [aNumber('a')])]),
    ).toHaveLength(2);
    expect(
      exportColumns([aVersion('1', [aChoice('a', [5, 1])]), aVersion('2', [aChoice('a', [0, 1])])]),
    ).toHaveLength(2);
  });
});

describe('the wide table', () => {
  test('has code and label in columns of their own', () => {
    const { wide } = exportTables([aVersion('1', [aChoice('a', [0, 1])])], [aResponse()], 'sv');
    expect(rowsOf(wide)).toMatchObject([
      { person: 'p1', q_a: 'o1', q_a_label: '1', q_a_missing: '', score_points: '3', band: 'low' },
    ]);
  });

  test('says of every empty cell why it is empty', () => {
    const forms = [
      aVersion('1', [aChoice('a', [0, 1]), aChoice('b', [0, 1])]),
      aVersion('2', [aChoice('a', [0, 1]), aChoice('b', [0, 1]), aNumber('c')]),
    ];
    const responses = [
      aResponse({ given: { answers: {}, asked: ['a'] }, scores: { points: null }, band: null }),
      aResponse({ version: '2', given: null }),
    ];
    const { wide } = exportTables(forms, responses, 'sv');
    expect(rowsOf(wide)).toMatchObject([
      {
        q_a_missing: 'not-answered',
        q_b_missing: 'not-asked',
        q_c_missing: 'not-in-version',
        score_points: '',
        score_points_missing: 'not-told',
      },
      { q_a_missing: 'erased', q_c_missing: 'erased' },
    ]);
  });

  test('keeps words of the person’s own at home', () => {
    const open = aChoice('a', [0, 1], { open: true });
    const { wide, long } = exportTables(
      [aVersion('1', [open])],
      [aResponse({ given: { answers: { a: { words: 'my secret' } }, asked: ['a'] } })],
      'sv',
    );
    expect(wide + long).not.toContain('secret');
    expect(rowsOf(wide)).toMatchObject([{ q_a: '', q_a_missing: 'own-words' }]);
  });
});

describe('the long table', () => {
  const form = aVersion('1', [
    aChoice('a', [0, 1, 2], { repeats: true }),
    aGroupOf('g', [aNumber('n')], { repeats: true }),
  ]);

  test('has a row for each answer and each repetition, counted from one', () => {
    const given = { answers: { a: ['o0', 'o2'], 'n~0': 4, 'n~1': 6 }, asked: ['a', 'n~0', 'n~1'] };
    const { wide, long } = exportTables([form], [aResponse({ given })], 'sv');
    expect(wide).not.toContain('q_n');
    expect(
      rowsOf(long).map((row) => [
        row['link_id'],
        row['repetition'],
        row['answer_number'],
        row['code'],
        row['points'],
      ]),
    ).toEqual([
      ['a', '', '1', 'o0', '0'],
      ['a', '', '2', 'o2', '2'],
      ['n', '1', '1', '4', '4'],
      ['n', '2', '1', '6', '6'],
    ]);
  });

  test('has a row with its reason where there is no answer', () => {
    const { long } = exportTables([form], [aResponse({ given: { answers: {}, asked: ['a'] } })], 'sv');
    expect(rowsOf(long).map((row) => [row['link_id'], row['missing']])).toEqual([
      ['a', 'not-answered'],
      ['n', 'not-asked'],
    ]);
  });
});

test('the codebook explains each column, code and reason, in the versions they stand for', () => {
  const { codebook } = exportTables(
    [aVersion('1', [aChoice('a', [0, 1])]), aVersion('2', [aChoice('a', [0, 1, 2])])],
    [aResponse()],
    'sv',
  );
  const rows = rowsOf(codebook);
  expect(
    rows.filter((row) => row['column'] === 'q_a').map((row) => [row['kind'], row['code'], row['versions']]),
  ).toEqual([
    ['code', '', '1 2'],
    ['option', 'o0', '1 2'],
    ['option', 'o1', '1 2'],
    ['option', 'o2', '1 2'],
  ]);
  expect(rows.map((row) => row['code'])).toContain('not-in-version');
  expect(rows.map((row) => row['column'])).toContain('score_points');
});

test('a cell with commas, quotes or line breaks is written so that it is read back as it was', () => {
  expect(
    csv(
      ['a', 'b'],
      [
        ['x,"y"', 'one\ntwo'],
        [' kept ', null],
      ],
    ),
  ).toBe('a,b\r\n"x,""y""","one\ntwo"\r\n" kept ",\r\n');
});
