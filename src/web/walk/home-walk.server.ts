/** What a person walks, for their home page: the next step, and when their group meets next. */
import type { Language } from '#kernel/actor.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { beginsAt, comingMeetings, roadsOf, type WalkParts } from '#modules/enrolments/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { type GroupMeetingView, groupMeetingView } from './group-view.ts';
import { roadNowView } from './road-view.ts';
import { type Said, sayIn } from './rules/said.ts';

export interface HomeWalk {
  readonly title: Said;
  readonly programme: Said;
  readonly minutes: number;
  readonly href: string;
}

interface HomeGroupTime extends GroupMeetingView {
  readonly group: string;
  /** The group on the page of the road. */
  readonly href: string;
}

interface HomeWalks {
  /** Of the walk that was begun last; null when no step is open. */
  readonly step: HomeWalk | null;
  /** Of all groups of the person; in a rest too, which group meetings stay in. */
  readonly groupTime: HomeGroupTime | null;
}

export async function homeWalks(
  context: CommandContext,
  tx: PersonTx,
  { parts, residentId, language }: { parts: WalkParts; residentId: ResidentId; language: Language },
): Promise<HomeWalks> {
  const roads = await roadsOf(context, tx, parts);
  const baseOf = (id: string) => `/${language}/my/programmes/${id}`;
  const steps = roads.flatMap((road): readonly HomeWalk[] => {
    const { enrolment, programme } = road;
    const now = roadNowView({ ...road, residentId }, { language, base: baseOf(enrolment.id) });
    if (now.kind !== 'step') return [];
    return [
      {
        title: now.title,
        programme: sayIn(programme, { language, readIn: enrolment.readIn })(programme.title),
        minutes: now.minutes,
        href: now.href,
      },
    ];
  });
  const times = roads.flatMap(({ enrolment, group }) => {
    if (group === null || group.state === 'ended' || enrolment.state === 'ended') return [];
    const base = baseOf(enrolment.id);
    const { name } = group;
    return comingMeetings(group.meetings, context.now)
      .slice(0, 1)
      .map((meeting) => ({
        at: beginsAt(meeting),
        shown: {
          ...groupMeetingView(meeting, enrolment.zone, { language, base }),
          group: name,
          href: `${base}#group`,
        },
      }));
  });
  const [first] = times.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  return { step: steps[0] ?? null, groupTime: first?.shown ?? null };
}
