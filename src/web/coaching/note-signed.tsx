import { useState, useSyncExternalStore } from 'react';
import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Section } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { ShownNotePage } from './note.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

interface NoteTextProps {
  readonly note: ShownNotePage;
  /** Level of the headings in the note: 2 on a page of its own (default), 4 in a list of notes. */
  readonly level?: 2 | 4;
}

/** What a note says, to read. */
export function NoteText({ note, level = 2 }: NoteTextProps) {
  const words = useCoachingTexts();
  const Heading = level === 2 ? 'h2' : 'h4';
  if (note.isErased) return <p>{words.erased}</p>;
  return (
    <>
      {note.fields
        .filter((field) => field.text.trim() !== '')
        .map((field) => (
          <section key={field.code}>
            <Heading className="v-h3">{field.label}</Heading>
            <p className="v-own-words">{field.text}</p>
          </section>
        ))}
      <Heading className="v-h3">{words.note.codesSigned}</Heading>
      {note.confirmed.length === 0 ? (
        <p className="v-subtle">{words.note.noCodesSigned}</p>
      ) : (
        <ul>
          {note.confirmed.map((code) => (
            <li key={code.key}>{`${code.name} ${code.title}`}</li>
          ))}
        </ul>
      )}
      {note.addenda.map((one) => (
        <section key={one.id}>
          <Heading className="v-h3">{words.note.addendumBy({ name: one.by, when: one.when })}</Heading>
          <p className="v-own-words">{one.text ?? words.erased}</p>
        </section>
      ))}
    </>
  );
}

interface AddendumFormProps {
  readonly sending: string;
  readonly most: number;
  /** What was written and not taken; undefined at first. */
  readonly refused: string | undefined;
}

/** An addition to a signed note. */
export function AddendumForm({ sending, most, refused }: AddendumFormProps) {
  const { note: words } = useCoachingTexts();
  const errors = refused === undefined ? [] : [{ field: 'addendum', message: words.addendumEmpty }];
  return (
    <Section heading={words.addendum}>
      <form method="post" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="idempotencyKey" value={sending} />
        <TextArea
          name="addendum"
          label={words.addendum}
          hint={words.addendumHint}
          rows={4}
          maxLength={most}
          defaultValue={refused}
          error={errors[0]?.message}
        />
        <Button variant="second" name="intent" value="add">
          {words.add}
        </Button>
      </form>
    </Section>
  );
}

const never = () => () => undefined;

/** The note as plain text, to take to another record system; without scripts it is marked and copied by hand. */
export function CopyText({ text, files }: { readonly text: string; readonly files: string | null }) {
  const { note: words } = useCoachingTexts();
  const [isCopied, setCopied] = useState(false);
  const canCopy = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  );
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <details className="v-disclosure">
      <summary>{words.forOthers}</summary>
      <div className="v-field">
        <label className="ds-label v-label" htmlFor="as-text">
          {words.copy}
        </label>
        <p className="v-hint" id="as-text-hint">
          {words.copyHint}
        </p>
        <textarea
          id="as-text"
          className="ds-input"
          rows={12}
          readOnly
          defaultValue={text}
          key={text}
          aria-describedby="as-text-hint"
        />
      </div>
      <ButtonRow>
        {canCopy ? (
          <Button type="button" variant="second" onClick={() => void copy().catch(reportError)}>
            {words.copyNow}
          </Button>
        ) : null}
        <span role="status" className="v-subtle">
          {isCopied ? words.copied : null}
        </span>
      </ButtonRow>
      {files === null ? null : (
        <ul>
          <li>
            <TextLink href={`${files}/text`}>{words.asFile}</TextLink>
          </li>
          <li>
            <TextLink href={`${files}/document`}>{words.asDocument}</TextLink>
          </li>
        </ul>
      )}
    </details>
  );
}

/** Why a draft cannot be edited here. */
export function ColleaguesDraft() {
  const { note: words } = useCoachingTexts();
  return (
    <Notice>
      <p>{words.onlyAuthor}</p>
    </Notice>
  );
}
