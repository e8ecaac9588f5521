import type { Country, Language } from '#kernel/actor.ts';
import type { Check, Library } from '#modules/instruments/public.ts';
import type { HabitDrawing } from '../design/habit-icon.tsx';

/** A row of the front page: a self-check, as the country's pack names it. */
export interface CheckRow {
  /** Neutral code in the address, `/:lang/check/:code`. */
  readonly code: string;
  readonly drawing: HabitDrawing;
  readonly name: string;
  readonly about: string;
}

/** The self-checks of one place, in the pack's order: `front` are the habits, `further` is everything else. */
export function checkRows(
  library: Pick<Library, 'checks'>,
  place: Check['place'],
  reader: { readonly country: Country; readonly language: Language },
): readonly CheckRow[] {
  return library
    .checks(reader.country)
    .filter((check) => check.place === place)
    .map((check) => ({
      code: check.code,
      drawing: check.icon === 'more' ? 'other' : check.icon,
      name: check.title[reader.language],
      about: check.description[reader.language],
    }));
}
