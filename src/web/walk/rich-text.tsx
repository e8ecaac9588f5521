/** Rich text as elements: the tree is walked, and no HTML is made from a string. */
import type { ReactNode } from 'react';
import type { RichNode } from '#modules/programmes/public.ts';
import type { RichSaid } from './block-shapes.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { directionOf } from './rules/language-name.ts';
import { type Said, type Say, sayIn } from './rules/said.ts';

type Inline = Extract<RichNode, { kind: 'paragraph' }>['inline'][number];

function inlineOf(inline: readonly Inline[]): ReactNode {
  return inline.map((part, place) => {
    const key = `${place}`;
    if (part.kind === 'break') return <br key={key} />;
    if (part.kind === 'link')
      return (
        <a key={key} className="ds-link" href={part.href} rel="noreferrer">
          {part.text}
        </a>
      );
    const words = part.emphasis ? <em>{part.text}</em> : part.text;
    return part.strong ? <strong key={key}>{words}</strong> : <span key={key}>{words}</span>;
  });
}

interface HeadingProps {
  readonly level: 2 | 3 | 4;
  readonly children: ReactNode;
}

function Heading({ level, children }: HeadingProps) {
  if (level === 2) return <h2 className="v-h2">{children}</h2>;
  if (level === 3) return <h3 className="v-h3">{children}</h3>;
  return <h4 className="v-walk-h4">{children}</h4>;
}

function nodeOf(node: RichNode, under: 'page' | 'heading'): ReactNode {
  switch (node.kind) {
    case 'heading': {
      const level = under === 'page' ? node.level : node.level === 2 ? 3 : 4;
      return <Heading level={level}>{inlineOf(node.inline)}</Heading>;
    }
    case 'paragraph':
      return <p>{inlineOf(node.inline)}</p>;
    case 'quote':
      return <blockquote>{inlineOf(node.inline)}</blockquote>;
    case 'list': {
      const items = node.items.map((item, place) => <li key={`${place}`}>{inlineOf(item)}</li>);
      return node.ordered === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

interface RichTextProps {
  readonly text: RichSaid;
  /** `heading`: it stands under a heading of the second level, and its own go one down. */
  readonly under?: 'page' | 'heading';
}

/** A text with headings, lists, quotes and links, in the language it stands in. */
export function RichText({ text, under = 'page' }: RichTextProps) {
  return (
    <div
      className="v-rich"
      lang={text.lang ?? undefined}
      dir={text.lang === null ? undefined : directionOf(text.lang)}
      data-aloud
    >
      {text.nodes.map((node, place) => (
        <div key={`${place}`}>{nodeOf(node, under)}</div>
      ))}
    </div>
  );
}

/** A line of a programme, in the language it stands in. */
export function Words({ said }: { readonly said: Said }) {
  return said.lang === null ? (
    said.text
  ) : (
    <span lang={said.lang} dir={directionOf(said.lang)}>
      {said.text}
    </span>
  );
}

/** Stand for the texts while the sentence around them is made; no text holds them. */
const FIRST_MARK = 0xe000;
const MARKS = /([\ue000-\ue00f])/;

interface SentenceProps {
  readonly words: (...texts: string[]) => string;
  readonly said: readonly Said[];
}

/** A sentence of the service around texts of a programme, each in its own language. */
export function Sentence({ words, said }: SentenceProps) {
  const marks = said.map((_, place) => String.fromCodePoint(FIRST_MARK + place));
  return words(...marks)
    .split(MARKS)
    .map((piece, place) => {
      const text = said[marks.indexOf(piece)];
      return text === undefined ? piece : <Words key={`${place}`} said={text} />;
    });
}

/** What the texts of a form stand in: the language they were written in, and the one they are read in. */
export interface Spoken {
  readonly sourceLanguage: string;
  readonly readIn: string | null;
}

export function useSay({ sourceLanguage, readIn }: Spoken): Say {
  return sayIn({ sourceLanguage }, { language: useLanguage(), readIn });
}

/** What stands before a block's own part, where it has one. */
export function Lead({ text }: { readonly text: RichSaid | null }) {
  return text === null ? null : <RichText text={text} under="heading" />;
}
