/** An ordered form opens: the newest version then, a mail without content, and what is owed until its last day. */
import { civilIn, civilTime } from '#kernel/dates.ts';
import { relationsOf } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { announce } from '#platform/live.ts';
import { remindersOf } from '../rules/order-plan.ts';
import { orderable } from '../rules/order-state.ts';
import { moveOrder, type Order } from '../store/orders.ts';
import { orderKey, withdrawOne } from './end-order.ts';
import type { Library } from './load-library.ts';

export interface OrderContent {
  readonly library: Pick<Library, 'instrument' | 'instrumentsFor' | 'packages'>;
  readonly packs: Packs;
}

export const ORDER_OPEN = 'instruments.order-open';
export const ORDER_REMIND = 'instruments.order-remind';
export const ORDER_CLOSE = 'instruments.order-close';

/** True while the unit has a way to the person; without one nothing is asked for. */
export async function unitHasWay(tx: PersonTx, order: Pick<Order, 'unitId'>): Promise<boolean> {
  return (await relationsOf(tx)).some((one) => one.unitId === order.unitId && one.until === null);
}

/** Does nothing unless it is planned. A form that may no longer be asked for, or is hidden for the person, is taken back. */
export async function openOrder(
  context: CommandContext,
  tx: PersonTx,
  { library, packs }: OrderContent,
  order: Order,
): Promise<void> {
  if (order.state !== 'planned') return;
  const unit = (await allUnits(tx.db)).find((one) => one.id === order.unitId);
  if (unit === undefined) throw new Error('an order belongs to a unit that does not exist');
  const form = orderable(library.instrumentsFor(unit.organisationId), unit.country).find(
    (one) => one.name === order.instrument,
  );
  const isHidden = form?.bodyMeasure === true && (await hidesBodyMeasures(tx));
  if (form === undefined || isHidden || !(await unitHasWay(tx, order))) {
    await withdrawOne(context, tx, order);
    return;
  }
  const step = { from: ['planned'], to: 'open', at: context.now, formVersion: form.version } as const;
  if (!(await moveOrder(tx, order, step))) return;
  const template = packs[unit.country].forms;
  const owed = { holder: order.unitId, payload: { orderId: order.id } };
  const reminders = remindersOf(order, template.remindAfterDays, {
    time: civilTime(template.openTime),
    zone: order.zone,
  });
  for (const { date, time, instant } of reminders) {
    await context.due(tx, {
      ...owed,
      kind: ORDER_REMIND,
      effectKey: `${orderKey(order.id)}remind:${date}`,
      dueAt: instant,
      civil: { date, time, zone: order.zone },
    });
  }
  await context.due(tx, {
    ...owed,
    kind: ORDER_CLOSE,
    effectKey: `${orderKey(order.id)}close`,
    dueAt: order.closesAt,
    civil: { ...civilIn(order.closesAt, order.zone), zone: order.zone },
  });
  await notify(context, tx, {
    effectKey: `${orderKey(order.id)}open`,
    holder: order.unitId,
    template: 'look-back',
    payload: {},
  });
  await context.fact(tx, {
    type: 'order.opened',
    holder: order.unitId,
    data: { orderId: order.id, instrument: order.instrument },
  });
  await announce(tx.db, `resident:${tx.residentId}`);
}
