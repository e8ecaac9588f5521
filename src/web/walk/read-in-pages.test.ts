/** A programme read in another language than the page's, right-to-left among them: on the offer, on the road, in a step. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aClient } from '#modules/coaching/testing.ts';
import { beginWalk } from '#modules/enrolments/public.ts';
import { walkStage } from '#modules/enrolments/testing.ts';
import { aStoredVersion } from '#modules/programmes/testing.ts';
import { arabicProgramme } from '../../../testing/arabic-programme.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { hiddenFields } from '../../../testing/pages.ts';
import { formOf, walkBrowser } from '../../../testing/walk-pages.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts } = walkStage(() => app);

async function offered(code: string) {
  const client = await aClient(app);
  const { versionId } = await aStoredVersion(app, {
    organisationId: client.place.organisationId,
    content: arabicProgramme(code),
  });
  await app.programmes.reload();
  return { client, versionId, browser: await walkBrowser(app, client) };
}

async function walking(code: string) {
  const { client, versionId, browser } = await offered(code);
  const { enrolmentId } = await mustRun(
    app.run(client.resident, beginWalk(parts()), {
      residentId: client.resident.residentId,
      versionId,
      startsOn: null,
      messageTime: null,
      unitId: client.place.unitId,
    }),
  );
  const road = `/sv/my/programmes/${enrolmentId}`;
  return { client, browser, road, step: `${road}/steps/walk` };
}
const inArabic = (stepId = '') => ({ intent: 'read-in', language: 'ar', step: stepId });

describe('an offer', () => {
  test('is read in Arabic by an address, and begun so it stays in Arabic', async () => {
    const { browser, client, versionId } = await offered('offered-in-arabic');
    const path = `/sv/my/programmes/offers/${versionId}`;
    const swedish = await browser.get(path);
    expect(swedish.html).toContain('Att komma ut.');
    expect(swedish.html).toContain('href="?in=ar" lang="ar" dir="rtl"');
    const arabic = await browser.get(`${path}?in=ar`);
    expect(arabic.html).toContain('<span lang="ar" dir="rtl">بعض الوقت في الخارج</span>');
    expect(arabic.html).toContain('الخروج إلى الهواء.');
    expect(arabic.html).not.toContain('Att komma ut.');
    // The service's own words stay in the language of the page.
    expect(arabic.html).toContain('Vem ser vad');
    const fields = { ...hiddenFields(arabic.html), along: client.place.unitId, day: '', time: '' };
    const begun = await browser.follow(await browser.post(path, fields));
    expect(begun.html).toContain('<span lang="ar" dir="rtl">امشِ قليلاً</span>');
  });

  test('in an address that asks for a language it is not in, is in the page’s', async () => {
    const { browser, versionId } = await offered('asked-in-somali');
    expect((await browser.get(`/sv/my/programmes/offers/${versionId}?in=so`)).html).toContain(
      'Att komma ut.',
    );
  });
});

describe('on the way', () => {
  test('the choice is made on a step without a script, kept with the walk, and taken back', async () => {
    const { browser, road, step } = await walking('read-in-arabic');
    const before = await browser.get(step);
    expect(before.html).toContain('Läs programmet på');
    expect(before.html).toMatch(/value="ar" lang="ar" dir="rtl"/);
    const chosen = await browser.post(road, inArabic('walk'));
    expect(chosen.location).toBe(step);
    const { html } = await browser.follow(chosen);
    expect(html).toMatch(/<h1[^>]*><span lang="ar" dir="rtl">امشِ قليلاً<\/span><\/h1>/);
    expect(html).toMatch(/<div class="v-rich" lang="ar" dir="rtl"[^>]*>.*?خمس دقائق تكفي/s);
    expect(html).toContain('<span lang="ar" dir="rtl">كم المسافة</span>');
    // What the service says stands as it did, and what is not translated says so.
    expect(html).toContain('Din coach kan läsa det här.');
    expect(html).toContain('Bara på svenska.');
    expect(html).toContain('Den visas på: svenska.');
    const back = await browser.post(road, { ...inArabic('walk'), language: 'sv' });
    expect((await browser.follow(back)).html).toContain('Fem minuter räcker');
  });

  test('the road, the list and the home page follow; the name in a sentence keeps its own direction', async () => {
    const { browser, road } = await walking('road-in-arabic');
    await browser.post(road, inArabic());
    const shown = await browser.get(road);
    expect(shown.html).toContain('<span lang="ar" dir="rtl">الأسبوع الأول</span>');
    expect(shown.html).not.toContain('Gå en runda');
    expect((await browser.get('/sv/my/programmes')).html).toContain(
      '<span lang="ar" dir="rtl">بعض الوقت في الخارج</span>',
    );
    const home = await browser.get('/sv/my');
    expect(home.html).toContain('<span lang="ar" dir="rtl">امشِ قليلاً</span>');
    expect(home.html).toContain('\u2068بعض الوقت في الخارج\u2069. Ungefär 5 minuter.');
  });

  test('what was typed wrong is told with the label that was read', async () => {
    const { browser, road, step } = await walking('typed-in-arabic');
    await browser.post(road, inArabic('walk'));
    const page = await browser.get(step);
    const wrong = await browser.post(step, {
      ...formOf(page.html, 'walk-own'),
      intent: 'keep',
      'walk-own.walk-far': '900',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('<span lang="ar" dir="rtl">كم المسافة</span>');
    expect(wrong.html).toContain('كم المسافة: ');
  });

  test('a language that the programme is not in cannot be chosen', async () => {
    const { browser, road } = await walking('read-in-somali');
    expect((await browser.post(road, { ...inArabic(), language: 'so' })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the place', () => {
  test('is the step that was opened last, also when nothing was written in it', async () => {
    const { browser, road } = await walking('place-remembered');
    expect((await browser.get(road)).html).toContain('Öppna steget');
    await browser.get(`${road}/steps/rest`);
    const { html } = await browser.get(road);
    expect(html).toMatch(new RegExp(`href="${road}/steps/rest"[^>]*>Fortsätt<`));
    expect((await browser.get('/sv/my')).html).toContain(`${road}/steps/rest`);
    await browser.post(`${road}/steps/rest`, { intent: 'done' });
    expect((await browser.get(road)).html).toMatch(
      new RegExp(`href="${road}/steps/walk"[^>]*>Öppna steget<`),
    );
  });

  test('is not moved by a step that has not opened, nor by the coach', async () => {
    const { browser, road } = await walking('place-shut');
    await browser.get(`${road}/steps/second-step`);
    expect((await browser.get(road)).html).toContain('Öppna steget');
  });
});
