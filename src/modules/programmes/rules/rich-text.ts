/**
 * Text with headings, lists, quotes, emphasis and links, as it is written and kept: one plain string per language, in a small
 * part of CommonMark. There is no HTML: what is not in this list is a sign like any other.
 *
 * - a blank line ends a paragraph; a line break inside one is a line break
 * - `## ` and `### ` begin headings (the page's own title stands above them)
 * - `- ` and `1. ` begin the lines of lists, `> ` those of a quote
 * - `**strong**`, `*emphasis*`, `[words](https://…)`
 * - a backslash before a sign takes its meaning away
 *
 * `readRichText` never fails; `writeRichText` gives the one way to write a tree, so that both together change nothing more.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly emphasis: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'break' };

export type RichNode =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inline: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inline: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: 'ordered' | 'unordered';
      readonly items: readonly (readonly Inline[])[];
    };

const HEADING = /^(#{2,3}) +(.*)$/;
const BULLET = /^- +(.*)$/;
const NUMBER = /^\d{1,3}\. +(.*)$/;
const QUOTE = /^> ?(.*)$/;
const LINK = /^\[((?:[^\]\\]|\\.)+)\]\((https:\/\/[^\s()\\]+)\)/;
const ESCAPED = /\\([\\*[\]#>.-])/g;

function unescaped(text: string): string {
  return text.replace(ESCAPED, '$1');
}

/** The inline parts of one line. An emphasis that is opened and not closed is a star. */
function readLine(line: string): readonly Inline[] {
  const parts: Inline[] = [];
  let text = '';
  let strong = false;
  let emphasis = false;
  const flush = () => {
    if (text !== '') parts.push({ kind: 'text', text, strong, emphasis });
    text = '';
  };
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const link = LINK.exec(rest);
    if (rest.startsWith('\\') && /^\\[\\*[\]#>.-]/.test(rest)) {
      text += rest[1] ?? '';
      at += 2;
    } else if (link !== null) {
      flush();
      parts.push({ kind: 'link', text: unescaped(link[1] ?? ''), href: link[2] ?? '' });
      at += link[0].length;
    } else if (rest.startsWith('**') && (strong || isClosed(rest.slice(2), '**'))) {
      flush();
      strong = !strong;
      at += 2;
    } else if (rest.startsWith('*') && !rest.startsWith('**') && (emphasis || isClosed(rest.slice(1), '*'))) {
      flush();
      emphasis = !emphasis;
      at += 1;
    } else {
      text += rest[0] ?? '';
      at += 1;
    }
  }
  flush();
  return parts;
}

/** Whether a sign of emphasis comes again later in the line, not escaped. */
function isClosed(rest: string, sign: '*' | '**'): boolean {
  const plain = rest.replace(/\\./g, '  ');
  return sign === '**' ? plain.includes('**') : /(^|[^*])\*([^*]|$)/.test(plain) || /\*{3}/.test(plain);
}

function withBreaks(lines: readonly string[]): readonly Inline[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...readLine(line),
  ]);
}

type Line =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'bullet' | 'number' | 'quote' | 'text'; readonly text: string };

function lineOf(line: string): Line {
  const heading = HEADING.exec(line);
  if (heading !== null)
    return { kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' };
  for (const [kind, pattern] of [
    ['bullet', BULLET],
    ['number', NUMBER],
    ['quote', QUOTE],
  ] as const) {
    const found = pattern.exec(line);
    if (found !== null) return { kind, text: found[1] ?? '' };
  }
  return { kind: 'text', text: line };
}

function nodesOf(lines: readonly Line[]): readonly RichNode[] {
  const nodes: RichNode[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = lines[at];
    if (first === undefined) break;
    if (first.kind === 'heading') {
      nodes.push({ kind: 'heading', level: first.level, inline: readLine(first.text) });
      at += 1;
      continue;
    }
    const same: string[] = [];
    while (at < lines.length && lines[at]?.kind === first.kind) {
      same.push(lines[at]?.text ?? '');
      at += 1;
    }
    if (first.kind === 'bullet' || first.kind === 'number')
      nodes.push({
        kind: 'list',
        ordered: first.kind === 'number' ? 'ordered' : 'unordered',
        items: same.map(readLine),
      });
    else nodes.push({ kind: first.kind === 'quote' ? 'quote' : 'paragraph', inline: withBreaks(same) });
  }
  return nodes;
}

/** The tree of a written text. */
export function readRichText(written: string): readonly RichNode[] {
  return written
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .flatMap((chunk) =>
      nodesOf(
        chunk
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map(lineOf),
      ),
    );
}

const SIGNS = /[\\*[\]]/g;
/** Signs that would mean something at the beginning of a line. */
const OPENING = /^(#{2,3}(?= )|[->]|\d{1,3}\.)/;

function writeText(text: string): string {
  return text.replace(SIGNS, '\\$&');
}

function writeInline(inline: readonly Inline[]): string {
  let written = '';
  let strong = false;
  let emphasis = false;
  const mark = (next: { readonly strong: boolean; readonly emphasis: boolean }) => {
    // Closed from the inside out, opened from the outside in.
    if (emphasis && (!next.emphasis || strong !== next.strong)) {
      written += '*';
      emphasis = false;
    }
    if (strong !== next.strong) {
      written += '**';
      strong = next.strong;
    }
    if (emphasis !== next.emphasis) {
      written += '*';
      emphasis = next.emphasis;
    }
  };
  for (const part of inline) {
    if (part.kind === 'text') {
      mark(part);
      written += writeText(part.text);
    } else {
      mark({ strong: false, emphasis: false });
      written += part.kind === 'break' ? '\n' : `[${part.text.replace(/[\\\]]/g, '\\$&')}](${part.href})`;
    }
  }
  mark({ strong: false, emphasis: false });
  return written
    .split('\n')
    .map((line) =>
      line.replace(OPENING, (opening) =>
        /^\d/.test(opening) ? `${opening.slice(0, -1)}\\.` : `\\${opening}`,
      ),
    )
    .join('\n');
}

function writeNode(node: RichNode): string {
  switch (node.kind) {
    case 'heading':
      return `${'#'.repeat(node.level)} ${writeInline(node.inline)}`;
    case 'paragraph':
      return writeInline(node.inline);
    case 'quote':
      return writeInline(node.inline)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return node.items
        .map(
          (item, index) =>
            `${node.ordered === 'ordered' ? `${String(index + 1)}.` : '-'} ${writeInline(item)}`,
        )
        .join('\n');
  }
}

/** The one way to write a tree. */
export function writeRichText(nodes: readonly RichNode[]): string {
  return nodes.map(writeNode).join('\n\n');
}

/** The words alone, a line per heading, paragraph and list item: for reading aloud, comparing and counting. */
export function wordsOf(nodes: readonly RichNode[]): readonly string[] {
  const line = (inline: readonly Inline[]) =>
    inline.map((part) => (part.kind === 'break' ? ' ' : part.text)).join('');
  return nodes.flatMap((node) => (node.kind === 'list' ? node.items.map(line) : [line(node.inline)]));
}

/** Every address that a text links to. */
export function linksIn(nodes: readonly RichNode[]): readonly string[] {
  return nodes
    .flatMap((node) => (node.kind === 'list' ? node.items.flat() : node.inline))
    .flatMap((part) => (part.kind === 'link' ? [part.href] : []));
}
