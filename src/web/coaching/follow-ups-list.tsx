import type { FollowUpState } from '#modules/coaching/rules/period.ts';
import { TextLink } from '../design/button.tsx';
import { Timeline } from '../design/lists.tsx';
import { usePeriodTexts } from './texts/period-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

/** A follow-up as lists show it. */
export interface ShownFollowUp {
  readonly id: string;
  readonly months: number;
  /** As people say it. */
  readonly when: string;
  readonly dateTime: string;
  readonly state: FollowUpState;
  /** Where then and now are compared; null before it has been answered. */
  readonly href: string | null;
  /** Where it is moved to another day; null once it is over. */
  readonly moveHref: string | null;
}

/** The looks back that are planned or done, the earliest first. */
export function FollowUpsList({ followUps }: { readonly followUps: readonly ShownFollowUp[] }) {
  const { followUp: words } = useCoachingTexts();
  const { move } = usePeriodTexts();
  if (followUps.length === 0) return <p className="v-subtle">{words.none}</p>;
  return (
    <Timeline
      items={followUps.map((one) => ({
        id: one.id,
        when: one.when,
        dateTime: one.dateTime,
        what: `${words.months({ months: one.months })}: ${words.states[one.state]}`,
        ...(one.href !== null
          ? { detail: <TextLink href={one.href}>{words.open}</TextLink> }
          : one.moveHref !== null
            ? { detail: <TextLink href={one.moveHref}>{move.open}</TextLink> }
            : {}),
      }))}
    />
  );
}
