import type { Habit } from '#modules/coaching/rules/habits.ts';
import { EmptyState } from '../design/lists.tsx';
import { useCoachingTexts } from './texts/texts.ts';
import './coaching.css';

/** A goal as pages show it. */
export interface ShownGoal {
  readonly id: string;
  readonly habit: Habit;
  /** Null when erased. */
  readonly words: string | null;
  readonly firstStep: string | null;
  readonly importance: number;
  readonly confidence: number;
  readonly setBy: 'resident' | 'staff';
  /** As people say it. */
  readonly when: string;
}

interface GoalSummaryProps {
  readonly goal: ShownGoal | null;
}

/** The goal in the person's own words, with how important and how sure. */
export function GoalSummary({ goal }: GoalSummaryProps) {
  const words = useCoachingTexts();
  if (goal === null) return <p className="v-subtle">{words.goal.none}</p>;
  return (
    <div className="v-goal">
      <p className="v-kicker">{words.habits[goal.habit]}</p>
      {goal.words === null ? (
        <p className="v-subtle">{words.erased}</p>
      ) : (
        <blockquote className="v-own-words">{goal.words}</blockquote>
      )}
      {goal.firstStep === null ? null : (
        <p className="v-own-words">
          <span className="v-subtle">{words.goal.firstStep} </span>
          {goal.firstStep}
        </p>
      )}
      <p>{words.goal.numbers(goal)}</p>
      <p className="v-subtle">{words.goal.by[goal.setBy]({ when: goal.when })}</p>
    </div>
  );
}

/** What the goal was before, the latest first; nothing when it has never changed. */
export function EarlierGoals({ goals }: { readonly goals: readonly ShownGoal[] }) {
  return goals.map((goal) => <GoalSummary key={goal.id} goal={goal} />);
}

/** For a resident without a period. */
export function NoPeriod() {
  const words = useCoachingTexts();
  return (
    <EmptyState heading={words.goal.noPeriod.heading}>
      <p>{words.goal.noPeriod.text}</p>
    </EmptyState>
  );
}
