import { type GoalField, MOST_WORDS } from '#modules/coaching/rules/check-goal.ts';
import { HABITS } from '#modules/coaching/rules/habits.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { NumberScale, RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../design/field-parts.tsx';
import { TextArea } from '../design/text-fields.tsx';
import type { GoalNotSaved } from './goal.server.ts';
import { GoalSummary, type ShownGoal } from './goal-summary.tsx';
import { type CoachingTexts, useCoachingTexts } from './texts/texts.ts';

const FIELDS: readonly GoalField[] = ['habit', 'words', 'firstStep', 'importance', 'confidence'];

function errorsOf(notSaved: GoalNotSaved | undefined, words: CoachingTexts): readonly FieldError[] {
  return FIELDS.flatMap((name) => {
    const problem = notSaved?.problems[name];
    if (problem === undefined) return [];
    return [
      {
        field: name,
        message: problem === 'too-long' ? words.goal.tooLong({ count: MOST_WORDS }) : words.goal.errors[name],
      },
    ];
  });
}

function chosen(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}

interface GoalFormProps {
  readonly periodId: string;
  /** The goal that the form was made from: what is posted replaces this one and no other. */
  readonly current: ShownGoal | null;
  readonly sending: string;
  readonly notSaved: GoalNotSaved | undefined;
}

/** The goal where there is one, and the form to change it a press away; the form where there is none. */
export function GoalOrForm(props: GoalFormProps) {
  const { goal } = useCoachingTexts();
  if (props.current === null) return <GoalForm {...props} />;
  return (
    <>
      <GoalSummary goal={props.current} />
      <Disclosure summary={goal.change} {...(props.notSaved === undefined ? {} : { open: true as const })}>
        <GoalForm {...props} />
      </Disclosure>
    </>
  );
}

/** The goal as a form; what was written stays when it could not be saved, beside what somebody else wrote meanwhile. */
function GoalForm({ periodId, current, sending, notSaved }: GoalFormProps) {
  const words = useCoachingTexts();
  const { goal } = words;
  const errors = errorsOf(notSaved, words);
  const written = notSaved?.written;
  const scale = { from: 0, to: 10 };
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      {notSaved?.why === 'changed-meanwhile' ? (
        <Notice kind="person" role="alert" heading={goal.stale.heading}>
          <p>{goal.stale.text}</p>
          <p className="v-kicker">{goal.stale.theirs}</p>
          <GoalSummary goal={current} />
        </Notice>
      ) : null}
      <input type="hidden" name="periodId" value={periodId} />
      <input type="hidden" name="replaces" value={current?.id ?? ''} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      <RadioList
        name="habit"
        label={goal.habit}
        options={HABITS.map((habit) => ({ value: habit, label: words.habits[habit] }))}
        defaultValue={written?.habit ?? current?.habit}
        error={errorOf(errors, 'habit')}
      />
      <TextArea
        name="words"
        label={goal.words}
        hint={goal.wordsHint}
        rows={4}
        maxLength={MOST_WORDS}
        defaultValue={written?.words ?? current?.words ?? ''}
        error={errorOf(errors, 'words')}
      />
      <TextArea
        name="firstStep"
        label={goal.firstStep}
        hint={goal.firstStepHint}
        rows={3}
        maxLength={MOST_WORDS}
        optional
        defaultValue={written?.firstStep ?? current?.firstStep ?? ''}
        error={errorOf(errors, 'firstStep')}
      />
      <NumberScale
        name="importance"
        label={goal.importance}
        {...scale}
        lowest={goal.importanceEnds[0]}
        highest={goal.importanceEnds[1]}
        defaultValue={written === undefined ? current?.importance : chosen(written.importance)}
        error={errorOf(errors, 'importance')}
      />
      <NumberScale
        name="confidence"
        label={goal.confidence}
        hint={goal.lowConfidence}
        {...scale}
        lowest={goal.confidenceEnds[0]}
        highest={goal.confidenceEnds[1]}
        defaultValue={written === undefined ? current?.confidence : chosen(written.confidence)}
        error={errorOf(errors, 'confidence')}
      />
      <Button>{goal.save}</Button>
    </form>
  );
}
