import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Section } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { ShownNotePage } from './note.server.ts';
import { useCoachingTexts } from './texts/texts.ts';

/** What a note says, to read. */
export function NoteText({ note }: { readonly note: ShownNotePage }) {
  const words = useCoachingTexts();
  if (note.isErased) return <p>{words.erased}</p>;
  return (
    <>
      {note.fields
        .filter((field) => field.text.trim() !== '')
        .map((field) => (
          <section key={field.code}>
            <h2 className="v-h3">{field.label}</h2>
            <p className="v-own-words">{field.text}</p>
          </section>
        ))}
      <h2 className="v-h3">{words.note.codes}</h2>
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
          <h2 className="v-h3">{words.note.addendumBy({ name: one.by, when: one.when })}</h2>
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

/** The note as plain text, to take to another record system; works without scripts. */
export function CopyText({ text }: { readonly text: string }) {
  const { note: words } = useCoachingTexts();
  return (
    <details className="v-disclosure">
      <summary>{words.copy}</summary>
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
          aria-describedby="as-text-hint"
        />
      </div>
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
