/** A resident asks a unit for help: what was chosen is kept, the unit sees it on its list, and the relation begins. */
import { ageOn, civilIn } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { beginRelation } from '#modules/access/public.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import {
  type Answers,
  type Check,
  type Instrument,
  type Library,
  saveResponse,
  validate,
} from '#modules/instruments/public.ts';
import { notify } from '#modules/notifications/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { markInformed, putOnRoster, readPerson } from '#modules/residents/public.ts';
import { putItem } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { SendInput } from '../contract.ts';
import { ageFits } from '../rules/age-fits.ts';
import { answerBy } from '../rules/answer-by.ts';
import { insertReferral, type Referral, saveResponseIds, selectReferrals } from '../store/referrals.ts';

interface Sending {
  readonly instrument: Instrument;
  readonly answers: Answers;
}

/** The responses with their instruments, or undefined when one is unknown here, unfinished or not an answer. */
function sendings(library: Library, unit: Unit, input: SendInput): readonly Sending[] | undefined {
  const found = input.responses.flatMap(({ instrument: name, version, answers }): readonly Sending[] => {
    const instrument = library.instrument(name, version);
    const isAsked = checksWith(library, unit, name, version).length > 0;
    return instrument !== undefined && isAsked && validate(instrument, answers).length === 0
      ? [{ instrument, answers }]
      : [];
  });
  const names = new Set(found.map((one) => one.instrument.name));
  return found.length === input.responses.length && names.size === found.length ? found : undefined;
}

function checksWith(library: Library, unit: Unit, name: string, version: string): readonly Check[] {
  return library
    .checks(unit.country)
    .filter((check) => check.instruments.some((one) => one.name === name && one.version === version));
}

function unanswered(referrals: readonly Referral[], unit: Unit): Referral | undefined {
  return referrals.find((one) => one.unitId === unit.id && one.state === 'received');
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
 * `bad-answers` (unknown version, unfinished, or not among the options), `nothing-to-send` (no response and no words).
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
      const age = ageOn(person.birthDate, today);
      if (ageFits(age, span) !== 'fits') {
        return refused('age-not-served', {
          age: String(age),
          from: String(span.from),
          to: span.to === null ? '' : String(span.to),
        });
      }
      if (unanswered(await selectReferrals(tx), unit) !== undefined) return alreadyWaiting(tx, unit);
      const sent = sendings(content.library, unit, input);
      if (sent === undefined) return refused('bad-answers');
      if (sent.length === 0 && input.words === '') return refused('nothing-to-send');

      const id = newId<'referral'>();
      const due = answerBy(today, unit.answerWithinDays, unit.zone);
      const habits = sent.flatMap(({ instrument }) =>
        checksWith(content.library, unit, instrument.name, instrument.version).map((check) => check.habit),
      );
      const stored = await insertReferral(tx, {
        id,
        unitId: unit.id,
        channel: 'self',
        language: input.language,
        habits: [...new Set(habits)],
        contact: input.contact,
        words: input.words,
        receivedAt: now,
        answerBy: due,
      });
      // Two forms sent in the same moment: the other one was first.
      if (!stored) return alreadyWaiting(tx, unit);
      const responseIds = [];
      for (const { instrument, answers } of sent) {
        const kept = await saveResponse(
          tx,
          {
            instrument,
            answers,
            holder: unit.id,
            occasion: 'self-check',
            occasionId: id,
            country: unit.country,
            language: input.language,
            on: today,
          },
          now,
        );
        responseIds.push(kept.responseId);
      }
      await saveResponseIds(tx, id, responseIds);
      await beginRelation(tx, { unitId: unit.id, source: 'referral', sourceId: id }, now);
      await putOnRoster(tx, unit.id, { name: person.name, language: person.language }, now);
      await putItem(tx, { unitId: unit.id, kind: 'intake', refId: id, staffId: null, dueAt: due }, now);
      await markInformed(tx, now);
      await context.fact(tx, {
        type: 'referral.received',
        holder: unit.id,
        data: { referralId: id, channel: 'self', responses: sent.length },
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
