/**
 * Programmes at the size of a country: 60,000 walks stand in the tables, of them 5,000 with one unit. Residents open a step,
 * write in it, send it and are done; a coach opens the list of all 5,000.
 */
import type { ResidentId } from '#kernel/ids.ts';
import { beginWalk, fieldsOf, readRoad } from '#modules/enrolments/public.ts';
import {
  accept,
  aCoach,
  askForHelp,
  BENCH_UNIT,
  type BenchResident,
  each,
  must,
  putOnRoster,
  residents,
} from './people.ts';
import { type Scene, tookPost } from './scenarios.ts';
import { CONCURRENCY, type Stage } from './served.ts';
import { choicesOf } from './visitor.ts';
import { formOf } from './walks.ts';

const WALKS = 60_000;
const OF_ONE_UNIT = 5_000;
const WALKERS = 300;
const EACH_COACH = 60;
const SECONDS = 8;
const ENDLESS = 1_000_000;
const CODE = 'steady-steps';

/** Walks of people who are not signed in, each with five steps done and a message owed next week: what a large service holds. */
async function fillTables(stage: Stage, versionId: string): Promise<void> {
  await stage.owner(
    `create temporary table bench_walk as select gen_random_uuid() as resident_id, gen_random_uuid() as id, n,
       case when n <= $1 then $2::uuid else ('00000000-0000-8000-8000-' || lpad((n % 40)::text, 12, '0'))::uuid end as unit_id
     from generate_series(1, $3) n`,
    [OF_ONE_UNIT, BENCH_UNIT, WALKS],
  );
  await stage.owner(
    `insert into enrolments.enrolment (resident_id, id, holder, programme, version_id, version, state, begun, started_on, zone, country, last_used_on, not_before, made_at)
     select resident_id, id, unit_id, $1, $2, '1.0', 'active', 'self', current_date - 20, 'Europe/Stockholm', 'se', current_date - (n % 12), now(), now() from bench_walk`,
    [CODE, versionId],
  );
  await stage.owner(
    `insert into enrolments.step_done (resident_id, enrolment_id, step_id, holder, done_on, done_at)
     select resident_id, id, 'bench-step-' || s, unit_id, current_date - s, now() from bench_walk, generate_series(1, 5) s`,
  );
  await stage.owner(
    `insert into enrolments.caseload (unit_id, enrolment_id, resident_id, programme, version_id, state, started_on, last_used_on, unanswered, tasks, asked_since)
     select unit_id, id, resident_id, $1, $2, 'active', current_date - 20, current_date - (n % 12), (n % 9 = 0)::integer, (n % 7 = 0)::integer,
       case when n % 9 = 0 or n % 7 = 0 then now() - make_interval(hours => n % 90) end from bench_walk`,
    [CODE, versionId],
  );
  await stage.owner(
    `insert into platform.due (id, kind, effect_key, resident_id, holder, due_at, payload)
     select gen_random_uuid(), 'enrolments.look', 'enrolments.look:' || id || ':bench', resident_id, unit_id, now() + interval '7 days', '{}' from bench_walk`,
  );
  const unit = await stage.owner('select resident_id from bench_walk where unit_id = $1', [BENCH_UNIT]);
  await putOnRoster(
    stage,
    unit.map((row) => row['resident_id'] as ResidentId),
  );
  await stage.owner(
    'analyze enrolments.enrolment, enrolments.step_done, enrolments.caseload, platform.due, residents.roster',
  );
}

