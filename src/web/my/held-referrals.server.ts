/** What referrals hold about a person, for their own copy: what they asked themselves, and what was sent about them. */
import { allUnits, type Unit } from '#modules/identity/public.ts';
import type { Library } from '#modules/instruments/public.ts';
import {
  type OpenedReferral,
  readReferral,
  readReferrals,
  readSentInFull,
  type SentWithWords,
  suitabilityCodes,
  waysIn,
} from '#modules/referrals/public.ts';
import type { HeldPart } from '#modules/residents/public.ts';

/** The reason in all languages; the code where the list has none of that name any more. */
function reasonOf(units: readonly Unit[], one: { readonly unitId: string; readonly reason: string }) {
  const country = units.find((unit) => unit.id === one.unitId)?.country ?? 'se';
  return waysIn(country).reasons.find((reason) => reason.code === one.reason)?.name ?? one.reason;
}

/** What the unit thought the person's situation was most like, in all languages. */
function segmentOf(units: readonly Unit[], referral: OpenedReferral) {
  const code = referral.assessment?.segment ?? null;
  const country = units.find((unit) => unit.id === referral.unitId)?.country ?? 'se';
  return suitabilityCodes(country).segments.find((one) => one.code === code)?.name ?? code;
}

function referralOf(referral: OpenedReferral, units: readonly Unit[]) {
  const { words } = referral;
  return {
    id: referral.id,
    unitId: referral.unitId,
    channel: referral.channel,
    reason: reasonOf(units, referral),
    fromUnitId: referral.from?.unitId ?? null,
    fromStaffId: referral.from?.staffId ?? null,
    enteredByStaffId: referral.enteredBy,
    urgency: referral.urgency,
    prescription: referral.prescription,
    language: referral.language,
    habits: referral.habits,
    contact: referral.contact,
    responseIds: referral.responseIds,
    state: referral.state,
    receivedAt: referral.receivedAt,
    answerBy: referral.answerBy,
    answeredAt: referral.answeredAt,
    answeredBy: referral.answeredBy,
    stableHealth: referral.assessment?.stable ?? null,
    motivation: referral.assessment?.motivated ?? null,
    segment: segmentOf(units, referral),
    assessedAt: referral.assessment?.at ?? null,
    declineReason: referral.declineReason,
    version: referral.version,
    words: words.kind === 'said' ? words.text : words.kind,
    // The responses stand in their own section.
    responseCount: referral.responses.length,
  };
}

function sentOf(sent: SentWithWords, units: readonly Unit[]) {
  const { words } = sent;
  return {
    id: sent.id,
    unitId: sent.holder,
    toUnitId: sent.to,
    staffId: sent.staffId,
    reason: reasonOf(units, { unitId: sent.holder, reason: sent.reason }),
    habits: sent.habits,
    language: sent.language,
    contact: sent.contact,
    urgency: sent.urgency,
    prescription: sent.prescription,
    state: sent.state,
    sentAt: sent.sentAt,
    receivedAt: sent.receivedAt,
    answerBy: sent.answerBy,
    answeredAt: sent.answeredAt,
    seenAt: sent.seenAt,
    recalledAt: sent.recalledAt,
    declineReason: sent.declineReason,
    words: words.kind === 'said' ? words.text : words.kind,
  };
}

export function referralsPart(library: Pick<Library, 'instrument'>): HeldPart {
  return {
    area: 'referrals',
    tables: [
      { name: 'referrals.referral', kind: 'referrals', goesBy: 'holder' },
      { name: 'referrals.sent', kind: 'sentReferrals', goesBy: 'holder' },
    ],
    exportOf: async (tx) => {
      const units = await allUnits(tx.db);
      const referrals: Record<string, unknown>[] = [];
      for (const { id, language } of await readReferrals(tx)) {
        const referral = await readReferral(tx, library, { referralId: id, language });
        if (referral !== undefined) referrals.push(referralOf(referral, units));
      }
      return {
        referrals,
        sentReferrals: (await readSentInFull(tx)).map((sent) => sentOf(sent, units)),
      };
    },
  };
}
