/** How staff say that the person answered, and when. */
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { type How, HOWS } from './texts/behalf-texts.ts';

type ReadHow =
  | { readonly ok: true; readonly value: { readonly how: How; readonly answeredOn: CivilDate } }
  | { readonly ok: false; readonly problem: 'how' | 'day' };

/** What is wrong first, in the order of the page. */
export function readHow(written: { readonly how: string; readonly day: string }): ReadHow {
  const how = HOWS.find((one) => one === written.how);
  if (how === undefined) return { ok: false, problem: 'how' };
  const day = parseCivilDate(written.day.trim());
  return day.ok ? { ok: true, value: { how, answeredOn: day.value } } : { ok: false, problem: 'day' };
}
