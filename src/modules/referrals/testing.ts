/** Builders for tests: the form a resident sends, and what is held about them afterwards. */
import type { ResidentActor } from '#kernel/actor.ts';
import { sweepDue } from '#platform/worker.ts';
import { mustRun, type Place, type TestApp } from '../../../testing/app.ts';
import { type ReferralId, referPerson, referralsDueHandlers, sendReferral } from './public.ts';

/** Finished answers at the Swedish limit. */
export const ALCOHOL = {
  instrument: 'alcohol',
  version: '2',
  answers: { week: '10-14', occasion: 'monthly' },
};

type Given = Readonly<Record<string, unknown>>;

/** What a resident sends to a unit; parts can be replaced. */
export function aSendForm(resident: ResidentActor, place: Place, given: Given = {}) {
  return {
    residentId: resident.residentId,
    unitId: place.unitId,
    language: 'sv',
    occasion: 'self-check',
    responses: [ALCOHOL],
    words: '',
    contact: 'message',
    ...given,
  };
}

/** A referral that the unit has not answered. */
export async function aReferral(
  app: TestApp,
  resident: ResidentActor,
  place: Place,
  given: Given = {},
): Promise<ReferralId> {
  const send = sendReferral({ library: app.library, packs: app.packs });
  return (await mustRun(app.run(resident, send, aSendForm(resident, place, given)))).referralId;
}

export async function referralRows(app: TestApp, resident: ResidentActor) {
  return app.owner('select * from referrals.referral where resident_id = $1 order by received_at', [
    resident.residentId,
  ]);
}

export async function openItems(app: TestApp, resident: ResidentActor) {
  return app.owner(
    `select kind, due_at, ref_id from worklist.item where resident_id = $1 and state = 'open'`,
    [resident.residentId],
  );
}

/** Whether the unit has a care relation now. */
export async function isSeen(app: TestApp, resident: ResidentActor, place: Place): Promise<boolean> {
  const rows = await app.owner(
    'select 1 from access.relation where resident_id = $1 and unit_id = $2 and until is null',
    [resident.residentId, place.unitId],
  );
  return rows.length > 0;
}

export async function factTypes(app: TestApp, resident: ResidentActor): Promise<readonly unknown[]> {
  const rows = await app.owner('select type from platform.fact where resident_id = $1 order by at, id', [
    resident.residentId,
  ]);
  return rows.map((row) => row['type']);
}

/** A professional's referral to a unit; parts can be replaced. */
export function aReferForm(resident: ResidentActor, to: Place, given: Given = {}) {
  return {
    residentId: resident.residentId,
    unitId: to.unitId,
    language: 'sv',
    reason: 'raised-risk',
    habits: ['move'],
    words: 'En promenad om dagen, och ett samtal om hur det går.',
    contact: 'message',
    urgency: 'soon',
    prescription: 'wished',
    agreed: 'yes',
    ...given,
  };
}

export function refer(app: TestApp) {
  return referPerson({ packs: app.packs, habits: ['move', 'eat'] });
}

/** The service brings what waits: referrals to other units, and answers back. */
export async function carry(app: TestApp): Promise<void> {
  await sweepDue({
    job: app.job,
    runner: app.runner,
    clock: app.clock,
    log: app.log,
    dueHandlers: referralsDueHandlers,
  });
}

export async function sentRows(app: TestApp, resident: ResidentActor) {
  return app.owner('select * from referrals.sent where resident_id = $1 order by sent_at', [
    resident.residentId,
  ]);
}
