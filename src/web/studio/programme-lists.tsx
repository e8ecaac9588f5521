/** What many steps of a programme use: own days, diaries, flags, sources. */
import { isAddress } from './block-edit.tsx';
import { Privacy } from './block-writing.tsx';
import { FieldsEdit } from './field-edit.tsx';
import { PartList } from './part-list.tsx';
import { RuleForm } from './rule-form.tsx';
import { newInner } from './rules/new-part.ts';
import { Sentence } from './sentence.tsx';
import { CheckBox, ChoiceBox, LineBox, useSetting } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useDraft } from './use-draft.ts';
import { PlainWords, RichWords } from './words.tsx';

export function Events() {
  const { programme, fresh } = useDraft();
  const words = useEditorTexts();
  return (
    <PartList
      into={programme.code}
      list="events"
      make={() => newInner('events', fresh)}
      add={words.addOf.events}
    >
      {(_, id) => (
        <>
          <PlainWords part={id} field="title" look="label" />
          <PlainWords part={id} field="question" />
        </>
      )}
    </PartList>
  );
}

export function Diary({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const set = useSetting(id);
  const diary = programme.diaries?.find((one) => one.id === id);
  if (diary === undefined) return null;
  const charted = diary.fields.filter((field) => field.kind === 'number' || field.kind === 'scale');
  return (
    <>
      <PlainWords part={id} field="title" look="label" />
      <RichWords part={id} field="lead" label={words.diaryLead} />
      <div className="st-settings">
        <ChoiceBox
          label={words.diary}
          named="heard"
          value={diary.every}
          options={(['day', 'week'] as const).map((one) => ({ value: one, label: words.every[one] }))}
          set={(every) => set('every', every)}
        />
        <ChoiceBox
          label={words.chart}
          value={diary.chart ?? ''}
          options={[
            { value: '', label: words.noChart },
            ...charted.map((field) => ({
              value: field.id,
              label: field.label[programme.sourceLanguage] ?? field.id,
            })),
          ]}
          set={(chart) => set('chart', chart === '' ? null : chart)}
        />
      </div>
      <Privacy part={id} value={diary.privacy} />
      <CheckBox
        label={words.bodyMeasure}
        isOn={diary.bodyMeasure === true}
        set={(state) => set('bodyMeasure', state === 'on' ? true : null)}
      />
      <FieldsEdit into={id} fields={diary.fields} />
    </>
  );
}

export function Flag({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const words = useRuleTexts();
  const set = useSetting(id);
  const flag = programme.flags?.find((one) => one.id === id);
  if (flag === undefined) return null;
  return (
    <>
      <div className="st-sentence">
        <Sentence
          template={words.flag}
          places={{
            priority: (
              <ChoiceBox
                label={words.places.priority}
                named="heard"
                value={flag.priority}
                options={(['high', 'normal'] as const).map((one) => ({
                  value: one,
                  label: words.priorities[one],
                }))}
                set={(priority) => set('priority', priority)}
              />
            ),
          }}
        />
      </div>
      <RuleForm
        part={id}
        lead=""
        least="one"
        rule={flag.when}
        set={(rule) => {
          if (rule !== null) set('when', rule);
        }}
      />
      <PlainWords part={id} field="reason" />
    </>
  );
}

export function Source({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const set = useSetting(id);
  const source = programme.references.find((one) => one.id === id);
  if (source === undefined) return null;
  return (
    <>
      <LineBox
        label={words.programme.source}
        value={source.text}
        isRight={(written) => written !== '' && written.length <= 600}
        set={(text) => set('text', text)}
      />
      <LineBox
        label={words.url}
        type="url"
        hint={words.urlHint}
        value={source.url ?? ''}
        isRight={(written) => written === '' || isAddress(written)}
        set={(url) => set('url', url === '' ? null : url)}
      />
    </>
  );
}
