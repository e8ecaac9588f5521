/** A professional asks for a form or a package of forms: now, on a day, or again and again. */
import { civilIn, civilTime } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { command } from '#platform/command.ts';
import { OrderFormsInput } from './order-input.ts';
import type { Instrument } from '../rules/instrument.ts';
import { planOrders, type PlannedOrder } from '../rules/order-plan.ts';
import { orderable, UNDECIDED } from '../rules/order-state.ts';
import { insertOrder, type Order, readOrders } from '../store/orders.ts';
import { orderKey } from './end-order.ts';
import { openOrder, ORDER_OPEN, type OrderContent } from './open-order.ts';

/** The forms that are meant, in the order of the package; undefined when one of them cannot be asked for. */
function formsOf(
  { library }: OrderContent,
  unit: Unit,
  asked: { readonly what: OrderFormsInput['what']; readonly on: string },
): readonly Instrument[] | undefined {
  const { what, on } = asked;
  const names =
    what.kind === 'form'
      ? [what.name]
      : library.packages(unit.country, on).find((one) => one.code === what.code)?.instruments;
  if (names === undefined) return undefined;
  const can = orderable(library.instrumentsFor(unit.organisationId), unit.country);
  const forms = names.flatMap((name) => can.filter((one) => one.name === name));
  return forms.length === names.length ? forms : undefined;
}

function overlaps(order: Order, planned: Pick<PlannedOrder, 'opensOn' | 'lastDay'>): boolean {
  return order.opensOn <= planned.lastDay && planned.opensOn <= order.lastDay;
}

/**
 * Staff of the unit only. Refuses `unknown-form` (no such form or package, or its licence does not allow the use), `in-the-past`,
 * `wrong-recurrence`, `too-many`, `ends-before-it-begins`, and `asked-already` when the same form is asked for in the same days.
 */
export function orderForms(content: OrderContent) {
  return command({
    name: 'instruments.order',
    input: OrderFormsInput,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'write',
        resource: 'response',
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { actor, now } = context;
      if (actor.kind !== 'staff') return refused('not-allowed');
      const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
      if (unit === undefined) return refused('not-found');
      const today = civilIn(now, unit.zone).date;
      const day = input.when.kind === 'now' ? today : input.when.day;
      if (day < today) return refused('in-the-past');
      const forms = formsOf(content, unit, { what: input.what, on: today });
      if (forms === undefined) return refused('unknown-form');
      const template = content.packs[unit.country].forms;
      const anchor = { date: day, time: civilTime(template.openTime), zone: unit.zone };
      const planned = planOrders(anchor, input.recurrence, template);
      if (!planned.ok) return planned;
      const waiting = (await readOrders(tx)).filter(
        (one) => one.unitId === unit.id && UNDECIDED.includes(one.state),
      );
      const twice = waiting.some(
        (order) =>
          forms.some((form) => form.name === order.instrument) &&
          planned.value.some((one) => overlaps(order, one)),
      );
      if (twice) return refused('asked-already');
      const seriesId = newId<'series'>();
      const opening: Order['id'][] = [];
      for (const form of forms) {
        for (const [index, one] of planned.value.entries()) {
          const id = newId<'order'>();
          // Asked for now it opens now, whatever the hour.
          const opensAt = input.when.kind === 'now' && index === 0 ? now : one.opensAt;
          await insertOrder(tx, {
            id,
            unitId: unit.id,
            seriesId,
            instrument: form.name,
            package: input.what.kind === 'package' ? input.what.code : null,
            orderedBy: actor.assignmentId,
            orderedAt: now,
            opensOn: one.opensOn,
            opensAt,
            lastDay: one.lastDay,
            closesAt: one.closesAt,
            zone: unit.zone,
          });
          if (opensAt <= now) opening.push(id);
          else
            await context.due(tx, {
              kind: ORDER_OPEN,
              effectKey: `${orderKey(id)}open`,
              dueAt: opensAt,
              civil: { ...civilIn(opensAt, unit.zone), zone: unit.zone },
              holder: unit.id,
              payload: { orderId: id },
            });
        }
      }
      await context.fact(tx, {
        type: 'order.made',
        holder: unit.id,
        data: { seriesId, forms: forms.length, times: planned.value.length },
      });
      const orders = await readOrders(tx);
      for (const id of opening) {
        const order = orders.find((one) => one.id === id);
        if (order !== undefined) await openOrder(context, tx, content, order);
      }
      return done({ seriesId, opened: opening });
    },
  });
}
