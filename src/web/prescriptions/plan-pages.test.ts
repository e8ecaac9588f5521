import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aForm, aPrescribingScene, aSigned, type PrescribingScene } from '#modules/prescriptions/testing.ts';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
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

describe('staff', () => {
  test('a coach begins, fills in and asks; the colleague signs what stands there, with the code ticked', async () => {
    const { pages, draft, hidden } = await beginAs(scene.coach);
    expect((await pages.get(draft)).html).toContain('Du förbereder, en kollega signerar');
    const asked = await pages.post(draft, {
      ...hidden,
      ...aForm(scene),
      intent: 'ask',
      signer: scene.licensed.staffId,
    });
    expect(asked.location).toBe(`${list}?said=asked`);

    const signer = await browser(scene.licensed);
    const page = await signer.get(draft);
    expect(page.html).toContain('Anna Koski har bett Johan Ekdahl att signera.');
    expect(page.html).toMatch(/<input(?=[^>]*value="KVÅ DV200")(?=[^>]*checked)[^>]*>/);
    expect(page.html).toContain('value="Rask promenad"');
    const signed = await signer.post(draft, {
      ...hiddenFields(page.html),
      ...aForm(scene),
      codes: 'KVÅ DV200',
      intent: 'sign',
    });
    expect(signed.location).toBe(`${draft}?said=signed`);
    const { html } = await signer.follow(signed);
    expect(html).toContain('Receptet är signerat.');
    expect(html).toContain('Johan Ekdahl, fysioterapeut,');
    expect(html).toContain('KVÅ DV200 Utfärdande av recept på fysisk aktivitet');
    expect(html).toContain('Beredskap 7 av 10, tilltro 6 av 10');
    expect(html).not.toContain('name="goal"');
  });

  test('a follow-up left empty is told at its fields, and nothing that was written is lost', async () => {
    const { pages, draft, hidden } = await beginAs(scene.licensed);
    const shown = await pages.post(draft, {
      ...hidden,
      ...aForm(scene, { 'follow.on': '', 'follow.who': '', goal: 'Leka med barnbarnen' }),
      intent: 'sign',
    });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('href="#follow.on"');
    expect(shown.html.indexOf('href="#follow.on"')).toBeLessThan(shown.html.indexOf('href="#follow.who"'));
    expect(shown.html).toContain('Välj vem som ansvarar för uppföljningen.');
    expect(shown.html).toContain('Leka med barnbarnen');
  });

  test('a text that is too long comes back whole', async () => {
    const { pages, draft, hidden } = await beginAs(scene.licensed);
    const long = 'å'.repeat(2001);
    const shown = await pages.post(draft, { ...hidden, ...aForm(scene, { advice: long }), intent: 'sign' });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain(long);
    expect(shown.html).toContain('Texten är för lång.');
  });

  test('who signs what a colleague has changed meanwhile is told, and keeps what they wrote', async () => {
    const { pages, draft, hidden } = await beginAs(scene.licensed);
    await pages.post(draft, { ...hidden, ...aForm(scene), intent: 'save' });
    const shown = await pages.post(draft, {
      ...hidden,
      ...aForm(scene, { goal: 'Det jag skrev' }),
      intent: 'sign',
    });
    expect(shown.status).toBe(409);
    expect(shown.html).toContain('Någon annan har ändrat eller signerat receptet');
    expect(shown.html).toContain('Det jag skrev');
  });

  test('a signed one is corrected by a new version, withdrawn with a reason, and followed up', async () => {
    const id = await aSigned(app, scene);
    const pages = await browser(scene.licensed);
    const page = await pages.get(`${list}/${id}`);
    const look = await pages.post(`${list}/${id}`, {
      ...hiddenFields(page.html),
      intent: 'look',
      followUpId: /name="followUpId" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
      outcome: 'partly',
      words: 'Tre gånger i veckan blev det.',
      next: 'on',
      on: '',
      how: 'phone',
      who: scene.coach.staffId,
    });
    expect(look.status).toBe(422);
    expect(look.html).toContain('Välj en dag för uppföljningen.');
    expect(look.html).toContain('Tre gånger i veckan blev det.');
    const corrected = await pages.post(`${list}/${id}`, { intent: 'correct' });
    const draft = await pages.follow(corrected);
    expect(draft.html).toContain('Det här är en ny version.');
    expect(draft.html).toContain('value="Rask promenad"');
    const empty = await pages.post(`${list}/${id}`, { intent: 'withdraw', version: '2', reason: '' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Skriv varför receptet tas tillbaka.');
    const withdrawn = await pages.post(`${list}/${id}`, {
      intent: 'withdraw',
      version: '2',
      reason: 'Ny sjukdom.',
    });
    expect((await pages.follow(withdrawn)).html).toContain('Skäl: Ny sjukdom.');
  });

  test('another unit finds nothing, and the person finds no page of staff', async () => {
    const id = await aSigned(app, scene);
    const stranger = await aStaffMember(app, await aUnit(app), { profession: 'physician' });
    for (const actor of [stranger, scene.resident])
      for (const path of [list, `${list}/${id}`, `${list}/${id}/paper`])
        expect((await (await browser(actor)).get(path)).status).toBe(404);
  });
});

describe('organisers', () => {
  const gym = {
    name: 'Torgets gym',
    what: 'Styrka för nybörjare',
    place: 'Torget 1',
    phone: '',
    web: 'https://gym.example',
  };

  test('are the unit’s own; one that is chosen stands in the prescription as it was, whatever becomes of the list', async () => {
    const coach = await browser(scene.coach);
    const added = await coach.post('/sv/work/organisers', gym);
    expect(added.location).toBe('/sv/work/organisers?said=saved');
    const [row] = await app.owner('select id from prescriptions.organiser where unit_id = $1', [
      scene.place.unitId,
    ]);
    const organiser = String(row?.['id']);
    const id = await aSigned(app, scene, { 'a1.organiser': organiser });
    const ended = await coach.post('/sv/work/organisers', { intent: 'end', id: organiser, version: '1' });
    expect(ended.location).toBe('/sv/work/organisers?said=ended');
    expect((await coach.get('/sv/work/organisers')).html).toContain('Listan är tom');
    expect((await coach.get(`${list}/${id}`)).html).toContain('Torgets gym, Styrka för nybörjare, Torget 1');
  });

  test('what is missing is told at its field; the second of two who change one is told', async () => {
    const coach = await browser(scene.coach);
    const shown = await coach.post('/sv/work/organisers', { ...gym, web: 'gym.example' });
    expect(shown.status).toBe(422);
    expect(shown.html).toContain('Webbadressen ska börja med https://');
    expect(shown.html).toContain('value="gym.example"');
    await coach.post('/sv/work/organisers', gym);
    const [row] = await app.owner('select id from prescriptions.organiser where unit_id = $1', [
      scene.place.unitId,
    ]);
    const change = (name: string) =>
      coach.post('/sv/work/organisers', { ...gym, name, id: String(row?.['id']), version: '1' });
    expect((await change('Gym ett')).location).toBe('/sv/work/organisers?said=saved');
    expect((await change('Gym två')).status).toBe(409);
  });

  test('an administrator keeps the list too; a designer does not', async () => {
    const as = async (role: 'administrator' | 'designer') =>
      (
        await (
          await browser(await aStaffMember(app, scene.place, { role, purpose: 'administration' }))
        ).get('/sv/work/organisers')
      ).status;
    expect([await as('administrator'), await as('designer')]).toEqual([200, 403]);
  });
});
