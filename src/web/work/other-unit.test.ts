import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aClient } from '#modules/coaching/testing.ts';
import { aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aScene, CANARY, REASON, WORDS } from '../../../testing/other-unit-scene.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

describe('the list on the person’s page', () => {
  test('names the units that may be opened, and none of what they hold', async () => {
    const scene = await aScene(app);
    const { html } = await (await scene.browse(scene.colleague)).get(scene.base);
    expect(html).toContain('Hos andra enheter');
    expect(html).toContain(`href="${scene.path}"`);
    expect(html).not.toContain(CANARY);
    expect(html).not.toContain('nödöppning');
  });

  test('says that something is blocked, and not where', async () => {
    const scene = await aScene(app);
    await scene.block();
    const { html } = await (await scene.browse(scene.colleague)).get(scene.base);
    expect(html).toContain('Det finns spärrade uppgifter hos en annan enhet');
    expect(html).toContain(`href="${scene.base}/emergency"`);
    expect(html).not.toContain(await scene.holderName());
    expect(html).not.toContain(scene.holding.place.unitId);
  });

  test('tells of another organisation only by a consent in force', async () => {
    const scene = await aScene(app, { organisations: 'two' });
    const browser = await scene.browse(scene.colleague);
    expect((await browser.get(scene.base)).html).not.toContain('Hos andra enheter');
    await scene.consent();
    expect((await browser.get(scene.base)).html).toContain(`href="${scene.path}"`);
  });

  test('is not there where no other unit holds anything', async () => {
    const scene = await aScene(app);
    const alone = await aClient(app, { place: scene.place });
    const { html, status } = await (await scene.browse(alone.coach)).get(
      `/sv/work/people/${alone.resident.residentId}`,
    );
    expect(status).toBe(200);
    expect(html).not.toContain('Hos andra enheter');
  });
});

describe('the active choice', () => {
  test('asks for own words, shows what the unit holds with them, and every answer is one row', async () => {
    const scene = await aScene(app);
    const browser = await scene.browse(scene.colleague);
    const asked = await browser.get(scene.path);
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('Varför behöver du uppgifterna nu?');
    expect(asked.html).not.toContain(CANARY);
    expect(await scene.rows()).toEqual([]);

    const read = await browser.post(scene.path, { choice: ` ${WORDS} ` });
    expect(read.status).toBe(200);
    expect(read.location).toBeNull();
    expect(read.html).toContain(CANARY);
    expect(read.html).toContain(await scene.holderName());
    expect(read.html).not.toContain('Jag vill orka mer.');
    expect(await scene.rows()).toMatchObject([
      {
        reason: WORDS,
        rule: 'same-organisation',
        action: 'read',
        resource: 'unit-record',
        emergency: false,
        command: 'work.read-other-unit',
      },
    ]);

    // Sent once more, by a double press or a reload: nothing is changed, and it is one more reading in the log.
    expect((await browser.post(scene.path, { choice: WORDS })).html).toContain(CANARY);
    expect(await scene.rows()).toHaveLength(2);
    // Coming back to the address shows the question again.
    expect((await browser.get(scene.path)).html).not.toContain(CANARY);
    expect(await scene.rows()).toHaveLength(2);
  });

  test.each([
    ['', 'Skriv varför du behöver uppgifterna'],
    ['  \u00a0 ', 'Skriv varför du behöver uppgifterna'],
    ['\0', 'Skriv varför du behöver uppgifterna'],
    ['x'.repeat(501), 'Korta texten till högst 500 tecken'],
  ])('without words that can be kept nothing opens', async (choice, said) => {
    const scene = await aScene(app);
    const answer = await (await scene.browse(scene.colleague)).post(scene.path, { choice });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(said);
    expect(answer.html).not.toContain(CANARY);
    expect(await scene.rows()).toEqual([]);
  });

  test('opens another organisation by the resident’s consent, until it is withdrawn', async () => {
    const scene = await aScene(app, { organisations: 'two' });
    const browser = await scene.browse(scene.colleague);
    expect((await browser.get(scene.path)).status).toBe(404);
    expect((await browser.post(scene.path, { choice: WORDS })).status).toBe(404);
    await scene.consent();
    expect((await browser.get(scene.path)).html).toContain('Samtycket gäller nu');
    expect((await browser.post(scene.path, { choice: WORDS })).html).toContain(CANARY);
    expect(await scene.rows()).toMatchObject([{ rule: 'consent-between-organisations', reason: WORDS }]);
    await app.owner('update access.consent set withdrawn_at = now() where resident_id = $1', [
      scene.holding.resident.residentId,
    ]);
    const shut = await browser.post(scene.path, { choice: WORDS });
    expect([shut.status, shut.html.includes(CANARY)]).toEqual([404, false]);
  });

  test('in Finland the relation is enough inside the organisation, and each answer is logged', async () => {
    const scene = await aScene(app, { country: 'fi' });
    await scene.block();
    const browser = await scene.browse(scene.colleague, 'fi');
    const path = scene.path.replace('/sv/', '/fi/');
    expect((await browser.get(path)).html).toContain(CANARY);
    expect(await scene.rows()).toMatchObject([{ rule: 'same-organisation', reason: null, emergency: false }]);
  });

  test('a unit that holds nothing looks like one that does not exist', async () => {
    const scene = await aScene(app);
    const browser = await scene.browse(scene.colleague);
    const empty = await aUnit(app, { organisationId: scene.place.organisationId });
    for (const id of [empty.unitId, '018f0000-0000-7000-8000-000000000000', scene.place.unitId, 'x', '%00']) {
      expect((await browser.get(`${scene.base}/other/${id}`)).status).toBe(404);
      expect((await browser.post(`${scene.base}/other/${id}`, { choice: WORDS })).status).toBe(404);
      expect((await browser.post(`${scene.base}/other/${id}`, { emergency: REASON })).status).toBe(404);
    }
  });
});
