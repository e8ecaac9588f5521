/** A module that was taken over from another programme shows its own pictures, sound and films. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { adjustWalk } from '#modules/enrolments/public.ts';
import { walkStage } from '#modules/enrolments/testing.ts';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  someMedia,
} from '#modules/programmes/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { walkBrowser } from '../../../testing/walk-pages.ts';
import { filesIn } from '../enhance/rules/keeping.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 4 });
});
afterAll(async () => app.close());

const { aWalker, which, road, days, parts } = walkStage(() => app);

test('the files of a module from another programme are found where they lie', async () => {
  const walker = await aWalker('quiet-nights');
  await days(1);
  const blocks = [aBlock('image', 'picture'), aBlock('video', 'film'), aBlock('text', 'words')];
  const lender = await aStoredVersion(app, {
    organisationId: walker.place.organisationId,
    content: aProgramme({
      code: 'with-films',
      phases: [aPhase('guided', [aModule('lent', { steps: [aStep('seen', { blocks })] })])],
    }),
  });
  await app.programmes.reload();
  const phaseId = (await road(walker)).programme.phases[0]?.id;
  const change = { kind: 'add', partId: 'lent', versionId: lender.versionId, phaseId, before: null };
  await mustRun(app.run(walker.coach, adjustWalk(parts()), { ...which(walker), change }));
  const browser = await walkBrowser(app, walker);
  const { html } = await browser.get(`/sv/my/programmes/${walker.enrolmentId}/steps/from-with-films-seen`);
  const files = [...html.matchAll(/src="([^"]*\/material\/[^"]+)"/g)].map((found) => found[1] ?? '');
  expect(files.map((file) => file.split('/').at(-1))).toEqual(['picture.png', 'film.mp4', 'film-sv.vtt']);
  for (const file of files) {
    const answer = await browser.download(file);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(someMedia(file.split('/').at(-1) ?? ''));
  }
});

test('a paper comes in the language of the page, and says its own where there is none in that', async () => {
  const walker = await aWalker('quiet-nights');
  const page = async (language: Language, step: string) => {
    const browser = await walkBrowser(app, walker, language);
    return browser.get(`/${language}/my/programmes/${walker.enrolmentId}/steps/${step}`);
  };
  const paperOf = (html: string) =>
    [...html.matchAll(/href="([^"]*\/material\/[^"]+\.pdf)"([^>]*)>/g)].map((found) => ({
      file: found[1] ?? '',
      says: /hreflang="([^"]+)"/i.exec(found[2] ?? '')?.[1],
    }));
  for (const language of LANGUAGES) {
    const { html } = await page(language, 'w1-diary');
    const [paper, ...others] = paperOf(html);
    expect(others).toEqual([]);
    expect(paper?.file).toMatch(new RegExp(`/sleep-diary-${language}-[0-9a-f]{12}\\.pdf$`));
    expect(paper?.says).toBeUndefined();
    // What is kept for a time without a network holds it too.
    expect(filesIn(html)).toContain(paper?.file);
    const answer = await (await walkBrowser(app, walker)).download(paper?.file ?? '');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(bytes).toContain(`/Lang (${language})`);
  }
  const { versionId } = await aStoredVersion(app, {
    organisationId: walker.place.organisationId,
    content: aProgramme({
      code: 'one-paper',
      phases: [
        aPhase('guided', [
          aModule('papers', {
            steps: [aStep('read', { blocks: [aBlock('download', 'plan', { translated: {} })] })],
          }),
        ]),
      ],
    }),
  });
  await app.programmes.reload();
  const phaseId = (await road(walker)).programme.phases[0]?.id;
  const change = { kind: 'add', partId: 'papers', versionId, phaseId, before: null };
  await mustRun(app.run(walker.coach, adjustWalk(parts()), { ...which(walker), change }));
  const read = async (language: Language) => (await page(language, 'from-one-paper-read')).html;
  expect(paperOf(await read('en'))).toMatchObject([{ says: 'sv' }]);
  expect(await read('en')).toContain('Swedish');
  expect(paperOf(await read('sv'))).toMatchObject([{ says: undefined }]);
});

test('a player gets the stretch that it asks for, and is told of one that is not there', async () => {
  const walker = await aWalker('quiet-nights');
  const blocks = [aBlock('video', 'film'), aBlock('text', 'words')];
  const { versionId } = await aStoredVersion(app, {
    organisationId: walker.place.organisationId,
    content: aProgramme({
      code: 'in-stretches',
      phases: [aPhase('guided', [aModule('first', { steps: [aStep('seen', { blocks })] })])],
    }),
  });
  const browser = await walkBrowser(app, walker);
  const whole = someMedia('film.mp4');
  const asked = async (range: string) => browser.download(`/sv/material/${versionId}/film.mp4`, { range });
  const first = await asked('bytes=0-1');
  expect(first.status).toBe(206);
  expect(first.headers.get('content-range')).toBe(`bytes 0-1/${whole.length}`);
  expect(first.headers.get('content-length')).toBe('2');
  expect(Buffer.from(await first.arrayBuffer())).toEqual(whole.subarray(0, 2));
  expect(Buffer.from(await (await asked('bytes=-5')).arrayBuffer())).toEqual(whole.subarray(-5));
  expect(Buffer.from(await (await asked('bytes=4-')).arrayBuffer())).toEqual(whole.subarray(4));
  expect((await asked('bytes=999-')).status).toBe(416);
});
