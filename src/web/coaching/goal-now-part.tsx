import type { GoalNow } from './goal-parts.server.ts';
import { useGoalPartTexts } from './texts/goal-part-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

/** The next step and what is being tried, under the goal. */
export function GoalNowPart({ now }: { readonly now: GoalNow }) {
  const words = useGoalPartTexts();
  const { erased } = useCoachingTexts();
  const { ladder, tries } = now;
  return (
    <>
      {ladder.kind === 'climbing' ? (
        <>
          <p className="v-kicker">{words.ladder.next(ladder)}</p>
          <p className="v-own-words">{ladder.next}</p>
        </>
      ) : null}
      {tries.length === 0 ? null : <p className="v-kicker">{words.tries.heading}</p>}
      {tries.map(({ id, words: text, until }) => (
        <p key={id} className="v-own-words">
          {text ?? erased} <span className="v-subtle">{words.tries.untilDay({ day: until })}</span>
        </p>
      ))}
    </>
  );
}
