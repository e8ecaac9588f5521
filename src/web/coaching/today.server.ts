/** The numbers of a day: one page for writing them and for choosing which. */
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { type CivilDate, parseCivilDate } from '#kernel/dates.ts';
import { longDate, namedDay } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import {
  chooseMeasures,
  type CoachingParts,
  readPeriods,
  takesChanges,
  writeOwnDay,
} from '#modules/coaching/public.ts';
import { command } from '#platform/command.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { latestDays } from '../walk/rules/diary-days.ts';
import { postedFrom } from '../walk/rules/entry-fields.ts';
import { readOwnNumbers } from './own-days.server.ts';
import { openPeriod } from './shown.server.ts';

const NEAR = 7;

/** The day that is asked for, or today for what is no day of the period. */
function dayAsked(text: string | null, first: CivilDate, today: CivilDate): CivilDate {
  const read = parseCivilDate(text ?? '');
  return read.ok && read.value >= first && read.value <= today ? read.value : today;
}

export function readToday({ content }: Pick<CoachingParts, 'content'>) {
  return command({
    name: 'coaching.read-today',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      language: z.enum(LANGUAGES),
      day: z.string().max(40).nullable(),
    }),
    async run(context, { residentId, language, day }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'goal' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const period = openPeriod(await readPeriods(tx));
      if (period === undefined || !takesChanges(period.state)) return done(null);
      const numbers = await readOwnNumbers(tx, period, { now: context.now, language, content });
      const shown = dayAsked(day, period.startedOn, numbers.today);
      return done({
        periodId: period.id,
        first: period.startedOn,
        day: shown,
        dayWords: namedDay(shown, language),
        days: latestDays({ every: 'day', startedOn: period.startedOn }, numbers.today, NEAR).map((one) => ({
          day: one,
          said: longDate(one, language),
          isShown: one === shown,
        })),
        fields: numbers.measures.map(({ id, fields, values }) => ({
          id,
          fields,
          posted: postedFrom(id, {
            fields,
            values: values.find(({ on }) => on === shown)?.values ?? {},
            language,
          }),
        })),
        numbers,
      });
    },
  });
}

export interface DayNotSaved {
  readonly why: 'faulty' | 'wrong-day' | 'changed-meanwhile' | 'closed';
  readonly faults: Readonly<Record<string, string>>;
  readonly posted: Readonly<Record<string, readonly string[]>>;
}

const WHY = ['faulty', 'wrong-day', 'changed-meanwhile', 'closed'] as const;
const AROUND = ['period', 'onDay', 'intent', 'idempotencyKey', 'measures'];

/** Saves the numbers, or the choice of them. What was typed comes back when it could not be saved. */
export async function postToday(here: RequestContext, request: Request, residentId: string) {
  const fields = await formFields(request);
  const about = { residentId, periodId: field(fields, 'period') };
  const page = `/${here.language}/my/today`;
  const key = (input: unknown) => sendingKey(field(fields, 'idempotencyKey'), input);
  if (field(fields, 'intent') === 'choose') {
    const input = { ...about, measures: [...fieldList(fields, 'measures')] };
    const chosen = await run(here, chooseMeasures(here.app.coaching), input, key(input));
    if (chosen.ok) return redirect(page, 303);
    if (chosen.refusal !== 'changed-meanwhile' && chosen.refusal !== 'closed')
      return orPage<never>(here, request, chosen);
    return data<DayNotSaved>({ why: chosen.refusal, faults: {}, posted: {} }, { status: 409 });
  }
  const posted = Object.fromEntries(
    Object.keys(fields)
      .filter((name) => !AROUND.includes(name))
      .map((name) => [name, [field(fields, name).slice(0, 300)]]),
  );
  const input = { ...about, onDay: field(fields, 'onDay'), posted };
  const written = await run(here, writeOwnDay(here.app.coaching), input, key(input));
  if (written.ok) return redirect(`${page}?day=${written.value.onDay}&saved=yes`, 303);
  const why = WHY.find((one) => one === written.refusal);
  if (why === undefined) return orPage<never>(here, request, written);
  return data<DayNotSaved>(
    { why, faults: written.details, posted },
    { status: why === 'faulty' || why === 'wrong-day' ? 422 : 409 },
  );
}
