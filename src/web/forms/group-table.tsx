/** Questions that share their answers, as a table: one row each, stacked where the page is narrow. */
import type { ChoiceItem, GroupItem, Question } from '#modules/instruments/rules/form.ts';
import { textOf } from '#modules/instruments/rules/form.ts';
import { keyOf } from '#modules/instruments/rules/places.ts';
import { problemText } from '#modules/instruments/texts/sentences.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AnswerField } from './answer-field.tsx';
import { type FormState, isAsked, isNew, textsIn } from './form-state.ts';
import { usePlayerTexts } from './texts/player-texts.ts';

interface GroupTableProps {
  readonly group: GroupItem;
  readonly rows: readonly Question[];
  readonly at: readonly number[];
  readonly state: FormState;
}

/** The options that all rows share; undefined where they do not, and the rows are shown one by one. */
function sharedOptions(rows: readonly Question[]): ChoiceItem['options'] | undefined {
  const choices = rows.filter((row): row is ChoiceItem => row.type === 'choice' && !row.open);
  const codes = (row: ChoiceItem) => row.options.map(({ code }) => code).join(' ');
  const [first] = choices;
  if (first === undefined || choices.length < rows.length) return undefined;
  return choices.every((row) => codes(row) === codes(first)) ? first.options : undefined;
}

export function GroupTable({ group, rows, at, state }: GroupTableProps) {
  const language = useLanguage();
  const words = usePlayerTexts();
  const shown = rows.filter((row) => !row.hidden);
  const options = sharedOptions(shown);
  const key = keyOf(group.linkId, at);
  const about = { 'data-item': key, hidden: !isAsked(state, key) };
  const label = textOf(group, language);
  if (options === undefined)
    return (
      <fieldset className="v-form-group" {...about}>
        <legend className="v-h2">{label}</legend>
        {shown.map((row) => (
          <AnswerField key={row.linkId} question={row} name={keyOf(row.linkId, at)} state={state} />
        ))}
      </fieldset>
    );
  return (
    <table className="v-form-table" {...about}>
      <caption className="v-h2">{label}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="ds-sr-only">{words.question}</span>
          </th>
          {options.map((option) => (
            <th key={option.code} scope="col">
              {textOf(option, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => {
          const name = keyOf(row.linkId, at);
          const problem = state.problems.find((one) => one.key === name);
          const written = textsIn(state.fields, name);
          return (
            <tr
              key={name}
              data-item={name}
              data-answer={name}
              data-new={isNew(state, name) ? '' : undefined}
              data-invalid={problem === undefined ? undefined : true}
              hidden={!isAsked(state, name)}
            >
              <th scope="row">
                {textOf(row, language)}
                <input type="hidden" name="k" value={name} disabled={!isAsked(state, name)} />
                {problem === undefined ? null : (
                  <span id={`${name}-error`} className="v-error v-table-error">
                    {problemText(problem, language)}
                  </span>
                )}
              </th>
              {options.map((option, index) => (
                <td key={option.code}>
                  <label>
                    <input
                      type={row.repeats ? 'checkbox' : 'radio'}
                      className="ds-input"
                      id={index === 0 ? name : `${name}-${option.code}`}
                      name={name}
                      value={option.code}
                      defaultChecked={written.includes(option.code)}
                      disabled={row.readOnly}
                      aria-label={`${textOf(row, language)}: ${textOf(option, language)}`}
                      aria-describedby={problem === undefined ? undefined : `${name}-error`}
                    />
                    <span aria-hidden="true">{textOf(option, language)}</span>
                  </label>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
