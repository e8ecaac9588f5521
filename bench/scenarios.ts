/** What is measured through the whole service: each scenario sets its stage, then gives a load. */
import type { Load, LoadPlan } from './load.ts';
import {
  accept,
  aCoach,
  askForHelp,
  type BenchResident,
  each,
  type FreeTime,
  freeTimes,
  residents,
} from './people.ts';
import { CONCURRENCY, type Stage } from './served.ts';
import { type Answer, formsOf, type Visitor } from './visitor.ts';
import { answerCheck, signIn } from './walks.ts';

const SECONDS = 8;
const ENDLESS = 1_000_000;

export interface Scene {
  readonly load: Load;
  readonly plan: LoadPlan;
  /** The posts that are writes; told so that the table can say so. */
  readonly kind: 'read' | 'write';
}

/** A page whose answer is right: the status, and somewhere in it what only this page says. */
function pageOf(answer: Answer, path: string): number {
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  if (answer.wire.length < 500) throw new Error(`${path} came without its page`);
  return answer.wire.length;
}

/** A post that was taken: its answer leads on to where a refused one would not. */
export function tookPost(answer: Answer, path: string, leadsTo: RegExp): number {
  const to = answer.headers.location ?? '';
  if (answer.status !== 303 || !leadsTo.test(to))
    throw new Error(`posting to ${path} answered ${answer.status} ${to}`);
  return answer.wire.length;
}

function pageLoad(stage: Stage, page: { name: string; what: string; visitor: Visitor; path: string }): Scene {
  return {
    kind: 'read',
    plan: { concurrency: CONCURRENCY, seconds: SECONDS, most: ENDLESS },
    load: {
      name: page.name,
      what: page.what,
      turn: async () => pageOf(await page.visitor.get(page.path), page.path),
      cpuSeconds: stage.serverCpuSeconds,
    },
  };
}

/** Signs a demo person in and makes sure that they landed where the bench wants to look. */
async function signedIn(
  stage: Stage,
  who: { as: 'resident' | 'staff'; key: string },
  path: string,
): Promise<Visitor> {
  const visitor = stage.visitor();
  const landed = await signIn(visitor, { ...who, then: path });
  if (landed.split('?')[0] !== path)
    throw new Error(`after signing in, ${who.key} came to ${landed} and not to ${path}`);
  return visitor;
}

/** Nobody signed in, nothing to read: what a page costs before any person comes into it. */
export async function frontPage(stage: Stage): Promise<readonly Scene[]> {
  const page = {
    name: 'front page',
    what: 'GET /sv, nobody signed in',
    visitor: stage.visitor(),
    path: '/sv',
  };
  return [pageLoad(stage, page)];
}

/** The resident's home in the middle of coaching. */
export async function residentPage(stage: Stage): Promise<readonly Scene[]> {
  const visitor = await signedIn(stage, { as: 'resident', key: 'andreas-ebers' }, '/sv/my');
  return [
    pageLoad(stage, {
      name: 'resident page',
      what: 'GET /sv/my, signed in, in the middle of coaching',
      visitor,
      path: '/sv/my',
    }),
  ];
}

/** How much one moves: two short forms, one page each question or group. */
const CHECK = 'k3';

/** The last answer of a self-check, and its result; then the sending of a result to a unit by many residents. */
export async function selfCheck(stage: Stage): Promise<readonly Scene[]> {
  const visitor = stage.visitor();
  const last = await answerCheck(visitor, CHECK);
  const still = visitor.twin();
  return [
    {
      kind: 'write',
      plan: { concurrency: CONCURRENCY, seconds: SECONDS, most: ENDLESS },
      load: {
        name: 'self-check answer',
        what: `POST the last page of /sv/check/${CHECK}: validated, sealed into the cookie, nothing stored`,
        turn: async () => tookPost(await visitor.post(last.path, last.fields), last.path, /\/result$/),
        cpuSeconds: stage.serverCpuSeconds,
      },
    },
    pageLoad(stage, {
      name: 'self-check result',
      what: `GET /sv/check/${CHECK}/result: scored and explained`,
      visitor: still,
      path: last.result,
    }),
    await sending(stage),
  ];
}

