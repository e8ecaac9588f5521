/** A form is begun, or taken up again where it was left. */
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allUnits } from '#modules/identity/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { soundAnswers } from '../rules/draft-answers.ts';
import type { Instrument } from '../rules/instrument.ts';
import { orderable, WAITING } from '../rules/order-state.ts';
import { type Draft, insertDraft, readDrafts } from '../store/drafts.ts';
import { type Order, readOrders } from '../store/orders.ts';
import { StartFormInput } from './draft-input.ts';
import { orderStarted } from './end-order.ts';
import { countryOf, draftHolder, endLater, type FormParts } from './open-draft.ts';
import { ownForms } from './own-forms.ts';

interface What {
  readonly form: Instrument;
  readonly order: Order | undefined;
}

/** Staff begin what their unit may ask for; a person what is offered without asking, or by a step that they walk. */
async function beginnable(
  { actor, now }: CommandContext,
  tx: PersonTx,
  { library, offered }: FormParts,
): Promise<readonly Instrument[]> {
  if (actor.kind === 'staff') return orderable(library.instrumentsFor(actor.organisationId), actor.country);
  return actor.kind === 'resident' && offered !== undefined
    ? orderable(offered, actor.country)
    : ownForms(tx, library, now);
}

async function whatOf(
  context: CommandContext,
  tx: PersonTx,
  parts: FormParts,
  input: StartFormInput,
): Promise<Outcome<What, 'not-found' | 'not-waiting' | 'unknown-form'>> {
  if (input.orderId === null) {
    const form = (await beginnable(context, tx, parts)).find((one) => one.name === input.instrument);
    return form === undefined ? refused('unknown-form') : done({ form, order: undefined });
  }
  const order = (await readOrders(tx)).find((one) => one.id === input.orderId);
  if (order === undefined || order.state === 'planned') return refused('not-found');
  if (!WAITING.includes(order.state)) return refused('not-waiting');
  const form = parts.library.instrument(order.instrument, order.formVersion ?? '');
  return form === undefined ? refused('unknown-form') : done({ form, order });
}

/** The day staff say it was answered, else today where their unit is; null for the person. */
async function dayOf(
  { actor, now }: CommandContext,
  tx: PersonTx,
  said: CivilDate | null,
): Promise<Outcome<CivilDate | null, 'not-found' | 'not-allowed' | 'in-the-future'>> {
  if (actor.kind !== 'staff') return said === null ? done(null) : refused('not-allowed');
  const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
  if (unit === undefined) return refused('not-found');
  const today = civilIn(now, unit.zone).date;
  return said !== null && said > today ? refused('in-the-future') : done(said ?? today);
}

/**
 * Answers the draft: one for each person, form and order. One that was begun before goes on in its version. Refuses
 * `not-found`, `not-waiting` (the order has ended), `unknown-form` (not in use there, or its licence does not allow it),
 * `in-the-future` (the day it was answered), and
 * `form-too-slow` or `expression-failed` where what stands in the form at first cannot be worked out.
 */
export function startForm(parts: FormParts) {
  return command({
    name: 'instruments.start-form',
    input: StartFormInput,
    async run(context, input) {
      const { residentId, orderId, language, filledBy } = input;
      const opened = await context.person({ residentId, action: 'write', resource: 'response' });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const { actor, now } = context;
      const holder = draftHolder(context, residentId);
      if (holder === undefined || (filledBy === 'resident') !== (actor.kind === 'resident'))
        return refused('not-allowed');
      const answered = await dayOf(context, tx, input.answeredOn);
      if (!answered.ok) return answered;
      const country = countryOf(context);
      const what = await whatOf(context, tx, parts, input);
      if (!what.ok) return what;
      const { form, order } = what.value;
      // Staff fill in what their own unit has asked for.
      if (order !== undefined && actor.kind === 'staff' && order.unitId !== actor.unitId)
        return refused('not-found');
      const begun = async () =>
        (await readDrafts(tx, holder)).find(
          (one) => one.occasion === 'form' && one.instrument === form.name && one.orderId === orderId,
        );
      const before = await begun();
      if (before !== undefined) return done({ draftId: before.id });
      const initial = await parts.forms.initial(form);
      if (!initial.ok) return initial;
      const draft: Draft = {
        id: newId<'draft'>(),
        holder,
        instrument: form.name,
        version: form.version,
        orderId,
        occasion: 'form',
        occasionId: null,
        language,
        filledBy,
        assignmentId: actor.kind === 'staff' ? actor.assignmentId : null,
        answeredOn: answered.value,
        at: null,
        revision: 0,
        startedAt: now,
        savedAt: now,
      };
      const text = JSON.stringify({ answers: soundAnswers(form, initial.value), changed: {} });
      if (!(await insertDraft(tx, draft, text))) {
        // Another window was first.
        const theirs = await begun();
        if (theirs === undefined) throw new Error('a draft that is there was not found');
        return done({ draftId: theirs.id });
      }
      await endLater(context, tx, { draft, packs: parts.packs, country });
      if (orderId !== null) await orderStarted(context, tx, orderId);
      return done({ draftId: draft.id });
    },
  });
}
