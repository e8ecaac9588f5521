/** Original and translation side by side, a step at a time, kept while it is written. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { findPart } from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Tag } from '../design/lists.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { Conflicts } from './conflicts.tsx';
import { EditorContext, type EditorFacts } from './editor-context.ts';
import { SaveState } from './editor-tools.tsx';
import { useFocusKept } from './focus-kept.ts';
import { RichView } from './rich-view.tsx';
import { directionOf, languageName, languageTitle } from '../walk/rules/language-name.ts';
import { partName } from './rules/part-names.ts';
import { nextUntranslated, OUTSIDE, textGroups, type TranslatedText } from './rules/translating.ts';
import { ChoiceBox } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { SHOWN, type ShownTexts, useTranslateTexts } from './texts/translate-texts.ts';
import { DraftContext, type SaveAddress, useDraft, useNewDraft } from './use-draft.ts';
import { PlainWords, RichWords } from './words.tsx';

const TAGS = { done: 'calm', missing: 'person', outdated: 'person' } as const;

interface RowProps {
  readonly text: TranslatedText;
  readonly language: string;
}

/** What the text is called: the part it stands in, and which of its texts. */
function useTextName() {
  const { programme } = useDraft();
  const own = useLanguage();
  const words = useEditorTexts();
  return ({ part, field }: TranslatedText): string => {
    const found = findPart(programme, part);
    const name = found === undefined ? '' : partName(found.part, own, programme.sourceLanguage);
    const what = field in words.words ? words.words[field as keyof typeof words.words] : field;
    return name === '' ? what : `${what}: ${name}`;
  };
}

function Row({ text, language }: RowProps) {
  const { programme, act } = useDraft();
  const words = useTranslateTexts();
  const nameOf = useTextName();
  const source = text.text[programme.sourceLanguage] ?? '';
  const translated = text.text[language];
  const name = nameOf(text);
  return (
    <li className="st-translated" data-text={text.name} data-state={text.state}>
      <p className="st-translated-name">
        {name} <Tag kind={TAGS[text.state]}>{words.states[text.state]}</Tag>
      </p>
      {text.kind === 'rich' ? (
        <RichView text={source} language={programme.sourceLanguage} down={1} />
      ) : (
        <p
          lang={programme.sourceLanguage}
          dir={directionOf(programme.sourceLanguage)}
          className="v-own-words"
        >
          {source}
        </p>
      )}
      <div>
        {text.kind === 'rich' ? (
          <RichWords part={text.part} field={text.field} label={name} named="heard" />
        ) : (
          <PlainWords part={text.part} field={text.field} label={name} named="heard" />
        )}
        {text.state === 'outdated' && translated !== undefined ? (
          <Button
            type="button"
            variant="quiet"
            aria-label={`${words.stillRight}: ${name}`}
            onClick={() =>
              act([
                {
                  kind: 'text',
                  part: text.part,
                  field: text.field,
                  language,
                  was: translated,
                  is: translated,
                },
              ])
            }
          >
            {words.stillRight}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

interface BenchProps {
  readonly language: string;
  readonly setLanguage: (language: string) => void;
}

function Bench({ language, setLanguage }: BenchProps) {
  const { programme } = useDraft();
  const own = useLanguage();
  const words = useTranslateTexts();
  const untitled = useEditorTexts().untitled;
  const [place, setPlace] = useState(OUTSIDE);
  const [shown, setShown] = useState<ShownTexts>('all');
  const [wanted, setWanted] = useState<string | null>(null);
  const [isNothingLeft, setNothingLeft] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const groups = textGroups(programme, language);
  const group = groups.find((one) => one.id === place) ?? groups[0];
  const all = groups.flatMap((one) => one.texts);
  const done = all.filter((one) => one.state === 'done').length;
  const rows = (group?.texts ?? []).filter((one) => shown === 'all' || one.state === shown);
  useEffect(() => {
    if (wanted === null) return undefined;
    // The visual editor comes a moment after its row.
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      const field = list.current?.querySelector<HTMLElement>(
        `[data-text="${CSS.escape(wanted)}"] :is(textarea, [contenteditable])`,
      );
      field?.focus();
      if (field !== null || tries > 40) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [wanted, place]);
  const groupName = (id: string) => {
    if (id === OUTSIDE) return words.programme;
    const found = findPart(programme, id);
    return (found === undefined ? '' : partName(found.part, own, programme.sourceLanguage)) || untitled;
  };
  function next(): void {
    const here = document.activeElement?.closest('[data-text]')?.getAttribute('data-text') ?? wanted;
    const found = nextUntranslated(groups, here);
    setNothingLeft(found === undefined);
    if (found === undefined) return;
    setShown('all');
    setPlace(found.group);
    setWanted(found.text.name);
  }
  return (
    <>
      <div className="st-tools">
        <ChoiceBox
          label={words.to}
          value={language}
          options={programme.languages
            .filter((tag) => tag !== programme.sourceLanguage)
            .map((tag) => ({ value: tag, label: languageTitle(tag, own) }))}
          set={setLanguage}
        />
        <ChoiceBox
          label={words.place}
          value={group?.id ?? OUTSIDE}
          options={groups
            .filter((one) => one.texts.length > 0)
            .map((one) => ({
              value: one.id,
              label: words.left({ place: groupName(one.id), count: one.left }),
            }))}
          set={setPlace}
        />
        <ChoiceBox
          label={words.shown}
          value={shown}
          options={SHOWN.map((one) => ({ value: one, label: words.showns[one] }))}
          set={(one) => setShown(SHOWN.find((known) => known === one) ?? 'all')}
        />
        <Button type="button" variant="second" onClick={next}>
          {words.next}
        </Button>
        <SaveState />
        <p className="v-subtle" role="status">
          {isNothingLeft ? words.nothingLeft : words.counts({ done, of: all.length })}
        </p>
      </div>
      {rows.length === 0 ? <p>{words.empty}</p> : null}
      <p className="v-hint">{words.source({ language: languageName(programme.sourceLanguage, own) })}</p>
      <ul className="v-plain-list st-translation" ref={list} key={`${language} ${place}`}>
        {rows.map((text) => (
          <Row key={text.name} text={text} language={language} />
        ))}
      </ul>
    </>
  );
}

export interface TranslationProps {
  readonly content: Programme;
  readonly revision: number;
  readonly save: SaveAddress;
  readonly today: string;
  readonly editor: string;
}

export function StudioTranslation({ content, revision, save, today, editor }: TranslationProps) {
  const draft = useNewDraft({ programme: content, revision }, save);
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  const words = useTranslateTexts();
  const { programme } = draft;
  const others = programme.languages.filter((tag) => tag !== programme.sourceLanguage);
  const [wanted, setLanguage] = useState(others[0] ?? '');
  const language = others.includes(wanted) ? wanted : (others[0] ?? '');
  const facts = useMemo<EditorFacts>(
    () => ({
      language,
      forms: [],
      formDays: 0,
      comments: [],
      today,
      media: { add: '', read: () => '' },
      chosen: '',
      choose: () => undefined,
      say: () => undefined,
    }),
    [language, today],
  );
  if (language === '')
    return (
      <p>
        {words.noLanguages} <TextLink href={editor}>{words.toEditor}</TextLink>
      </p>
    );
  return (
    <DraftContext value={draft}>
      <EditorContext value={facts}>
        <div className="st-studio" data-alive ref={root}>
          <Conflicts />
          <Bench language={language} setLanguage={setLanguage} />
        </div>
      </EditorContext>
    </DraftContext>
  );
}
