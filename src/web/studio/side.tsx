/** The rules and settings of the chosen part, as sentences. */
import { techniquesIn } from './rules/technique-list.ts';
import { findPart } from '#modules/programmes/rules/parts.ts';
import { type Block, blocksOf, modulesOf, type Phase, stepsOf } from '#modules/programmes/rules/programme.ts';
import type { Rule } from '#modules/programmes/rules/shape-parts.ts';
import { useEditor } from './editor-context.ts';
import { ProgrammeSide } from './programme-side.tsx';
import { ModuleReminders } from './reminder-form.tsx';
import { RuleForm } from './rule-form.tsx';
import { CheckBox, ChoiceBox, LineBox, NumberBox, useSetting } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useRuleTexts } from './texts/rule-texts.ts';
import { useDraft } from './use-draft.ts';
import { kindIn, useParts } from './use-parts.ts';

const MOST_MINUTES = 120;
const MOST_PHASE_DAYS = 800;
const MOST_BETWEEN = 366;
const MOST_ANSWER_DAYS = 365;

interface Opening {
  readonly id: string;
  readonly opens: Rule | undefined;
}
function Opens({
  part,
  kind,
}: {
  readonly part: Opening;
  readonly kind: 'phase' | 'module' | 'step' | 'block';
}) {
  const words = useRuleTexts();
  const set = useSetting(part.id);
  return (
    <div className="st-side-parts">
      <h3 className="v-h3">{words.heading}</h3>
      {part.opens === undefined ? <p>{words.withoutRule[kind]}</p> : null}
      <RuleForm part={part.id} lead={words.opens} rule={part.opens} set={(rule) => set('opens', rule)} />
    </div>
  );
}

interface WithTechniques {
  readonly id: string;
  readonly techniques?: readonly string[] | undefined;
}
function Techniques({ part }: { readonly part: WithTechniques }) {
  const words = useEditorTexts();
  const set = useSetting(part.id);
  return (
    <LineBox
      label={words.techniques}
      hint={words.techniquesHint}
      value={(part.techniques ?? []).join(' ')}
      isRight={(written) => techniquesIn(written) !== null}
      set={(written) => {
        const found = techniquesIn(written) ?? [];
        set('techniques', found.length === 0 ? null : found);
      }}
    />
  );
}

/** How long a form of the programme may be open before it counts as missed. */
function AnswerDays({ block }: { readonly block: Extract<Block, { readonly kind: 'questionnaire' }> }) {
  const words = useEditorTexts();
  const { formDays } = useEditor();
  const set = useSetting(block.id);
  const own = block.answerWithinDays;
  return (
    <>
      <CheckBox
        label={words.ownAnswerDays}
        isOn={own !== undefined}
        set={(state) => set('answerWithinDays', state === 'on' ? formDays : null)}
      />
      {own === undefined ? (
        <p className="v-hint">{words.sameAnswerDays({ count: formDays })}</p>
      ) : (
        <NumberBox
          label={words.answerDays}
          hint={words.answerDaysHint}
          value={own}
          least={1}
          most={MOST_ANSWER_DAYS}
          set={(days) => set('answerWithinDays', days)}
        />
      )}
    </>
  );
}

function BlockSide({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const set = useSetting(id);
  const block = blocksOf(programme).find((one) => one.id === id);
  if (block === undefined) return null;
  const [only] = block.countries ?? [];
  return (
    <>
      <Opens part={{ id, opens: block.opens }} kind="block" />
      {block.kind === 'questionnaire' ? <AnswerDays block={block} /> : null}
      <Techniques part={block} />
      <ChoiceBox
        label={words.countries}
        value={block.countries?.length === 1 && only !== undefined ? only : 'all'}
        options={[
          { value: 'all', label: words.everywhere },
          ...(['se', 'fi'] as const).map((one) => ({ value: one, label: words.countryNames[one] })),
        ]}
        set={(one) => set('countries', one === 'all' ? null : [one])}
      />
      <CheckBox
        label={words.bodyMeasure}
        isOn={block.bodyMeasure === true}
        set={(state) => set('bodyMeasure', state === 'on' ? true : null)}
      />
    </>
  );
}

function StepSide({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const set = useSetting(id);
  const step = stepsOf(programme).find((one) => one.id === id);
  if (step === undefined) return null;
  return (
    <>
      <Opens part={{ id, opens: step.opens }} kind="step" />
      <NumberBox
        label={words.minutes}
        value={step.minutes}
        least={1}
        most={MOST_MINUTES}
        set={(value) => set('minutes', value)}
      />
      <Techniques part={step} />
    </>
  );
}

function ModuleSide({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const module = modulesOf(programme).find((one) => one.id === id);
  if (module === undefined) return null;
  return (
    <>
      <Opens part={{ id, opens: module.opens }} kind="module" />
      <ModuleReminders module={module} />
    </>
  );
}

const CADENCES = ['every', 'when-done', 'at-once'] as const;

function Cadence({ phase }: { readonly phase: Phase }) {
  const words = useEditorTexts();
  const set = useSetting(phase.id);
  const { cadence } = phase;
  const days = cadence.kind === 'at-once' ? 7 : Math.max(cadence.days, 1);
  return (
    <>
      <ChoiceBox
        label={words.cadence}
        value={cadence.kind}
        options={CADENCES.map((kind) => ({ value: kind, label: words.cadences[kind] }))}
        set={(kind) => set('cadence', kind === 'at-once' ? { kind } : { kind, days })}
      />
      {cadence.kind === 'at-once' ? null : (
        <NumberBox
          label={words.cadenceDays}
          value={cadence.days}
          least={cadence.kind === 'every' ? 1 : 0}
          most={MOST_BETWEEN}
          set={(value) => set('cadence', { ...cadence, days: value })}
        />
      )}
    </>
  );
}

function PhaseSide({ id }: { readonly id: string }) {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const set = useSetting(id);
  const phase = programme.phases.find((one) => one.id === id);
  if (phase === undefined) return null;
  return (
    <>
      <Opens part={{ id, opens: phase.opens }} kind="phase" />
      <ChoiceBox
        label={words.phaseKind}
        value={phase.kind}
        options={[
          { value: 'guided', label: words.phaseKinds.guided },
          { value: 'maintenance', label: words.phaseKinds.maintenance },
        ]}
        set={(kind) => set('kind', kind)}
      />
      <Cadence phase={phase} />
      <NumberBox
        label={words.phaseDays}
        value={phase.days}
        least={1}
        most={MOST_PHASE_DAYS}
        set={(value) => set('days', value)}
      />
    </>
  );
}

export function Side() {
  const { programme } = useDraft();
  const { chosen } = useEditor();
  const words = useEditorTexts();
  const { named } = useParts();
  const kind = kindIn(findPart(programme, chosen)?.place?.list);
  return (
    <aside className="st-side" aria-label={words.side}>
      <h2 className="v-h2">
        <span className="st-tree-kind">{words.kinds[kind]}</span> {named(chosen)}
      </h2>
      <div key={chosen} className="st-side-parts">
        {kind === 'programme' ? <ProgrammeSide /> : null}
        {kind === 'phase' ? <PhaseSide id={chosen} /> : null}
        {kind === 'module' ? <ModuleSide id={chosen} /> : null}
        {kind === 'step' ? <StepSide id={chosen} /> : null}
        {kind === 'block' ? <BlockSide id={chosen} /> : null}
      </div>
    </aside>
  );
}
