/**
 * The colours that blocks of a programme are shown in, measured: light, dark, and for those who ask for more contrast. Authors
 * choose no colour, so what holds here holds for every programme (WCAG 2.2, 1.4.3 and 1.4.11).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const THEME = 'src/web/design/theme';
const STEP = 'src/web/walk/step.css';
const generated = readFileSync(`${THEME}/vandra.css`, 'utf8');
const own = readFileSync(`${THEME}/paper.css`, 'utf8');

type Tokens = ReadonlyMap<string, string>;

/** The tokens of the first rule with a selector, from a place in a file on. */
function tokensOf(css: string, selector: RegExp, after = ''): Tokens {
  const from = after === '' ? 0 : css.indexOf(after);
  const found = selector.exec(css.slice(from));
  if (from === -1 || found === null) throw new Error(`no rule ${selector.source}`);
  const begins = from + found.index + found[0].length;
  const body = css.slice(begins, css.indexOf('}', begins));
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = new Map([
  ...tokensOf(generated, /\[data-color-scheme="light"\]\s*\{/),
  ...tokensOf(own, /\[data-color-scheme='light'\]\s*\{/),
]);
const dark = new Map([
  ...tokensOf(generated, /\[data-color-scheme="dark"\]\s*\{/),
  ...tokensOf(own, /\[data-color-scheme='dark'\]\s*\{/),
]);
const more = tokensOf(own, /:root\s*\{/, 'prefers-contrast: more');
const SCHEMES: readonly (readonly [string, Tokens])[] = [
  ['light', light],
  ['dark', dark],
  ['light, more contrast', new Map([...light, ...more])],
  ['dark, more contrast', new Map([...dark, ...more])],
];

function colourOf(tokens: Tokens, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no colour ${name}`);
  const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
  return other === undefined ? value : colourOf(tokens, other);
}

/** WCAG 2.2: relative luminance of a colour in sRGB. */
function luminance(hex: string): number {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new Error(`${hex} is no plain colour`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const colour = (name: string) => `--ds-color-${name}`;
const PAPER = '--v-paper';
const SHEET = '--v-sheet';

/** What is read, and what it stands on. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['text', colour('neutral-text-default'), PAPER],
  ['text in a note or an example', colour('neutral-text-default'), SHEET],
  ['what needs care', colour('highlight-text-default'), colour('highlight-surface-tinted')],
  ['quotes, hints and captions', colour('neutral-text-subtle'), PAPER],
  ['hints in a note or an example', colour('neutral-text-subtle'), SHEET],
  ['links', colour('accent-text-subtle'), PAPER],
  ['links in a note or an example', colour('accent-text-subtle'), SHEET],
  ['a link that is pointed at', colour('accent-text-default'), PAPER],
  ['buttons', colour('accent-base-contrast-default'), colour('accent-base-default')],
  ['a button that is pointed at', colour('accent-base-contrast-default'), colour('accent-base-hover')],
  ['a chosen answer', colour('neutral-text-default'), colour('accent-surface-tinted')],
  ['what is wrong in a field', colour('danger-text-subtle'), PAPER],
];

/** What must be seen to be used: edges of fields. */
const EDGES: readonly (readonly [string, string, string])[] = [
  ['the edge of a field', colour('neutral-border-default'), PAPER],
  ['the edge of a chosen answer', colour('accent-base-default'), SHEET],
  ['the edge of a field with something wrong', colour('danger-border-strong'), PAPER],
];

describe.each(SCHEMES)('in %s', (_, tokens) => {
  test.each(TEXTS)('%s can be read: 4.5 to 1', (_what, text, ground) =>
    expect(contrast(colourOf(tokens, text), colourOf(tokens, ground))).toBeGreaterThanOrEqual(4.5),
  );

  test.each(EDGES)('%s can be seen: 3 to 1', (_what, edge, ground) =>
    expect(contrast(colourOf(tokens, edge), colourOf(tokens, ground))).toBeGreaterThanOrEqual(3),
  );
});

test('the measure is that of the guideline', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // A grey that is just enough on white, and one that is not.
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

test('every colour that the page of a step reads or stands on is measured', () => {
  const css = readFileSync(STEP, 'utf8');
  const used = [...css.matchAll(/[\s;{](?:color|background)(?:-color)?:\s*var\((--[\w-]+)\)/g)].map(
    ([, name = '']) => name,
  );
  expect(used.length).toBeGreaterThan(3);
  const measured = TEXTS.flatMap(([, text, ground]) => [text, ground]);
  expect(used.filter((name) => !measured.includes(name))).toEqual([]);
});
