/** Settings of the programme as a whole, and what many of its steps use: own days, diaries, flags, sources. */
import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { PartList } from './part-list.tsx';
import { Diary, Events, Flag, Source } from './programme-lists.tsx';
import { RuleForm } from './rule-form.tsx';
import { Reminders } from './reminder-form.tsx';
import { stepNames } from './rules/chosen-parts.ts';
import { languageName } from '../walk/rules/language-name.ts';
import { newInner } from './rules/new-part.ts';
import { ChoiceBox, LineBox, ManyBox, NumberBox, useSetting } from './setting-fields.tsx';
import { type Habit, useEditorTexts } from './texts/editor-texts.ts';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useDraft } from './use-draft.ts';
import { useNaming } from './use-naming.ts';
import { PlainWords } from './words.tsx';

const HABITS = [
  'move',
  'eat',
  'sleep',
  'drink',
  'smoke',
  'mind',
  'other',
] as const satisfies readonly Habit[];
const MOST_MINUTES = 600;
const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function Languages() {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const own = useLanguage();
  const set = useSetting(programme.code);
  return (
    <>
      <ul className="v-plain-list">
        {programme.languages.map((tag) => (
          <li key={tag} className="st-doings-row">
            {languageName(tag, own)}{' '}
            {tag === programme.sourceLanguage ? null : (
              <Button
                type="button"
                variant="quiet"
                onClick={() =>
                  set(
                    'languages',
                    programme.languages.filter((one) => one !== tag),
                  )
                }
                aria-label={`${words.remove}: ${languageName(tag, own)}`}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LineBox
        key={programme.languages.join(' ')}
        label={words.programme.addLanguage}
        value=""
        isRight={(written) => written === '' || TAG.test(written)}
        set={(tag) => {
          if (tag !== '' && !programme.languages.includes(tag))
            set('languages', [...programme.languages, tag]);
        }}
      />
    </>
  );
}

/** The button for a lapse: its words and where it leads. */
function Lapse() {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const set = useSetting(programme.code);
  const steps = stepNames(useNaming());
  const { lapse } = programme;
  const [first] = steps;
  return (
    <>
      <h3 className="v-h3">{words.programme.lapse}</h3>
      <p className="v-hint">{words.programme.lapseHint}</p>
      {lapse === undefined ? (
        first === undefined ? null : (
          <Button
            type="button"
            variant="second"
            onClick={() => set('lapse', { label: {}, leadsTo: first.code })}
          >
            {words.programme.lapseAdd}
          </Button>
        )
      ) : (
        <>
          <PlainWords part={programme.code} field="lapse" label={words.programme.lapseLabel} />
          <ChoiceBox
            label={words.programme.leadsTo}
            value={lapse.leadsTo}
            options={steps.map((one) => ({ value: one.code, label: one.title }))}
            set={(leadsTo) => set('lapse', { ...lapse, leadsTo })}
          />
          <Button type="button" variant="quiet" onClick={() => set('lapse', null)}>
            {words.programme.lapseRemove}
          </Button>
        </>
      )}
    </>
  );
}

export function ProgrammeSide() {
  const { programme, fresh } = useDraft();
  const words = useEditorTexts();
  const rules = useRuleTexts();
  const set = useSetting(programme.code);
  const { code } = programme;
  return (
    <>
      <ChoiceBox
        label={words.programme.start}
        value={programme.start}
        options={(['by-staff', 'by-anyone'] as const).map((one) => ({
          value: one,
          label: words.programme.starts[one],
        }))}
        set={(start) => set('start', start)}
      />
      <NumberBox
        label={words.programme.minutesPerWeek}
        value={programme.minutesPerWeek}
        least={1}
        most={MOST_MINUTES}
        set={(value) => set('minutesPerWeek', value)}
      />
      <LineBox
        label={words.programme.opensAt}
        type="time"
        value={programme.opensAt}
        isRight={(written) => TIME.test(written)}
        set={(time) => set('opensAt', time)}
      />
      <ManyBox
        label={words.programme.habits}
        values={programme.habits}
        options={HABITS.map((one) => ({ value: one, label: words.programme.habitNames[one] }))}
        least={1}
        set={(habits) => set('habits', habits)}
      />
      <h3 className="v-h3">{rules.reminders}</h3>
      <Reminders part={code} reminders={programme.reminders} />
      <h3 className="v-h3">{words.programme.languages}</h3>
      <Languages />
      <Lapse />
      <Disclosure summary={words.lists.events}>
        <Events />
      </Disclosure>
      <Disclosure summary={words.lists.diaries}>
        <PartList
          into={code}
          list="diaries"
          make={() => newInner('diaries', fresh)}
          add={words.addOf.diaries}
        >
          {(_, id) => <Diary id={id} />}
        </PartList>
      </Disclosure>
      <Disclosure summary={rules.flags}>
        <p className="v-hint">{rules.flagHint}</p>
        <PartList into={code} list="flags" make={() => newInner('flags', fresh)} add={words.addOf.flags}>
          {(_, id) => <Flag id={id} />}
        </PartList>
      </Disclosure>
      <Disclosure summary={rules.hidesWeight}>
        <p className="v-hint">{rules.hidesWeightHint}</p>
        <RuleForm
          part={code}
          lead={rules.hidesWeightLead}
          rule={programme.hidesBodyMeasures}
          set={(rule) => set('hidesBodyMeasures', rule)}
        />
      </Disclosure>
      <Disclosure summary={words.lists.references}>
        <PartList
          into={code}
          list="references"
          make={() => newInner('references', fresh)}
          add={words.addOf.references}
        >
          {(_, id) => <Source id={id} />}
        </PartList>
      </Disclosure>
    </>
  );
}
