/**
 * What walks hear in the transaction that makes it: the unit's counts stay true, an answered form may open
 * something, and another hour of the person's moves what waits.
 */
import type { UnitId } from '#kernel/ids.ts';
import { readFlags, readOrders } from '#modules/instruments/public.ts';
import { readThreads, renewPromises } from '#modules/messaging/public.ts';
import { blocksOf } from '#modules/programmes/public.ts';
import type { CommandContext, StoredFact } from '#platform/command.ts';
import type { SameTransactionListener } from '#platform/handlers.ts';
import type { PersonTx } from '#platform/db.ts';
import { saveCounts } from './store/caseload.ts';
import { lockEnrolment, readEnrolments } from './store/enrolments.ts';
import { look, moveToClock } from './use-cases/look.ts';
import { type Road, roadOfEnrolment, type WalkParts } from './use-cases/open-road.ts';
import { noteUseOf } from './use-cases/write-entry.ts';

const COUNTED = [
  'message.sent',
  'flag.raised',
  'flag.closed',
  'order.answered',
  'order.not-answered',
  'order.declined',
  'walk.begun',
  'walk.handed-over',
];

/** The unit goes along again: answers are promised again. */
const GOES_ALONG = 'period.started';

/** What is about weight and calories has been hidden or shown: what is reminded of is another. */
const SHOWN = 'display.changed';

const ANSWERED = ['response.sent', 'response.kept', 'order.answered'];

/** The person has answered a form that the programme asks for: the programme has been used. */
function isUse(context: CommandContext, fact: StoredFact, { programme }: Road): boolean {
  return (
    context.actor.kind === 'resident' &&
    blocksOf(programme).some(
      (block) => block.kind === 'questionnaire' && block.instrument === fact.data['instrument'],
    )
  );
}

async function count(tx: PersonTx, unitId: UnitId): Promise<void> {
  const waiting = (await readThreads(tx)).filter(
    (thread) =>
      thread.unitId === unitId &&
      // Without a promise too somebody waits.
      (thread.answerOn !== null ||
        (thread.promisedUntil !== null && thread.newest?.author.kind === 'resident')),
  );
  const flags = (await readFlags(tx)).filter((flag) => flag.unitId === unitId && flag.state !== 'closed');
  const orders = (await readOrders(tx)).filter((order) => order.unitId === unitId);
  // A form that was missed and has been answered since is not missed any more.
  const overdue = orders.filter(
    (order) =>
      order.state === 'not-answered' &&
      !orders.some(
        (later) =>
          later.instrument === order.instrument &&
          later.state === 'answered' &&
          later.opensOn > order.opensOn,
      ),
  );
  const since = [
    ...waiting.flatMap((thread) => (thread.newest === null ? [] : [thread.newest.sentAt])),
    ...flags.map((flag) => flag.raisedAt),
  ].toSorted();
  await saveCounts(tx, unitId, {
    unanswered: waiting.length,
    flags: flags.length,
    overdue: overdue.length,
    askedSince: since[0] ?? null,
  });
}

/** The person's settings say another hour or place. */
async function moveAll(context: CommandContext, tx: PersonTx, parts: WalkParts): Promise<void> {
  for (const { id, state } of await readEnrolments(tx)) {
    const walk = state === 'ended' ? undefined : await lockEnrolment(tx, id);
    if (walk !== undefined) await moveToClock(context, tx, parts, walk);
  }
}

export function enrolmentsListener(parts: WalkParts): SameTransactionListener {
  return {
    async heard(context, tx, fact) {
      if (fact.type === 'clock.changed') return moveAll(context, tx, parts);
      if (fact.type === GOES_ALONG) await renewPromises(tx, fact.holder as UnitId);
      const isAnswer = ANSWERED.includes(fact.type);
      const isShown = fact.type === SHOWN;
      if (!COUNTED.includes(fact.type) && !isAnswer && !isShown) return;
      const walks = (await readEnrolments(tx)).filter((one) => one.state !== 'ended');
      if (walks.length === 0) return;
      if (!isShown && walks.some((one) => one.holder === fact.holder)) await count(tx, fact.holder as UnitId);
      if (!isAnswer && !isShown) return;
      for (const { id } of walks) {
        const walk = await lockEnrolment(tx, id);
        const road = walk === undefined ? undefined : await roadOfEnrolment(context, tx, parts, walk);
        if (road?.ok !== true || road.value.enrolment.state === 'ended') continue;
        const used = isAnswer && isUse(context, fact, road.value) ? await noteUseOf(road.value) : road.value;
        await look(context, parts, used);
      }
    },
  };
}
