/** The service's own part of a hand-over: it alone may have both units' data open, one after the other, in one transaction. */
import { civilIn } from '#kernel/dates.ts';
import type { HolderId, ResidentId, StaffId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { beginRelation, setResponsible } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import { putOnRoster, readPerson } from '#modules/residents/public.ts';
import { answerBy, closeItem, putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { DueItem } from '#platform/handlers.ts';
import { putOnCaseload, saveTasks } from '../store/caseload.ts';
import { lockEnrolment } from '../store/enrolments.ts';
import { readEntries, resealEntry } from '../store/entries.ts';
import { readFeedback, resealFeedback } from '../store/feedback.ts';
import {
  type HandoverWithWords,
  insertHandover,
  lockQuestion,
  moveRows,
  noteNotMoved,
  readHandovers,
  settleHandover,
} from '../store/handovers.ts';
import { placesOfPhotos, resealPhoto } from '../store/photos.ts';
import { readAdjustments, resealStep } from '../store/road.ts';
import { endAskedRelation } from './asked-unit.ts';
import { dropReminders } from './group-reminders.ts';
import { look, lookKey } from './look.ts';
import { roadOfEnrolment, type WalkParts } from './open-road.ts';
import { forgetSupportEnd, planSupportEnd } from './support-ends.ts';

/** Undefined: erased, and nothing is owed. */
async function open(
  context: CommandContext,
  residentId: ResidentId,
  holder: HolderId,
): Promise<PersonTx | undefined> {
  const opened = await context.person({ residentId, action: 'write', resource: 'enrolment', holder });
  return opened.ok ? opened.value : undefined;
}

async function handoverIn(tx: PersonTx, id: string): Promise<HandoverWithWords | undefined> {
  return (await readHandovers(tx)).find((one) => one.id === id);
}

/** The other unit gets a row of its own with the words, a relation, and a line on its list. */
export async function bringHandover(context: CommandContext, item: DueItem): Promise<void> {
  const from = await open(context, item.residentId, item.holder);
  const found = from === undefined ? undefined : await handoverIn(from, String(item.payload['handoverId']));
  const person = from === undefined ? null : await readPerson(from);
  if (from === undefined || found === undefined || person === null) return;
  // Taken back before it was brought.
  if (!(await lockQuestion(from, found.id))) return;
  const unit = (await allUnits(from.db)).find((one) => one.id === found.to);
  const to = unit === undefined ? undefined : await open(context, item.residentId, unit.id);
  if (unit === undefined || to === undefined) return;
  const { words, ...row } = found;
  const own = { ...row, id: newId<'handover'>(), holder: unit.id };
  if (!(await insertHandover(to, own, words ?? ''))) return;
  await beginRelation(to, { unitId: unit.id, source: 'hand-over', sourceId: own.id }, context.now);
  await putOnRoster(to, unit.id, { name: person.name, language: person.language }, context.now);
  const today = civilIn(context.now, unit.zone).date;
  await putItem(
    to,
    {
      unitId: unit.id,
      kind: 'hand-over',
      refId: own.id,
      staffId: null,
      dueAt: answerBy(today, unit.answerWithinDays, unit.zone),
    },
    context.now,
  );
}

/** Taken back: the question leaves the other unit's list, and with it the way to the person that it opened. */
export async function withdrawHandover(context: CommandContext, item: DueItem): Promise<void> {
  const from = await open(context, item.residentId, item.holder);
  const found = from === undefined ? undefined : await handoverIn(from, String(item.payload['handoverId']));
  if (found === undefined || found.settledAt === null) return;
  const settled = { state: 'taken-back', by: found.settledBy, at: found.settledAt } as const;
  const to = await open(context, item.residentId, found.to);
  if (to === undefined) return;
  const own = (await readHandovers(to)).find((one) => one.askedId === found.id && one.holder === found.to);
  // Never brought.
  if (own === undefined || !(await settleHandover(to, own.id, settled))) return;
  await closeItem(to, { unitId: found.to, kind: 'hand-over', refId: own.id }, 'cancelled', context.now);
  await endAskedRelation(to, own, context.now);
}

/** What is sealed under the old unit's key, read before the walk moves. */
async function sealedOf(tx: PersonTx, { enrolmentId, from }: HandoverWithWords) {
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (enrolment === undefined || enrolment.holder !== from || enrolment.state === 'ended') return undefined;
  const entries = (await readEntries(tx, enrolmentId)).filter((one) => one.holder === from);
  return {
    enrolment,
    entries,
    photos: (await placesOfPhotos(tx, { enrolmentId })).filter((one) => one.holder === from),
    feedback: await readFeedback(tx, enrolmentId),
    steps: (await readAdjustments(tx, enrolment)).filter((one) => one.step !== null),
  };
}

/** After a yes the walk lies with the other unit, sealed anew; after a no it stays. The unit that asked sees the answer. */
export async function settleTransfer(
  context: CommandContext,
  parts: WalkParts,
  item: DueItem,
): Promise<void> {
  const answering = await open(context, item.residentId, item.holder);
  const answered =
    answering === undefined ? undefined : await handoverIn(answering, String(item.payload['handoverId']));
  const by = answered?.settledBy ?? null;
  if (answered === undefined || by === null) return;
  const from = await open(context, item.residentId, answered.from);
  const found = from === undefined ? undefined : await handoverIn(from, answered.askedId);
  if (from === undefined || found === undefined) return;
  const kept = found.state === 'accepted' ? await sealedOf(from, found) : undefined;
  if (kept === undefined) {
    await noteNotMoved(from, found.id);
    await context.fact(from, {
      type: 'walk.hand-over-declined',
      holder: found.from,
      data: { enrolmentId: found.enrolmentId, to: found.to },
    });
    return;
  }
  await context.cancelDue(from, lookKey(found.enrolmentId));
  await dropReminders(context, from, found.enrolmentId);
  await forgetSupportEnd(context, from, kept.enrolment);
  await moveRows(from, { enrolmentId: found.enrolmentId, from: found.from, to: found.to });
  const to = await open(context, item.residentId, found.to);
  if (to === undefined) throw new Error('a person was open a moment ago and is not any more');
  for (const entry of kept.entries) await resealEntry(to, { ...entry, holder: found.to });
  for (const one of kept.photos) await resealPhoto(to, one, found.to);
  for (const one of kept.feedback) await resealFeedback(to, found.to, one);
  for (const one of kept.steps) await resealStep(to, found.to, one);
  await setResponsible(to, found.to, by);
  const enrolment = { ...kept.enrolment, holder: found.to as HolderId, groupId: null };
  const staffId = String(item.payload['staffId']) as StaffId;
  await putOnCaseload(to, found.to, { ...enrolment, staffId });
  const waiting = kept.entries.filter((one) => one.state === 'sent');
  await saveTasks(to, { unitId: found.to, enrolmentId: enrolment.id }, waiting);
  await context.fact(to, {
    type: 'walk.handed-over',
    holder: found.to,
    data: { enrolmentId: enrolment.id, from: found.from },
  });
  await notify(context, to, {
    effectKey: `enrolments ${enrolment.id} handed-over ${context.now}`,
    holder: found.to,
    template: 'something-new',
    payload: {},
  });
  const { supportedUntil } = enrolment;
  if (supportedUntil !== null && supportedUntil > civilIn(context.now, enrolment.zone).date)
    await planSupportEnd(context, to, enrolment, supportedUntil);
  const road = await roadOfEnrolment(context, to, parts, enrolment);
  if (road.ok) await look(context, parts, road.value);
}
