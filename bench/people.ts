/** The people of a bench: invented residents and coaches beside the demo's, brought in by the service's own use cases. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, ResidentActor, StaffActor } from '#kernel/actor.ts';
import { plusDays, zone } from '#kernel/dates.ts';
import { idSchema, newId, type ResidentId, type UnitId } from '#kernel/ids.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { addFreeTimes } from '#modules/booking/public.ts';
import { whoIs } from '#modules/identity/public.ts';
import { acceptReferral, sendReferral } from '#modules/referrals/public.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { demoId } from '../src/demo/people.ts';
import { signInResident } from '../src/web/sign-in/register-resident.server.ts';
import type { Stage } from './served.ts';

const UNIT = demoId('unit', 'halsocoach-online');
const SESSION_MINUTES = 120;
const AT_ONCE = 6;
const MINUTES_OF_A_TIME = 30;
/** Four weeks of eight hours on weekdays: 320 times of half an hour for each coach. */
const PATTERN = {
  weekdays: [1, 2, 3, 4, 5],
  from: '08:00',
  until: '16:00',
  minutes: MINUTES_OF_A_TIME,
  weeks: 4,
  modalities: ['video', 'phone'],
};

export interface BenchResident {
  readonly actor: ResidentActor;
  readonly cookies: ReadonlyMap<string, string>;
}
export interface BenchCoach {
  readonly actor: StaffActor;
  readonly cookies: ReadonlyMap<string, string>;
}

/** The value of an outcome; a refusal while the stage is set ends the bench by its name. */
export async function must<T>(what: string, promise: Promise<Outcome<T, string>>): Promise<T> {
  const outcome = await promise;
  if (!outcome.ok) throw new Error(`${what}: ${outcome.refusal}`);
  return outcome.value;
}

