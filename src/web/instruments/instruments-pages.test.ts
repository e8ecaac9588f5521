import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { aStaffMember, aUnit } from '../../../testing/app.ts';
import { aForm, type FormStage, lastName, openFormStage } from '../../../testing/form-stage.ts';

let stage: FormStage;
beforeAll(async () => {
  stage = await openFormStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

describe('the list', () => {
  test('begins, where there is nothing of one’s own, with how to begin', async () => {
    const elsewhere = await aUnit(stage.app);
    const other = await aStaffMember(stage.app, elsewhere, { role: 'designer', purpose: 'administration' });
    const { html } = await (await stage.as(other)).get('/sv/work/instruments?which=own');
    expect(html).toContain('Organisationen har inga egna formulär');
    expect(html).toContain('/sv/work/instruments/import');
  });

  test('says licence and what is unconfirmed, and is narrowed by a part of a name', async () => {
    const { html } = await (await stage.as(stage.designer)).get('/sv/work/instruments?name=ftnd');
    expect(html).toContain('Obekräftad');
    expect(html).not.toContain('PHQ-9');
  });

  test('drafts are seen by those who make forms, in their own organisation only', async () => {
    const form = aForm();
    const address = await stage.brought(form);
    const seen = async (actor: StaffActor) => (await stage.as(actor)).get('/sv/work/instruments');
    expect((await seen(stage.publisher)).html).toContain(form.title);
    expect((await seen(stage.coach)).html).not.toContain(form.title);
    expect((await (await stage.as(stage.coach)).get(address)).status).toBe(404);
    const stranger = await aStaffMember(stage.app, await aUnit(stage.app), {
      role: 'publisher',
      purpose: 'administration',
    });
    expect((await (await stage.as(stranger)).get(address)).status).toBe(404);
  });
});

describe('one form', () => {
  test('a shipped one shows source, scoring, missing answers, limits and flags, to a coach too', async () => {
    const phq = (await (await stage.as(stage.coach)).get('/sv/work/instruments?name=phq')).html;
    const address = /href="(\/sv\/work\/instruments\/[0-9a-f]{12})"/.exec(phq)?.[1] ?? '';
    const { html } = await (await stage.as(stage.coach)).get(address);
    for (const words of [
      'Fritt utan vinstsyfte',
      'Summan av 9 delar',
      'Räknas ut med minst',
      'Gränser för Sverige',
      'Gäller i dag',
      'Personen ser krisnumren direkt.',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('name="intent"');
    expect(address).not.toContain('phq');
  });

  test('a text that is missing in a language is marked with what stands in for it', async () => {
    const address = await stage.brought(aForm());
    const { html } = await (await stage.as(stage.designer)).get(`${address}?words=fi`);
    expect(html).toContain('Inte översatt. Visas på svenska.');
    const own = await (await stage.as(stage.designer)).get(`${address}?words=sv`);
    expect(own.html).not.toContain('Inte översatt');
  });

  test('is tried without anything being kept, and is scored', async () => {
    const address = await stage.brought(aForm());
    const pages = await stage.as(stage.designer);
    const empty = await pages.get(`${address}/try`);
    // What is not asked lies hidden in its place.
    expect(empty.html).toMatch(/data-item="why"[^>]* hidden=""/);
    const before = await stage.app.owner('select count(*) from instruments.draft');
    const { html } = await pages.post(`${address}/try`, { k: 'how', how: 'c2', intent: 'count' });
    expect(html).toContain('2 poäng');
    expect(html).toMatch(/data-item="why"(?![^>]* hidden)[^>]*>/);
    expect(await stage.app.owner('select count(*) from instruments.draft')).toEqual(before);
    const unanswered = await pages.post(`${address}/try`, { k: 'how', intent: 'count' });
    expect(unanswered.html).toContain('Frågan saknar svar');
  });

  test('comes out as it came', async () => {
    const text = JSON.stringify(
      aForm({ extension: [{ url: 'https://example.org/x', valueDecimal: 1.5 }] }),
      null,
      3,
    );
    const address = await stage.brought(text);
    expect(await (await stage.as(stage.designer)).file(`${address}/file`)).toBe(text);
  });
});

describe('publishing', () => {
  test('waits for a leave with who gave it, when and where it is; then the version is in use, and can be retired', async () => {
    const form = aForm();
    const address = await stage.brought(form);
    const pages = await stage.as(stage.publisher);
    const draft = await pages.get(address);
    expect(draft.html).toContain('Ingen har bekräftat rättigheterna.');
    expect(draft.html).not.toContain('Publicera versionen');
    expect((await pages.post(address, { intent: 'publish' })).status).toBe(409);
    const given = { intent: 'permit', givenBy: 'Förlaget', reference: 'Dnr 12/2026', givenOn: '2026-03-02' };
    const wrong = await pages.post(address, { ...given, givenBy: ' ', givenOn: '2026-13-02' });
    expect(wrong.html).toContain('Skriv vem som har gett tillståndet.');
    expect(wrong.html).toContain('value="Dnr 12/2026"');
    expect((await pages.post(address, { ...given, givenOn: '2026-13-02' })).html).toContain(
      'Dagen går inte att läsa',
    );
    expect((await pages.post(address, { ...given, givenOn: '2999-01-01' })).html).toContain(
      'Dagen har inte varit än',
    );
    const permitted = await pages.follow(await pages.post(address, given));
    expect(permitted.html).toContain('Från Förlaget, 2 mars 2026. Dnr 12/2026');
    const published = await pages.follow(await pages.post(address, { intent: 'publish', selfTest: 'yes' }));
    expect(published.html).toContain('Versionen är publicerad.');
    expect(
      await stage.app.owner('select self_test from instruments.definition where name = $1', [lastName()]),
    ).toEqual([{ self_test: true }]);
    expect((await (await stage.as(stage.coach)).get(address)).status).toBe(200);
    expect((await pages.post(address, { intent: 'publish' })).status).toBe(409);
    const retired = await pages.follow(await pages.post(address, { intent: 'retire' }));
    expect(retired.html).toContain('Det som är påbörjat fylls i klart.');
    expect(await stage.versions(lastName())).toEqual([{ version: '1', state: 'retired' }]);
  });

  test('what comes with the service and is not in use says what can be done, and asks for no leave here', async () => {
    const pages = await stage.as(stage.publisher);
    const list = await pages.get('/sv/work/instruments?name=ftnd');
    const [, address] = list.html.match(/href="(\/sv\/work\/instruments\/[0-9a-f]{12})"/) ?? [];
    const { html } = await pages.get(address ?? '');
    expect(html).toContain('hämta formuläret som fil, ge det ett eget namn');
    expect(html).not.toContain('En utgivare publicerar versionen.');
    expect(html).not.toContain('anteckna svaret här');
  });

  test('a designer is told that a publisher does it, and may not', async () => {
    const address = await stage.brought(aForm());
    const pages = await stage.as(stage.designer);
    expect((await pages.get(address)).html).toContain('En utgivare publicerar versionen.');
    expect((await pages.post(address, { intent: 'publish' })).status).toBe(403);
    expect((await pages.post(address, { intent: 'retire' })).status).toBe(403);
  });
});
