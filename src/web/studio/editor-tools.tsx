/** What stands above the columns: where one is, whether it is kept, undo and redo, the language that is written in. */
import { useId } from 'react';
import { Button, TextLink } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { EditorProps } from './editor.tsx';
import { hasUnsent } from './rules/editing.ts';
import { languageTitle } from '../walk/rules/language-name.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';

/** Whether what was written is kept. Trouble is told loudly, everything else quietly. */
export function SaveState() {
  const { editing } = useDraft();
  const words = useEditorTexts();
  if (editing.trouble !== null)
    return (
      <p className="st-trouble" role="alert">
        {words.troubles[editing.trouble]}
      </p>
    );
  const state = hasUnsent(editing) ? 'saving' : editing.kept === 'ever' ? 'saved' : 'notYet';
  return (
    <p className="v-subtle" data-save-state={state}>
      {words[state]}
    </p>
  );
}

interface ToolsProps {
  readonly language: string;
  readonly setLanguage: (language: string) => void;
  readonly places: EditorProps['places'];
}

export function EditorTools({ language, setLanguage, places }: ToolsProps) {
  const { editing, programme, undo, redo } = useDraft();
  const words = useEditorTexts();
  const own = useLanguage();
  const id = useId();
  return (
    <div className="st-tools" role="group" aria-label={words.tools}>
      <Button type="button" variant="second" onClick={undo} disabled={editing.done.length === 0}>
        {words.undo}
      </Button>
      <Button type="button" variant="second" onClick={redo} disabled={editing.undone.length === 0}>
        {words.redo}
      </Button>
      <span className="st-inline-field">
        <label htmlFor={id}>{words.writingLanguage}</label>
        <select
          id={id}
          className="ds-input"
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {programme.languages.map((tag) => (
            <option key={tag} value={tag}>
              {languageTitle(tag, own)}
            </option>
          ))}
        </select>
      </span>
      <SaveState />
      <span className="st-tool-links">
        <TextLink href={places.try}>{words.toTry}</TextLink>
        <TextLink href={places.translate}>{words.toTranslate}</TextLink>
        <TextLink href={places.review}>{words.toReview}</TextLink>
        <TextLink href={places.page}>{words.back}</TextLink>
      </span>
      <Disclosure summary={words.keys.heading}>
        <dl className="v-keys">
          {words.keys.list.map(({ key, does }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
