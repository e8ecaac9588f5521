/** What every end of an ordered form shares: in the same transaction the reminders stop. */
import type { UnitId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { outdateMessages } from '#modules/notifications/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { UNDECIDED, WAITING } from '../rules/order-state.ts';
import { moveOrder, type Order, type OrderId, type OrderStep, readOrders } from '../store/orders.ts';
import type { ResponseId } from '../store/responses.ts';

/** Keys of what is owed around one order, and of the mails that tell of it, begin so. */
export function orderKey(id: OrderId): string {
  return `instruments.order:${id}:`;
}

/**
 * Moves an order to its end. Due rows first, as the sweep does: it holds the row while it reminds, so that either the mail is
 * stored before and called back here, or the row is gone before it is looked at. False when it had ended before.
 */
export async function endOrder(
  context: CommandContext,
  tx: PersonTx,
  order: Pick<Order, 'id' | 'unitId'>,
  step: OrderStep,
): Promise<boolean> {
  await context.cancelDue(tx, orderKey(order.id));
  if (!(await moveOrder(tx, order, step))) return false;
  await outdateMessages(tx, orderKey(order.id));
  return true;
}

/**
 * For whoever keeps the response of an ordered form, in the same transaction: the order is answered and nobody is reminded any
 * more. Refuses `not-found`, and `not-waiting` when it was answered, declined or taken back, or its last day has passed.
 */
export async function orderAnswered(
  context: CommandContext,
  tx: PersonTx,
  { orderId, responseId }: { readonly orderId: OrderId; readonly responseId: ResponseId },
): Promise<Outcome<{ readonly unitId: UnitId }, 'not-found' | 'not-waiting'>> {
  const order = (await readOrders(tx)).find((one) => one.id === orderId);
  if (order === undefined) return refused('not-found');
  const step = { from: WAITING, to: 'answered', at: context.now, responseId } as const;
  if (!(await endOrder(context, tx, order, step))) return refused('not-waiting');
  await context.fact(tx, {
    type: 'order.answered',
    holder: order.unitId,
    data: { orderId, responseId, instrument: order.instrument },
  });
  return done({ unitId: order.unitId });
}

/** For whoever keeps the first answer of an ordered form; does nothing when it was begun before or has ended. */
export async function orderStarted(context: CommandContext, tx: PersonTx, orderId: OrderId): Promise<void> {
  const order = (await readOrders(tx)).find((one) => one.id === orderId);
  if (order !== undefined) await moveOrder(tx, order, { from: ['open'], to: 'started', at: context.now });
}

/** Takes back everything that a unit still asks for, when its way to the person ends. */
export async function withdrawOrders(context: CommandContext, tx: PersonTx, unitId: UnitId): Promise<void> {
  const all = (await readOrders(tx)).filter((one) => one.unitId === unitId && UNDECIDED.includes(one.state));
  for (const order of all) await withdrawOne(context, tx, order);
}

/** False when it had ended before. */
export async function withdrawOne(context: CommandContext, tx: PersonTx, order: Order): Promise<boolean> {
  if (!(await endOrder(context, tx, order, { from: UNDECIDED, to: 'withdrawn', at: context.now })))
    return false;
  await context.fact(tx, {
    type: 'order.withdrawn',
    holder: order.unitId,
    data: { orderId: order.id, instrument: order.instrument },
  });
  return true;
}
