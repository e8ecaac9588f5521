import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openApp } from '../../app.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, testConfig, type TestApp } from '../../../testing/app.ts';
import { withScoring } from './rules/carried-scoring.ts';
import { keepForms, publishForm, readFormFile, recordPermission, retireForm } from './public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

let serial = 0;
function aForm(given: Record<string, unknown> = {}) {
  serial += 1;
  return {
    resourceType: 'Questionnaire',
    url: `https://example.org/fhir/Questionnaire/form-${serial}`,
    version: '1',
    status: 'active',
    language: 'en',
    title: 'A form',
    item: [
      {
        linkId: '1',
        text: 'How was it?',
        type: 'choice',
        answerOption: [0, 1, 2].map((value) => ({
          valueCoding: { code: `c${value}`, display: `${value}` },
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
        })),
      },
    ],
    ...given,
  };
}
const nameOf = (form: { url: string }) => form.url.split('/').at(-1) ?? '';
const operator = { kind: 'system', job: 'test' } as const;
const designer = async () =>
  aStaffMember(app, await aUnit(app), { role: 'designer', purpose: 'administration' });
type Who = Parameters<TestApp['run']>[0];

async function bring(who: Who, form: object, wish: object = {}) {
  const { forms, errors } = await readFormFile(app.forms, JSON.stringify(form));
  expect(errors).toEqual([]);
  const outcome = await app.run(who, keepForms(app.shipped, forms), wish);
  await app.library.reload();
  return outcome;
}
const rows = async (name: string) =>
  app.owner('select version, state from instruments.definition where name = $1 order by version', [name]);

describe('a version is permanent', () => {
  test('the same again is fine, other content under the same version is refused and nothing of it stays', async () => {
    const form = aForm();
    expect(await bring(operator, form)).toMatchObject({ ok: true, value: [{ version: '1', became: 'new' }] });
    expect(await bring(operator, form)).toMatchObject({ ok: true, value: [{ became: 'same' }] });
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        { resource: aForm({ url: 'https://example.org/beside' }) },
        { resource: { ...form, title: 'Other' } },
      ],
    };
    expect(await bring(operator, bundle)).toMatchObject({ ok: false, refusal: 'version-exists' });
    expect(await rows('beside')).toEqual([]);
    expect(await rows(nameOf(form))).toEqual([{ version: '1', state: 'draft' }]);
  });

  test.each([
    ['its questions', `update instruments.definition set questionnaire = '{}' where name = $1`],
    ['its licence', `update instruments.definition set licence = '{}' where name = $1`],
    ['its number', `update instruments.definition set version = '9' where name = $1`],
    [
      'back to a draft',
      `update instruments.definition set state = 'draft', published_at = null where name = $1`,
    ],
    ['its scoring', `update instruments.scoring set scoring = '{}' where name = $1`],
    ['away', `delete from instruments.definition where name = $1`],
    ['its scoring away', `delete from instruments.scoring where name = $1`],
  ])('the application cannot change a published version: %s', async (_, statement) => {
    const form = aForm();
    await mustRun(bring(operator, form, { publish: true, permission: 'letter 2026-11-01' }));
    const change = async () => app.database.pool.query(statement, [nameOf(form)]);
    await expect(change()).rejects.toThrow(/never changed|never deleted|permission denied/);
    expect(await rows(nameOf(form))).toEqual([{ version: '1', state: 'published' }]);
  });

  test('a name belongs to whoever had it first, and the names of the service are its own', async () => {
    const form = aForm();
    await mustRun(bring(await designer(), form));
    expect(await bring(await designer(), { ...form, version: '2' })).toMatchObject({ refusal: 'name-taken' });
    const phq = app.library.instrument('phq-9', '1');
    if (phq === undefined) throw new Error('no PHQ-9');
    expect(await bring(await designer(), { ...phq.resource, version: '7' })).toMatchObject({
      refusal: 'name-taken',
    });
    expect(await bring(operator, phq.resource)).toMatchObject({ ok: true, value: [{ became: 'same' }] });
  });
});

