/** A time of day as people type it: 9.30 and 17:30 alike. */
import { type CivilTime, parseCivilTime } from '#kernel/dates.ts';

/** Null: nothing was typed; undefined: no time. */
export function typedTime(text: string): CivilTime | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const read = parseCivilTime(typed.replace('.', ':').replace(/^(\d):/, '0$1:'));
  return read.ok ? read.value : undefined;
}
