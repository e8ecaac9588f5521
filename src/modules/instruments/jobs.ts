/** What the service owes around ordered forms and flags, carried out when the clock says so. */
import { civilIn } from '#kernel/dates.ts';
import { ABSENCE_BEGINS, allUnits, mayBeContacted } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import { hidesBodyMeasures } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { bringForward } from '#platform/due-rows.ts';
import type { DueHandler, DueItem, UnitDueHandler } from '#platform/handlers.ts';
import { ownerOnDay } from './rules/flag-owner.ts';
import { WAITING } from './rules/order-state.ts';
import { type FlagId, lockFlag, passFlag } from './store/flags.ts';
import { deleteCheckDrafts, deleteDraft, type DraftId, lockDraft, readDrafts } from './store/drafts.ts';
import { lockOrder, type Order, type OrderId } from './store/orders.ts';
import { endOrder, withdrawOne } from './use-cases/end-order.ts';
import {
  openOrder,
  ORDER_CLOSE,
  ORDER_OPEN,
  ORDER_REMIND,
  type OrderContent,
  unitHasWay,
} from './use-cases/open-order.ts';
import { firstOf } from './use-cases/kept-answers.ts';
import { DRAFT_END } from './use-cases/open-draft.ts';
import { FLAG_OWNER, listFlag, lookAgainTomorrow, teamOf } from './use-cases/raise-flags.ts';

async function opened(context: CommandContext, item: DueItem): Promise<PersonTx | undefined> {
  const found = await context.person({
    residentId: item.residentId,
    action: 'send',
    resource: 'response',
    holder: item.holder,
  });
  // Erased or gone: nothing is owed any more.
  return found.ok ? found.value : undefined;
}

type Duty = (context: CommandContext, tx: PersonTx, about: { order: Order; item: DueItem }) => Promise<void>;

/** The order is held while it is looked at: an answer of the same moment comes before or after, never between. */
function orderHandler(kind: string, duty: Duty): DueHandler {
  return {
    kind,
    async run(context, item) {
      const tx = await opened(context, item);
      if (tx === undefined) return;
      const order = await lockOrder(tx, String(item.payload['orderId']) as OrderId);
      if (order !== undefined) await duty(context, tx, { order, item });
    },
  };
}

/** Of a form that the person has hidden nobody reminds. */
async function isHidden(tx: PersonTx, { library }: OrderContent, order: Order): Promise<boolean> {
  const form = library.instrument(order.instrument, order.formVersion ?? '');
  return form?.bodyMeasure === true && (await hidesBodyMeasures(tx));
}

async function remind(
  context: CommandContext,
  tx: PersonTx,
  { order, item }: { readonly order: Order; readonly item: DueItem },
): Promise<void> {
  if (!WAITING.includes(order.state)) return;
  await notify(context, tx, {
    effectKey: item.effectKey,
    holder: order.unitId,
    template: 'look-back',
    payload: {},
  });
}

async function endUnanswered(context: CommandContext, tx: PersonTx, { order }: { readonly order: Order }) {
  const step = { from: WAITING, to: 'not-answered', at: context.now } as const;
  if (!(await endOrder(context, tx, order, step))) return;
  await context.fact(tx, {
    type: 'order.not-answered',
    holder: order.unitId,
    data: { orderId: order.id, instrument: order.instrument },
  });
}

/** Nobody who has died is asked, and nobody by a unit that has no way to them any more: what it asked for is taken back. */
function whileAsked(duty: Duty): Duty {
  return async (context, tx, about) => {
    if ((await mayBeContacted(tx)) && (await unitHasWay(tx, about.order))) await duty(context, tx, about);
    else await withdrawOne(context, tx, about.order);
  };
}

/** The owner who is away or gone passes it on; the row for the next day is written while the flag is open. */
const flagOwnerHandler: DueHandler = {
  kind: FLAG_OWNER,
  async run(context, item) {
    const tx = await opened(context, item);
    if (tx === undefined) return;
    const flag = await lockFlag(tx, String(item.payload['flagId']) as FlagId);
    if (flag === undefined || flag.state === 'closed') return;
    const unit = (await allUnits(tx.db)).find((one) => one.id === flag.unitId);
    if (unit === undefined) throw new Error('a flag belongs to a unit that does not exist');
    const today = civilIn(context.now, unit.zone).date;
    const owner = ownerOnDay(flag.owner, await teamOf(tx, unit, today), today);
    if (owner.assignmentId !== flag.owner.assignmentId || owner.as !== flag.owner.as) {
      await passFlag(tx, flag, owner, context.now);
      await listFlag(
        tx,
        { id: flag.id, unitId: flag.unitId, priority: flag.priority, dueAt: flag.dueAt, owner },
        context.now,
      );
    }
    await lookAgainTomorrow(context, tx, { flag, unit });
  },
};

/** A form that nobody has touched for so long ends, and the person finds it said among what has happened; all of a check at once. */
const draftEndHandler: DueHandler = {
  kind: DRAFT_END,
  async run(context, item) {
    const tx = await opened(context, item);
    if (tx === undefined) return;
    const draft = await lockDraft(tx, {
      id: String(item.payload['draftId']) as DraftId,
      holder: item.holder,
    });
    if (draft === undefined) return;
    if (draft.occasion === 'check') {
      // The day hangs on the form that was begun first: every keeping of any form moves it.
      if (firstOf(await readDrafts(tx, draft.holder))?.id !== draft.id) return;
      await deleteCheckDrafts(tx);
    } else await deleteDraft(tx, draft);
    await context.fact(tx, {
      type: 'draft.ended',
      holder: draft.holder,
      data: { instrument: draft.instrument },
    });
  },
};

/** Somebody's absence has begun: every open flag of the unit is looked at now, not tomorrow. */
const absenceHandler: UnitDueHandler = {
  kind: ABSENCE_BEGINS,
  about: 'unit',
  async run(context, item) {
    const tx = context.reference('flags-of-the-absent');
    await bringForward(tx, { kind: FLAG_OWNER, unitId: item.unitId }, context.now);
  },
};

export function instrumentsDueHandlers(content: OrderContent): readonly (DueHandler | UnitDueHandler)[] {
  return [
    orderHandler(
      ORDER_OPEN,
      whileAsked(async (context, tx, { order }) => openOrder(context, tx, content, order)),
    ),
    orderHandler(
      ORDER_REMIND,
      whileAsked(async (context, tx, about) => {
        if (!(await isHidden(tx, content, about.order))) await remind(context, tx, about);
      }),
    ),
    orderHandler(ORDER_CLOSE, endUnanswered),
    flagOwnerHandler,
    draftEndHandler,
    absenceHandler,
  ];
}
