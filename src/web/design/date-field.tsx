import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { describedBy, FieldNotes, type FieldProps, LabelText } from './field-parts.tsx';

const PARTS = {
  sv: { day: 'Dag', month: 'Månad', year: 'År' },
  fi: { day: 'Päivä', month: 'Kuukausi', year: 'Vuosi' },
  en: { day: 'Day', month: 'Month', year: 'Year' },
} as const;

const ORDER = ['day', 'month', 'year'] as const;

interface DateFieldProps extends FieldProps {
  /** A civil date, `2027-03-15`, or what the person wrote before in the same shape. */
  readonly defaultValue?: string | undefined;
}

/** A date that the person knows by heart, in three fields: `name-day`, `name-month`, `name-year`. */
export function DateField({ name, label, hint, error, optional, defaultValue }: DateFieldProps) {
  const words = texts(useLanguage(), PARTS);
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

/** The three fields as `2027-03-05`, to be parsed as a civil date; undefined when all are empty. */
export function dateFromForm(form: FormData, name: string): string | undefined {
  const read = (part: (typeof ORDER)[number]) => {
    const value = form.get(`${name}-${part}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [day, month, year] = [read('day'), read('month'), read('year')];
  if (`${day}${month}${year}` === '') return undefined;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
