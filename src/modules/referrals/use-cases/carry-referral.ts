/** The service's own part of a referral: it alone may have both units' data open, one after the other, in one transaction. */
import { civilIn } from '#kernel/dates.ts';
import { type HolderId, newId, type ResidentId } from '#kernel/ids.ts';
import { beginRelation } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { putOnRoster, readPerson } from '#modules/residents/public.ts';
import { answerBy, putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueItem } from '#platform/handlers.ts';
import { insertMark } from '../store/marks.ts';
import { insertReferral, selectReferrals } from '../store/referrals.ts';
import { markReceived, markSeen, selectAllSent, selectSentWithWords, settleSent } from '../store/sent.ts';
import { endWhatItBegan, storeAnswer } from './answer-referral.ts';

/** Undefined: erased, and nothing is owed. */
async function open(
  context: CommandContext,
  residentId: ResidentId,
  holder: HolderId,
): Promise<PersonTx | undefined> {
  const opened = await context.person({ residentId, action: 'write', resource: 'referral', holder });
  return opened.ok ? opened.value : undefined;
}

/** The other unit gets a row of its own, a relation and a line on its list; the sender sees that it has arrived. */
export async function bringReferral(context: CommandContext, item: DueItem): Promise<void> {
  const { residentId, holder } = item;
  const from = await open(context, residentId, holder);
  if (from === undefined) return;
  const sent = (await selectSentWithWords(from)).find((one) => one.id === item.payload['sentId']);
  const person = await readPerson(from);
  // Erased meanwhile, the text or the person: nothing is there to be brought.
  if (sent === undefined || sent.state !== 'sent' || sent.words.kind !== 'said' || person === null) return;
  const unit = (await allUnits(from.db)).find((one) => one.id === sent.to);
  const to = unit === undefined ? undefined : await open(context, residentId, unit.id);
  if (unit === undefined || to === undefined) return;
  const id = newId<'referral'>();
  const brought = await insertReferral(to, {
    id,
    unitId: unit.id,
    channel: 'professional',
    reason: sent.reason,
    language: sent.language,
    habits: sent.habits,
    contact: sent.contact,
    words: sent.words.text,
    receivedAt: context.now,
    answerBy: sent.answerBy,
    sent: {
      unitId: sent.holder,
      staffId: sent.staffId,
      sentId: sent.id,
      urgency: sent.urgency,
      prescription: sent.prescription,
    },
  });
  if (!brought) return;
  await beginRelation(to, { unitId: unit.id, source: 'referral', sourceId: id }, context.now);
  await putOnRoster(to, unit.id, { name: person.name, language: person.language }, context.now);
  await putItem(
    to,
    {
      unitId: unit.id,
      kind: 'intake',
      refId: id,
      staffId: null,
      dueAt: sent.answerBy,
      ...(sent.urgency === 'soon'
        ? ({ rank: 1, detail: 'referred-soon' } as const)
        : ({ detail: 'referred' } as const)),
    },
    context.now,
  );
  const channel = 'professional';
  const { reason } = sent;
  await insertMark(
    to,
    { unitId: unit.id, kind: 'asked', channel, reason, declineReason: null, onTime: null },
    { now: context.now, zone: unit.zone },
  );
  await context.fact(to, {
    type: 'referral.brought',
    holder: unit.id,
    data: { referralId: id, channel, reason, from: sent.holder },
  });
  const again = await open(context, residentId, holder);
  if (again === undefined) throw new Error('a person was open a moment ago and is not any more');
  await markReceived(again, sent.id, context.now);
}

/** What was answered reaches the unit that sent it: in its own row, on its list, and on whose it is again after a no. */
export async function bringAnswer(context: CommandContext, item: DueItem): Promise<void> {
  const answering = await open(context, item.residentId, item.holder);
  if (answering === undefined) return;
  const referral = (await selectReferrals(answering)).find((one) => one.id === item.payload['referralId']);
  if (referral === undefined || referral.from === null || referral.answeredAt === null) return;
  if (referral.state === 'received') return;
  const { unitId, staffId, sentId } = referral.from;
  const unit = (await allUnits(answering.db)).find((one) => one.id === unitId);
  const from = unit === undefined ? undefined : await open(context, item.residentId, unitId);
  if (unit === undefined || from === undefined) return;
  const settled = await settleSent(from, sentId, {
    state: referral.state,
    at: referral.answeredAt,
    reason: referral.declineReason,
  });
  if (!settled) return;
  // The sender's own wish is no news to the sender.
  const isRecalled = (await selectAllSent(from)).some((one) => one.id === sentId && one.recalledAt !== null);
  if (isRecalled && referral.state === 'withdrawn') {
    await markSeen(from, sentId, context.now);
    return;
  }
  await putItem(
    from,
    {
      unitId,
      kind: 'referral-answer',
      refId: sentId,
      staffId,
      dueAt: answerBy(civilIn(context.now, unit.zone).date, unit.answerWithinDays, unit.zone),
    },
    context.now,
  );
  await context.fact(from, {
    type: 'referral.answer-came',
    holder: unitId,
    data: { sentId, answer: referral.state },
  });
}

/** What the sender wants back goes from the other unit's list, unless that unit, or the person, was first. */
export async function takeBack(context: CommandContext, item: DueItem): Promise<void> {
  const { residentId, holder } = item;
  const from = await open(context, residentId, holder);
  const sent =
    from === undefined
      ? undefined
      : (await selectAllSent(from)).find((one) => one.id === item.payload['sentId']);
  const to = sent === undefined ? undefined : await open(context, residentId, sent.to);
  if (sent === undefined || to === undefined) return;
  const referral = (await selectReferrals(to)).find((one) => one.from?.sentId === sent.id);
  if (referral?.state !== 'received') return;
  const { id, version } = referral;
  const taken = await storeAnswer(context, to, {
    id,
    version,
    state: 'withdrawn',
    staffId: null,
    reason: null,
  });
  if (!taken.ok) return;
  await context.fact(to, {
    type: 'referral.recalled',
    holder: sent.to,
    data: { referralId: id, from: sent.holder },
  });
  await endWhatItBegan(context, to, sent.to);
}
