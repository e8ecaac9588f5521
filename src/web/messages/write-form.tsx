import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { FILE_TYPES, LARGEST_FILE } from '#kernel/file-type.ts';
import { describedBy, ErrorSummary, type FieldError, FieldNotes, LabelText } from '../design/field-parts.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { type MessageTexts, useMessageTexts } from './texts/texts.ts';
import type { NotSent } from './written.server.ts';

function problemWords(problem: NotSent['problem'], words: MessageTexts): string {
  switch (problem.kind) {
    case 'empty':
      return words.errors.empty;
    case 'too-long':
      return words.errors.tooLong(problem);
    case 'unreadable-sign':
      return words.errors.unreadableSign;
    case 'not-possible':
      return words.errors.notPossible;
    case 'open-place':
      return words.errors.openPlace(problem);
    case 'file':
      return words.errors.file[problem.why];
  }
}

/** The errors of the form, for the summary above the page's content. */
export function useWriteErrors(notSent: NotSent | undefined): readonly FieldError[] {
  const words = useMessageTexts();
  return notSent === undefined
    ? []
    : [
        {
          field: notSent.problem.kind === 'file' ? 'file' : 'body',
          message: problemWords(notSent.problem, words),
        },
      ];
}

interface WriteFormProps {
  readonly unitId: string;
  readonly label: string;
  readonly hint: ReactNode;
  readonly action: string;
  readonly most: number;
  /** One sending: the same form sent twice is one message. */
  readonly sending: string;
  readonly notSent: NotSent | undefined;
  /** Stands above the field: templates, for staff. */
  readonly above?: ReactNode;
}

const MEGABYTE = 1_000_000;

/** One message: what was written is kept when it could not be sent. */
export function WriteForm({ unitId, label, hint, action, most, sending, notSent, above }: WriteFormProps) {
  const errors = useWriteErrors(notSent);
  const words = useMessageTexts();
  const about = {
    hint: words.fileHint({ megabytes: LARGEST_FILE / MEGABYTE }),
    error: errors.find((one) => one.field === 'file')?.message,
  };
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      {above}
      <TextArea
        name="body"
        label={label}
        hint={hint}
        rows={6}
        maxLength={most}
        defaultValue={notSent?.written}
        error={errors.find((one) => one.field === 'body')?.message}
      />
      <div className="v-field">
        <label className="ds-label v-label" htmlFor="file">
          <LabelText label={words.file} optional />
        </label>
        <FieldNotes name="file" {...about} />
        <input
          type="file"
          id="file"
          name="file"
          className="ds-input"
          accept={FILE_TYPES.join(',')}
          aria-describedby={describedBy('file', about)}
          aria-invalid={about.error === undefined ? undefined : true}
        />
      </div>
      <Button>{action}</Button>
    </form>
  );
}
