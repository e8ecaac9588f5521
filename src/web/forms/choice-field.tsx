/** Questions with answers to choose from. */
import { OWN, WORDS } from '#modules/instruments/rules/fields.ts';
import type { ChoiceItem } from '#modules/instruments/rules/form.ts';
import { textOf } from '#modules/instruments/rules/form.ts';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { type TypedProps, textsIn } from './form-state.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

// More than seven are a long way to read one below the other.
const MANY = 7;

/** A question with answers to choose from, in the dress that the form asks for. */
export function ChoiceField({ question, field, state }: TypedProps<ChoiceItem>) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const written = textsIn(state.fields, field.name);
  const options = question.options.map((option) => ({
    value: option.code,
    label: textOf(option, language),
    ...(option.alone && question.repeats ? { hint: words.alone } : {}),
  }));
  const own = question.open ? [{ value: OWN, label: words.somethingElse }] : [];
  const ownField = question.open ? (
    <TextField
      name={`${field.name}${WORDS}`}
      label={words.ownWords}
      optional
      defaultValue={textsIn(state.fields, `${field.name}${WORDS}`)[0]}
    />
  ) : null;
  if (question.repeats)
    return (
      <>
        <CheckboxList {...field} options={[...options, ...own]} defaultValues={written} />
        {ownField}
      </>
    );
  // Neither a list that opens nor a field can carry the page's heading.
  const isHeading = field.labelAs !== undefined;
  if (question.control === 'autocomplete' && !isHeading)
    return <Suggested question={question} field={field} state={state} />;
  const isLong =
    question.control === 'drop-down' || (question.control === undefined && question.options.length > MANY);
  if (isLong && !isHeading)
    return (
      <>
        <Select
          {...field}
          options={[
            { value: '', label: question.required ? words.choose : words.noAnswer },
            ...options.map(({ value, label }) => ({ value, label })),
            ...own,
          ]}
          defaultValue={written[0] ?? ''}
        />
        {ownField}
      </>
    );
  return (
    <>
      <RadioList
        {...field}
        options={[...options, ...own, ...(question.required ? [] : [{ value: '', label: words.noAnswer }])]}
        defaultValue={written[0]}
        direction={question.orientation === 'horizontal' ? 'row' : 'column'}
      />
      {ownField}
    </>
  );
}

/** Typed with suggestions: the words of an option mean that option, in whichever language. */
function Suggested({ question, field, state }: TypedProps<ChoiceItem>) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const [written] = textsIn(state.fields, field.name);
  const chosen = question.options.find((option) => option.code === written);
  const own = written === OWN ? textsIn(state.fields, `${field.name}${WORDS}`)[0] : written;
  const list = `${field.name}-suggested`;
  return (
    <>
      <TextField
        {...field}
        hint={field.hint ?? words.live.pick}
        list={list}
        autoComplete="off"
        defaultValue={chosen === undefined ? own : textOf(chosen, language)}
      />
      <datalist id={list}>
        {question.options.map((option) => (
          <option key={option.code} value={textOf(option, language)}>
            {textOf(option, language)}
          </option>
        ))}
      </datalist>
    </>
  );
}
