/**
 * Text between the notation that is kept and the tree that the visual editor works with (ProseMirror's JSON). What one has and
 * the other has not becomes the nearest that both have, so that there and back changes nothing more.
 */
import {
  type Inline,
  readRichText,
  type RichNode,
  wordsOf,
  writeRichText,
} from '#modules/programmes/rules/rich-text.ts';

export interface ProseMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
export interface ProseNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly ProseMark[];
  readonly content?: readonly ProseNode[];
}

function proseInline(part: Inline): ProseNode {
  if (part.kind === 'break') return { type: 'hardBreak' };
  if (part.kind === 'link')
    return { type: 'text', text: part.text, marks: [{ type: 'link', attrs: { href: part.href } }] };
  const marks = [...(part.strong ? [{ type: 'bold' }] : []), ...(part.emphasis ? [{ type: 'italic' }] : [])];
  return marks.length === 0 ? { type: 'text', text: part.text } : { type: 'text', text: part.text, marks };
}

function paragraph(inline: readonly Inline[]): ProseNode {
  const content = inline.map(proseInline);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function proseBlock(node: RichNode): ProseNode {
  switch (node.kind) {
    case 'heading': {
      const content = node.inline.map(proseInline);
      return { type: 'heading', attrs: { level: node.level }, ...(content.length === 0 ? {} : { content }) };
    }
    case 'paragraph':
      return paragraph(node.inline);
    case 'quote':
      return { type: 'blockquote', content: [paragraph(node.inline)] };
    case 'list':
      return {
        type: node.ordered === 'ordered' ? 'orderedList' : 'bulletList',
        content: node.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      };
  }
}

/** What the editor opens with. An empty text is one empty paragraph. */
export function toProse(written: string): ProseNode {
  const blocks = readRichText(written).map(proseBlock);
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks };
}

function markOf(node: ProseNode, type: string): ProseMark | undefined {
  return node.marks?.find((mark) => mark.type === type);
}

/** A line break cannot stand in a heading or a list item: it becomes a space. */
type Breaks = 'kept' | 'spaces';

function richInline(node: ProseNode, breaks: Breaks): readonly Inline[] {
  if (node.type === 'hardBreak')
    return breaks === 'kept'
      ? [{ kind: 'break' }]
      : [{ kind: 'text', text: ' ', strong: false, emphasis: false }];
  const text = node.text ?? '';
  if (text === '') return [];
  const href = markOf(node, 'link')?.attrs?.['href'];
  if (typeof href === 'string' && isKeptLink(href)) return [{ kind: 'link', text, href }];
  return [
    {
      kind: 'text',
      text,
      strong: markOf(node, 'bold') !== undefined,
      emphasis: markOf(node, 'italic') !== undefined,
    },
  ];
}

/** Only what the notation can hold: https, and no sign that would end it. */
export function isKeptLink(href: string): boolean {
  return /^https:\/\/[^\s()\\]+$/.test(href);
}

/** Neighbours that look the same are one. */
function joined(inline: readonly Inline[]): readonly Inline[] {
  const parts: Inline[] = [];
  for (const part of inline) {
    const last = parts.at(-1);
    if (
      part.kind === 'text' &&
      last?.kind === 'text' &&
      part.strong === last.strong &&
      part.emphasis === last.emphasis
    )
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else if (part.kind === 'link' && last?.kind === 'link' && part.href === last.href)
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  }
  return parts;
}

function inlineOf(node: ProseNode, breaks: Breaks): readonly Inline[] {
  const inner = node.content ?? [];
  return joined(
    inner.flatMap((part, index) =>
      part.content === undefined
        ? richInline(part, breaks)
        : // Several paragraphs in one quote or item: the next begins a new line there.
          [...(index === 0 ? [] : richInline({ type: 'hardBreak' }, breaks)), ...inlineOf(part, breaks)],
    ),
  );
}

function richBlock(node: ProseNode): readonly RichNode[] {
  switch (node.type) {
    case 'heading':
      return [
        { kind: 'heading', level: node.attrs?.['level'] === 3 ? 3 : 2, inline: inlineOf(node, 'spaces') },
      ];
    case 'blockquote':
      return [{ kind: 'quote', inline: inlineOf(node, 'kept') }];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: node.type === 'orderedList' ? 'ordered' : 'unordered',
          items: (node.content ?? []).map((item) => inlineOf(item, 'spaces')),
        },
      ];
    default:
      return [{ kind: 'paragraph', inline: inlineOf(node, 'kept') }];
  }
}

function wordsIn(nodes: readonly RichNode[]): string {
  return wordsOf(nodes).join('\n').replace(/\s+/g, ' ').trim();
}

type Inlines = readonly Inline[];
function withInline(node: RichNode, change: (inline: Inlines) => Inlines): RichNode {
  return node.kind === 'list'
    ? { ...node, items: node.items.map(change) }
    : { ...node, inline: change(node.inline) };
}

function without(
  mark: 'strong' | 'emphasis',
  where: 'everywhere' | 'where-both',
): (inline: Inlines) => Inlines {
  return (inline) =>
    joined(
      inline.map((part) =>
        part.kind === 'text' && (where === 'everywhere' || (part.strong && part.emphasis))
          ? { ...part, [mark]: false }
          : part,
      ),
    );
}

/** Marks that stand so close that the notation cannot tell them apart are given up, the least of them first; words never. */
function writable(node: RichNode): RichNode {
  const tries = [
    (inline: Inlines) => inline,
    without('emphasis', 'where-both'),
    without('emphasis', 'everywhere'),
    (inline: Inlines) => without('strong', 'everywhere')(without('emphasis', 'everywhere')(inline)),
  ].map((change) => withInline(node, change));
  return (
    tries.find((one) => {
      const read = readRichText(writeRichText([one]));
      return wordsIn(read) === wordsIn([node]) && writeRichText(read) === writeRichText([one]);
    }) ??
    tries.at(-1) ??
    node
  );
}

function isWritten(node: RichNode): boolean {
  return wordsIn([node]) !== '';
}

function withoutEmptyItems(node: RichNode): RichNode {
  return node.kind === 'list'
    ? { ...node, items: node.items.filter((item) => isWritten({ ...node, items: [item] })) }
    : node;
}

/** What is kept of the editor's tree; '' where nothing is written. */
export function fromProse(doc: ProseNode): string {
  const nodes = (doc.content ?? []).flatMap(richBlock).filter(isWritten).map(withoutEmptyItems);
  // Spaces at ends and empty lines are no text: what is kept is what is read again.
  return writeRichText(readRichText(writeRichText(nodes.map(writable))));
}
