/** Somebody called: what they said becomes a question to the unit, as if they had sent it. For the page that joins areas. */
import { ageOn, civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { beginRelation } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { putOnRoster, readPerson } from '#modules/residents/public.ts';
import { answerBy, putItem } from '#modules/worklist/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import type { CallInput } from '../contract.ts';
import { ageFits } from '../rules/age-fits.ts';
import { insertMark } from '../store/marks.ts';
import { insertReferral, type ReferralId } from '../store/referrals.ts';
import { reasonsToCome } from './ways-in-codes.ts';

/**
 * The person is in focus, with the unit open. Refuses `unit-not-open`, `unknown-reason`, `age-not-served` (with `from`, `to`, `age`)
 * and `already-waiting` (the person's own question, or an earlier call, is not answered yet).
 */
export async function takeCall(
  context: CommandContext,
  tx: PersonTx,
  packs: Packs,
  call: CallInput,
): Promise<
  Outcome<
    { readonly referralId: ReferralId },
    'unit-not-open' | 'unknown-reason' | 'not-found' | 'age-not-served' | 'already-waiting'
  >
> {
  const { now } = context;
  const unit = (await allUnits(tx.db)).find((one) => one.id === call.unitId);
  if (unit === undefined || !unit.takesReferrals) return refused('unit-not-open');
  if (!reasonsToCome(unit.country, 'staff').some((one) => one.code === call.reason))
    return refused('unknown-reason');
  const person = await readPerson(tx);
  if (person === null) return refused('not-found');
  const today = civilIn(now, unit.zone).date;
  const span = packs[unit.country].coaching.ages;
  const age = ageOn(person.birthDate, today);
  if (ageFits(age, span) !== 'fits') {
    return refused('age-not-served', {
      age: String(age),
      from: String(span.from),
      to: span.to === null ? '' : String(span.to),
    });
  }
  const id = newId<'referral'>();
  const due = answerBy(today, unit.answerWithinDays, unit.zone);
  const stored = await insertReferral(tx, {
    id,
    unitId: unit.id,
    channel: 'phone',
    reason: call.reason,
    language: call.language,
    habits: [...new Set(call.habits)],
    contact: call.contact,
    words: call.words,
    receivedAt: now,
    answerBy: due,
    enteredBy: call.staffId,
  });
  if (!stored) return refused('already-waiting');
  await insertMark(
    tx,
    {
      unitId: unit.id,
      kind: 'asked',
      channel: 'phone',
      reason: call.reason,
      declineReason: null,
      onTime: null,
    },
    { now, zone: unit.zone },
  );
  await beginRelation(tx, { unitId: unit.id, source: 'referral', sourceId: id }, now);
  await putOnRoster(tx, unit.id, { name: person.name, language: person.language }, now);
  await putItem(tx, { unitId: unit.id, kind: 'intake', refId: id, staffId: null, dueAt: due }, now);
  await context.fact(tx, {
    type: 'referral.received',
    holder: unit.id,
    data: { referralId: id, channel: 'phone', reason: call.reason, responses: 0 },
  });
  await notify(context, tx, {
    effectKey: `referral-received:${id}`,
    holder: unit.id,
    template: 'something-new',
    payload: {},
  });
  return done({ referralId: id });
}
