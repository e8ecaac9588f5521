/** An ordered form is taken back by the unit, or declined by the person. */
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { announce } from '#platform/live.ts';
import { DeclineOrderInput, WithdrawOrderInput } from './order-input.ts';
import { UNDECIDED, WAITING } from '../rules/order-state.ts';
import { readOrders } from '../store/orders.ts';
import { endOrder, withdrawOne } from './end-order.ts';

/** Staff of the unit only: one occasion, or it and those after it. Refuses `not-found`, and `ended-already`. */
export const withdrawOrder = command({
  name: 'instruments.withdraw-order',
  input: WithdrawOrderInput,
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'response',
      resourceId: input.orderId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-allowed');
    const orders = (await readOrders(tx)).filter((one) => one.unitId === actor.unitId);
    const order = orders.find((one) => one.id === input.orderId);
    if (order === undefined) return refused('not-found');
    const meant = orders.filter(
      (one) =>
        one.id === order.id ||
        (input.which === 'rest' &&
          one.seriesId === order.seriesId &&
          one.instrument === order.instrument &&
          one.opensAt >= order.opensAt),
    );
    let count = 0;
    for (const one of meant) {
      if (UNDECIDED.includes(one.state) && (await withdrawOne(context, tx, one))) count += 1;
    }
    if (count === 0) return refused('ended-already');
    await announce(tx.db, `resident:${tx.residentId}`);
    return done({ count });
  },
});

/** The person only, with a reason if they want to give one. Refuses `not-found`, `not-waiting`. */
export const declineOrder = command({
  name: 'instruments.decline-order',
  input: DeclineOrderInput,
  async run(context, input) {
    const opened = await context.person({
      residentId: input.residentId,
      action: 'write',
      resource: 'response',
      resourceId: input.orderId,
    });
    if (!opened.ok) return opened;
    const tx = opened.value;
    if (context.actor.kind !== 'resident') return refused('not-allowed');
    const order = (await readOrders(tx)).find((one) => one.id === input.orderId);
    if (order === undefined || order.state === 'planned') return refused('not-found');
    const ended = await endOrder(context, tx, order, {
      from: WAITING,
      to: 'declined',
      at: context.now,
      ...(input.reason === '' ? {} : { reason: input.reason }),
    });
    if (!ended) return refused('not-waiting');
    await context.fact(tx, {
      type: 'order.declined',
      holder: order.unitId,
      data: { orderId: order.id, instrument: order.instrument },
    });
    await announce(tx.db, `unit:${order.unitId}`);
    return done({ orderId: order.id });
  },
});
