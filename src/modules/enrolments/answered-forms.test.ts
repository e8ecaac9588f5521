/** What opens by an answer to a question of a form: by the newest answers, whatever the form was answered for. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Programme, stepsOf } from '#modules/programmes/public.ts';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
} from '#modules/programmes/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage, phq9 } from '../../../testing/ordered-forms.ts';
import { readRoad, type ReadingParts } from './public.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { parts, aWalker, which, road } = walkStage(() => app);
const { answered } = orderStage(() => app);

/** The programme with a form in its first step, and a second part that opens by an answer to it. */
function withForm(programme: Programme): Programme {
  const [first, second] = programme.phases[0]?.modules ?? [];
  const step = stepsOf(programme)[0];
  if (first === undefined || second === undefined || step === undefined) throw new Error('too short');
  const form = { kind: 'questionnaire', id: 'form-asked', instrument: 'phq-9' } as const;
  const opens = { kind: 'answer', of: form.id, field: '1', in: ['nearly-every-day'] } as const;
  const steps = first.steps.map((one) => (one === step ? { ...one, blocks: [...one.blocks, form] } : one));
  return {
    ...programme,
    phases: programme.phases.map((phase, at) =>
      at === 0
        ? { ...phase, modules: [{ ...first, steps }, { ...second, opens }, ...phase.modules.slice(2)] }
        : phase,
    ),
  };
}

test('a part opens by the newest answer, and waits again when it is another', async () => {
  const walker = await aWalker('free-air');
  const asked: ReadingParts = {
    ...parts(),
    programmes: {
      version: (id) => app.programmes.version(id),
      versionsOf: (id) => app.programmes.versionsOf(id),
      offers: (id) => app.programmes.offers(id),
      async content(id) {
        const found = await app.programmes.content(id);
        return found === undefined ? undefined : withForm(found);
      },
    },
  };
  const second = async () =>
    (await mustRun(app.run(walker.resident, readRoad(asked), { ...which(walker), stepId: null }))).modules[1]
      ?.opening;
  expect(await second()).toEqual({ kind: 'waits', for: 'answer', of: 'form-asked' });
  await answered(walker, { ...phq9(0, 0), '1': 'nearly-every-day' });
  expect(await second()).toMatchObject({ kind: 'from' });
  await answered(walker, phq9(0, 0));
  expect(await second()).toMatchObject({ kind: 'waits' });
});

test('what a form came to that the coach asked for is looked at as it is sent: the flag stands, and the programme has been used', async () => {
  const flagged = aProgramme({
    code: 'asks-phq',
    flags: [
      {
        id: 'low-mood',
        when: { kind: 'score', instrument: 'phq-9', is: 'at-least', value: 20 },
        priority: 'high',
        reason: aText('Call.'),
      },
    ],
    phases: [
      aPhase('guided', [
        aModule('first', {
          steps: [aStep('asked', { blocks: [aBlock('questionnaire', 'form', { instrument: 'phq-9' })] })],
        }),
      ]),
    ],
  });
  await aStoredVersion(app, { organisationId: null, content: flagged, shared: 'all' });
  await app.programmes.reload();
  const walker = await aWalker(flagged.code);
  await app.owner('update enrolments.enrolment set last_used_on = last_used_on - 9 where id = $1', [
    walker.enrolmentId,
  ]);
  await answered(walker, phq9(3, 0));
  expect(
    await app.owner('select code from instruments.flag where walk_id = $1', [walker.enrolmentId]),
  ).toEqual([{ code: 'low-mood' }]);
  const { enrolment, now } = await road(walker);
  expect(enrolment.lastUsedOn).toBe(now.date);
});
