/** A professional refers a person to another unit. It is theirs until somebody there has said yes. */
import { ageOn, civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { currentBlocks } from '#modules/access/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readPerson } from '#modules/residents/public.ts';
import { answerBy } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { ReferInput } from '../contract.ts';
import { ageFits } from '../rules/age-fits.ts';
import { insertSent } from '../store/sent.ts';
import { reasonsToCome } from './ways-in-codes.ts';

/** The service's own job brings the referral to the other unit, and the answer back. */
export const REFERRAL_SENT = 'referrals.sent';
export const REFERRAL_ANSWERED = 'referrals.answered';
/** And takes back what the sender wants to have back. */
export const REFERRAL_RECALLED = 'referrals.recalled';

/**
 * Makes the command; `habits` are the codes that may be named. Care staff of a unit that has the person. Refuses `unit-not-open`
 * (unknown, the own one, takes no referrals, or another country's), `unknown-reason`, `unknown-habit`, `age-not-served` (with `from`,
 * `to`, `age`), `blocked-here` (the person has blocked what this unit holds to others) and `already-sent` (one to that unit waits).
 */
export function referPerson(content: { readonly packs: Packs; readonly habits: readonly string[] }) {
  return command({
    name: 'referrals.refer',
    input: ReferInput,
    async run(context, input) {
      const { actor, now } = context;
      if (actor.kind !== 'staff') {
        context.reference('staff-only');
        return refused('not-found');
      }
      const opened = await context.person({
        residentId: input.residentId,
        action: 'send',
        resource: 'referral',
      });
      if (!opened.ok) return opened;
      const tx = opened.value;
      const units = await allUnits(tx.db);
      const [own, other] = [actor.unitId, input.unitId].map((id) => units.find((one) => one.id === id));
      if (own === undefined || other === undefined || own.id === other.id) return refused('unit-not-open');
      if (!other.takesReferrals || other.country !== own.country) return refused('unit-not-open');
      if (!reasonsToCome(own.country, 'staff').some((one) => one.code === input.reason))
        return refused('unknown-reason');
      if (!input.habits.every((habit) => content.habits.includes(habit))) return refused('unknown-habit');
      const person = await readPerson(tx);
      if (person === null) return refused('not-found');
      const today = civilIn(now, other.zone).date;
      const span = content.packs[other.country].coaching.ages;
      const age = ageOn(person.birthDate, today);
      if (ageFits(age, span) !== 'fits') {
        return refused('age-not-served', {
          age: String(age),
          from: String(span.from),
          to: span.to === null ? '' : String(span.to),
        });
      }
      if ((await currentBlocks(tx)).some((one) => one.unitId === own.id)) return refused('blocked-here');
      const id = newId<'sent-referral'>();
      const stored = await insertSent(tx, {
        id,
        holder: own.id,
        to: other.id,
        staffId: actor.staffId,
        language: input.language,
        reason: input.reason,
        habits: [...new Set(input.habits)],
        words: input.words,
        contact: input.contact,
        urgency: input.urgency,
        prescription: input.prescription,
        sentAt: now,
        answerBy: answerBy(today, other.answerWithinDays, other.zone),
      });
      if (!stored) return refused('already-sent');
      await context.due(tx, {
        kind: REFERRAL_SENT,
        effectKey: `${REFERRAL_SENT}:${id}`,
        dueAt: now,
        holder: own.id,
        payload: { sentId: id },
      });
      await context.fact(tx, {
        type: 'referral.sent',
        holder: own.id,
        data: { sentId: id, to: other.id, reason: input.reason, urgency: input.urgency },
      });
      await notify(context, tx, {
        effectKey: `referral-sent:${id}`,
        holder: own.id,
        template: 'something-new',
        payload: {},
      });
      return done({ sentId: id });
    },
  });
}
