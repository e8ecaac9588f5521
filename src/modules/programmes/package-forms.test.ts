/** The questionnaires that come along in a package: kept where they are not known, and never over those of others. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { keepForms, readFormFile } from '#modules/instruments/public.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { heldBytes } from '#platform/held-file.ts';
import { aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { exportPackage, importPackage, readPackage } from './public.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep, aStoredVersion, inMemory } from './testing.ts';

let app: TestApp;
let otherService: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  otherService = await openTestApp(inject('adminUrl'));
});
afterAll(async () => {
  await app.close();
  await otherService.close();
});

const operator = { kind: 'system', job: 'test' } as const;
const keys = { signing: null, trusted: [] };

async function bringForm(service: TestApp, organisation: OrganisationId, title: string): Promise<void> {
  const form = {
    resourceType: 'Questionnaire',
    url: 'https://example.org/fhir/Questionnaire/our-own',
    version: '1',
    status: 'active',
    language: 'sv',
    title,
    item: [{ linkId: '1', text: 'Hur var veckan?', type: 'string' }],
  };
  const { forms } = await readFormFile(service.forms, JSON.stringify(form, null, 2));
  await mustRun(service.run(operator, keepForms(service.shipped, forms), { organisation }));
  await service.library.reload();
}
async function aPackage(organisation: OrganisationId): Promise<Buffer> {
  const steps = [aStep('one', { blocks: [aBlock('questionnaire', 'asks', { instrument: 'our-own' })] })];
  await aStoredVersion(app, {
    organisationId: organisation,
    content: aProgramme({ phases: [aPhase('guided', [aModule('first', { steps })])] }),
  });
  const exported = exportPackage({ ...app, keys });
  const wish = { organisation, code: 'a-way' };
  return inMemory(await mustRun(app.run(operator, exported, wish)));
}
let packed: Buffer;
beforeAll(async () => {
  const { organisationId } = await aUnit(app);
  await bringForm(app, organisationId, 'Vårt eget');
  packed = await aPackage(organisationId);
});

async function bring(service: TestApp, organisation: OrganisationId) {
  const read = await readPackage({ forms: service.forms, keys }, heldBytes(packed));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return service.run(operator, importPackage(service, read.package), { organisation });
}
const programmesOf = async (service: TestApp, organisation: OrganisationId) =>
  service.owner('select code from programmes.programme where organisation_id = $1', [organisation]);

test('a form that the organisation does not have comes in with the programme, as a draft, to the letter', async () => {
  const { organisationId } = await aUnit(otherService);
  const brought = await mustRun(bring(otherService, organisationId));
  expect(brought.questionnaires).toEqual([{ name: 'our-own', became: 'new' }]);
  await otherService.library.reload();
  const form = otherService.library.instrumentsFor(organisationId).find((one) => one.name === 'our-own');
  expect(form?.status).toBe('draft');
  const exported = exportPackage({ ...otherService, keys });
  const wish = { organisation: organisationId, code: 'a-way' };
  const again = await mustRun(otherService.run(operator, exported, wish));
  expect((await inMemory(again)).equals(packed)).toBe(true);
  // Once more: now it is known.
  expect((await mustRun(bring(otherService, organisationId))).questionnaires).toEqual([
    { name: 'our-own', became: 'known' },
  ]);
});

test('the same form of another organisation of the service stays theirs, and that is told', async () => {
  const { organisationId } = await aUnit(app);
  expect((await mustRun(bring(app, organisationId))).questionnaires).toEqual([
    { name: 'our-own', became: 'of-another' },
  ]);
});

test('another form of that name, of another organisation, refuses the whole package', async () => {
  const service = await openTestApp(inject('adminUrl'));
  try {
    await bringForm(service, (await aUnit(service)).organisationId, 'Något annat');
    const { organisationId } = await aUnit(service);
    expect(await bring(service, organisationId)).toMatchObject({
      refusal: 'form-refused',
      details: { form: 'our-own', because: 'version-exists' },
    });
    expect(await programmesOf(service, organisationId)).toEqual([]);
  } finally {
    await service.close();
  }
});
