/** The editor as a whole: outline, the step as it is seen, and its rules, with one draft behind all of them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { findPart } from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { useLanguage } from '../shell/shell-context.ts';
import type { SaidComment } from './comments.server.ts';
import { Conflicts } from './conflicts.tsx';
import { EditorContext, type EditorFacts } from './editor-context.ts';
import { EditorTools } from './editor-tools.tsx';
import { useFocusKept } from './focus-kept.ts';
import { Middle } from './middle.tsx';
import { Outline } from './outline.tsx';
import type { KnownForm } from './rules/chosen-parts.ts';
import { Side } from './side.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { DraftContext, type SaveAddress, useNewDraft } from './use-draft.ts';

export interface EditorProps {
  readonly content: Programme;
  readonly revision: number;
  readonly save: SaveAddress;
  readonly media: { readonly add: string; readonly base: string };
  readonly forms: readonly KnownForm[];
  readonly formDays: number;
  readonly comments: readonly SaidComment[];
  readonly today: string;
  /** The part to begin with; the programme itself where it is not there. */
  readonly begin: string;
  readonly places: {
    readonly page: string;
    readonly try: string;
    readonly review: string;
    readonly translate: string;
  };
}

/** The reader's own language where the programme has it, else the one it is written in. */
function firstLanguage({ languages, sourceLanguage }: Programme, own: string): string {
  return languages.includes(own) && own === sourceLanguage ? own : sourceLanguage;
}

/** Words for those who listen; the same words twice are said twice. */
function useSaying() {
  const [said, setSaid] = useState({ words: '', number: 0 });
  const say = useCallback((words: string) => setSaid((before) => ({ words, number: before.number + 1 })), []);
  return { say, said };
}

export function StudioEditor(props: EditorProps) {
  const draft = useNewDraft({ programme: props.content, revision: props.revision }, props.save);
  const own = useLanguage();
  const words = useEditorTexts();
  const [language, setLanguage] = useState(() => firstLanguage(props.content, own));
  const [wanted, setChosen] = useState(props.begin);
  const { say, said } = useSaying();
  const { programme } = draft;
  // What was chosen may have gone, by undo or by another.
  const chosen = findPart(programme, wanted) === undefined ? programme.code : wanted;
  const choose = useCallback((part: string) => {
    setChosen(part);
    const url = new URL(location.href);
    url.searchParams.set('part', part);
    history.replaceState(history.state, '', url);
  }, []);
  const told = draft.told;
  useEffect(() => {
    if (told === null) return;
    const { what } = told;
    say(
      what.kind === 'conflicts'
        ? what.conflicts.map((one) => words.conflicts.names[one.name]).join(' ')
        : words.told[what.kind],
    );
  }, [told, say, words]);
  const { forms, formDays, today, media, comments } = props;
  const facts = useMemo<EditorFacts>(
    () => ({
      language,
      forms,
      formDays,
      comments,
      today,
      media: { add: media.add, read: (name) => `${media.base}/${name}` },
      chosen,
      choose,
      say,
    }),
    [language, forms, formDays, comments, today, media, chosen, choose, say],
  );
  const root = useRef<HTMLDivElement>(null);
  useUndoKeys(root, draft.undo, draft.redo);
  useWayOut(root);
  useFocusKept(root);
  return (
    <DraftContext value={draft}>
      <EditorContext value={facts}>
        <div ref={root} className="st-studio" data-alive>
          <EditorTools language={language} setLanguage={setLanguage} places={props.places} />
          <p className="ds-sr-only" role="status" data-said={said.number}>
            {said.words}
            {said.number % 2 === 0 ? '' : '\u00a0'}
          </p>
          <Conflicts />
          <div className="st-columns">
            <Outline />
            <Middle />
            <Side />
          </div>
        </div>
      </EditorContext>
    </DraftContext>
  );
}

/** Undo and redo for all that is done, except inside a field, which takes back its own letters. */
function useUndoKeys(root: React.RefObject<HTMLElement | null>, undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target === null || !(root.current?.contains(target) === true || target === document.body)) return;
      if (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root, undo, redo]);
}

/** Out of a text and back to the outline, where the part that is written stands chosen. */
function useWayOut(root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const found = root.current;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.key !== 'Escape' || target === null) return;
      if (!target.isContentEditable && target.tagName !== 'TEXTAREA') return;
      found?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
    };
    found?.addEventListener('keydown', onKey);
    return () => found?.removeEventListener('keydown', onKey);
  }, [root]);
}
