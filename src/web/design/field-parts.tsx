import type { ReactNode } from 'react';
import { useShellTexts } from '../shell/texts/texts.ts';

/** What every field has. `name` is also the id, so that `ErrorSummary` links lead to the field. */
export interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  /** What to write and why, before the field. */
  readonly hint?: ReactNode;
  /** What is wrong and how to go on. */
  readonly error?: string | undefined;
  /** Marks the field as voluntary; fields are required unless they say so. */
  readonly optional?: true;
}

/** Ids of a field's hint and error, for `aria-describedby`. */
export function describedBy(name: string, parts: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [
    parts.hint === undefined ? [] : [`${name}-hint`],
    parts.error === undefined ? [] : [`${name}-error`],
  ].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Hint and error of a field, in that order, between label and input. */
export function FieldNotes({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const words = useShellTexts();
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${name}-hint`} className="v-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${name}-error`} className="ds-validation-message v-error">
          <span className="ds-sr-only">{words.errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  );
}

/** The label's text with "voluntary" after it where that holds. */
export function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  const words = useShellTexts();
  return (
    <>
      {label}
      {optional === true ? <span className="v-optional"> ({words.optional})</span> : null}
    </>
  );
}

export interface FieldError {
  /** Name of the field, which is its id. */
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
}

/** Above the heading of a form that came back: what needs correcting, each a link to its field. Takes focus. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const words = useShellTexts();
  if (errors.length === 0) return null;
  return (
    <div
      className="ds-error-summary v-error-summary"
      role="alert"
      tabIndex={-1}
      data-color="danger"
      data-error-summary
    >
      <h2 className="v-h3">{words.errorTitle({ count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a className="ds-link" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message of one field among the errors of a form. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
