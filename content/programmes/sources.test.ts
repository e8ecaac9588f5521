/** docs/content-sources.md says how sure we are of every source. A reference that is not in its programme’s table was never looked at. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { loadProgrammes } from '#modules/programmes/public.ts';

const chapters = readFileSync('docs/content-sources.md', 'utf8').split(/^## /m);
const MARKS = ['confirmed', 'known', 'not opened'];

/** The rows of one programme: the reference, and how sure we are of it. */
function rowsOf(code: string): Map<string, string> {
  const chapter = chapters.find((text) => text.split('\n')[0]?.endsWith(`(${code})`)) ?? '';
  const rows = chapter.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, , source = '', mark = '']) =>
      source.startsWith('ref-') ? [[source.split(':')[0] ?? '', mark]] : [],
    ),
  );
}

/** What each evidence statement ends with, in words that a reader cannot take for more. */
const NOT_YET = {
  sv: 'Ingen utanför, till exempel en läkare eller psykolog, har granskat det än.',
  fi: 'Kukaan ulkopuolinen ammattilainen, kuten lääkäri tai psykologi, ei ole vielä arvioinut sitä.',
  en: 'No clinician outside has reviewed it yet.',
};

describe.each(
  loadProgrammes('content/programmes').programmes.map((one) => [one.content.code, one.content] as const),
)('%s', (code, programme) => {
  test('has every reference in the table of sources, and no other', () => {
    expect([...rowsOf(code).keys()].sort()).toEqual(programme.references.map(({ id }) => id).sort());
  });

  test('says of every reference how sure we are', () => {
    expect([...rowsOf(code)].filter(([, mark]) => !MARKS.some((one) => mark.startsWith(one)))).toEqual([]);
  });

  test('says that no clinician outside has reviewed it', () => {
    expect(
      LANGUAGES.filter((language) => !programme.evidence[language]?.endsWith(NOT_YET[language])),
    ).toEqual([]);
  });
});