describe('what came is kept to the letter', () => {
  test('unknown extensions, the layout and 1.0 come out as they came', async () => {
    const form = aForm({ extension: [{ url: 'https://example.org/x', valueDecimal: 1.5 }] });
    const text = JSON.stringify(form, null, 3).replace('1.5', '1.50');
    const { forms, unsupported } = await readFormFile(app.forms, text);
    expect(unsupported).toEqual([{ path: 'Questionnaire', extension: 'https://example.org/x' }]);
    await mustRun(app.run(operator, keepForms(app.shipped, forms), {}));
    await app.library.reload();
    expect(await app.library.asItCame({ name: nameOf(form), version: '1' })).toBe(text);
  });

  test('an expression that cannot be read is told with its item', async () => {
    const item = {
      linkId: 'bmi',
      text: 'x',
      type: 'decimal',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language: 'text/fhirpath', expression: '1 + + (' },
        },
      ],
    };
    const { errors, forms } = await readFormFile(app.forms, JSON.stringify(aForm({ item: [item] })));
    expect(forms).toEqual([]);
    expect(errors).toMatchObject([{ path: 'bmi', message: expect.stringContaining('1 + + (') as unknown }]);
  });
});

describe('a later scoring', () => {
  test('is a row of its own beside the first, and both can be told', async () => {
    const form = aForm();
    const name = nameOf(form);
    await mustRun(bring(operator, form));
    const first = app.library.instrument(name, '1');
    if (first === undefined) throw new Error('not there');
    const later = { ...first, scoringVersion: '2', scores: first.scores.map((one) => ({ ...one, max: 9 })) };
    expect(await bring(operator, withScoring(later))).toMatchObject({ value: [{ became: 'scoring' }] });
    expect(app.library.scorings(name, '1').map((one) => one.scoringVersion)).toEqual(['1', '2']);
    expect(app.library.instrument(name, '1')?.scores[0]?.max).toBe(9);
    expect(await app.library.asItCame({ name, version: '1' })).toBe(JSON.stringify(form));
  });
});

describe('the licence gate', () => {
  test('stops a form whose rights nobody has confirmed, until a leave is recorded', async () => {
    const publisher = await aStaffMember(app, await aUnit(app), {
      role: 'publisher',
      purpose: 'administration',
    });
    const form = aForm();
    const what = { name: nameOf(form), version: '1' };
    await mustRun(bring(publisher, form));
    const publish = async () => app.run(publisher, publishForm(app.library), what);
    expect(await publish()).toMatchObject({ refusal: 'licence-unconfirmed' });
    await mustRun(app.run(publisher, recordPermission, { name: what.name, reference: 'Dnr 12/2026' }));
    expect(await publish()).toMatchObject({ ok: true });
    await app.library.reload();
    expect(app.library.instrument(what.name, '1')?.status).toBe('active');
    await mustRun(app.run(publisher, retireForm, what));
    await app.library.reload();
    expect(app.library.instrument(what.name, '1')?.status).toBe('retired');
  });

  test('designers bring in and do not publish; coaches do neither', async () => {
    const form = aForm();
    const what = { name: nameOf(form), version: '1' };
    const maker = await designer();
    await mustRun(bring(maker, form));
    expect(await app.run(maker, publishForm(app.library), what)).toMatchObject({ refusal: 'not-allowed' });
    const coach = await aStaffMember(app, await aUnit(app));
    expect(await bring(coach, aForm())).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(coach, retireForm, what)).toMatchObject({ refusal: 'not-allowed' });
  });

  test('another organisation cannot publish it, and does not see it among its forms', async () => {
    const form = aForm();
    await mustRun(bring(await designer(), form));
    const other = await aStaffMember(app, await aUnit(app), { role: 'publisher', purpose: 'administration' });
    expect(
      await app.run(other, publishForm(app.library), { name: nameOf(form), version: '1' }),
    ).toMatchObject({ refusal: 'not-found' });
    const names = app.library.instrumentsFor(other.organisationId).map((one) => one.name);
    expect(names).toContain('phq-9');
    expect(names).not.toContain(nameOf(form));
  });
});

test('two processes see a publication without a restart', async () => {
  const second = await openApp({ config: testConfig(), urls: app.urls, log: () => undefined, poolSize: 4 });
  try {
    const form = aForm();
    const heard = new Promise<void>((settle) => second.live.subscribe('instruments', settle));
    await mustRun(bring(operator, form, { publish: true, permission: 'letter' }));
    await heard;
    expect((await second.library.find(nameOf(form), '1'))?.status).toBe('active');
    // What it has not been told of yet it looks for once more.
    expect(await second.library.find('no-such-form', '1')).toBeUndefined();
  } finally {
    await second.close();
  }
});