interface Ready {
  readonly visitor: ReturnType<Stage['visitor']>;
  readonly path: string;
  readonly blockId: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Begins the programme with the unit, and finds the first open step in which something can be written. */
async function begun(stage: Stage, { actor, cookies }: BenchResident, versionId: string): Promise<Ready> {
  const { app } = stage;
  const parts = {
    programmes: app.programmes,
    packs: app.packs,
    pace: app.pace,
    sealing: app.sealing,
  };
  const { residentId } = actor;
  const input = { residentId, versionId, startsOn: null, messageTime: null, unitId: BENCH_UNIT };
  const { enrolmentId } = await must('begin', app.run(actor, beginWalk(parts), input));
  const road = await must('road', app.run(actor, readRoad(parts), { residentId, enrolmentId, stepId: null }));
  const found = road.modules
    .flatMap((module) => module.steps)
    .flatMap((step) =>
      step.blocks.map(({ block }) => ({ stepId: step.step.id, opening: step.opening, block })),
    )
    .find(
      ({ block, opening }) =>
        opening.kind === 'from' && 'privacy' in block && fieldsOf(road.programme, block) !== null,
    );
  if (found === undefined) throw new Error(`${CODE} has no open step to write in`);
  const fields = Object.fromEntries(
    (fieldsOf(road.programme, found.block) ?? []).flatMap((field) =>
      field.kind === 'long' || field.kind === 'short'
        ? [[`${found.block.id}.${field.id}`, 'Gå en kvart efter lunch, när vädret är bra.']]
        : [],
    ),
  );
  return {
    visitor: stage.visitor(cookies),
    path: `/sv/my/programmes/${enrolmentId}/steps/${found.stepId}`,
    blockId: found.block.id,
    fields,
  };
}

/** One person at one step: the page, what they write in it, and done. Answers the bytes of all three. */
async function throughStep(one: Ready): Promise<number> {
  const answer = await one.visitor.get(one.path);
  if (answer.status !== 200) throw new Error(`${one.path} answered ${answer.status}`);
  const page = { html: answer.text(), path: one.path };
  const writing = formOf(page, (form) => form.fields['block'] === one.blockId);
  const kept = tookPost(
    await one.visitor.post(one.path, { ...writing.fields, ...one.fields, intent: 'keep' }),
    one.path,
    /kept=/,
  );
  const finishing = formOf(page, (form) =>
    choicesOf(form, 'button').some(({ name, value }) => name === 'intent' && value === 'done'),
  );
  const done = await one.visitor.post(one.path, { ...finishing.fields, intent: 'done' });
  return answer.wire.length + kept + tookPost(done, one.path, /\/my\/programmes\//);
}

/** The scenes of programmes, on tables as large as a country's. */
export async function programmes(stage: Stage): Promise<readonly Scene[]> {
  const offer = stage.app.programmes.offers(null).find((one) => one.programme.code === CODE);
  if (offer === undefined) throw new Error(`no programme ${CODE}`);
  await fillTables(stage, offer.version.id);
  const people = await residents(stage, WALKERS);
  const referrals = await askForHelp(stage, people);
  const coaches = await each(
    Array.from({ length: WALKERS / EACH_COACH }, (_, index) => index),
    async (_, index) => aCoach(stage, index),
  );
  const ready = await each(people, async (resident, index) => {
    const coach = coaches[index % coaches.length];
    const referralId = referrals[index];
    if (coach === undefined || referralId === undefined)
      throw new Error('a resident of the bench has no coach');
    await accept(stage, coach, { resident, referralId });
    return begun(stage, resident, offer.version.id);
  });
  const [coach] = coaches;
  if (coach === undefined) throw new Error('the bench has no coach');
  const staff = stage.visitor(coach.cookies);
  return [
    {
      kind: 'write',
      plan: { concurrency: CONCURRENCY, seconds: SECONDS, most: ready.length },
      load: {
        name: 'programme step',
        what: 'three requests: GET the step, POST what is written in it, POST done; by distinct residents, with 60,000 walks in the tables',
        async turn(index) {
          const one = ready[index];
          return one === undefined ? null : throughStep(one);
        },
        cpuSeconds: stage.serverCpuSeconds,
      },
    },
    {
      kind: 'read',
      plan: { concurrency: 4, seconds: SECONDS, most: ENDLESS },
      load: {
        name: 'caseload of 5,000',
        what: 'GET /sv/work/walks, the first page of everybody who walks with the unit, by a coach',
        async turn() {
          const answer = await staff.get('/sv/work/walks?whose=unit');
          if (answer.status !== 200) throw new Error(`the list answered ${answer.status}`);
          return answer.wire.length;
        },
        cpuSeconds: stage.serverCpuSeconds,
      },
    },
  ];
}
