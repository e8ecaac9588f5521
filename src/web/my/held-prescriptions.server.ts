/** What prescriptions hold about a person: each version, its follow-ups, and what the person did of it. */
import {
  type Activity,
  type Fields,
  hasPrescriptionGoing,
  type Prescription,
  readDoseFollowUps,
  readDoses,
  readPrescriptions,
} from '#modules/prescriptions/public.ts';
import type { HeldPart } from '#modules/residents/public.ts';
import type { UnitId } from '#kernel/ids.ts';

function activityEntry(one: Activity) {
  return {
    activityKind: one.kind,
    does: one.what,
    timesAWeek: one.times,
    minutesEach: one.minutes,
    intensity: one.intensity,
    place: one.where,
    organiser:
      one.organiser === null
        ? null
        : [
            one.organiser.name,
            one.organiser.what,
            one.organiser.place,
            one.organiser.phone,
            one.organiser.web,
          ]
            .filter((text) => text !== '')
            .join(', '),
  };
}

/** What a draft says so far, as it was written. */
function written(fields: Fields): string {
  return Object.values(fields)
    .filter((text) => text.trim() !== '')
    .join(' · ');
}

function prescriptionEntry(one: Prescription) {
  const content = one.written?.content ?? null;
  return {
    id: one.id,
    unitId: one.unitId,
    rootId: one.rootId,
    replacesId: one.replaces,
    language: one.language,
    state: one.state,
    aim: content?.goal ?? null,
    activities: content?.activities.map(activityEntry) ?? [],
    advice: content?.advice ?? null,
    readiness: content?.readiness ?? null,
    confidence: content?.confidence ?? null,
    text: content === null && one.written !== null ? written(one.written.fields) : null,
    followUpOn: one.followUp?.on ?? null,
    followUpHow: one.followUp?.how ?? null,
    followUpStaffId: one.followUp?.staffId ?? null,
    codes: one.codes,
    begunAt: one.begunAt,
    begunByStaffId: one.begunBy,
    askedByStaffId: one.asked?.by ?? null,
    signerStaffId: one.asked?.signer ?? null,
    signedAt: one.signed?.at ?? null,
    signedByStaffId: one.signed?.staffId ?? null,
    signedAsId: one.signed?.as ?? null,
    closedAt: one.endedAt,
    endedByStaffId: one.endedBy,
    reason: one.reason,
    version: one.version,
  };
}

export const PRESCRIPTIONS_PART: HeldPart = {
  area: 'prescriptions',
  tables: [
    { name: 'prescriptions.dose', kind: 'dosesTaken', goesBy: 'holder' },
    { name: 'prescriptions.follow_up', kind: 'doseFollowUps', goesBy: 'holder' },
    { name: 'prescriptions.prescription', kind: 'prescriptions', goesBy: 'holder' },
  ],
  isOpen: async (tx, holder) => hasPrescriptionGoing(tx, holder as UnitId),
  exportOf: async (tx) => ({
    prescriptions: (await readPrescriptions(tx)).map(prescriptionEntry),
    doseFollowUps: (await readDoseFollowUps(tx)).map((one) => ({
      id: one.id,
      unitId: one.unitId,
      prescriptionId: one.prescriptionId,
      followUpOn: one.on,
      followUpHow: one.how,
      followUpStaffId: one.staffId,
      state: one.state,
      date: one.heldOn,
      heldByStaffId: one.heldBy,
      went: one.outcome,
      words: one.words,
      version: one.version,
    })),
    dosesTaken: (await readDoses(tx)).map((one) => ({
      unitId: one.unitId,
      rootId: one.rootId,
      activityId: one.activity,
      onDay: one.onDay,
      value: one.value,
      writtenAt: one.writtenAt,
    })),
  }),
};
