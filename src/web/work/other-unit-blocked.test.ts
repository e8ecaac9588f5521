import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aResident, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aScene, CANARY, REASON, WORDS } from '../../../testing/other-unit-scene.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

describe('a block', () => {
  test('is the third answer for staff with a relation, and no choice passes it', async () => {
    const scene = await aScene(app);
    await scene.block();
    const browser = await scene.browse(scene.colleague);
    for (const answer of [
      await browser.get(scene.path),
      await browser.post(scene.path, { choice: WORDS }),
      await browser.post(scene.path, { emergency: '  ' }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.html).toContain('Uppgifterna är spärrade');
      expect(answer.html).toContain('Fråga personen');
      expect(answer.html).not.toContain(CANARY);
    }
    expect(await scene.rows()).toEqual([]);
  });

  test('staff without a relation, and residents, see nothing of it', async () => {
    const scene = await aScene(app, { relation: 'none' });
    await scene.block();
    for (const actor of [scene.colleague, await aResident(app), scene.holding.resident])
      for (const path of [scene.path, `${scene.base}/emergency`]) {
        const browser = await scene.browse(actor);
        expect((await browser.get(path)).status).toBe(404);
        expect((await browser.post(path, { emergency: REASON })).status).toBe(404);
      }
  });

  test('an emergency opening needs a reason, passes it, and is marked in the log', async () => {
    const scene = await aScene(app);
    await scene.block();
    const browser = await scene.browse(scene.colleague);
    const read = await browser.post(scene.path, { emergency: REASON });
    expect(read.status).toBe(200);
    expect(read.html).toContain(CANARY);
    expect(read.html).toContain('Nödöppning');
    expect(await scene.rows()).toMatchObject([
      { reason: REASON, rule: 'emergency-opening', emergency: true, resource: 'unit-record' },
    ]);
  });

  test('where it is is told in an emergency alone, and that is logged before anything is opened', async () => {
    const scene = await aScene(app);
    await scene.block();
    const browser = await scene.browse(scene.colleague);
    const at = `${scene.base}/emergency`;
    for (const answer of [await browser.get(at), await browser.post(at, { emergency: ' ' })])
      expect(answer.html).not.toContain(await scene.holderName());
    expect(await scene.rows()).toEqual([]);
    const told = await browser.post(at, { emergency: REASON });
    expect(told.html).toContain(await scene.holderName());
    expect(told.html).toContain(`action="${scene.path}"`);
    expect(told.html).not.toContain(CANARY);
    expect(await scene.rows()).toMatchObject([
      { reason: REASON, rule: 'emergency-opening', emergency: true, resource: 'block' },
    ]);
  });

  test('there is no emergency page where nothing is blocked', async () => {
    const scene = await aScene(app);
    const browser = await scene.browse(scene.colleague);
    expect((await browser.get(`${scene.base}/emergency`)).status).toBe(404);
    expect((await browser.post(`${scene.base}/emergency`, { emergency: REASON })).status).toBe(404);
  });

  test('an emergency where nothing is blocked opens no more than a choice does, and is not logged as one', async () => {
    const scene = await aScene(app);
    const answer = await (await scene.browse(scene.colleague)).post(scene.path, { emergency: REASON });
    expect(answer.html).not.toContain(CANARY);
    expect(await scene.rows()).toEqual([]);
  });
});

describe('who has looked', () => {
  test('names the other unit, the choice or the emergency, and the words', async () => {
    const scene = await aScene(app);
    const colleague = await scene.browse(scene.colleague);
    await colleague.post(scene.path, { choice: WORDS });
    await scene.block();
    await colleague.post(scene.path, { emergency: REASON });
    const { html } = await (await scene.browse(scene.holding.resident)).get('/sv/my/who-looked');
    const unit = await scene.holderName();
    expect(html.split(`läste det som finns om dig hos ${unit}`)).toHaveLength(3);
    expect(html).toContain(`Skälet som skrevs in: ”${WORDS}”`);
    expect(html).toContain(`Skälet som skrevs in: ”${REASON}”`);
    expect(html).toContain('nödöppning, trots spärr');
  });
});

describe('protected identity', () => {
  test('neither page says who the person is', async () => {
    const scene = await aScene(app, { protected: 'sekretessmarkering' });
    const browser = await scene.browse(scene.colleague);
    const shown = [await browser.get(scene.path), await browser.post(scene.path, { choice: WORDS })];
    await scene.block();
    shown.push(
      await browser.get(scene.path),
      await browser.post(scene.path, { emergency: REASON }),
      await browser.get(`${scene.base}/emergency`),
      await browser.post(`${scene.base}/emergency`, { emergency: REASON }),
    );
    for (const { html } of shown) {
      expect(html).toContain('Skyddad uppgift');
      expect(html).not.toMatch(/Hemligsson|Street \d|070-\d|Town \d|resident\d+@/);
    }
  });
});
