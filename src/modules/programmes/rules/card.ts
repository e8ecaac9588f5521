/** What a list tells of a version. */
import type { Phase, Programme } from './programme.ts';

/** What a card is made from: stored versions are not read whole for a list. */
export type CardSource = Pick<
  Programme,
  'kind' | 'title' | 'summary' | 'habits' | 'languages' | 'sourceLanguage' | 'start' | 'minutesPerWeek'
> & {
  readonly phases: readonly (Pick<Phase, 'kind' | 'days'> & { readonly opens?: Phase['opens'] | null })[];
};

export interface Card extends Omit<CardSource, 'phases'> {
  /** How long the guided weeks take, one after the other; what stands beside them with a rule of its own takes none. */
  readonly guidedDays: number;
  /** With maintenance. */
  readonly days: number;
}

function isInTurn({ opens }: CardSource['phases'][number]): boolean {
  return opens === undefined || opens === null;
}

/** The day on which the last of these is over, as far as it is counted from the start. */
function daysOf(phases: CardSource['phases']): number {
  let next = 0;
  let last = 0;
  for (const phase of phases) {
    const { opens } = phase;
    const begins =
      opens !== undefined && opens !== null && 'kind' in opens && opens.kind === 'after-start'
        ? opens.days
        : next;
    last = Math.max(last, begins + phase.days);
    if (isInTurn(phase)) next = begins + phase.days;
  }
  return last;
}

export function cardOf(source: CardSource): Card {
  const { kind, title, summary, habits, languages, sourceLanguage, start, minutesPerWeek, phases } = source;
  return {
    kind,
    title,
    summary,
    habits,
    languages,
    sourceLanguage,
    start,
    minutesPerWeek,
    guidedDays: daysOf(phases.filter((phase) => phase.kind === 'guided' && isInTurn(phase))),
    days: daysOf(phases),
  };
}