const SENDERS = 300;
const CHOOSE = '/sv/check/send?step=choose';

async function sending(stage: Stage): Promise<Scene> {
  const people = await residents(stage, SENDERS);
  const ready = await each(people, async (person) => {
    const visitor = stage.visitor(person.cookies);
    await answerCheck(visitor, CHECK);
    const page = await visitor.get(CHOOSE);
    const form = formsOf(page.text()).find((one) => 'idempotencyKey' in one.fields);
    if (form === undefined) throw new Error(`${CHOOSE} answered ${page.status} without its form`);
    const fields = { ...form.fields, chosen: CHECK, words: 'Jag vill röra mig mer.', contact: 'message' };
    return { visitor, path: form.action ?? CHOOSE, fields };
  });
  return {
    kind: 'write',
    plan: { concurrency: CONCURRENCY, seconds: SECONDS, most: ready.length },
    load: {
      name: 'self-check send',
      what: 'POST /sv/check/send by residents who have not sent before: answers and words sealed, result, relation, intake row, fact, mail',
      async turn(index) {
        const one = ready[index];
        if (one === undefined) return null;
        return tookPost(await one.visitor.post(one.path, one.fields), one.path, /\/check\/sent\//);
      },
      cpuSeconds: stage.serverCpuSeconds,
    },
  };
}

const WAITING = 200;

/** The intake list of a unit where many wait. */
export async function intake(stage: Stage): Promise<readonly Scene[]> {
  await askForHelp(stage, await residents(stage, WAITING));
  const visitor = await signedIn(stage, { as: 'staff', key: 'anna-koski' }, '/sv/work/intake');
  return [
    pageLoad(stage, {
      name: 'intake list',
      what: `GET /sv/work/intake, ${WAITING} waiting, names unsealed, one log row each`,
      visitor,
      path: '/sv/work/intake',
    }),
  ];
}

const BOOKERS = 300;
const EACH_COACH = 60;

/** Distinct residents book distinct free times; that the service took each is counted in the database afterwards. */
export async function booking(stage: Stage): Promise<readonly Scene[]> {
  const people = await residents(stage, BOOKERS);
  const referrals = await askForHelp(stage, people);
  const coaches = await each(
    Array.from({ length: BOOKERS / EACH_COACH }, (_, index) => index),
    async (_, index) => aCoach(stage, index),
  );
  await each(people, async (resident, index) => {
    const coach = coaches[index % coaches.length];
    const referralId = referrals[index];
    if (coach !== undefined && referralId !== undefined) await accept(stage, coach, { resident, referralId });
  });
  const times = await freeTimes(stage, people);
  const ready = await each(people, async (person, index) => readyToBook(stage, person, times[index]));
  return [
    {
      kind: 'write',
      plan: { concurrency: CONCURRENCY, seconds: SECONDS, most: ready.length },
      load: {
        name: 'booking',
        what: 'POST /sv/my/times/book/… by residents who each book a free time: meeting, occupancy, offer used, reminders, fact, mail',
        async turn(index) {
          const one = ready[index];
          if (one === undefined) return null;
          return tookPost(
            await one.visitor.post(one.path, one.fields),
            one.path,
            /\/my\/times\/[0-9a-f-]{36}\?done=booked$/,
          );
        },
        cpuSeconds: stage.serverCpuSeconds,
      },
    },
  ];
}

async function readyToBook(stage: Stage, person: BenchResident, time: FreeTime | undefined) {
  if (time === undefined) throw new Error('a resident of the bench has no free time');
  const visitor = stage.visitor(person.cookies);
  const path = `/sv/my/times/book/${time.offerId}/${time.slotId}`;
  const page = await visitor.get(path);
  const form = formsOf(page.text()).find((one) => 'idempotencyKey' in one.fields);
  if (page.status !== 200 || form === undefined)
    throw new Error(`the page of a free time answered ${page.status} without its form`);
  return { visitor, path: form.action ?? path, fields: { ...form.fields, modality: 'video' } };
}
