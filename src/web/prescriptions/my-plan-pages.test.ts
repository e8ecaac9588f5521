import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { aPrescribingScene, aSigned, type PrescribingScene } from '#modules/prescriptions/testing.ts';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { hiddenFields } from '../../../testing/pages.ts';
import { planStage } from '../../../testing/plan-stage.ts';

let app: TestApp;
let scene: PrescribingScene;
let list: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  scene = await aPrescribingScene(app);
  list = `/sv/work/people/${scene.resident.residentId}/plan`;
});

const { beginAs, browser } = planStage(
  () => app,
  () => scene,
);

describe('the person', () => {
  test('sees nothing of a draft, and that there is none is said', async () => {
    await beginAs(scene.coach);
    const { html } = await (await browser(scene.resident)).get('/sv/my/plan');
    expect(html).toContain('Du har inget recept på fysisk aktivitet');
  });

  test('writes the day with one press, as prescribed, and sees it beside the dose; days that are not written stay unknown', async () => {
    await aSigned(app, scene);
    const pages = await browser(scene.resident);
    const page = await pages.get('/sv/my/plan');
    expect(page.html).toContain('inget är skrivet, så det går inte att säga');
    const pressed = await pages.post('/sv/my/plan', { ...hiddenFields(page.html), did: 'a1 30' });
    expect(pressed.location).toBe(`/sv/my/plan?day=${scene.today}&saved=yes`);
    const { html } = await pages.follow(pressed);
    expect(html).toContain('Sparat.');
    expect(html).toContain('value="30"');
    expect(html).toContain('Den här veckan: 30 minuter av 150 minuter, på 1 dag som är skriven.');
    expect(html).toContain('<table');
    const staff = await (await browser(scene.coach)).get(list);
    expect(staff.html).toContain('30 minuter av 150 minuter');
  });

  test('corrects a number, and empties it: then the day is unknown again', async () => {
    await aSigned(app, scene);
    const pages = await browser(scene.resident);
    const save = async (a1: string) =>
      pages.post('/sv/my/plan', { ...hiddenFields((await pages.get('/sv/my/plan')).html), a1 });
    await save('45');
    await save('150');
    expect((await pages.get('/sv/my/plan')).html).toContain('Det är hela veckans dos, 150 minuter.');
    await save('');
    expect((await pages.get('/sv/my/plan')).html).toContain('inget är skrivet, så det går inte att säga');
    const wrong = await save('en stund');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="en stund"');
    expect(wrong.html).toContain('Skriv ett helt antal minuter');
  });

  test('sees two weeks as a picture with a sentence, the dose as a band, and the same as a table', async () => {
    const id = await aSigned(app, scene);
    const pages = await browser(scene.resident);
    await pages.post('/sv/my/plan', { prescription: id, onDay: scene.today, a1: '40' });
    const later = instantOf(plusDays(scene.today, 7), civilTime('12:00'), zone('Europe/Stockholm')).instant;
    expect(await app.movableClock?.moveTo(later)).toBe(true);
    await pages.post('/sv/my/plan', { prescription: id, onDay: plusDays(scene.today, 7), a1: '90' });
    const { html } = await pages.get('/sv/my/plan');
    expect(html).toContain('<svg');
    expect(html).toContain('2 veckor har något skrivet: från 40 minuter till 90 minuter.');
    expect(html).toContain('Receptets dos eller mer');
    expect(html).toContain('Förra veckan: 40 minuter av 150 minuter');
  });

  test('a day to come, a day before the prescription, and one that is withdrawn are not written', async () => {
    const id = await aSigned(app, scene);
    const pages = await browser(scene.resident);
    const on = async (onDay: string) => pages.post('/sv/my/plan', { prescription: id, onDay, a1: '10' });
    for (const day of [plusDays(scene.today, 1), plusDays(scene.today, -1), 'x'])
      expect((await on(day)).html).toContain('Den dagen går inte att skriva.');
    await (await browser(scene.licensed)).post(`${list}/${id}`, {
      intent: 'withdraw',
      version: '2',
      reason: 'Ny sjukdom.',
    });
    const late = await on(scene.today);
    expect(late.status).toBe(409);
    expect(late.html).toContain('Det du skrev är inte sparat.');
  });

  test('reads it whole in the language of the page, and another person does not', async () => {
    const id = await aSigned(app, scene);
    const { html } = await (await browser(scene.resident, 'fi')).get(`/fi/my/plan/${id}`);
    for (const words of [
      'Liikkumisresepti',
      '5 kertaa viikossa',
      '30 minuuttia kerralla',
      'Orka gå till torget',
    ])
      expect(html).toContain(words);
    const other = await aPrescribingScene(app, { name: 'Katja Hennig' });
    expect((await (await browser(other.resident)).get(`/sv/my/plan/${id}`)).status).toBe(404);
  });
});

describe('the paper', () => {
  /** Names of structure elements stand in the file as they are; what is drawn is compressed. */
  function textOf(bytes: ArrayBuffer): string {
    return Buffer.from(bytes).toString('latin1');
  }

  test('is a tagged PDF with a title, a language, headings and lists, under a name that says nothing', async () => {
    const id = await aSigned(app, scene);
    const pages = await browser(scene.resident, 'fi');
    const answer = await pages.download(`/fi/my/plan/${id}/paper.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('plan.pdf');
    const text = textOf(await answer.arrayBuffer());
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    for (const part of [
      '/Marked true',
      '/Lang (fi)',
      '/DisplayDocTitle true',
      'pdfuaid:part',
      '/S /H1',
      '/S /H2',
      '/S /L',
      '/S /LBody',
    ])
      expect(text).toContain(part);
    const staff = await browser(scene.coach);
    const file = await staff.download(`${list}/${id}/paper.pdf`);
    expect(file.status).toBe(200);
  });

  test('staff print it in the person’s own language, and the log says that it was printed', async () => {
    const id = await aSigned(app, scene);
    await app.owner(`update residents.person set language = 'en' where resident_id = $1`, [
      scene.resident.residentId,
    ]);
    const { html } = await (await browser(scene.coach)).get(`${list}/${id}/paper`);
    expect(html).toContain('5 times a week');
    expect(html).toContain('lang="en"');
    const log = await app.owner(
      `select action, resource from audit.access_log where resident_id = $1 and action = 'print'`,
      [scene.resident.residentId],
    );
    expect(log).toEqual([{ action: 'print', resource: 'prescription' }]);
  });
});