/** Works through a list, a few at a time. */
export async function each<T, R>(
  list: readonly T[],
  work: (one: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const made: R[] = [];
  let next = 0;
  const alone = async (): Promise<void> => {
    for (let index = next; index < list.length; index = next) {
      next += 1;
      const one = list[index];
      if (one !== undefined) made[index] = await work(one, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, alone));
  return made;
}

async function actorOf(stage: Stage, token: string): Promise<Extract<Actor, { kind: 'resident' | 'staff' }>> {
  const { app } = stage;
  const known = await whoIs(app.database.kysely, token, app.config.sessionMinutes);
  if (known.kind !== 'signed-in') throw new Error('a session of the bench is not known to the service');
  return known.actor;
}

/** One resident as their first sign-in makes them. */
async function aResident(stage: Stage, number: number): Promise<BenchResident> {
  const system: Actor = { kind: 'system', job: 'sign-in' };
  const { token } = await must(
    'sign-in',
    stage.app.run(system, signInResident, {
      keyHash: createHash('sha256').update(`bench ${number} ${newId()}`).digest('hex'),
      country: 'se',
      identityNumber: `bench-${number}`,
      birthDate: '1972-05-17',
      name: `Bänk Provsson ${number}`,
      protection: 'none',
      contact: {
        email: `bench${number}@post.example`,
        phone: '070-174 06 99',
        address: 'Provgatan 1',
        municipality: 'Exempelstad',
      },
      language: 'sv',
      assurance: 'bench',
      minutes: SESSION_MINUTES,
    }),
  );
  const actor = await actorOf(stage, token);
  if (actor.kind !== 'resident') throw new Error('a resident signed in as somebody else');
  return { actor, cookies: new Map([[SESSION_COOKIE, token]]) };
}

/** Residents who have signed in and done nothing yet. */
export async function residents(stage: Stage, count: number): Promise<readonly BenchResident[]> {
  return each(
    Array.from({ length: count }, (_, index) => index),
    async (_, index) => aResident(stage, index),
  );
}

/** Each asks the unit for help in their own words: an intake row, a care relation and a roster row come of it. */
export async function askForHelp(stage: Stage, people: readonly BenchResident[]): Promise<readonly string[]> {
  const { app } = stage;
  const send = sendReferral({ library: app.library, packs: app.packs });
  return each(people, async ({ actor }) => {
    const input = {
      residentId: actor.residentId,
      unitId: UNIT,
      language: 'sv',
      occasion: 'self-check',
      responses: [],
      words: 'Jag vill sova bättre och röra mig mer.',
      contact: 'message',
    };
    return (await must('send', app.run(actor, send, input))).referralId;
  });
}

/** A coach of the demo's unit with an open session and free times for the coming weeks. */
export async function aCoach(stage: Stage, number: number): Promise<BenchCoach> {
  const staffId = newId<'staff'>();
  const assignmentId = newId<'assignment'>();
  const token = randomBytes(32).toString('base64url');
  await stage.owner('insert into identity.staff (id, name, title) values ($1, $2, $3)', [
    staffId,
    `Coach Provsson ${number}`,
    { sv: 'Hälsocoach', fi: 'Hyvinvointivalmentaja', en: 'Health coach' },
  ]);
  await stage.owner(
    `insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on) values ($1, $2, $3, 'coach', 'care', '2020-01-01')`,
    [assignmentId, staffId, UNIT],
  );
  await stage.owner(
    `select identity.open_session(sha256($1::text::bytea), $2, null, $3, $4, 'se', 'bench', $5)`,
    [token, newId<'session'>(), staffId, assignmentId, SESSION_MINUTES],
  );
  const actor = await actorOf(stage, token);
  if (actor.kind !== 'staff') throw new Error('a coach signed in as somebody else');
  const today = stage.app.today(zone('Europe/Stockholm'));
  await must(
    'free times',
    stage.app.run(actor, addFreeTimes(stage.app.packs), { ...PATTERN, firstDay: plusDays(today, 2) }),
  );
  return { actor, cookies: new Map([[SESSION_COOKIE, token]]) };
}

/** The coach says yes to a referral; with it come the coaching period and the offer to book. */
export async function accept(
  stage: Stage,
  coach: BenchCoach,
  asked: { resident: BenchResident; referralId: string },
): Promise<void> {
  const input = { residentId: asked.resident.actor.residentId, referralId: asked.referralId, version: 1 };
  await must('accept', stage.app.run(coach.actor, acceptReferral, input));
}

export interface FreeTime {
  readonly offerId: string;
  readonly slotId: string;
}

const AnyId = idSchema();

/** For each resident their own offer and a free time of its coach that nobody else of the bench takes. */
export async function freeTimes(
  stage: Stage,
  people: readonly BenchResident[],
): Promise<readonly FreeTime[]> {
  const rows = await stage.owner(
    `with offered as (
       select o.id, o.resident_id, o.staff_id, row_number() over (partition by o.staff_id order by o.id) as n
       from booking.offer o where o.state = 'open' and o.resident_id = any ($1::uuid[])),
     free as (
       select s.id, s.staff_id, row_number() over (partition by s.staff_id order by s.starts_at) as n
       from booking.slot s where s.state = 'free' and s.starts_at > now() + interval '36 hours')
     select o.resident_id, o.id as offer_id, f.id as slot_id from offered o join free f on f.staff_id = o.staff_id and f.n = o.n`,
    [people.map((one) => one.actor.residentId)],
  );
  const byResident = new Map(rows.map((row) => [String(row['resident_id']), row]));
  return people.map(({ actor }) => {
    const row = byResident.get(actor.residentId);
    if (row === undefined) throw new Error('a resident of the bench has no offer with a free time');
    return { offerId: AnyId.parse(row['offer_id']), slotId: AnyId.parse(row['slot_id']) };
  });
}

export const BENCH_UNIT: UnitId = UNIT;

/** People who are not signed in have names on the unit's lists, sealed as the service seals them. */
export async function putOnRoster({ app, owner }: Stage, ids: readonly ResidentId[]): Promise<void> {
  const sealed = await each(ids, async (residentId, index) =>
    app.sealing.sealerFor(residentId).seal(
      {
        holder: residentId,
        retention: 'care-record',
        table: 'residents.roster',
        column: 'name_sealed',
        row: residentId,
      },
      `Bench Person ${index}`,
    ),
  );
  await owner(
    `with new as (select * from unnest($1::uuid[], $2::bytea[]) as n (id, name)),
      known as (insert into identity.resident (resident_id, holder, country, made_at) select id, id, 'se', now() from new)
     insert into residents.roster (unit_id, resident_id, name_sealed, language, is_protected, since)
     select $3, id, name, 'sv', false, now() from new`,
    [ids, sealed, UNIT],
  );
}
