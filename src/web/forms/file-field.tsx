/** Files that belong to an answer: those that are added, each with the way to take it away, and a place for one more. */
import type { Answer, AttachmentItem, Value } from '#modules/instruments/rules/form.ts';
import { FILE_TYPES, LARGEST_FILE } from '#kernel/file-type.ts';
import { numberText } from '#platform/i18n.ts';
import { Button } from '../design/button.tsx';
import { describedBy, FieldNotes, type FieldProps, LabelText } from '../design/field-parts.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

interface FileFieldProps {
  readonly question: AttachmentItem;
  readonly field: FieldProps;
  readonly answer: Answer | undefined;
}

const MEGABYTE = 1_000_000;

export function FileField({ question, field, answer }: FileFieldProps) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const values =
    answer === undefined ? [] : Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
  const files = values.flatMap((value) => (typeof value === 'object' && 'file' in value ? [value] : []));
  const largest = Math.min(LARGEST_FILE, question.maxSize ?? LARGEST_FILE);
  const about = {
    hint: field.hint ?? words.fileHint({ megabytes: numberText(language, largest / MEGABYTE) }),
    error: field.error,
  };
  return (
    <div className="v-field">
      <label className="ds-label v-label" htmlFor={field.name}>
        <LabelText
          label={field.label}
          {...(field.optional === undefined ? {} : { optional: field.optional })}
        />
      </label>
      <FieldNotes name={field.name} {...about} />
      {files.length === 0 ? null : (
        <ul>
          {files.map((file) => (
            <li key={file.file}>
              {file.name}{' '}
              <Button variant="quiet" name="removeFile" value={file.file}>
                {words.removeFile({ name: file.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        type="file"
        id={field.name}
        name={`${field.name}.file`}
        className="ds-input"
        accept={(question.types.length > 0 ? question.types : FILE_TYPES).join(',')}
        aria-describedby={describedBy(field.name, about)}
        aria-invalid={field.error === undefined ? undefined : true}
      />
      <Button variant="second" name="upload" value={field.name}>
        {words.addFile}
      </Button>
    </div>
  );
}
