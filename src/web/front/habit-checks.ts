import type { Country } from '#kernel/actor.ts';
import type { HabitDrawing } from '../design/habit-icon.tsx';

/** A row of the front page: a habit and the self-check that begins there. */
export interface HabitCheck {
  readonly habit: Exclude<HabitDrawing, 'other'>;
  /** Code of the self-check in its address, `/:lang/check/:code`; a letter and digits only, no health word. */
  readonly code: string;
}

const ORDER = ['move', 'sleep', 'eat', 'drink', 'tobacco'] as const;

/** The habits a country's service asks about, in the order of the front page. */
export function habitChecksOf(_country: Country): readonly HabitCheck[] {
  return ORDER.map((habit, index) => ({ habit, code: `h${index + 1}` }));
}
