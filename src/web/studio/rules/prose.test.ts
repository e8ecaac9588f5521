import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRichText, writeRichText } from '#modules/programmes/rules/rich-text.ts';
import { fromProse, type ProseNode, toProse } from './prose.ts';

const written = [
  'A paragraph.\nIts second line.',
  '## A heading\n\nWith **strong** and *soft* words, and [a link](https://example.org/a).',
  '- one\n- two **strong**\n\n1. first\n2. second',
  '> said\n> by somebody',
];

test.each(written)('what is kept comes back to the letter: %j', (text) => {
  expect(fromProse(toProse(text))).toBe(writeRichText(readRichText(text)));
});

test('an empty text opens as an empty paragraph, and nothing written is no text', () => {
  expect(toProse('')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(fromProse({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'heading' }] })).toBe('');
});

test('whatever is written, there and back changes nothing more', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('## h', '### h', '- a', '1. b', '> q', '**s**', '*e*', '[w](https://e.org)', '\\', ''),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const once = fromProse(toProse(lines.join('\n')));
      expect(fromProse(toProse(once))).toBe(once);
    }),
  );
});

const marks = fc.subarray([{ type: 'bold' }, { type: 'italic' }]);
const text = fc
  .record({ text: fc.stringMatching(/^[A-Za-z*#>[\]\\().,0-9 -]{1,12}$/), marks })
  .map((one): ProseNode => ({ type: 'text', ...one }));
const link = fc.stringMatching(/^[A-Za-z*[\]]{1,8}$/).map(
  (words): ProseNode => ({
    type: 'text',
    text: words,
    marks: [{ type: 'link', attrs: { href: 'https://example.org/x' } }],
  }),
);
const inline = fc.array(fc.oneof(text, link, fc.constant<ProseNode>({ type: 'hardBreak' })), {
  maxLength: 5,
});
const paragraph = inline.map((content): ProseNode => ({ type: 'paragraph', content }));
const block: fc.Arbitrary<ProseNode> = fc.oneof(
  paragraph,
  inline.map((content) => ({ type: 'heading', attrs: { level: 2 }, content })),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
  fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((items) => ({
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [item] })),
  })),
);

test('whatever tree the editor has, its words are kept, and what is kept opens as the same text', () => {
  const wordsIn = (node: ProseNode): string => (node.text ?? '') + (node.content ?? []).map(wordsIn).join('');
  const bare = (words: string) => words.replace(/[^A-Za-z]/g, '');
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (content) => {
      const doc: ProseNode = { type: 'doc', content };
      const kept = fromProse(doc);
      expect(fromProse(toProse(kept))).toBe(kept);
      expect(bare(wordsIn(toProse(kept)))).toBe(bare(wordsIn(doc)));
    }),
  );
});
