/** Which part of a service's method guide belongs to a meeting: by its number in the period, or the months of a follow-up. Pure. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';

type Texts = Readonly<Record<Language, string>>;

export type StageFor =
  | { readonly kind: 'coaching'; readonly from: number; readonly to: number | null }
  | { readonly kind: 'follow-up'; readonly months: number };

export interface GuideStage {
  readonly for: StageFor;
  readonly title: Texts;
  readonly purpose: Texts;
  readonly ask: readonly Texts[];
  readonly agree: readonly Texts[];
}

export interface MethodGuide {
  /** The service's way of working, as the period keeps it. */
  readonly template: string;
  readonly version: string;
  readonly title: Texts;
  readonly validFrom: CivilDate;
  readonly stages: readonly GuideStage[];
}

export type GuideVisit =
  | { readonly kind: 'coaching'; readonly number: number }
  | { readonly kind: 'follow-up'; readonly months: number };

/** The version that holds on a day. Undefined: the service has none. */
export function guideOn(
  guides: readonly MethodGuide[],
  template: string,
  day: CivilDate,
): MethodGuide | undefined {
  return guides
    .filter((guide) => guide.template === template && guide.validFrom <= day)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1);
}

/** The part for this visit; undefined where the guide says nothing of it. */
export function stageFor(guide: MethodGuide, visit: GuideVisit): GuideStage | undefined {
  return guide.stages.find(({ for: one }) => {
    if (one.kind === 'coaching')
      return (
        visit.kind === 'coaching' && one.from <= visit.number && (one.to === null || visit.number <= one.to)
      );
    return visit.kind === 'follow-up' && one.months === visit.months;
  });
}

interface Counted {
  readonly id: string;
  readonly refId: string;
  readonly kind: 'coaching' | 'follow-up';
  readonly state: 'booked' | 'cancelled' | 'held' | 'missed';
  readonly startsAt: string;
}

/** Which meeting of its period this is: cancelled ones and those nobody came to are not counted before it. */
export function meetingNumber(meetings: readonly Counted[], meeting: Counted): number {
  const before = meetings.filter(
    (one) =>
      one.kind === 'coaching' &&
      one.refId === meeting.refId &&
      one.id !== meeting.id &&
      (one.state === 'booked' || one.state === 'held') &&
      one.startsAt < meeting.startsAt,
  );
  return before.length + 1;
}
