import type { ReactNode } from 'react';
import { fieldsOfSheet, type ExactField, type SheetKind } from '#modules/coaching/rules/goal-sheet.ts';
import { ATTAINMENTS } from '#modules/coaching/rules/attainment.ts';
import { MOST_WORDS } from '#modules/coaching/rules/check-goal.ts';
import { OUTCOMES } from '#modules/coaching/rules/experiment.ts';
import { fieldName, type ValueFault } from '#modules/enrolments/rules/read-values.ts';
import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { TextArea, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { EntryFields, faultWords } from '../walk/entry-fields.tsx';
import { PlanFields } from '../walk/plan-fields.tsx';
import { postedFrom } from '../walk/rules/entry-fields.ts';
import { useStepTexts } from '../walk/texts/step-texts.ts';
import type { PartNotSaved } from './goal-part-shapes.ts';
import { SaidLines } from './goal-parts.tsx';
import type { ShownGoalParts } from './goal-parts.server.ts';
import { labelsOfSheet } from './sheet-labels.ts';
import { useGoalPartTexts } from './texts/goal-part-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

export interface PartFormProps {
  readonly periodId: string;
  readonly parts: ShownGoalParts;
  readonly sending: string;
  /** The goal's own page. */
  readonly base: string;
  readonly notSaved: PartNotSaved | undefined;
}

interface FrameProps {
  readonly form: PartFormProps;
  readonly errors: readonly FieldError[];
  readonly hidden: Readonly<Record<string, string>>;
  /** Stands there now, where somebody else wrote it meanwhile. */
  readonly theirs: ReactNode;
  readonly children: ReactNode;
}

/** A form around the goal. What came in between stands beside what was written, and the person chooses. */
function PartFrame({ form, errors, hidden, theirs, children }: FrameProps) {
  const { stale } = useCoachingTexts().goal;
  const words = useGoalPartTexts();
  const why = form.notSaved?.why;
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      {why === 'changed-meanwhile' ? (
        <Notice kind="person" role="alert" heading={stale.heading}>
          <p>{stale.text}</p>
          <p className="v-kicker">{stale.theirs}</p>
          {theirs}
          <p>
            <TextLink href={form.base}>{words.keepTheirs}</TextLink>
          </p>
        </Notice>
      ) : null}
      {why === 'closed' || why === 'rated' || why === 'no-levels' ? (
        <Notice kind="person" role="alert">
          <p>
            {{ closed: words.closed, rated: words.levels.fixed, 'no-levels': words.levels.noLevels }[why]}
          </p>
        </Notice>
      ) : null}
      <input type="hidden" name="period" value={form.periodId} />
      <input type="hidden" name="idempotencyKey" value={form.sending} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** Names of faults come with the answer of a command, as texts; what fields know of their own is told at the field. */
function isValueFault(fault: string): fault is ValueFault {
  return fault !== 'before-start';
}

/** The steps that are still ahead: those that are taken are not written again. */
function writable(kind: SheetKind, parts: ShownGoalParts) {
  return kind === 'ladder'
    ? { rungs: parts.rungs.filter(({ reachedOn }) => reachedOn === null).map(({ words }) => words) }
    : parts.sheets[kind].values;
}

interface SheetFormProps {
  readonly form: PartFormProps;
  readonly kind: SheetKind;
  /** The one question that is asked; null: all of the sheet. */
  readonly only: ExactField | null;
  /** Where "skip" leads, where there is something to skip. */
  readonly skipTo: string | null;
}

export function SheetForm({ form, kind, only, skipTo }: SheetFormProps) {
  const language = useLanguage();
  const stepWords = useStepTexts();
  const words = useGoalPartTexts();
  const labels = labelsOfSheet(kind, language);
  const asked = fieldsOfSheet(kind).filter(({ id }) => only === null || id === only);
  const fields = asked.map((field) => ({ ...field, label: { [language]: labels[field.id] ?? '' } }));
  const posted =
    form.notSaved?.posted ??
    postedFrom(kind, { fields: asked, values: writable(kind, form.parts), language });
  const faults = Object.entries(form.notSaved?.faults ?? {});
  const errors = faults.map(([id, fault]) => {
    const field = fields.find((one) => one.id === id);
    const said = isValueFault(fault) ? faultWords(stepWords, field, { fault, language }) : words.beforeStart;
    return {
      field: fieldName(kind, id),
      message: stepWords.faultOf({ label: labels[id] ?? '', fault: said }),
    };
  });
  const sheet = form.parts.sheets[kind];
  const hint = only === null || only === 'from' || only === 'until' ? undefined : words.exact.hints[only];
  return (
    <PartFrame
      form={form}
      errors={errors}
      hidden={{ replaces: sheet.id ?? '' }}
      theirs={<SaidLines said={sheet.said} isErased={sheet.isErased} />}
    >
      {hint === undefined ? null : <p className="v-subtle">{hint}</p>}
      {kind === 'plans' ? (
        <PlanFields writing={{ blockId: kind, fields, posted }} />
      ) : (
        <EntryFields
          blockId={kind}
          fields={fields}
          posted={posted}
          faults={Object.fromEntries(
            faults.flatMap(([id, fault]) => (isValueFault(fault) ? [[id, fault] as const] : [])),
          )}
          spoken={{ sourceLanguage: language, readIn: null }}
        />
      )}
      <ButtonRow>
        <Button>{only === null ? words.save : words.saveAndGoOn}</Button>
        {skipTo === null ? null : <TextLink href={skipTo}>{words.skip}</TextLink>}
      </ButtonRow>
    </PartFrame>
  );
}

function tooLong(fault: string | undefined, otherwise: string, room: string): string {
  return fault === 'too-long' ? room : otherwise;
}

/** Something to try until the next meeting. */
export function TryForm({ form }: { readonly form: PartFormProps }) {
  const { tries } = useGoalPartTexts();
  const room = useCoachingTexts().goal.tooLong({ count: MOST_WORDS });
  const { faults = {}, posted = {} } = form.notSaved ?? {};
  const errors = [
    ...(faults['words'] === undefined
      ? []
      : [{ field: 'words', message: tooLong(faults['words'], tries.errors.words, room) }]),
    ...(faults['until'] === undefined ? [] : [{ field: 'until', message: tries.errors.until }]),
  ];
  return (
    <PartFrame form={form} errors={errors} hidden={{}} theirs={null}>
      <TextArea
        name="words"
        label={tries.words}
        hint={tries.wordsHint}
        rows={3}
        maxLength={MOST_WORDS}
        defaultValue={posted['words']?.[0] ?? ''}
        error={errorOf(errors, 'words')}
      />
      <TextField
        name="until"
        type="date"
        width="short"
        label={tries.until}
        defaultValue={posted['until']?.[0] ?? form.parts.tryUntil}
        error={errorOf(errors, 'until')}
      />
      <Button>{tries.begin}</Button>
    </PartFrame>
  );
}

/** How a try went, told once; who comes second sees what was told, and their own words. */
export function ToldForm({ form, tryId }: { readonly form: PartFormProps; readonly tryId: string }) {
  const { tries } = useGoalPartTexts();
  const coaching = useCoachingTexts();
  const room = coaching.goal.tooLong({ count: MOST_WORDS });
  const one = form.parts.tries.find(({ id }) => id === tryId);
  const { faults = {}, posted = {} } = form.notSaved ?? {};
  if (one === undefined) return <p className="v-subtle">{tries.none}</p>;
  const text = one.words ?? coaching.erased;
  if (one.outcome !== null)
    return (
      <>
        {form.notSaved === undefined ? null : (
          <Notice kind="person" role="alert">
            <p>{tries.told}</p>
            <blockquote className="v-own-words">{posted['how']?.[0] ?? ''}</blockquote>
          </Notice>
        )}
        <blockquote className="v-own-words">{text}</blockquote>
        <p>{tries.outcomes[one.outcome]}</p>
        {one.how === null ? null : <p className="v-own-words">{one.how}</p>}
      </>
    );
  const errors = [
    ...(faults['outcome'] === undefined ? [] : [{ field: 'outcome', message: tries.errors.outcome }]),
    ...(faults['how'] === undefined ? [] : [{ field: 'how', message: room }]),
  ];
  return (
    <PartFrame
      form={form}
      errors={errors}
      hidden={{ tryId: one.id, version: `${one.version}` }}
      theirs={null}
    >
      <blockquote className="v-own-words">{text}</blockquote>
      <RadioList
        name="outcome"
        label={tries.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: tries.outcomes[outcome] }))}
        defaultValue={posted['outcome']?.[0]}
        error={errorOf(errors, 'outcome')}
      />
      <TextArea
        name="how"
        label={tries.how}
        rows={3}
        maxLength={MOST_WORDS}
        optional
        defaultValue={posted['how']?.[0] ?? ''}
        error={errorOf(errors, 'how')}
      />
      <Button>{tries.keep}</Button>
    </PartFrame>
  );
}

