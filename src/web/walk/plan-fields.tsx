import { fieldName } from '#modules/enrolments/rules/read-values.ts';
import { TextField } from '../design/text-fields.tsx';
import type { WritingView } from './block-shapes.ts';
import { useStepTexts } from './texts/step-texts.ts';

/** Room for one plan more than there is, and for two at first. */
const FIRST = 2;

/** "If … then I …", a small sheet for each plan. */
export function PlanFields({
  writing,
}: {
  readonly writing: Pick<WritingView, 'blockId' | 'fields' | 'posted'>;
}) {
  const words = useStepTexts().plan;
  const field = writing.fields.find((one) => one.kind === 'table');
  if (field?.kind !== 'table') return null;
  const name = fieldName(writing.blockId, field.id);
  const [when = 'if', what = 'then'] = field.columns.map((column) => column.id);
  const cell = (row: number, column: string) => `${name}.${row}.${column}`;
  const isFilled = (row: number) =>
    [when, what].some((column) => (writing.posted[cell(row, column)]?.[0] ?? '') !== '');
  const filled = Array.from({ length: field.rows }, (_, row) => row).filter(isFilled);
  const shown = Math.min(field.rows, Math.max(FIRST, (filled.at(-1) ?? -1) + 2));
  return Array.from({ length: shown }, (_, row) => (
    <fieldset key={`${row}`} className="v-plan">
      <legend className="ds-label v-label">{words.row({ number: row + 1 })}</legend>
      <TextField
        name={cell(row, when)}
        label={words.when}
        autoComplete="off"
        defaultValue={writing.posted[cell(row, when)]?.[0]}
      />
      <TextField
        name={cell(row, what)}
        label={words.what}
        autoComplete="off"
        defaultValue={writing.posted[cell(row, what)]?.[0]}
      />
    </fieldset>
  ));
}
