/** Small fields of the editor: what is set in them becomes a change when it can be kept. */
import { useId, useState } from 'react';
import { findPart } from '#modules/programmes/rules/parts.ts';
import { useDraft } from './use-draft.ts';

/** Sets a field of a part that is no text. Null takes it away. */
export function useSetting(part: string) {
  const { programme, act } = useDraft();
  return (field: string, is: unknown) => {
    const was = findPart(programme, part)?.part[field] ?? null;
    act([{ kind: 'set', part, field, was, is }]);
  };
}

interface BoxProps {
  readonly label: string;
  /** `heard`: the sentence around it says what it is. */
  readonly named?: 'shown' | 'heard';
}

interface NumberBoxProps extends BoxProps {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly hint?: string;
  readonly set: (value: number) => void;
}

/** A number within its bounds; anything else waits in the field until it is right. */
export function NumberBox({
  label,
  named = 'shown',
  value,
  least,
  most,
  step = 1,
  hint,
  set,
}: NumberBoxProps) {
  const id = useId();
  const [written, setWritten] = useState(String(value));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setWritten(String(value));
  }
  const number = Number(written.replace(',', '.'));
  const isRight =
    written.trim() !== '' &&
    Number.isFinite(number) &&
    number >= least &&
    number <= most &&
    (step !== 1 || Number.isInteger(number));
  return (
    <span className="st-inline-field">
      <label className={named === 'heard' ? 'ds-sr-only' : undefined} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        className="ds-input st-number"
        min={least}
        max={most}
        step={step}
        value={written}
        aria-invalid={isRight ? undefined : true}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          setWritten(event.target.value);
          const now = Number(event.target.value);
          const fits = event.target.value !== '' && now >= least && now <= most;
          if (fits && (step !== 1 || Number.isInteger(now)) && now !== value) set(now);
        }}
        onBlur={() => {
          if (!isRight) setWritten(String(value));
        }}
      />
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="v-hint">
          {hint}
        </span>
      )}
    </span>
  );
}

export interface BoxOption {
  readonly value: string;
  readonly label: string;
}

interface ChoiceBoxProps extends BoxProps {
  readonly value: string;
  readonly options: readonly BoxOption[];
  readonly set: (value: string) => void;
}

/** One of several. What is chosen and no longer among them is still shown. */
export function ChoiceBox({ label, named = 'shown', value, options, set }: ChoiceBoxProps) {
  const id = useId();
  const isKnown = options.some((one) => one.value === value);
  return (
    <span className="st-inline-field">
      <label className={named === 'heard' ? 'ds-sr-only' : undefined} htmlFor={id}>
        {label}
      </label>
      <select id={id} className="ds-input" value={value} onChange={(event) => set(event.target.value)}>
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

interface CheckBoxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly set: (state: 'on' | 'off') => void;
}

export function CheckBox({ label, isOn, set }: CheckBoxProps) {
  const id = useId();
  return (
    <span className="st-check">
      <input
        id={id}
        type="checkbox"
        className="ds-input"
        checked={isOn}
        onChange={(event) => set(event.target.checked ? 'on' : 'off')}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

interface ManyBoxProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly BoxOption[];
  /** At least one stays chosen where the shape asks for it. */
  readonly least: 0 | 1;
  readonly set: (values: readonly string[]) => void;
}

/** Any of several. */
export function ManyBox({ label, values, options, least, set }: ManyBoxProps) {
  return (
    <fieldset className="st-many">
      <legend>{label}</legend>
      {options.map((option) => (
        <CheckBox
          key={option.value}
          label={option.label}
          isOn={values.includes(option.value)}
          set={(state) => {
            const now = options
              .map((one) => one.value)
              .filter((one) => (one === option.value ? state === 'on' : values.includes(one)));
            if (now.length >= least) set(now);
          }}
        />
      ))}
    </fieldset>
  );
}

interface LineBoxProps extends BoxProps {
  readonly value: string;
  readonly type?: 'text' | 'url' | 'date' | 'time';
  readonly hint?: string;
  /** What may be kept; anything else waits in the field. */
  readonly isRight: (written: string) => boolean;
  readonly set: (written: string) => void;
}

/** A line that is the same in every language: an address, a day, numbers of techniques. Kept when it is left. */
export function LineBox({ label, named = 'shown', value, type = 'text', hint, isRight, set }: LineBoxProps) {
  const id = useId();
  const [written, setWritten] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setWritten(value);
  }
  const words = written.trim();
  const fits = isRight(words);
  return (
    <span className="st-inline-field" data-wide={type === 'url' || type === 'text' ? '' : undefined}>
      <label className={named === 'heard' ? 'ds-sr-only' : undefined} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className="ds-input"
        value={written}
        spellCheck={false}
        aria-invalid={fits ? undefined : true}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          setWritten(event.target.value);
          // A day or a time is whole at once; words are whole when they are left.
          if (type !== 'text' && type !== 'url' && isRight(event.target.value)) set(event.target.value);
        }}
        onBlur={() => {
          if (fits && words !== value) set(words);
        }}
      />
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="v-hint">
          {hint}
        </span>
      )}
    </span>
  );
}
