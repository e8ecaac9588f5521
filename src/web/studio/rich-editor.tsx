/**
 * The visual editor of one text: headings, lists, quotes, emphasis and links, and nothing else. It is the only place that knows the
 * library; what it writes goes through `rules/prose.ts`.
 */
import { type JSONContent, Mark, mergeAttributes, type Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useId, useState } from 'react';
import { directionOf } from '../walk/rules/language-name.ts';
import { cleanedPaste } from './rules/pasted-html.ts';
import { richWords } from './rules/plain-words.ts';
import { fromProse, isKeptLink, type ProseNode, toProse } from './rules/prose.ts';
import { type MarkName, useEditorTexts } from './texts/editor-texts.ts';
import type { Written } from './use-written.ts';

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  // A link holds words, and no emphasis inside.
  excludes: '_',
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isKeptLink(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noreferrer' }), 0],
});

/** One paragraph in each item: the notation has no lists in lists, so the tabulator is free to leave the text. */
const Item = ListItem.extend({
  content: 'paragraph',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});
const Quote = Blockquote.extend({ content: 'paragraph+' });

const EXTENSIONS: readonly (Node | Mark | ReturnType<typeof UndoRedo.configure>)[] = [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [2, 3] }),
  Bold,
  Italic,
  Link,
  Quote,
  BulletList,
  OrderedList,
  Item,
  HardBreak,
  UndoRedo,
];

interface MarkButton {
  readonly name: MarkName;
  readonly sign: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly press: (editor: Editor) => void;
}

const BUTTONS: readonly MarkButton[] = [
  {
    name: 'bold',
    sign: 'B',
    isOn: (editor) => editor.isActive('bold'),
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    sign: 'I',
    isOn: (editor) => editor.isActive('italic'),
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'heading',
    sign: 'H2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'subheading',
    sign: 'H3',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'bullets',
    sign: '•',
    isOn: (editor) => editor.isActive('bulletList'),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    sign: '1.',
    isOn: (editor) => editor.isActive('orderedList'),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    sign: '”',
    isOn: (editor) => editor.isActive('blockquote'),
    press: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

function LinkField({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const words = useEditorTexts();
  const id = useId();
  const [href, setHref] = useState('https://');
  return (
    <span className="st-link-field">
      <label htmlFor={id}>{words.linkAddress}</label>
      <input
        id={id}
        type="url"
        className="ds-input"
        value={href}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setHref(event.target.value)}
      />
      <span id={`${id}-hint`} className="v-hint">
        {words.linkHint}
      </span>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        disabled={!isKeptLink(href)}
        onClick={() => {
          editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run();
          close();
        }}
      >
        {words.linkSet}
      </button>
    </span>
  );
}

interface BarProps {
  readonly editor: Editor;
  readonly label: string;
  readonly hintId: string;
}

function MarkBar({ editor, label, hintId }: BarProps) {
  const words = useEditorTexts();
  const [isLinking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      buttons: BUTTONS.map((button) => button.isOn(now)),
      link: now.isActive('link'),
    }),
  });
  return (
    <div className="st-marks" role="toolbar" aria-label={words.marksOf({ name: label })}>
      {BUTTONS.map((button, index) => (
        <button
          key={button.name}
          type="button"
          aria-pressed={on.buttons[index] === true}
          aria-label={words.marks[button.name]}
          title={words.marks[button.name]}
          data-mark={button.name}
          data-sign={button.sign}
          onClick={() => button.press(editor)}
        />
      ))}
      <button
        type="button"
        aria-pressed={on.link}
        onClick={() => (on.link ? editor.chain().focus().unsetMark('link').run() : setLinking(!isLinking))}
      >
        {on.link ? words.marks.unlink : words.marks.link}
      </button>
      {isLinking ? <LinkField editor={editor} close={() => setLinking(false)} /> : null}
      <p className="v-hint" id={hintId}>
        {words.leaving}
      </p>
    </div>
  );
}

/** The library wants a tree that it may change. */
function opening(kept: string): JSONContent {
  return structuredClone(toProse(kept)) as JSONContent;
}

interface RichEditorProps {
  readonly label: string;
  readonly language: string;
  readonly written: Written;
}

export default function RichEditor({ label, language, written }: RichEditorProps) {
  const [isHere, setHere] = useState(false);
  const hintId = useId();
  const editor = useEditor({
    extensions: [...EXTENSIONS],
    content: opening(written.kept),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': hintId,
        class: 'st-rich st-prose',
        lang: language,
        dir: directionOf(language),
      },
      transformPastedHTML: cleanedPaste,
    },
    onUpdate: ({ editor: now }) => written.write(richWords(fromProse(now.getJSON() as ProseNode))),
    onBlur: () => written.flush(),
  });
  const { kept, isUnderWay } = written;
  // What comes from elsewhere, or back by undo, is shown unless somebody is writing right here.
  useEffect(() => {
    if (isUnderWay || editor.isDestroyed) return;
    if (fromProse(editor.getJSON() as ProseNode) !== fromProse(toProse(kept)))
      editor.commands.setContent(opening(kept), { emitUpdate: false });
  }, [editor, kept, isUnderWay]);
  return (
    <div
      className="st-editor"
      onFocus={() => setHere(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHere(false);
      }}
    >
      {isHere ? <MarkBar editor={editor} label={label} hintId={hintId} /> : null}
      <EditorContent editor={editor} />
    </div>
  );
}
