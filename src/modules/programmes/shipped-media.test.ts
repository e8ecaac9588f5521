/** Pictures and papers of what we ship: all there, all used, small, and told to those who do not see them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { loadProgrammes } from './public.ts';
import { mediaNameFor } from './rules/media-name.ts';
import { mediaTypeOf } from './rules/media-type.ts';
import { blocksOf, type Programme } from './rules/programme.ts';
import { mediaIn } from './rules/used-in.ts';

const LARGEST = { png: 60_000, pdf: 120_000 };
const HASH = /-[0-9a-f]{12}$/;
const { programmes } = loadProgrammes('content/programmes');
const versions = Object.entries(Object.groupBy(programmes, (one) => one.folder)).map(
  ([folder, all = []]) => ({
    folder,
    contents: all.map((one) => one.content),
  }),
);

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);
const stemOf = (name: string) => name.slice(0, name.lastIndexOf('.'));
const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);
const blocks = (contents: readonly Programme[]) => contents.flatMap(blocksOf);

/** Words that say what somebody else sees, where the reader wants to know what to do or what it tells. */
const OF_A_PICTURE = /^(en |a |an |the )?(bild|teckning|illustration|picture|drawing|image|kuva|piirros)/i;

/** What a paper says of itself to those who have it read aloud. */
function told(bytes: Uint8Array): {
  readonly tagged: boolean;
  readonly language: string;
  readonly title: string;
} {
  const text = Buffer.from(bytes).toString('latin1');
  const [, language = ''] = /\/Lang \(([^)]*)\)/.exec(text) ?? [];
  const [, title = '', coded = ''] = /\/Title (?:\(([^)]*)\)|<([0-9A-Fa-f]*)>)/.exec(text) ?? [];
  const tagged = /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && text.includes('/StructTreeRoot');
  return { tagged, language, title: title === '' ? coded : title };
}

describe.each(versions.map((one) => [one.folder, one] as const))('%s', (folder, { contents }) => {
  const media = filesIn(join(folder, 'media'));
  const read = (name: string) => readFileSync(join(folder, 'media', name));

  test('holds every file that a version names, and no other', () => {
    expect(media).toEqual([...new Set(contents.flatMap(mediaIn))].sort());
  });

  test('has files that are what they are called, small, and named by what they hold', () => {
    const wrong = media.filter((name) => {
      const bytes = read(name);
      const hash = createHash('sha256').update(bytes).digest('hex');
      const own = mediaNameFor(`${stemOf(name).replace(HASH, '')}.${endingOf(name)}`, hash);
      const fits = bytes.length < LARGEST[endingOf(name) === 'pdf' ? 'pdf' : 'png'];
      return mediaTypeOf(name, bytes) === undefined || !fits || own !== name;
    });
    expect(wrong).toEqual([]);
  });

  test('has a source of every file, and no source without its file', () => {
    const sources = filesIn(join(folder, 'sources'));
    const made = sources
      .filter((name) => !name.endsWith('.json'))
      .flatMap((name) =>
        name.endsWith('.html')
          ? LANGUAGES.map((language) => `${stemOf(name)}-${language}.pdf`)
          : [`${stemOf(name)}.png`],
      );
    expect(media.map((name) => `${stemOf(name).replace(HASH, '')}.${endingOf(name)}`).sort()).toEqual(
      made.sort(),
    );
    expect(sources.filter((name) => name.endsWith('.json')).map(stemOf)).toEqual(
      sources.filter((name) => name.endsWith('.html')).map(stemOf),
    );
  });

  test('says in words of its own, in every language, what each picture says', () => {
    const wanting = blocks(contents).flatMap((block) =>
      block.kind === 'image'
        ? LANGUAGES.filter((language) => {
            const words = block.alt[language]?.trim() ?? '';
            return words.length < 20 || OF_A_PICTURE.test(words);
          }).map((language) => `${block.id} ${language}`)
        : [],
    );
    expect(wanting).toEqual([]);
  });

  test('has each paper in every language, tagged, and telling its language and title', () => {
    const wrong = blocks(contents).flatMap((block) => {
      if (block.kind !== 'download') return [];
      const papers = LANGUAGES.map((language) => ({
        language,
        name: language === contents[0]?.sourceLanguage ? block.file : block.translated?.[language],
      }));
      const isOne = new Set(papers.map((paper) => paper.name)).size < LANGUAGES.length;
      return papers
        .filter(({ language, name }) => {
          if (isOne || name === undefined) return true;
          const about = told(read(name));
          return !about.tagged || about.language !== language || about.title === '';
        })
        .map(({ language }) => `${block.id} ${language}`);
    });
    expect(wrong).toEqual([]);
  });
});
