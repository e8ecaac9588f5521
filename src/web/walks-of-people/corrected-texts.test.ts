/** A minor version reaches a walk that runs, and an answer still reads as it was asked: to the person, the coach, in the copy. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { readRoad } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { type Programme, stepsOf, type VersionId } from '#modules/programmes/public.ts';
import { exportResident } from '#modules/residents/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import { walkBrowser } from '../../../testing/walk-pages.ts';
import { heldParts } from '../my/held-parts.server.ts';
import * as walkPage from './walk-page.tsx';

const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/walks/:enrolmentId',
    loader: walkPage.loader,
    Component: walkPage.default,
  },
];
const BLOCK = 'w1-safe-ask';
const CORRECTED = '0197a000-0000-7000-8000-000000000011' as VersionId;
const NEW_TITLE = 'Frågor innan du börjar, rättade';

let app: TestApp;
let corrected: TestApp;
let client: Client;
let walker: Walker;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { country: 'se', name: 'Maria Ljungberg' });
  walker = await aWalker('steady-steps', 'unit', client);
  await tickSafety(walker, ['w1-safe-chest']);
  corrected = await withCorrection();
});
const { aWalker, road, tickSafety, versionOf, which, parts } = walkStage(() => app);

/** The title is another, an option is gone, and the answer is shown again below. */
function correctedText(programme: Programme): Programme {
  return {
    ...programme,
    phases: programme.phases.map((phase) => ({
      ...phase,
      modules: phase.modules.map((module) => ({
        ...module,
        steps: module.steps.map((step) => ({
          ...step,
          blocks: step.blocks.flatMap((block) =>
            block.kind === 'exercise' && block.id === BLOCK
              ? [
                  {
                    ...block,
                    title: { ...block.title, sv: NEW_TITLE },
                    fields: block.fields.map((field) =>
                      field.kind === 'choice'
                        ? { ...field, options: field.options.filter((one) => one.id !== 'w1-safe-chest') }
                        : field,
                    ),
                  },
                  { kind: 'recall' as const, id: 'w1-safe-again', of: BLOCK },
                ]
              : [block],
          ),
        })),
      })),
    })),
  };
}

/** The same application after a minor version of the programme has been published. */
async function withCorrection(): Promise<TestApp> {
  const { programmes } = app;
  const first = programmes.version(versionOf('steady-steps') as VersionId);
  const content = first === undefined ? undefined : await programmes.content(first.id);
  if (first === undefined || content === undefined) throw new Error('the programme is shipped');
  const minor = { ...first, id: CORRECTED, minor: first.minor + 1 };
  return {
    ...app,
    programmes: {
      ...programmes,
      version: (id) => (id === CORRECTED ? minor : programmes.version(id)),
      versionsOf: (id) => (id === first.programmeId ? [first, minor] : programmes.versionsOf(id)),
      content: async (id) => (id === CORRECTED ? correctedText(content) : programmes.content(id)),
    },
  };
}

const stepOf = async () =>
  stepsOf((await road(walker)).programme).find((step) => step.blocks.some((block) => block.id === BLOCK))
    ?.id ?? '';
/** The words of the option, as the person ticked them. */
const ticked = async () => {
  const block = stepsOf((await road(walker)).programme)
    .flatMap((step) => step.blocks)
    .find((one) => one.id === BLOCK);
  const fields = block?.kind === 'exercise' ? block.fields : [];
  const options = fields.flatMap((field) => (field.kind === 'choice' ? field.options : []));
  return {
    title: block?.kind === 'exercise' ? String(block.title['sv']) : '',
    option: options.find((one) => one.id === 'w1-safe-chest')?.label['sv'] ?? '',
  };
};

test('the person reads the new text, and their answer in the words it was asked in, also where it is shown again', async () => {
  const { title, option } = await ticked();
  const path = `/sv/my/programmes/${walker.enrolmentId}/steps/${await stepOf()}`;
  const before = await (await walkBrowser(app, walker)).get(path);
  expect(before.html).toContain(title);
  expect(before.html).not.toContain('Texten har rättats');
  const { html } = await (await walkBrowser(corrected, walker)).get(path);
  expect(html).toContain(NEW_TITLE);
  expect(html.split('Texten har rättats sedan du skrev det här.')).toHaveLength(3);
  expect(html).toContain(`>${title}<`);
  expect(html.split(`>${option}<`)).toHaveLength(3);
});

test('written anew it is an answer to the new text, and the line is gone', async () => {
  const stepId = await stepOf();
  const path = `/sv/my/programmes/${walker.enrolmentId}/steps/${stepId}`;
  const browser = await walkBrowser(corrected, walker);
  const written = await browser.post(path, {
    block: BLOCK,
    onDay: '',
    revision: '1',
    privacy: 'coach',
    intent: 'keep',
    [`${BLOCK}.w1-safe-true`]: 'w1-safe-faint',
  });
  expect(written.status).toBe(303);
  expect((await browser.get(path)).html).not.toContain('Texten har rättats');
});

test('the coach reads the answer as it was asked, with a line that says so', async () => {
  const { title, option } = await ticked();
  const page = `/sv/work/people/${client.resident.residentId}/walks/${walker.enrolmentId}`;
  const { html } = await aBrowser({
    app: corrected,
    routes,
    unit: await unitOf(app, client.place.unitId),
    actor: client.coach,
  }).get(page);
  expect(html).toContain('Texten har rättats sedan personen skrev.');
  expect(html).toContain(title);
  expect(html).toContain(option);
});

test('the copy holds the words that were answered, and which version they were', async () => {
  const { title, option } = await ticked();
  const { residentId } = client.resident;
  const { held } = await mustRun(
    app.run(client.resident, exportResident(heldParts(corrected)), { residentId }),
  );
  expect(held['enrolments']?.['walks']).toMatchObject([
    { written: [{ partId: BLOCK, version: '1.0', asked: title, answered: [{ lines: [option] }] }] },
  ]);
});

test('what was written in a part that is hidden since, the coach still reads', async () => {
  await app.owner(
    `insert into enrolments.adjustment (resident_id, id, holder, enrolment_id, kind, part_id, detail, made_on, made_at)
     values ($1, gen_random_uuid(), $2, $3, 'hide', $4, '{}', '2026-01-01', now())`,
    [client.resident.residentId, client.place.unitId, walker.enrolmentId, await stepOf()],
  );
  const hidden = await mustRun(app.run(client.coach, readRoad(parts()), { ...which(walker), stepId: null }));
  const shown = hidden.modules.flatMap((module) => module.steps).map((one) => one.step);
  expect(shown.flatMap((step) => step.blocks).some((block) => block.id === BLOCK)).toBe(false);
  const page = `/sv/work/people/${client.resident.residentId}/walks/${walker.enrolmentId}`;
  const { html } = await aBrowser({
    app,
    routes,
    unit: await unitOf(app, client.place.unitId),
    actor: client.coach,
  }).get(page);
  expect(html).toContain((await ticked()).option);
});
