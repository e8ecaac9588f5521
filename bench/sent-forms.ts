/** A PHQ-9 that was filled in is sent: stored, scored, its flag rules asked, its order ended, logged. */
import { orderForms, saveAnswers, startForm } from '#modules/instruments/public.ts';
import {
  accept,
  aCoach,
  askForHelp,
  type BenchCoach,
  type BenchResident,
  each,
  must,
  residents,
} from './people.ts';
import { type Scene, tookPost } from './scenarios.ts';
import { CONCURRENCY, type Stage } from './served.ts';
import { formOf } from './walks.ts';

const SENDERS = 300;
const EACH_COACH = 60;
const SECONDS = 8;
/** Several days of everything, and of the ninth question nothing: the flag rules are asked and none is met. */
const ANSWERS = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [String(index + 1), index === 8 ? 'not-at-all' : 'several-days']),
);

/** Asked for by the coach, begun and filled in by the person, so that only the sending is left. */
async function filledIn(stage: Stage, coach: BenchCoach, { actor }: BenchResident): Promise<string> {
  const { app } = stage;
  const { residentId } = actor;
  const asked = {
    residentId,
    what: { kind: 'form', name: 'phq-9' },
    when: { kind: 'now' },
    recurrence: { kind: 'once' },
  };
  await must('order', app.run(coach.actor, orderForms(app), asked));
  const [order] = await stage.owner('select id from instruments.order where resident_id = $1', [residentId]);
  const begun = {
    residentId,
    instrument: null,
    orderId: order?.['id'],
    language: 'sv',
    filledBy: 'resident',
  };
  const { draftId } = await must('start', app.run(actor, startForm(app), begun));
  const written = { kind: 'answers', changes: ANSWERS };
  await must(
    'save',
    app.run(actor, saveAnswers(app), { residentId, draftId, language: 'sv', revision: 0, written, at: null }),
  );
  return draftId;
}

/** Distinct residents each send the form that their coach has asked for. */
export async function sentForms(stage: Stage): Promise<readonly Scene[]> {
  const people = await residents(stage, SENDERS);
  const referrals = await askForHelp(stage, people);
  const coaches = await each(
    Array.from({ length: SENDERS / EACH_COACH }, (_, index) => index),
    async (_, index) => aCoach(stage, index),
  );
  const ready = await each(people, async (resident, index) => {
    const coach = coaches[index % coaches.length];
    const referralId = referrals[index];
    if (coach === undefined || referralId === undefined)
      throw new Error('a resident of the bench has no coach');
    await accept(stage, coach, { resident, referralId });
    const path = `/sv/my/begun/${await filledIn(stage, coach, resident)}/review`;
    const visitor = stage.visitor(resident.cookies);
    const page = (await visitor.get(path)).text();
    const { fields } = formOf({ html: page, path }, (one) => 'idempotencyKey' in one.fields);
    return { visitor, path, fields };
  });
  return [
    {
      kind: 'write',
      plan: { concurrency: CONCURRENCY, seconds: SECONDS, most: ready.length },
      load: {
        name: 'PHQ-9 sent',
        what: 'POST /sv/my/begun/…/review by residents who each send the PHQ-9 they were asked for: answers sealed, scored, flag rules asked, order ended, fact, log',
        async turn(index) {
          const one = ready[index];
          if (one === undefined) return null;
          return tookPost(
            await one.visitor.post(one.path, one.fields),
            one.path,
            /\/my\/results\/[0-9a-f-]{36}/,
          );
        },
        cpuSeconds: stage.serverCpuSeconds,
      },
    },
  ];
}
