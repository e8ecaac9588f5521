/** Forms on the command line: brought in, taken out, scored. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cloneDatabase, TEST_SECRET } from '../testing/database.ts';
import { typed } from '../testing/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'vandra-forms-'));
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  const urls = await cloneDatabase(inject('adminUrl'));
  environment = {
    DATABASE_URL: urls.owner,
    KEYS_DATABASE_URL: urls.keys,
    VANDRA_SECRET: Buffer.from(TEST_SECRET).toString('base64'),
    VANDRA_DEMO: 'on',
    VANDRA_DATA: directory,
  };
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const vandra = async (...words: readonly string[]) => typed(environment, words);
function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const option = (value: number) => ({
  valueCoding: { code: `c${value}`, display: `${value}` },
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
});
const form = {
  resourceType: 'Questionnaire',
  url: 'https://example.org/fhir/Questionnaire/own-form',
  status: 'active',
  language: 'sv',
  title: 'Eget formulär',
  extension: [{ url: 'https://example.org/unknown', valueString: 'kept' }],
  item: ['1', '2'].map((linkId) => ({
    linkId,
    text: linkId,
    type: 'choice',
    answerOption: [option(0), option(1), option(3)],
  })),
};

describe('instruments on the command line', () => {
  test('one line per file; what is wrong, unsupported or untranslated by path; out as it came; scored by its points', async () => {
    const good = file('good.json', JSON.stringify(form, null, 4));
    const bad = file('bad.json', {
      ...form,
      item: [...form.item, { linkId: '3', text: 'x', type: 'hologram' }],
    });
    const said = await vandra('instruments', 'import', good, bad, file('no.json', '{'), '/no/such/file');
    expect(said.code).toBe(1);
    const [first, second, third, fourth] = lines(said.out);
    expect(first).toMatchObject({
      ok: true,
      name: 'own-form',
      version: '1',
      unsupported: [{ path: 'Questionnaire', extension: 'https://example.org/unknown' }],
      errors: [],
    });
    expect(first?.['untranslated']).toContainEqual({ path: 'Questionnaire.title', language: 'fi' });
    expect(second).toMatchObject({
      ok: false,
      version: null,
      errors: [{ path: 'Questionnaire.item[2]', message: expect.stringContaining('hologram') as unknown }],
    });
    expect(third).toMatchObject({ ok: false, errors: [{ path: 'file' }] });
    expect(fourth).toMatchObject({ ok: false, errors: [{ path: 'file' }] });

    expect((await vandra('instruments', 'export', 'own-form')).out).toBe(
      `${JSON.stringify(form, null, 4)}\n`,
    );
    const response = file('response.json', {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: ['1', '2'].map((linkId) => ({ linkId, answer: [{ valueCoding: { code: 'c3' } }] })),
    });
    const scored = await vandra('instruments', 'score', 'own-form@1', response);
    expect(lines(scored.out)).toMatchObject([{ score: 6, band: null, cutoffs: null, flags: [] }]);
  }, 60_000);

  test('a changed form needs a new version, and publishing a leave', async () => {
    const two = { ...form, url: 'https://example.org/two', version: 'a' };
    const unpublished = await vandra('instruments', 'import', file('a.json', two), '--publish');
    expect(unpublished.code).toBe(1);
    expect(lines(unpublished.out)).toMatchObject([
      {
        ok: false,
        errors: [{ path: 'licence', message: expect.stringContaining('licence-unconfirmed') as unknown }],
      },
    ]);
    const leave = ['--publish', '--permission', 'own form'];
    expect((await vandra('instruments', 'import', file('a.json', two), ...leave)).code).toBe(0);
    const changed = await vandra('instruments', 'import', file('b.json', { ...two, title: 'Annat' }));
    expect(lines(changed.out)).toMatchObject([
      {
        ok: false,
        errors: [
          { path: 'Questionnaire.version', message: expect.stringContaining('version-exists') as unknown },
        ],
      },
    ]);
  }, 60_000);

  test('a shipped instrument is taken along whole and comes back the same', async () => {
    const out = await vandra('instruments', 'export', 'gad-7');
    const again = await vandra('instruments', 'import', file('gad-7.json', out.out));
    expect(lines(again.out)).toMatchObject([
      { ok: true, name: 'gad-7', unsupported: [], errors: [], instruments: [{ became: 'same' }] },
    ]);
  }, 60_000);
});
