/** The fields of an exercise or a diary, as they will be asked, each written where it stands. */
import { useId, useState } from 'react';
import type { Field } from '#modules/programmes/rules/programme.ts';
import { Button } from '../design/button.tsx';
import { PartList } from './part-list.tsx';
import { FIELD_KINDS, type FieldKind, insertLast, newField, newOption } from './rules/new-part.ts';
import { CheckBox, NumberBox, useSetting } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { useParts } from './use-parts.ts';
import { PlainWords } from './words.tsx';

const LINES = { list: 12, rows: 20 } as const;
const SCALE_MOST = 10;
const NUMBER_MOST = 100_000;

function Options({ id, list }: { readonly id: string; readonly list: 'options' | 'columns' }) {
  const words = useEditorTexts();
  const { fresh } = useDraft();
  return (
    <PartList into={id} list={list} make={() => newOption(fresh)} add={words.addOf[list]}>
      {(_, option) => <PlainWords part={option} field="label" look="label" named="heard" />}
    </PartList>
  );
}

/** What a kind of field has beside its name. */
function Particulars({ field }: { readonly field: Field }) {
  const words = useEditorTexts();
  const set = useSetting(field.id);
  const { id } = field;
  switch (field.kind) {
    case 'long':
      return <PlainWords part={id} field="hint" look="small" />;
    case 'list':
      return (
        <NumberBox
          label={words.lines}
          value={field.lines}
          least={1}
          most={LINES.list}
          set={(value) => set('lines', value)}
        />
      );
    case 'scale':
      return (
        <>
          <div className="st-settings">
            <NumberBox
              label={words.least}
              value={field.least}
              least={0}
              most={SCALE_MOST}
              set={(value) => set('least', value)}
            />
            <NumberBox
              label={words.most}
              value={field.most}
              least={1}
              most={SCALE_MOST}
              set={(value) => set('most', value)}
            />
          </div>
          <PlainWords part={id} field="low" look="small" />
          <PlainWords part={id} field="high" look="small" />
        </>
      );
    case 'number':
      return (
        <>
          <PlainWords part={id} field="unit" look="small" />
          <div className="st-settings">
            <NumberBox
              label={words.least}
              value={field.least}
              least={-NUMBER_MOST}
              most={NUMBER_MOST}
              step={0.01}
              set={(value) => set('least', value)}
            />
            <NumberBox
              label={words.most}
              value={field.most}
              least={-NUMBER_MOST}
              most={NUMBER_MOST}
              step={0.01}
              set={(value) => set('most', value)}
            />
            <NumberBox
              label={words.decimals}
              value={field.decimals}
              least={0}
              most={2}
              set={(value) => set('decimals', value)}
            />
          </div>
        </>
      );
    case 'choice':
      return (
        <>
          <Options id={id} list="options" />
          <CheckBox
            label={words.many}
            isOn={field.many === true}
            set={(state) => set('many', state === 'on' ? true : null)}
          />
        </>
      );
    case 'table':
      return (
        <>
          <Options id={id} list="columns" />
          <NumberBox
            label={words.rows}
            value={field.rows}
            least={1}
            most={LINES.rows}
            set={(value) => set('rows', value)}
          />
        </>
      );
    default:
      return null;
  }
}

/** An empty box where the person will write. */
function Answer({ kind }: { readonly kind: FieldKind }) {
  if (kind === 'choice' || kind === 'table') return null;
  return <div className="st-answer" data-kind={kind} aria-hidden="true" />;
}

export function FieldsEdit({ into, fields }: { readonly into: string; readonly fields: readonly Field[] }) {
  const words = useEditorTexts();
  return (
    <>
      <PartList into={into} list="fields">
        {(_, id) => {
          const field = fields.find((one) => one.id === id);
          return field === undefined ? null : (
            <>
              <span className="v-hint">{words.fields[field.kind]}</span>
              <PlainWords part={id} field="label" look="label" named="heard" />
              <Answer kind={field.kind} />
              <Particulars field={field} />
            </>
          );
        }}
      </PartList>
      <NewField into={into} />
    </>
  );
}

function NewField({ into }: { readonly into: string }) {
  const { programme, fresh } = useDraft();
  const words = useEditorTexts();
  const parts = useParts();
  const id = useId();
  const [kind, setKind] = useState<FieldKind>('long');
  return (
    <div className="st-settings">
      <span className="st-inline-field">
        <label htmlFor={id}>{words.whichField}</label>
        <select
          id={id}
          className="ds-input"
          value={kind}
          onChange={(event) => setKind(FIELD_KINDS.find((one) => one === event.target.value) ?? 'long')}
        >
          {FIELD_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.fields[one]}
            </option>
          ))}
        </select>
      </span>
      <Button
        type="button"
        variant="second"
        onClick={() => {
          const value = newField(kind, fresh);
          parts.insert([insertLast(programme, into, 'fields', value)], value, 'fields');
        }}
      >
        {words.addOf.fields}
      </Button>
    </div>
  );
}