interface RateFormProps {
  readonly form: PartFormProps;
  readonly side: 'resident' | 'staff';
}

/** The level that fits, by the words that the person has given it. */
export function RateForm({ form, side }: RateFormProps) {
  const { levels: words, save } = useGoalPartTexts();
  const room = useCoachingTexts().goal.tooLong({ count: MOST_WORDS });
  const { levels, mayRate, ratings, sheets } = form.parts;
  const { faults = {}, posted = {} } = form.notSaved ?? {};
  if (mayRate === 'no-levels') return <p>{words.noLevels}</p>;
  const own = ratings.find(({ by }) => by === side);
  const errors = [
    ...(faults['level'] === undefined ? [] : [{ field: 'level', message: words.missing }]),
    ...(faults['words'] === undefined ? [] : [{ field: 'words', message: room }]),
  ];
  return (
    <PartFrame
      form={form}
      errors={errors}
      hidden={{ levelsId: sheets.levels.id ?? '', replaces: own?.id ?? '' }}
      theirs={own === undefined ? null : <p>{words.names[`${own.level}`]}</p>}
    >
      <RadioList
        name="level"
        label={words.question}
        options={ATTAINMENTS.toReversed().map((level) => ({
          value: String(level),
          label: words.names[`${level}`],
          hint: levels.find((one) => one.level === level)?.words ?? undefined,
        }))}
        defaultValue={posted['level']?.[0] ?? (own === undefined ? undefined : String(own.level))}
        error={errorOf(errors, 'level')}
      />
      <TextArea
        name="words"
        label={words.add}
        rows={3}
        maxLength={MOST_WORDS}
        optional
        defaultValue={posted['words']?.[0] ?? own?.words ?? ''}
        error={errorOf(errors, 'words')}
      />
      <Button>{save}</Button>
    </PartFrame>
  );
}
