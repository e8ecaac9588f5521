/** Moving a follow-up to another day: the page's reading, and what a posted day becomes. */
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, plusDays } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  type AgreementParts,
  readFollowUps,
  readPeriods,
  rescheduleFollowUp,
  templateOf,
} from '#modules/coaching/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import type { RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';

export function readMovePage(parts: AgreementParts) {
  return command({
    name: 'coaching.read-move',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      followUpId: idSchema<'follow-up'>(),
      language: z.enum(LANGUAGES),
    }),
    async run(context, { residentId, followUpId, language }) {
      const opened = await context.person({
        residentId,
        action: 'read',
        resource: 'period',
        resourceId: followUpId,
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const followUp = (await readFollowUps(tx)).find((one) => one.id === followUpId);
      const period = (await readPeriods(tx)).find((one) => one.id === followUp?.periodId);
      const unit = (await allUnits(tx.db)).find((one) => one.id === period?.unitId);
      if (followUp === undefined || period === undefined || unit === undefined) return refused('not-found');
      const { followUpMoveDays: days } = templateOf(parts, unit.country);
      const tomorrow = plusDays(civilIn(context.now, period.zone).date, 1);
      const earliest = plusDays(followUp.countedDate, -days);
      return done({
        periodId: period.id,
        version: followUp.version,
        months: followUp.months,
        isOver: followUp.state !== 'planned' && followUp.state !== 'invited',
        when: longDate(followUp.date, language),
        date: followUp.date,
        from: longDate(earliest > tomorrow ? earliest : tomorrow, language),
        to: longDate(plusDays(followUp.countedDate, days), language),
      });
    },
  });
}

export interface NotMoved {
  readonly why: 'wrong-day' | 'booked' | 'over' | 'changed-meanwhile';
  readonly problem: string | null;
  readonly date: string;
}

const WHY = ['wrong-day', 'booked', 'over', 'changed-meanwhile'] as const;

export async function postMove(
  here: RequestContext,
  request: Request,
  about: { readonly residentId: string; readonly followUpId: string; readonly back: string },
) {
  const fields = await formFields(request);
  const date = field(fields, 'date').slice(0, 40);
  const input = {
    residentId: about.residentId,
    followUpId: about.followUpId,
    periodId: field(fields, 'periodId'),
    version: field(fields, 'version'),
    date,
  };
  const parts = { packs: here.app.packs, content: here.app.coaching.content };
  const key = sendingKey(field(fields, 'idempotencyKey'), input);
  const outcome = await run(here, rescheduleFollowUp(parts), input, key);
  if (outcome.ok) return redirect(`${about.back}?said=moved`, 303);
  const why = WHY.find((one) => one === outcome.refusal);
  if (why === undefined) return orPage<never>(here, request, outcome);
  return data<NotMoved>(
    { why, problem: outcome.details['date'] ?? null, date },
    { status: why === 'wrong-day' ? 422 : 409 },
  );
}
