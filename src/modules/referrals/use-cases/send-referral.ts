/** A resident asks a unit for help: what was chosen is kept, the unit sees it on its list, and the relation begins. */
import { ageOn, civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { beginRelation } from '#modules/access/public.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import {
  dropKeptAnswers,
  type Library,
  raiseFlags,
  saveResponse,
  settle,
} from '#modules/instruments/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { markInformed, putOnRoster, readPerson } from '#modules/residents/public.ts';
import { answerBy, putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { SendInput } from '../contract.ts';
import { ageFits } from '../rules/age-fits.ts';
import { NOT_SAID, ownWayIn } from '../rules/way-in.ts';
import { insertMark } from '../store/marks.ts';
import { wantedHelp, whatIsSent, withKept } from './what-is-sent.ts';
import { waysIn } from './ways-in-codes.ts';
import { insertReferral, type Referral, saveResponseIds, selectReferrals } from '../store/referrals.ts';

function unanswered(referrals: readonly Referral[], unit: Unit): Referral | undefined {
  return referrals.find((one) => one.unitId === unit.id && one.state === 'received' && one.from === null);
}

async function alreadyWaiting(tx: PersonTx, unit: Unit) {
  const waiting = unanswered(await selectReferrals(tx), unit);
  return refused(
    'already-waiting',
    waiting === undefined ? {} : { referralId: waiting.id, answerBy: waiting.answerBy },
  );
}

/**
 * Makes the command. Only a resident, for themselves. Refuses: `unit-not-open` (unknown, takes no referrals, or
 * another country's), `age-not-served` (with `from`, `to`, `age`), `already-waiting` (with `referralId` and `answerBy`),
 * `foreign-answers`, `unfinished-answers` and `bad-answers` (see `whatIsSent`), `nothing-to-send` (no response and no words),
 * `unknown-reason` (not one that the pack lets a person choose).
 * Answers the referral's id; the same form key again answers the same id.
 */
export function sendReferral(content: { readonly library: Library; readonly packs: Packs }) {
  return command({
    name: 'referrals.send',
    input: SendInput,
    async run(context, input) {
      const opened = await context.person({
        residentId: input.residentId,
        action: 'send',
        resource: 'referral',
      });
      if (!opened.ok) return opened;
      const { actor, now } = context;
      const tx = opened.value;
      if (actor.kind !== 'resident') return refused('not-allowed');
      const unit = (await allUnits(tx.db)).find((one) => one.id === input.unitId);
      if (unit === undefined || !unit.takesReferrals || unit.country !== actor.country)
        return refused('unit-not-open');
      const person = await readPerson(tx);
      if (person === null) return refused('not-found');
      const today = civilIn(now, unit.zone).date;
      const span = content.packs[unit.country].coaching.ages;
      const reason = waysIn(unit.country).reasons.find((one) => one.code === input.reason);
      if (reason === undefined || (reason.code !== NOT_SAID && !reason.chosenBy.includes('resident')))
        return refused('unknown-reason');
      const age = ageOn(person.birthDate, today);
      if (ageFits(age, span) !== 'fits') {
        return refused('age-not-served', {
          age: String(age),
          from: String(span.from),
          to: span.to === null ? '' : String(span.to),
        });
      }
      if (unanswered(await selectReferrals(tx), unit) !== undefined) return alreadyWaiting(tx, unit);
      const given = await withKept(tx, content.library, unit.country, input);
      const read = whatIsSent(content.library, unit.country, given);
      if (!read.ok) return read;
      const sent = read.value;
      if (sent.length === 0 && input.words === '') return refused('nothing-to-send');

      const id = newId<'referral'>();
      const channel = ownWayIn({ told: reason.channel, responses: sent.length });
      const due = answerBy(today, unit.answerWithinDays, unit.zone);
      const stored = await insertReferral(tx, {
        id,
        unitId: unit.id,
        channel,
        reason: reason.code,
        language: input.language,
        habits: wantedHelp(content.library, unit.country, { occasion: input.occasion, sent }),
        contact: input.contact,
        words: input.words,
        receivedAt: now,
        answerBy: due,
      });
      // Two forms sent in the same moment: the other one was first.
      if (!stored) return alreadyWaiting(tx, unit);
      const kept = [];
      for (const { instrument, answers } of sent) {
        const saved = await saveResponse(
          tx,
          {
            instrument,
            settled: settle(instrument, answers),
            holder: unit.id,
            occasion: input.occasion,
            occasionId: id,
            country: unit.country,
            language: input.language,
            on: today,
          },
          now,
        );
        kept.push({ instrument, saved });
      }
      await insertMark(
        tx,
        {
          unitId: unit.id,
          kind: 'asked',
          channel,
          reason: reason.code,
          declineReason: null,
          onTime: null,
        },
        { now, zone: unit.zone },
      );
      await saveResponseIds(
        tx,
        id,
        kept.map(({ saved }) => saved.responseId),
      );
      await beginRelation(tx, { unitId: unit.id, source: 'referral', sourceId: id }, now);
      await putOnRoster(tx, unit.id, { name: person.name, language: person.language }, now);
      await putItem(
        tx,
        {
          unitId: unit.id,
          kind: 'intake',
          refId: id,
          staffId: null,
          dueAt: due,
          ...(input.occasion === 'health-check' ? { detail: input.occasion } : {}),
        },
        now,
      );
      for (const { instrument, saved } of kept)
        await raiseFlags(context, tx, { instrument, saved, unitId: unit.id, packs: content.packs });
      // What was not chosen is gone with the rest, as the person was told.
      await dropKeptAnswers(context, tx);
      await markInformed(tx, now);
      await context.fact(tx, {
        type: 'referral.received',
        holder: unit.id,
        data: { referralId: id, channel, reason: reason.code, responses: sent.length },
      });
      await notify(context, tx, {
        effectKey: `referral-received:${id}`,
        holder: unit.id,
        template: 'something-new',
        payload: {},
      });
      return done({ referralId: id });
    },
  });
}
