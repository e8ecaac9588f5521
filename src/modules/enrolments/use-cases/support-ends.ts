/** The last day of support: the coach gets a task, and the person hears that after it no more answers are promised. */
import { type CivilDate, civilIn, civilTime, instantOf } from '#kernel/dates.ts';
import type { UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { endPromises, renewPromises } from '#modules/messaging/public.ts';
import { notify } from '#modules/notifications/public.ts';
import { closeItem, putItem } from '#modules/worklist/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueItem } from '#platform/handlers.ts';
import { announce } from '#platform/live.ts';
import { WalkInput } from '../contract.ts';
import { staffOfCase } from '../store/caseload.ts';
import {
  type Enrolment,
  type EnrolmentId,
  lockEnrolment,
  readEnrolments,
  unitAlong,
} from '../store/enrolments.ts';
import { openAsCoach } from './open-as-coach.ts';
import type { WalkParts } from './open-road.ts';

export const SUPPORT_ENDS = 'enrolments.support-ends';

/** The day begins with it, before anybody has written. Ours. */
const MORNING = civilTime('07:00');

/** Whether the unit goes along with the person in something else than a programme. */
export type GoesAlong = (tx: PersonTx, unitId: UnitId) => Promise<boolean>;

function keyOf(id: EnrolmentId): string {
  return `${SUPPORT_ENDS}:${id}:`;
}

function itemOf(unitId: UnitId, id: EnrolmentId) {
  return { unitId, kind: 'review', refId: id } as const;
}

/** Nothing is owed at the end of support any more: the walk has ended, or goes on for longer. */
export async function forgetSupportEnd(
  context: CommandContext,
  tx: PersonTx,
  { id, holder }: Pick<Enrolment, 'id' | 'holder'>,
): Promise<void> {
  await context.cancelDue(tx, keyOf(id));
  const unitId = unitAlong(tx, { holder });
  if (unitId !== null) await closeItem(tx, itemOf(unitId, id), 'cancelled', context.now);
}

/** There is support until a day; what was promised before is promised again. */
export async function planSupportEnd(
  context: CommandContext,
  tx: PersonTx,
  { id, holder, zone }: Pick<Enrolment, 'id' | 'holder' | 'zone'>,
  until: CivilDate,
): Promise<void> {
  await forgetSupportEnd(context, tx, { id, holder });
  const unitId = unitAlong(tx, { holder });
  if (unitId === null) return;
  await renewPromises(tx, unitId);
  const morning = instantOf(until, MORNING, zone);
  await context.due(tx, {
    kind: SUPPORT_ENDS,
    effectKey: `${keyOf(id)}${until}`,
    dueAt: morning.instant,
    civil: { ...civilIn(morning.instant, zone), zone },
    holder,
    payload: { enrolmentId: id },
  });
}

/** Another walk with the unit has support beyond this day. */
async function isSupportedElse(tx: PersonTx, one: Enrolment, today: CivilDate): Promise<boolean> {
  return (await readEnrolments(tx)).some(
    (other) =>
      other.id !== one.id &&
      other.holder === one.holder &&
      other.state !== 'ended' &&
      (other.supportedUntil === null || other.supportedUntil > today),
  );
}

/** Carried out on the morning of the last day. */
export async function endSupport(
  context: CommandContext,
  goesAlong: GoesAlong,
  item: DueItem,
): Promise<void> {
  const opened = await context.person({
    residentId: item.residentId,
    action: 'send',
    resource: 'enrolment',
    holder: item.holder,
  });
  if (!opened.ok) return;
  const tx = opened.value;
  const enrolment = await lockEnrolment(tx, String(item.payload['enrolmentId']) as EnrolmentId);
  if (enrolment === undefined || enrolment.state === 'ended' || enrolment.supportedUntil === null) return;
  const unitId = unitAlong(tx, enrolment);
  const { supportedUntil: until, id, zone } = enrolment;
  const today = civilIn(context.now, zone).date;
  if (unitId === null || until > today) return;
  await putItem(
    tx,
    {
      ...itemOf(unitId, id),
      detail: 'support-ends',
      staffId: await staffOfCase(tx, unitId, id),
      dueAt: instantOf(until, civilTime('17:00'), zone).instant,
    },
    context.now,
  );
  if (!(await isSupportedElse(tx, enrolment, today)) && !(await goesAlong(tx, unitId)))
    await endPromises(tx, unitId, { after: until, now: context.now });
  await context.fact(tx, { type: 'walk.support-ends', holder: unitId, data: { enrolmentId: id } });
  await notify(context, tx, {
    effectKey: `enrolments ${id} support-ends ${until}`,
    holder: unitId,
    template: 'something-new',
    payload: {},
  });
  await announce(tx.db, `resident:${tx.residentId}`);
}

/** The coach has seen it: the person goes on by themselves. */
export function settleSupportEnd(parts: WalkParts) {
  return command({
    name: 'enrolments.settle-support-end',
    input: WalkInput,
    async run(context, input) {
      const opened = await openAsCoach(context, parts, input);
      if (!opened.ok) return opened;
      const { road, unitId } = opened.value;
      await closeItem(road.tx, itemOf(unitId, road.enrolment.id), 'done', context.now);
      return done({ settled: road.enrolment.id });
    },
  });
}
