import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorSummary, type FieldError } from '../design/field-parts.tsx';
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
  }
}

/** The errors of the form, for the summary above the page's content. */
export function useWriteErrors(notSent: NotSent | undefined): readonly FieldError[] {
  const words = useMessageTexts();
  return notSent === undefined ? [] : [{ field: 'body', message: problemWords(notSent.problem, words) }];
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
}

/** One message: what was written is kept when it could not be sent. */
export function WriteForm({ unitId, label, hint, action, most, sending, notSent }: WriteFormProps) {
  const errors = useWriteErrors(notSent);
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <TextArea
        name="body"
        label={label}
        hint={hint}
        rows={6}
        maxLength={most}
        defaultValue={notSent?.written}
        error={errors[0]?.message}
      />
      <Button>{action}</Button>
    </form>
  );
}
