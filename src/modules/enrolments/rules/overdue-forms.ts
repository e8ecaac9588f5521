/** Forms that the programme has asked for and that nobody has answered in the time there was. */
import { type CivilDate, type CivilMoment, civilTime } from '#kernel/dates.ts';
import { isOpen, type OpenModule } from '#modules/programmes/rules/unlock.ts';
import { type Pause, walkingDay } from '#modules/programmes/rules/walk.ts';

interface ReadRoad {
  readonly modules: readonly OpenModule[];
  readonly now: CivilMoment;
  readonly programme: { readonly opensAt: string };
  readonly pauses: readonly Pause[];
}
export interface Answered {
  readonly instrument: string;
  readonly on: CivilDate;
}

export interface OverdueForm {
  readonly instrument: string;
  readonly stepId: string;
  /** Since this day it is missed; ahead of today it is not yet. */
  readonly since: CivilDate;
}

/** Each open form that has not been answered since it opened, the longest missed of its kind. A rest is not counted. */
function unanswered(road: ReadRoad, answered: readonly Answered[], days: number): readonly OverdueForm[] {
  const { modules, now, pauses, programme } = road;
  const found = modules.flatMap((module) =>
    module.steps.flatMap(({ step, blocks }) =>
      blocks.flatMap(({ block, opening }) => {
        if (block.kind !== 'questionnaire' || opening.kind !== 'from') return [];
        if (!isOpen(opening, now, programme.opensAt)) return [];
        const { instrument } = block;
        if (answered.some((one) => one.instrument === instrument && one.on >= opening.on)) return [];
        const placed = walkingDay(pauses, opening.on, {
          days: block.answerWithinDays ?? days,
          time: civilTime(programme.opensAt),
        });
        return placed.kind === 'day' ? [{ instrument, stepId: step.id, since: placed.on }] : [];
      }),
    ),
  );
  const first = new Map<string, OverdueForm>();
  for (const one of found.toSorted((a, b) => (a.since < b.since ? -1 : 1)))
    if (!first.has(one.instrument)) first.set(one.instrument, one);
  return [...first.values()];
}

/** What is missed today, and the next day on which something will be. */
export function overdueForms(
  road: ReadRoad,
  answered: readonly Answered[],
  days: number,
): { readonly missed: readonly OverdueForm[]; readonly next: CivilDate | null } {
  const all = unanswered(road, answered, days);
  const today = road.now.date;
  return {
    missed: all.filter((one) => one.since <= today),
    next:
      all
        .map((one) => one.since)
        .filter((day) => day > today)
        .toSorted()[0] ?? null,
  };
}
