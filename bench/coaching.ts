/**
 * My day at the size of a large unit: 5,000 people on its roster, two open rows about each, and a coach who has 200 of them.
 */
import { newId, type ResidentId } from '#kernel/ids.ts';
import { aCoach, BENCH_UNIT, putOnRoster } from './people.ts';
import type { Scene } from './scenarios.ts';
import type { Stage } from './served.ts';

const PEOPLE = 5_000;
const OF_ONE_COACH = 200;
const AT_ONCE = 4;
const SECONDS = 8;
const ENDLESS = 1_000_000;

/** Rows of all kinds, due from last week to the next; those of other coaches stand among them. */
async function fillList(stage: Stage, coachId: string, ids: readonly ResidentId[]): Promise<void> {
  await stage.owner(
    `insert into worklist.item (id, unit_id, resident_id, kind, ref_id, staff_id, rank, due_at, made_at)
     select gen_random_uuid(), $1, p.id, (array['reply', 'meeting', 'sign', 'follow-up', 'call', 'review', 'flag', 'task'])[1 + (p.n + r) % 8],
       gen_random_uuid(), case when p.n <= $2 then $3::uuid else ('00000000-0000-8000-8000-' || lpad((p.n % 40)::text, 12, '0'))::uuid end,
       2, now() + make_interval(hours => ((p.n * 7 + r * 31) % 336 - 168)::integer), now() - interval '2 days'
     from unnest($4::uuid[]) with ordinality as p (id, n), generate_series(1, 2) r`,
    [BENCH_UNIT, OF_ONE_COACH, coachId, ids],
  );
  await stage.owner('analyze worklist.item, residents.roster');
}

/** The coach's own rows, and everybody's of the unit. */
export async function coaching(stage: Stage): Promise<readonly Scene[]> {
  const ids = Array.from({ length: PEOPLE }, () => newId<'resident'>());
  await putOnRoster(stage, ids);
  const coach = await aCoach(stage, 0);
  await fillList(stage, coach.actor.staffId, ids);
  const visitor = stage.visitor(coach.cookies);
  const scene = (name: string, what: string, path: string): Scene => ({
    kind: 'read',
    plan: { concurrency: AT_ONCE, seconds: SECONDS, most: ENDLESS },
    load: {
      name,
      what: `GET ${path}, ${what}; 25 names unsealed, one log row each`,
      async turn() {
        const answer = await visitor.get(path);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        if (!answer.text().includes('Bench Person')) throw new Error(`${path} showed nobody`);
        return answer.wire.length;
      },
      cpuSeconds: stage.serverCpuSeconds,
    },
  });
  return [
    scene('my day, 200 clients', 'what needs a coach with 200 clients', '/sv/work'),
    scene('the unit’s day, 5,000', 'everybody’s rows in a unit with 5,000 people', '/sv/work?whose=unit'),
  ];
}
