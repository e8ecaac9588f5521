/** The road of one walk: what is read for its page, and what its forms change. */
import { redirect } from 'react-router';
import {
  ALIAS_FAULTS,
  type AliasFault,
  chooseAlias,
  chooseTime,
  chooseWays,
  voteOnStep,
  endWalk,
  leaveGroup,
  pauseWalk,
  readWalkIn,
  readRoad,
  resumeWalk,
  tellOwnDay,
} from '#modules/enrolments/public.ts';
import { newId } from '#kernel/ids.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { paceRulesOn } from '#modules/notifications/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import type { RequestContext } from '../context.ts';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { channelsFor } from '../my/choices/settings.server.ts';
import { browserOf, keepingOf } from './browser.server.ts';
import { heardView } from './heard-view.ts';
import { roadView } from './road-view.ts';
import { roadAddress } from './step.server.ts';
import { baseOf } from './rules/said.ts';
import { typedTime } from './rules/typed-time.ts';
import { SAID } from './texts/texts.ts';

export async function showRoad(here: RequestContext, request: Request, enrolmentId: string) {
  const residentId = ownId(here, request);
  const road = orPage(
    here,
    request,
    await run(here, readRoad(here.app), { residentId, enrolmentId, stepId: null }),
  );
  const query = new URL(request.url).searchParams;
  const said = query.get('said');
  const units = await here.app.units();
  const named = (id: string | null) => units.find((one) => one.id === id)?.names[here.language] ?? null;
  return {
    ...roadView(road, { language: here.language, base: roadAddress(here, road.enrolment.id) }),
    ...heardView(road, {
      language: here.language,
      quiet: paceRulesOn(here.app.pace, road.now.date).quiet,
      offered: channelsFor(here.app, road.enrolment.country),
    }),
    unit: named(road.enrolment.holder),
    asked: named(road.asked),
    residentId,
    said: SAID.find((one) => one === said) ?? null,
    doneStep: said === 'done' ? query.get('step') : null,
    /** A vote is counted without whose it is, so that only its form can say that it is the same one. */
    voteKey: newId(),
    browser: browserOf(here, { residentId, enrolment: road.enrolment, today: road.now.date }),
    keeping: keepingOf(here),
  };
}

/** Which form of the page has something to correct, and what was written in it. */
export interface NotChanged {
  readonly form: 'pause' | 'time' | 'ways' | 'day' | 'alias';
  /** What is wrong with a name in the group. */
  readonly problem?: AliasFault;
  readonly eventId: string | null;
  readonly typed: string;
}

/** The field of a form, by what it does. */
const NAMED: Readonly<Record<string, string>> = { pause: 'until', time: 'time', alias: 'alias' };

export async function changeRoad(here: RequestContext, request: Request, enrolmentId: string) {
  const which = { residentId: ownId(here, request), enrolmentId };
  const posted = await formFields(request);
  const road = roadAddress(here, enrolmentId);
  const eventId = field(posted, 'event');
  const intent = field(posted, 'intent');
  const named = NAMED[intent] ?? `day-${eventId}`;
  const typed = field(posted, named).trim();
  const settled = (
    outcome: Outcome<unknown, string>,
    about: { readonly said: string; readonly form: NotChanged['form'] | null },
  ) => {
    const isTypo = !outcome.ok && (outcome.refusal === 'bad-input' || outcome.refusal === 'wrong-day');
    if (isTypo && about.form !== null)
      return { form: about.form, eventId: about.form === 'day' ? eventId : null, typed } satisfies NotChanged;
    // Another window was first: the road shows how it stands.
    const isSettled =
      !outcome.ok &&
      ['ended', 'not-active', 'not-paused', 'not-in-group'].some((one) => one === outcome.refusal);
    if (!isSettled) orPage(here, request, outcome);
    return redirect(isSettled ? road : `${road}?said=${about.said}#main`, 303);
  };
  // What is no time is refused as it was typed.
  const time = typedTime(typed);
  const reason = field(posted, 'reason') === 'finished' ? 'finished' : 'stopped';
  switch (intent) {
    case 'read-in': {
      const asked = field(posted, 'language');
      const stepId = field(posted, 'step');
      // The page's own language is no choice: then the programme follows the page.
      const readIn = baseOf(asked) === here.language ? null : asked;
      orPage(here, request, await run(here, readWalkIn(here.app), { ...which, readIn }));
      return redirect(/^[a-z][a-z0-9-]{0,59}$/.test(stepId) ? `${road}/steps/${stepId}` : road, 303);
    }
    case 'alias': {
      const outcome = await run(here, chooseAlias(here.app), { ...which, alias: typed });
      const problem = outcome.ok ? undefined : ALIAS_FAULTS.find((one) => one === outcome.refusal);
      if (problem !== undefined) return { form: 'alias', eventId: null, typed, problem } satisfies NotChanged;
      return settled(outcome, { said: 'alias', form: null });
    }
    case 'leave-group':
      return settled(await run(here, leaveGroup(here.app), which), { said: 'leftGroup', form: null });
    case 'pause':
      return settled(await run(here, pauseWalk(here.app), { ...which, until: typed === '' ? null : typed }), {
        said: 'paused',
        form: 'pause',
      });
    case 'resume':
      return settled(await run(here, resumeWalk(here.app), which), { said: 'resumed', form: null });
    case 'time':
      return settled(
        await run(here, chooseTime(here.app), { ...which, messageTime: time === undefined ? typed : time }),
        {
          said: 'time',
          form: 'time',
        },
      );
    case 'ways': {
      const outcome = await run(here, chooseWays(here.app), { ...which, ways: fieldList(posted, 'ways') });
      if (!outcome.ok && (outcome.refusal === 'no-way' || outcome.refusal === 'not-their-way'))
        return { form: 'ways', eventId: null, typed: '' } satisfies NotChanged;
      return settled(outcome, { said: 'ways', form: null });
    }
    case 'end':
      return settled(await run(here, endWalk(here.app), { ...which, reason, summary: '' }), {
        said: 'ended',
        form: null,
      });
    case 'helped':
      return settled(
        await run(
          here,
          voteOnStep(here.app),
          {
            ...which,
            stepId: field(posted, 'step'),
            helped: field(posted, 'helped') === 'yes' ? 'yes' : 'no',
          },
          field(posted, 'idempotencyKey'),
        ),
        { said: 'thanks', form: null },
      );
    case 'no-day':
      return settled(await run(here, tellOwnDay(here.app), { ...which, eventId, day: null }), {
        said: 'noDay',
        form: null,
      });
    default:
      return settled(await run(here, tellOwnDay(here.app), { ...which, eventId, day: typed }), {
        said: 'day',
        form: 'day',
      });
  }
}
