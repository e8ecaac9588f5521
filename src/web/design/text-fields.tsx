import { useShellTexts } from '../shell/texts/texts.ts';
import { describedBy, FieldNotes, type FieldProps, LabelText } from './field-parts.tsx';

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'date' | 'time';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly defaultValue?: string | undefined;
  readonly maxLength?: number;
  /** Width that hints at the length of the answer. */
  readonly width?: 'short' | 'medium' | 'full';
  /** Unit after the field: `minuter`. */
  readonly suffix?: string;
  readonly spellCheck?: boolean;
  /** Id of the `datalist` with suggestions. */
  readonly list?: string;
}

/** One line of text or a number. */
export function TextField({
  name,
  label,
  hint,
  error,
  optional,
  type = 'text',
  width = 'full',
  suffix,
  ...rest
}: TextFieldProps) {
  return (
    <div className="v-field" data-width={width}>
      <label className="ds-label v-label" htmlFor={name}>
        <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      <span className="v-with-suffix">
        <input
          id={name}
          name={name}
          type={type}
          className="ds-input"
          aria-describedby={describedBy(name, { hint, error })}
          aria-invalid={error === undefined ? undefined : true}
          {...rest}
        />
        {suffix === undefined ? null : <span className="v-suffix">{suffix}</span>}
      </span>
    </div>
  );
}

interface TextAreaProps extends FieldProps {
  readonly defaultValue?: string | undefined;
  readonly rows?: number;
  /** Shown in words; counted down as one writes where the browser can. */
  readonly maxLength?: number;
  /**
   * Keeps unsent text in this tab under this name (`sessionStorage`), until the form is sent. Only for texts that the
   * person is told about: the storage can be read by whoever uses the same tab.
   */
  readonly keep?: string;
}

/** A longer text. */
export function TextArea({
  name,
  label,
  hint,
  error,
  optional,
  rows = 5,
  maxLength,
  keep,
  defaultValue,
}: TextAreaProps) {
  const words = useShellTexts();
  const count = maxLength === undefined ? undefined : `${name}-count`;
  const described = [describedBy(name, { hint, error }), count].filter((id) => id !== undefined).join(' ');
  return (
    <div className="v-field">
      <label className="ds-label v-label" htmlFor={name}>
        <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      <textarea
        id={name}
        name={name}
        rows={rows}
        className="ds-input"
        defaultValue={defaultValue}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
        data-keep={keep}
        data-most={maxLength}
      />
      {maxLength === undefined ? null : (
        <p
          id={count}
          className="v-hint"
          data-one-left={words.charactersLeft({ count: 1 })}
          data-many-left={words.charactersLeft({ count: 1000 })}
        >
          {words.charactersAtMost({ count: maxLength })}
        </p>
      )}
    </div>
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string | undefined;
}

/** One of many, when radios would be too long a list (more than seven). */
export function Select({ name, label, hint, error, optional, options, defaultValue }: SelectProps) {
  return (
    <div className="v-field">
      <label className="ds-label v-label" htmlFor={name}>
        <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      <select
        id={name}
        name={name}
        className="ds-input"
        defaultValue={defaultValue}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error === undefined ? undefined : true}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
