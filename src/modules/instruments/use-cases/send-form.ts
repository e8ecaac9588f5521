/** A form that is filled in is sent: settled, checked, kept, judged, flagged, and its order ended, in one transaction. */
import { type CivilDate, civilIn, type Instant, zone } from '#kernel/dates.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { UnitId } from '#kernel/ids.ts';
import { relationsOf } from '#modules/access/public.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { answeredAt } from '../rules/answered-at.ts';
import { draftProblems, soundAnswers } from '../rules/draft-answers.ts';
import { type Draft, deleteDraft } from '../store/drafts.ts';
import type { ResponseId } from '../store/responses.ts';
import { readOrders } from '../store/orders.ts';
import { type OnBehalf, SendFormInput } from './draft-input.ts';
import { draftSent } from './draft-sent.ts';
import { orderAnswered } from './end-order.ts';
import { countryOf, draftKey, type FormParts, type OpenDraft, openDraft } from './open-draft.ts';
import { raiseFlags } from './raise-flags.ts';
import { type NewResponse, saveResponse } from './save-response.ts';

/** The unit that gets it: that of the order, that of the staff, or the one the person names and has a way to. */
async function receiverOf(
  { actor }: CommandContext,
  tx: PersonTx,
  about: { readonly draft: Draft; readonly named: UnitId | null },
): Promise<Outcome<Unit, 'not-found' | 'no-receiver'>> {
  const units = await allUnits(tx.db);
  const { draft, named } = about;
  const order =
    draft.orderId === null ? undefined : (await readOrders(tx)).find((one) => one.id === draft.orderId);
  const id = order?.unitId ?? (actor.kind === 'staff' ? actor.unitId : named);
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) return refused('no-receiver');
  const hasWay = (await relationsOf(tx)).some((one) => one.unitId === unit.id && one.until === null);
  return order === undefined && !hasWay ? refused('no-receiver') : done(unit);
}

interface Sent {
  readonly responseId: ResponseId;
  /** Null: the person alone. */
  readonly unitId: UnitId | null;
}

type Kept = Parameters<typeof saveResponse>[1];

/** Into the person's own drawer: judged as ever, and no unit is told. */
async function keepForSelf(
  context: CommandContext,
  { tx, draft, form }: Pick<OpenDraft, 'tx' | 'draft' | 'form'>,
  about: {
    readonly settled: Kept['settled'];
    readonly language: Kept['language'];
    readonly packs: FormParts['packs'];
  },
): Promise<ResponseId> {
  const country = countryOf(context);
  const saved = await saveResponse(
    tx,
    {
      instrument: form,
      settled: about.settled,
      holder: tx.residentId,
      occasion: 'programme',
      occasionId: null,
      country,
      language: about.language,
      on: civilIn(context.now, zone(about.packs[country].zone)).date,
    },
    context.now,
  );
  const { responseId } = saved;
  await context.fact(tx, {
    type: 'response.kept',
    holder: tx.residentId,
    data: { responseId, instrument: form.name },
  });
  await context.cancelDue(tx, draftKey(draft.id));
  await deleteDraft(tx, draft);
  return responseId;
}

/** How and when it was answered. Whoever sends it answers for it, also where a colleague began. */
function onBehalfOf(
  { actor, now }: CommandContext,
  draft: Draft,
  about: { readonly said: OnBehalf | null; readonly unit: Unit },
): Outcome<
  { readonly on: CivilDate; readonly onBehalf: NewResponse['onBehalf']; readonly answeredAt: Instant },
  'not-allowed' | 'in-the-future'
> {
  const { said, unit } = about;
  const today = civilIn(now, unit.zone).date;
  if (actor.kind !== 'staff' || draft.filledBy === 'resident')
    return said === null ? done({ on: today, onBehalf: undefined, answeredAt: now }) : refused('not-allowed');
  const on = said?.answeredOn ?? draft.answeredOn ?? today;
  const at = answeredAt(on, now, unit.zone);
  if (!at.ok) return at;
  const how = said?.how ?? draft.filledBy;
  return done({ on, onBehalf: { how, assignmentId: actor.assignmentId }, answeredAt: at.value });
}

/**
 * Refuses `not-found` (also when it was sent from another window), `form-unknown`, `bad-answers` with key → problem in the
 * details, `no-receiver`, `not-waiting` (the order has ended), `in-the-future` (the day it was answered), `form-too-slow` and
 * `expression-failed`.
 */
export function sendForm(parts: FormParts) {
  return command({
    name: 'instruments.send-form',
    input: SendFormInput,
    async run(context, input) {
      const opened = await openDraft(context, parts.library, input, 'send');
      if (!opened.ok) return opened;
      const { tx, draft, kept, form } = opened.value;
      // The forms of a follow-up are sent in one go.
      if (draft.occasion === 'follow-up') return refused('not-found');
      const settled = await parts.forms.settle(form, soundAnswers(form, kept.answers));
      if (!settled.ok) return settled;
      const problems = draftProblems(form, kept.answers, settled.value);
      if (problems.length > 0)
        return refused('bad-answers', Object.fromEntries(problems.map((one) => [one.key, one.problem])));
      if (input.to === 'self' && context.actor.kind === 'resident' && draft.orderId === null) {
        const about = { settled: settled.value, language: input.language, packs: parts.packs };
        return done<Sent>({ responseId: await keepForSelf(context, opened.value, about), unitId: null });
      }
      const receiver = await receiverOf(context, tx, { draft, named: input.unitId });
      if (!receiver.ok) return receiver;
      const unit = receiver.value;
      const behalf = onBehalfOf(context, draft, { said: input.onBehalf, unit });
      if (!behalf.ok) return behalf;
      const { on, onBehalf } = behalf.value;
      const saved = await saveResponse(
        tx,
        {
          instrument: form,
          settled: settled.value,
          holder: unit.id,
          occasion: draft.orderId === null && draft.filledBy === 'resident' ? 'self-check' : 'ordered',
          occasionId: draft.orderId,
          country: unit.country,
          language: input.language,
          on,
          answeredAt: behalf.value.answeredAt,
          ...(onBehalf === undefined ? {} : { onBehalf }),
        },
        context.now,
      );
      const { responseId } = saved;
      if (draft.orderId !== null) {
        const answered = await orderAnswered(context, tx, { orderId: draft.orderId, responseId });
        if (!answered.ok) return answered;
      } else {
        await context.fact(tx, {
          type: 'response.sent',
          holder: unit.id,
          data: { responseId, instrument: form.name, filledBy: onBehalf?.how ?? 'resident' },
        });
      }
      await draftSent(context, tx, draft, { responseId, holder: unit.id, answers: settled.value.answers });
      await raiseFlags(context, tx, { instrument: form, saved, unitId: unit.id, packs: parts.packs });
      return done<Sent>({ responseId, unitId: unit.id });
    },
  });
}
