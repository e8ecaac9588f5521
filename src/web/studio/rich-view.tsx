/** Rich text as elements: the tree is walked, and no HTML is made from a string. */
import type { ReactNode } from 'react';
import { readRichText, type RichNode } from '#modules/programmes/rules/rich-text.ts';
import { directionOf } from '../walk/rules/language-name.ts';

type InlinePart = Extract<RichNode, { kind: 'paragraph' }>['inline'][number];

function Inline({ parts }: { readonly parts: readonly InlinePart[] }) {
  return parts.map((part, place) => {
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
  readonly level: number;
  readonly children: ReactNode;
}
function Heading({ level, children }: HeadingProps) {
  if (level <= 2) return <h2 className="v-h2">{children}</h2>;
  return level === 3 ? <h3 className="v-h3">{children}</h3> : <h4 className="v-h3">{children}</h4>;
}

function Node({ node, down }: { readonly node: RichNode; readonly down: number }) {
  switch (node.kind) {
    case 'heading':
      return (
        <Heading level={node.level + down}>
          <Inline parts={node.inline} />
        </Heading>
      );
    case 'paragraph':
      return (
        <p>
          <Inline parts={node.inline} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Inline parts={node.inline} />
        </blockquote>
      );
    case 'list': {
      const items = node.items.map((item, place) => (
        <li key={`${place}`}>
          <Inline parts={item} />
        </li>
      ));
      return node.ordered === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

interface RichViewProps {
  readonly text: string;
  /** The tag of the language it stands in. */
  readonly language: string;
  /** How many levels its headings go down, where it stands under others. */
  readonly down?: number;
}

/** A written text as its readers see it. */
export function RichView({ text, language, down = 0 }: RichViewProps) {
  return (
    <div className="st-rich" lang={language} dir={directionOf(language)}>
      {readRichText(text).map((node, place) => (
        <Node key={`${place}`} node={node} down={down} />
      ))}
    </div>
  );
}
