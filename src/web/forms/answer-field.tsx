/** One question of a form, whatever its type: native fields only, so that everything works without JavaScript. */
import type { Language } from '#kernel/actor.ts';
import { answersInWords } from '#modules/instruments/rules/answers-in-words.ts';
import type { MomentItem, NumberItem, Question, QuantityItem } from '#modules/instruments/rules/form.ts';
import { textOf } from '#modules/instruments/rules/form.ts';
import { UNIT } from '#modules/instruments/rules/fields.ts';
import { problemText } from '#modules/instruments/texts/sentences.ts';
import { RadioList } from '../design/choice-fields.tsx';
import { describedBy, FieldNotes, LabelText } from '../design/field-parts.tsx';
import { Select, TextArea, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { FileField } from './file-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { type Field, type FormState, isAsked, isNew, type TypedProps, textsIn } from './form-state.ts';
import { rulerOf } from './ruler.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

interface AnswerFieldProps {
  readonly question: Question;
  /** The key of the answer, which is the field's name. */
  readonly name: string;
  readonly state: FormState;
  /** `page`: a choice whose words are the page's h1. */
  readonly labelAs?: 'page';
}

function fieldOf(question: Question, name: string, about: { state: FormState; language: Language }): Field {
  const { state, language } = about;
  const problem = state.problems.find((one) => one.key === name);
  const text = textOf(question, language);
  return {
    name,
    label: question.prefix === undefined ? text : `${question.prefix} ${text}`,
    error: problem === undefined ? undefined : problemText(problem, language),
    ...(question.help === undefined ? {} : { hint: question.help[language] }),
    // Where "I would rather not answer" is among the answers, that says it.
    ...(question.required || offersNoAnswer(question) ? {} : { optional: true as const }),
  };
}

function offersNoAnswer(question: Question): boolean {
  return question.type === 'boolean' || (question.type === 'choice' && !question.repeats);
}

export function AnswerField({ question, name, state, labelAs }: AnswerFieldProps) {
  const language = useLanguage();
  const about = fieldOf(question, name, { state, language });
  const field = labelAs === undefined ? about : { ...about, labelAs };
  if (question.readOnly || question.calculated !== undefined)
    return <ReadField question={question} field={field} state={state} />;
  return (
    <div
      className="v-answer"
      data-answer={name}
      data-item={name}
      data-new={isNew(state, name) ? '' : undefined}
      hidden={!isAsked(state, name)}
    >
      <input type="hidden" name="k" value={name} disabled={!isAsked(state, name)} />
      <TypedField question={question} field={field} state={state} />
    </div>
  );
}

function TypedField({ question, field, state }: TypedProps<Question>) {
  const words = usePlayerTexts();
  const [written] = textsIn(state.fields, field.name);
  switch (question.type) {
    case 'choice':
      return <ChoiceField question={question} field={field} state={state} />;
    case 'boolean':
      return (
        <RadioList
          {...field}
          direction="row"
          options={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
            ...(question.required ? [] : [{ value: '', label: words.noAnswer }]),
          ]}
          defaultValue={written}
        />
      );
    case 'integer':
    case 'decimal':
      return <NumberField question={question} field={field} state={state} />;
    case 'quantity':
      return <QuantityField question={question} field={field} state={state} />;
    case 'text':
      return (
        <TextArea
          {...field}
          defaultValue={written}
          {...(question.maxLength === undefined ? {} : { maxLength: question.maxLength })}
        />
      );
    case 'string':
    case 'url':
      return (
        <TextField
          {...field}
          autoComplete="off"
          {...(question.type === 'url' ? { hint: field.hint ?? words.linkHint } : {})}
          defaultValue={written}
        />
      );
    case 'date':
    case 'time':
    case 'dateTime':
      return <MomentField question={question} field={field} state={state} />;
    case 'attachment':
      return <FileField question={question} field={field} answer={state.answers[field.name]} />;
  }
}

function NumberField({ question, field, state }: TypedProps<NumberItem>) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const [written] = textsIn(state.fields, field.name);
  const { min, max } = question;
  const isSlider = question.control === 'slider' && min !== undefined && max !== undefined;
  const ruler = rulerOf(question);
  if (ruler.length > 0)
    return (
      <RadioList
        {...field}
        direction="row"
        options={ruler.map((number) => ({ value: String(number), label: String(number) }))}
        defaultValue={written}
      />
    );
  const hint = field.hint ?? (isSlider ? words.between({ min, max }) : undefined);
  const typed = (
    <TextField
      {...field}
      {...(hint === undefined ? {} : { hint })}
      inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
      width="short"
      autoComplete="off"
      defaultValue={decimalText(written, language)}
      {...(question.unit === undefined ? {} : { suffix: question.unit[language] })}
    />
  );
  if (!isSlider) return typed;
  const step = question.step ?? (question.type === 'integer' ? 1 : 10 ** -(question.decimals ?? 1));
  // Without JavaScript the number is typed: a native slider would always answer.
  return <div data-slider={JSON.stringify({ min, max, step })}>{typed}</div>;
}

/** A decimal as it is written in the language: with a comma in Swedish and Finnish. */
function decimalText(written: string | undefined, language: Language): string | undefined {
  return language === 'en' || written === undefined || !/^-?\d+\.\d+$/.test(written)
    ? written
    : written.replace('.', ',');
}

function QuantityField({ question, field, state }: TypedProps<QuantityItem>) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const unitName = `${field.name}${UNIT}`;
  const [unit] = textsIn(state.fields, unitName);
  const [first] = question.units;
  return (
    <div className="v-quantity">
      <TextField
        {...field}
        inputMode="decimal"
        width="short"
        autoComplete="off"
        defaultValue={decimalText(textsIn(state.fields, field.name)[0], language)}
        {...(question.units.length === 1 && first !== undefined ? { suffix: textOf(first, language) } : {})}
      />
      {question.units.length < 2 ? null : (
        <Select
          name={unitName}
          label={words.unit}
          options={question.units.map((one) => ({ value: one.code, label: textOf(one, language) }))}
          defaultValue={unit ?? first?.code}
        />
      )}
    </div>
  );
}

const INPUTS = { date: 'date', time: 'time', dateTime: 'datetime-local' } as const;

function MomentField({ question, field, state }: TypedProps<MomentItem>) {
  const [written] = textsIn(state.fields, field.name);
  const { name, label, hint, error, optional } = field;
  const about = { ...(hint === undefined ? {} : { hint }), error };
  return (
    <div className="v-field" data-width={question.type === 'dateTime' ? 'medium' : 'short'}>
      <label className="ds-label v-label" htmlFor={name}>
        <LabelText label={label} {...(optional === undefined ? {} : { optional })} />
      </label>
      <FieldNotes name={name} {...about} />
      <input
        id={name}
        name={name}
        type={INPUTS[question.type]}
        className="ds-input"
        aria-describedby={describedBy(name, about)}
        aria-invalid={error === undefined ? undefined : true}
        defaultValue={question.type === 'time' ? written?.slice(0, 5) : written}
      />
    </div>
  );
}

/** What follows from other answers, or was filled in beforehand: read, never typed. */
function ReadField({ question, field, state }: TypedProps<Question>) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const given = { answers: state.answers, asked: [field.name] };
  const [row] = answersInWords({ items: [question] }, given, language);
  return (
    <div
      className="v-field"
      data-calculated={field.name}
      data-item={field.name}
      hidden={!isAsked(state, field.name)}
    >
      <p className="v-label">{field.label}</p>
      <output id={field.name}>{row?.answer ?? words.notYet}</output>
    </div>
  );
}
