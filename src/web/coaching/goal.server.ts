/** The goal's page: one command for reading, for the resident and for the coach; and what a posted goal becomes. */
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { idSchema } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import {
  type CoachingParts,
  type GoalFields,
  type Period,
  readGoals,
  readPeriods,
  setGoal,
} from '#modules/coaching/public.ts';
import { command } from '#platform/command.ts';
import type { RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { type OwnNumbers, readOwnNumbers } from './own-days.server.ts';
import { readGoalParts, type ShownGoalParts } from './goal-parts.server.ts';
import type { ShownGoal } from './goal-summary.tsx';
import { goalsOf, openPeriod, shownGoal } from './shown.server.ts';

export interface GoalPageData {
  /** Null when the person has never had a period that is open to the reader. */
  readonly period: Pick<Period, 'id' | 'state'> | null;
  readonly current: ShownGoal | null;
  readonly earlier: readonly ShownGoal[];
  readonly parts: ShownGoalParts | null;
  /** What the person follows from day to day. */
  readonly numbers: OwnNumbers | null;
}

export function readGoalPage({ content }: Pick<CoachingParts, 'content'>) {
  return command({
    name: 'coaching.read-goal',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, input) {
      const opened = await context.person({ residentId: input.residentId, action: 'read', resource: 'goal' });
      if (!opened.ok) return opened;
      const period = openPeriod(await readPeriods(opened.value));
      if (period === undefined)
        return done<GoalPageData>({ period: null, current: null, earlier: [], parts: null, numbers: null });
      const { current, earlier } = goalsOf(await readGoals(opened.value), period);
      return done<GoalPageData>({
        period: { id: period.id, state: period.state },
        current: current === undefined ? null : shownGoal(current, period.zone, input.language),
        earlier: earlier.map((goal) => shownGoal(goal, period.zone, input.language)),
        parts: await readGoalParts(opened.value, period, { now: context.now, language: input.language }),
        numbers: await readOwnNumbers(opened.value, period, {
          now: context.now,
          language: input.language,
          content,
        }),
      });
    },
  });
}

export interface GoalNotSaved {
  readonly why: 'incomplete' | 'changed-meanwhile' | 'closed';
  /** Field → problem, for `incomplete`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly written: GoalFields;
}

/** Saves what was posted and goes to `to`, or answers what was written and why it was not saved. */
export async function postGoal(
  here: RequestContext,
  request: Request,
  given: { readonly residentId: string; readonly to: string },
): Promise<Response | GoalNotSaved> {
  const fields = await formFields(request);
  const written: GoalFields = {
    habit: field(fields, 'habit'),
    words: field(fields, 'words').replaceAll('\0', '\uFFFD'),
    firstStep: field(fields, 'firstStep').replaceAll('\0', '\uFFFD'),
    importance: field(fields, 'importance'),
    confidence: field(fields, 'confidence'),
  };
  const replaces = field(fields, 'replaces');
  const input = {
    residentId: given.residentId,
    periodId: field(fields, 'periodId'),
    replaces: replaces === '' ? null : replaces,
    form: written,
  };
  const outcome = await run(here, setGoal, input, sendingKey(field(fields, 'idempotencyKey'), input));
  if (outcome.ok) return redirect(given.to, 303);
  if (
    outcome.refusal === 'incomplete' ||
    outcome.refusal === 'changed-meanwhile' ||
    outcome.refusal === 'closed'
  ) {
    return { why: outcome.refusal, problems: outcome.details, written };
  }
  // A text beyond every bound: what fits is kept, and the person is told.
  if (
    outcome.refusal === 'bad-input' &&
    ['form.words', 'form.firstStep'].includes(outcome.details['field'] ?? '')
  ) {
    return {
      why: 'incomplete',
      problems: { [(outcome.details['field'] ?? '').replace('form.', '')]: 'too-long' },
      written,
    };
  }
  return orPage(here, request, outcome);
}

/** What was not saved goes back with the status it deserves: 400 for the form, 409 for what came in between. */
export function answered(outcome: Response | GoalNotSaved) {
  return outcome instanceof Response
    ? outcome
    : data(outcome, { status: outcome.why === 'incomplete' ? 400 : 409 });
}
