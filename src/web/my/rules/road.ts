/** Stops on a person's road: meetings of the period, then the looks back. */

export interface Stop {
  readonly state: 'held' | 'next' | 'coming';
  readonly kind: 'meeting' | 'follow-up';
  /** Months after the end, for a follow-up. */
  readonly months: number | null;
}

export interface RoadFacts {
  readonly held: number;
  /** How many meetings the agreement plans at most. */
  readonly planned: number;
  readonly periodIsOver: boolean;
  readonly followUps: readonly { readonly months: number; readonly held: boolean }[];
}

/** The road as stops in order. Meetings that were planned and never needed are not shown once the period is over. */
export function road(facts: RoadFacts): readonly Stop[] {
  const meetings = facts.periodIsOver ? facts.held : Math.max(facts.planned, facts.held);
  const stops = [
    ...Array.from({ length: meetings }, (_, index) => ({
      kind: 'meeting' as const,
      months: null,
      isHeld: index < facts.held,
    })),
    ...facts.followUps.map((followUp) => ({
      kind: 'follow-up' as const,
      months: followUp.months,
      isHeld: followUp.held,
    })),
  ];
  const next = stops.findIndex((stop) => !stop.isHeld);
  return stops.map((stop, index) => ({
    kind: stop.kind,
    months: stop.months,
    state: stop.isHeld ? 'held' : index === next ? 'next' : 'coming',
  }));
}
