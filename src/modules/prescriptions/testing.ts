/** Builders for tests: somebody who may sign, somebody who may not, and a person whom both know. */
import type { Country, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { type CivilDate, plusDays, zone } from '#kernel/dates.ts';
import type { Id } from '#kernel/ids.ts';
import { onRoster } from '#modules/worklist/testing.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { beginPrescription, type Fields, signPrescription } from './public.ts';

export interface PrescribingScene {
  readonly place: Place;
  readonly resident: ResidentActor;
  /** Prepares, and may not sign. */
  readonly coach: StaffActor;
  /** A physiotherapist: may sign. */
  readonly licensed: StaffActor;
  readonly today: CivilDate;
}

export async function aPrescribingScene(
  app: TestApp,
  given: { country?: Country; name?: string } = {},
): Promise<PrescribingScene> {
  const place = await aUnit(app, { country: given.country ?? 'se' });
  const name = given.name ?? 'Maria Ljungberg';
  const resident = await aResident(app, { country: place.country, name });
  await aRelation(app, resident, place);
  await onRoster(app.run, resident, { residentId: resident.residentId, unitId: place.unitId }, name);
  return {
    place,
    resident,
    coach: await aStaffMember(app, place, { name: 'Anna Koski', profession: 'health-scientist' }),
    licensed: await aStaffMember(app, place, { name: 'Johan Ekdahl', profession: 'physiotherapist' }),
    today: app.today(zone(place.country === 'se' ? 'Europe/Stockholm' : 'Europe/Helsinki')),
  };
}

/** A whole form: walks of half an hour, five times a week, followed up by phone in four weeks. */
export function aForm(scene: PrescribingScene, given: Fields = {}): Fields {
  return {
    goal: 'Orka gå till torget',
    'a1.kind': 'everyday',
    'a1.what': 'Rask promenad',
    'a1.times': '5',
    'a1.minutes': '30',
    'a1.intensity': 'moderate',
    'a1.where': 'Runt sjön',
    'a1.organiser': '',
    advice: 'Gå så fort att du kan prata men inte sjunga.',
    readiness: '7',
    confidence: '6',
    'follow.on': plusDays(scene.today, 28),
    'follow.how': 'phone',
    'follow.who': scene.coach.staffId,
    ...given,
  };
}

/** One that is signed. */
export async function aSigned(
  app: TestApp,
  scene: PrescribingScene,
  given: Fields = {},
): Promise<Id<'prescription'>> {
  const { residentId } = scene.resident;
  const { prescriptionId } = await mustRun(
    app.run(scene.licensed, beginPrescription(app.prescribing), {
      residentId,
      language: 'sv',
      replaces: null,
    }),
  );
  await mustRun(
    app.run(scene.licensed, signPrescription(app.prescribing), {
      residentId,
      prescriptionId,
      version: 1,
      fields: aForm(scene, given),
      codes: [],
    }),
  );
  return prescriptionId;
}

/** What is done and looked at around one scene's prescriptions. */
export function prescribingStage(app: () => TestApp, scene: () => PrescribingScene) {
  const residentId = () => scene().resident.residentId;

  async function begin(actor: StaffActor, replaces: Id<'prescription'> | null = null) {
    const { prescriptionId } = await mustRun(
      app().run(actor, beginPrescription(app().prescribing), {
        residentId: residentId(),
        language: 'sv',
        replaces,
      }),
    );
    return prescriptionId;
  }

  async function sign(
    actor: StaffActor,
    prescriptionId: Id<'prescription'>,
    given: { version?: number; fields?: Fields; codes?: readonly string[] } = {},
  ) {
    return app().run(actor, signPrescription(app().prescribing), {
      residentId: residentId(),
      prescriptionId,
      version: given.version ?? 1,
      fields: given.fields ?? aForm(scene()),
      codes: given.codes ?? [],
    });
  }

  async function rows() {
    return app().owner(
      'select id, state, signed_as, follow_up_on::text as follow_up_on, codes, replaces, version from prescriptions.prescription where resident_id = $1 order by begun_at, id',
      [residentId()],
    );
  }

  async function items() {
    return app().owner(
      'select kind, ref_id, staff_id, detail, state, due_at from worklist.item where resident_id = $1 order by made_at, id',
      [residentId()],
    );
  }

  async function followUps() {
    return app().owner(
      'select id, planned_on::text as planned_on, how, staff_id, state, outcome from prescriptions.follow_up where resident_id = $1 order by planned_on',
      [residentId()],
    );
  }

  async function facts() {
    const found = await app().owner(
      'select kind from timeline.entry where resident_id = $1 order by at, id',
      [residentId()],
    );
    return found.map(({ kind }) => kind);
  }
  return { residentId, begin, sign, rows, items, followUps, facts };
}
