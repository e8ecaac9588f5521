/** Texts of the programme, written where they stand. */
import { lazy, Suspense, useId, useState } from 'react';
import { useEditor } from './editor-context.ts';
import { directionOf } from '../walk/rules/language-name.ts';
import { plainWords } from './rules/plain-words.ts';
import { RichView } from './rich-view.tsx';
import { type WordsField, useEditorTexts } from './texts/editor-texts.ts';
import { useWritten } from './use-written.ts';

/** The visual editor is heavy, and comes when the page is there. */
const RichEditor = lazy(async () => import('./rich-editor.tsx'));

export type Look = 'title' | 'heading' | 'body' | 'label' | 'small';

interface WordsProps {
  readonly part: string;
  readonly field: string;
  /** What it is called; the field's own name where nothing else is said. */
  readonly label?: string;
  readonly look?: Look;
  /** `shown`: its name stands above it; `heard`: the place says what it is. */
  readonly named?: 'shown' | 'heard';
}

function isWordsField(field: string, names: Readonly<Record<WordsField, string>>): field is WordsField {
  return Object.hasOwn(names, field);
}

function useLabel({ field, label }: Pick<WordsProps, 'field' | 'label'>): string {
  const { words } = useEditorTexts();
  return label ?? (isWordsField(field, words) ? words[field] : field);
}

/** A line or a few. */
export function PlainWords({ part, field, label, look = 'body', named = 'shown' }: WordsProps) {
  const { language } = useEditor();
  const name = useLabel({ field, ...(label === undefined ? {} : { label }) });
  const id = useId();
  const written = useWritten({ part, field, language });
  const { kept, isUnderWay } = written;
  const [words, setWords] = useState(kept);
  const [seen, setSeen] = useState(kept);
  // What comes from elsewhere, or back by undo, is shown unless somebody is writing right here.
  if (!isUnderWay && kept !== seen) {
    setSeen(kept);
    if ((plainWords(words) ?? '') !== kept) setWords(kept);
  }
  return (
    <div className="st-words" data-look={look} data-part-text={`${part}.${field}`}>
      <label className={named === 'shown' ? 'st-words-name' : 'ds-sr-only'} htmlFor={id}>
        {name}
      </label>
      <textarea
        id={id}
        rows={1}
        value={words}
        lang={language}
        dir={directionOf(language)}
        placeholder={written.source === '' || written.source === kept ? name : written.source}
        onChange={(event) => {
          setWords(event.target.value);
          written.write(plainWords(event.target.value));
        }}
        onBlur={() => {
          written.flush();
          setWords((now) => plainWords(now) ?? '');
        }}
      />
    </div>
  );
}

/** Text with headings, lists, emphasis and links. */
export function RichWords({ part, field, label, named = 'shown' }: WordsProps) {
  const { language } = useEditor();
  const name = useLabel({ field, ...(label === undefined ? {} : { label }) });
  const written = useWritten({ part, field, language });
  return (
    <div className="st-words" data-look="rich" data-part-text={`${part}.${field}`}>
      {named === 'shown' ? (
        <span className="st-words-name" aria-hidden="true">
          {name}
        </span>
      ) : null}
      <Suspense fallback={<RichView text={written.kept} language={language} />}>
        <RichEditor label={name} language={language} written={written} />
      </Suspense>
    </div>
  );
}
