import { fieldName, type ValueFault } from '#modules/enrolments/rules/read-values.ts';
import type { Field } from '#modules/programmes/public.ts';
import { FieldNotes } from '../design/field-parts.tsx';
import { type Spoken, useSay, Words } from './rich-text.tsx';
import type { Posted } from './rules/entry-fields.ts';
import { useStepTexts } from './texts/step-texts.ts';

interface TableFieldProps {
  readonly blockId: string;
  readonly field: Extract<Field, { kind: 'table' }>;
  readonly posted: Posted;
  readonly fault: ValueFault | undefined;
  readonly spoken: Spoken;
}

/** Rows under headings; on a narrow screen each row is a small sheet of its own. */
export function TableField({ blockId, field, posted, fault, spoken }: TableFieldProps) {
  const words = useStepTexts();
  const say = useSay(spoken);
  const name = fieldName(blockId, field.id);
  const label = say(field.label);
  const rows = Array.from({ length: field.rows }, (_, row) => row);
  return (
    <div className="v-sheet-field">
      <FieldNotes name={name} error={fault === undefined ? undefined : words.faults[fault]} />
      <table className="v-sheet-table">
        <caption className="ds-label v-label">
          <Words said={label} />
        </caption>
        <thead>
          <tr>
            {field.columns.map((column) => (
              <th key={column.id} scope="col">
                <Words said={say(column.label)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row}`}>
              {field.columns.map((column, at) => {
                const cell = `${name}.${row}.${column.id}`;
                const head = say(column.label);
                return (
                  <td key={column.id}>
                    <span className="v-sheet-head" aria-hidden="true">
                      <Words said={head} />
                    </span>
                    <textarea
                      id={row === 0 && at === 0 ? name : cell}
                      name={cell}
                      rows={2}
                      className="ds-input"
                      aria-label={words.line({ label: head.text, number: row + 1 })}
                      defaultValue={posted[cell]?.[0]}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
