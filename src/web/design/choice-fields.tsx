import type { ReactNode } from 'react';
import { describedBy, FieldNotes, type FieldProps, LabelText } from './field-parts.tsx';

export interface Option {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoiceListProps extends FieldProps {
  readonly options: readonly Option[];
  /** `page`: the label is the page's one h1 (`Page` is then given no heading of its own: use `QuestionPage`). */
  readonly labelAs?: 'legend' | 'page';
}

interface RadioListProps extends ChoiceListProps {
  readonly defaultValue?: string | undefined;
  /** Side by side where there is room, for short answers such as yes and no. */
  readonly direction?: 'column' | 'row';
}

/** One answer out of a few, each a large target. */
export function RadioList({ defaultValue, direction = 'column', ...list }: RadioListProps) {
  return (
    <ChoiceFieldset {...list} direction={direction}>
      {list.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type="radio"
          id={index === 0 ? list.name : `${list.name}-${option.value}`}
          name={list.name}
          option={option}
          checked={option.value === defaultValue}
        />
      ))}
    </ChoiceFieldset>
  );
}

interface CheckboxListProps extends ChoiceListProps {
  readonly defaultValues?: readonly string[];
}

/** Any number of answers. */
export function CheckboxList({ defaultValues = [], ...list }: CheckboxListProps) {
  return (
    <ChoiceFieldset {...list} direction="column">
      {list.options.map((option, index) => (
        <ChoiceRow
          key={option.value}
          type="checkbox"
          id={index === 0 ? list.name : `${list.name}-${option.value}`}
          name={list.name}
          option={option}
          checked={defaultValues.includes(option.value)}
        />
      ))}
    </ChoiceFieldset>
  );
}

interface CheckboxProps extends FieldProps {
  readonly value?: string;
  readonly defaultChecked?: boolean;
}

/** One thing to say yes to. */
export function Checkbox({ name, label, hint, error, value = 'yes', defaultChecked = false }: CheckboxProps) {
  return (
    <div className="v-field">
      <FieldNotes name={name} error={error} />
      <ChoiceRow
        type="checkbox"
        id={name}
        name={name}
        option={{ value, label, ...(hint === undefined ? {} : { hint }) }}
        checked={defaultChecked}
        describedBy={describedBy(name, { error })}
      />
    </div>
  );
}

interface NumberScaleProps extends FieldProps {
  readonly from: number;
  readonly to: number;
  /** What the ends mean: `Inte alls viktigt`, `Mycket viktigt`. */
  readonly lowest: string;
  readonly highest: string;
  readonly defaultValue?: number | undefined;
}

/** A number on a scale of whole numbers, such as importance 0–10. */
export function NumberScale({
  name,
  label,
  hint,
  error,
  from,
  to,
  lowest,
  highest,
  defaultValue,
}: NumberScaleProps) {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <fieldset className="v-fieldset" aria-describedby={describedBy(name, { hint, error })}>
      <legend className="ds-label v-label">{label}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="v-number-scale">
        {numbers.map((number, index) => (
          <label key={number} className="v-number">
            <input
              type="radio"
              className="ds-input"
              id={index === 0 ? name : `${name}-${number}`}
              name={name}
              value={number}
              defaultChecked={number === defaultValue}
            />
            <span>{number}</span>
          </label>
        ))}
      </div>
      <p className="v-number-ends v-hint">
        <span>
          {from} = {lowest}
        </span>
        <span>
          {to} = {highest}
        </span>
      </p>
    </fieldset>
  );
}

interface ChoiceFieldsetProps extends ChoiceListProps {
  readonly direction: 'column' | 'row';
  readonly children: ReactNode;
}

function ChoiceFieldset({
  name,
  label,
  hint,
  error,
  optional,
  labelAs,
  direction,
  children,
}: ChoiceFieldsetProps) {
  const text = <LabelText label={label} {...(optional === undefined ? {} : { optional })} />;
  return (
    <fieldset
      className="v-fieldset"
      aria-describedby={describedBy(name, { hint, error })}
      data-invalid={error === undefined ? undefined : true}
    >
      <legend className={labelAs === 'page' ? 'v-page-legend' : 'ds-label v-label'}>
        {labelAs === 'page' ? <h1 className="v-h1">{text}</h1> : text}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="v-choice-fields" data-direction={direction}>
        {children}
      </div>
    </fieldset>
  );
}

interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly describedBy?: string | undefined;
}

function ChoiceRow({ type, id, name, option, checked, describedBy: outer }: ChoiceRowProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-choice-hint`;
  const described = [outer, hintId].filter((part) => part !== undefined).join(' ');
  return (
    <div className="v-choice-field">
      <input
        type={type}
        className="ds-input"
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={described === '' ? undefined : described}
      />
      <label htmlFor={id}>
        {option.label}
        {option.hint === undefined ? null : (
          <span id={hintId} className="v-choice-hint">
            {option.hint}
          </span>
        )}
      </label>
    </div>
  );
}
