import { useShellTexts } from '../shell/texts/texts.ts';
import { describedBy, FieldNotes, type FieldProps, LabelText } from './field-parts.tsx';

const ORDER = ['day', 'month', 'year'] as const;

interface DateFieldProps extends FieldProps {
  /** A civil date, `2027-03-15`, or what the person wrote before in the same shape. */
  readonly defaultValue?: string | undefined;
}

/** A date that the person knows by heart, in three fields: `name-day`, `name-month`, `name-year`. */
export function DateField({ name, label, hint, error, optional, defaultValue }: DateFieldProps) {
  const words = useShellTexts().dateParts;
  const [year, month, day] = (defaultValue ?? '').split('-');
  const before = { day, month, year };
  return (
    <fieldset className="v-fieldset" aria-describedby={describedBy(name, { hint, error })}>
      <legend className="ds-label v-label">
        <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="v-date">
        {ORDER.map((part, index) => (
          <label key={part} className="v-date-part" data-part={part}>
            <span>{words[part]}</span>
            <input
              id={index === 0 ? name : `${name}-${part}`}
              name={`${name}-${part}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              className="ds-input"
              defaultValue={before[part]}
              aria-invalid={error === undefined ? undefined : true}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
