/** What a unit has sent about a person, and whom it may ask: the page's own command. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { allUnits, staffMembers, type Unit } from '#modules/identity/public.ts';
import {
  declineReason,
  readSentInFull,
  reasonsToCome,
  responsibleUnit,
  type SentWithWords,
  waysIn,
} from '#modules/referrals/public.ts';
import { answerDay, dueState, dueWords } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import type { RequestContext } from '../context.ts';
import { readHead } from '../work/person-head.server.ts';
import type { AtWork } from '../work/staff-frame.server.ts';

/** Who may be asked: units of the same country that take referrals, and not the own one. */
function mayBeAsked(units: readonly Unit[], own: Unit): readonly Unit[] {
  return units.filter((one) => one.id !== own.id && one.takesReferrals && one.country === own.country);
}

/** The header, and what the unit has sent about the person. */
export const readReferPage = command({
  name: 'work.refer-page',
  input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
  async run(context, { residentId, language }) {
    const opened = await context.person({ residentId, action: 'read', resource: 'referral' });
    if (!opened.ok) return opened;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-found');
    const tx = opened.value;
    const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
    if (unit === undefined) return refused('not-found');
    const head = await readHead(tx, {
      now: context.now,
      today: civilIn(context.now, unit.zone).date,
      language,
    });
    if (head === null) return refused('not-found');
    const sent = (await readSentInFull(tx)).filter((one) => one.holder === unit.id);
    const staff =
      sent.length === 0 ? [] : await staffMembers(tx.db, [...new Set(sent.map((one) => one.staffId))]);
    return done({ head, sent, staff: staff.map(({ id, name }) => ({ id, name })) });
  },
});

/** One referral as the sender sees it: where it is, by when it is answered, and whose the person is meanwhile. */
function shownSent(
  sent: SentWithWords,
  parts: { here: RequestContext; work: AtWork; units: readonly Unit[]; sender: string },
) {
  const { here, work, units, sender } = parts;
  const { language, app } = here;
  const other = units.find((one) => one.id === sent.to);
  const zone = other?.zone ?? work.zone;
  const at = (instant: typeof sent.sentAt | null) =>
    instant === null ? null : longDateTime(instant, work.zone, language);
  const isOpen = sent.state === 'sent' || sent.state === 'received';
  return {
    id: sent.id,
    to: other?.names[language] ?? '',
    own: work.unit.names[language],
    sender,
    state: sent.state,
    sentAt: longDateTime(sent.sentAt, work.zone, language),
    receivedAt: at(sent.receivedAt),
    answeredAt: at(sent.answeredAt),
    promised: longDate(civilIn(sent.answerBy, zone).date, language),
    clock: isOpen
      ? dueWords(
          dueState({ kind: 'intake', madeAt: sent.sentAt, dueAt: sent.answerBy }, app.clock.now(), zone),
          language,
        )
      : null,
    responsible: responsibleUnit(sent.state),
    declined:
      sent.declineReason === null
        ? null
        : (declineReason(work.unit.country, sent.declineReason)?.name[language] ?? sent.declineReason),
    isRecalled: sent.recalledAt !== null,
    isUnread: sent.answeredAt !== null && sent.seenAt === null,
    reason:
      waysIn(work.unit.country).reasons.find((one) => one.code === sent.reason)?.name[language] ??
      sent.reason,
    habits: sent.habits,
    urgency: sent.urgency,
    prescription: sent.prescription,
    contact: sent.contact,
    words: sent.words,
    wordsLanguage: sent.language,
  };
}

/** What the page shows and offers to choose from. */
export async function referView(
  here: RequestContext,
  work: AtWork,
  read: { sent: readonly SentWithWords[]; staff: readonly { id: string; name: string }[] },
) {
  const { language, app } = here;
  const units = await app.units();
  const { country } = work.unit;
  return {
    units: mayBeAsked(units, work.unit).map((unit) => ({
      value: unit.id,
      label: unit.names[language],
      organisation: unit.organisationName,
      day: longDate(answerDay(app.today(unit.zone), unit.answerWithinDays), language),
    })),
    reasons: reasonsToCome(country, 'staff').map((one) => ({
      value: one.code,
      label: one.name[language],
    })),
    sent: read.sent.map((one) =>
      shownSent(one, {
        here,
        work,
        units,
        sender: read.staff.find((member) => member.id === one.staffId)?.name ?? '',
      }),
    ),
  };
}
