/** A signed note for another record system: as text and as a FHIR document. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { type NoteScene, noteScene } from '../../../testing/note-scene.ts';
import { aBrowser, hiddenFields } from '../../../testing/pages.ts';

let app: TestApp;
let scene: NoteScene;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  scene = await noteScene(app);
});

interface Entry {
  readonly fullUrl: string;
  readonly resource: Readonly<Record<string, unknown>> & { readonly resourceType: string };
}

function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'reference' && typeof inside === 'string' ? [inside] : references(inside),
  );
}

describe('a copy for another record system', () => {
  test('is a FHIR document: the Composition first, and whole by itself', async () => {
    const { sign } = scene;
    const { browser, path } = await sign();
    const answer = await browser.download(`${path}/document`);
    expect(answer.headers.get('content-type')).toContain('application/fhir+json');
    const bundle = (await answer.json()) as {
      resourceType: string;
      type: string;
      timestamp: string;
      identifier: { system: string; value: string };
      entry: readonly Entry[];
    };
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    expect(bundle.timestamp).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(bundle.identifier.value).toMatch(/^[0-9a-f]{64}\.0$/);
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual([
      'Composition',
      'Patient',
      'Encounter',
      'Practitioner',
      'Organization',
      'Organization',
      'Procedure',
    ]);
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(url))).toEqual(
      [],
    );
    expect(references(bundle).filter((one) => !urls.includes(one))).toEqual([]);
    const [composition, patient, , author] = bundle.entry.map(({ resource }) => resource);
    expect(composition).toMatchObject({
      status: 'final',
      language: 'sv',
      confidentiality: 'N',
      attester: [{ mode: 'legal' }],
    });
    const sections = composition?.['section'] as readonly { title: string; text: { div: string } }[];
    const state = sections.find(({ title }) => title === 'Nuläge för varje vana');
    expect(state?.text.div).toBe(
      '<div xmlns="http://www.w3.org/1999/xhtml" lang="sv" xml:lang="sv"><p>Går &lt;mer&gt; &amp; oftare.</p></div>',
    );
    expect(patient).toMatchObject({ name: [{ text: 'Maria Ljungberg' }] });
    expect(author).toMatchObject({ name: [{ text: 'Anna Koski' }] });
    expect(bundle.entry.at(-1)?.resource).toMatchObject({
      status: 'completed',
      code: { coding: [{ system: 'urn:oid:1.2.752.116.1.3.2.1.4', code: 'DV132' }] },
    });
  });

  test('has a diagnosis as a Condition, and what was added later under its own name', async () => {
    const { sign } = scene;
    const { browser, path, read } = await sign({ codes: ['KVÅ DV132', 'ICD-10-SE Z72.3'] });
    await browser.post(path, { ...hiddenFields(read.html), addendum: 'Måndag, inte tisdag.', intent: 'add' });
    const { entry, identifier } = (await (await browser.download(`${path}/document`)).json()) as {
      entry: readonly Entry[];
      identifier: { value: string };
    };
    expect(identifier.value).toMatch(/\.1$/);
    const composition = entry[0]?.resource;
    expect(composition).toMatchObject({ status: 'amended' });
    expect(JSON.stringify(composition?.['section'])).toContain('Måndag, inte tisdag.');
    expect(entry.at(-1)?.resource).toMatchObject({
      resourceType: 'Condition',
      code: { coding: [{ code: 'Z72.3' }] },
    });
  });

  test('says of a person with protected identity neither who they are nor how old', async () => {
    const { client, sign } = scene;
    const { browser, path } = await sign();
    const open = await (await browser.download(`${path}/document`)).text();
    expect(open).toContain('birthDate');
    await app.owner(`update identity.resident set protected = 'sekretessmarkering' where resident_id = $1`, [
      client.resident.residentId,
    ]);
    const guarded = await (await browser.download(`${path}/document`)).text();
    expect(guarded).not.toMatch(/Maria|Ljungberg|birthDate|"use": "official"/);
    const { entry } = JSON.parse(guarded) as { entry: readonly Entry[] };
    expect(entry[1]?.resource).toMatchObject({
      resourceType: 'Patient',
      meta: { security: [{ code: 'R' }] },
    });
    expect(entry[1]?.resource['identifier']).toHaveLength(1);
    expect(await (await browser.download(`${path}/text`)).text()).not.toMatch(/Maria|Ljungberg/);
  });

  test('is a text file in the language of the note', async () => {
    const { sign } = scene;
    const { browser, path } = await sign();
    const text = await (await browser.download(`${path}/text`)).text();
    expect(text).toContain('Kontakt utan bokad tid\r\nSignerad av Anna Koski');
    expect(text).toContain('NULÄGE FÖR VARJE VANA\r\nGår <mer> & oftare.');
    expect(text).toContain('KODER\r\nKVÅ DV132 Rådgivande samtal om fysisk aktivitet');
  });

  test('is noted in the log as an export, once each', async () => {
    const { client, sign } = scene;
    const { browser, path } = await sign();
    await browser.download(`${path}/document`);
    await browser.download(`${path}/text`);
    expect(
      await app.owner(
        `select action, resource from audit.access_log where resident_id = $1 and action = 'export'`,
        [client.resident.residentId],
      ),
    ).toEqual([
      { action: 'export', resource: 'note' },
      { action: 'export', resource: 'note' },
    ]);
  });

  test('is not made of a draft, nor for another unit, nor for a visitor', async () => {
    const { visit, asVisitor, begin, sign } = scene;
    const { browser, path } = await begin();
    const status = async (by: typeof browser, at: string) =>
      by.download(at).then(
        (answer) => answer.status,
        (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
      );
    for (const end of ['text', 'document']) expect(await status(browser, `${path}/${end}`)).toBe(404);
    const { path: signed } = await sign();
    const stranger = await aStaffMember(app, await aUnit(app));
    for (const end of ['text', 'document'])
      expect(await status(aBrowser({ ...visit, actor: stranger }), `${signed}/${end}`)).toBe(404);
    expect(await status(asVisitor(), `${signed}/document`)).toBe(302);
  });
});
