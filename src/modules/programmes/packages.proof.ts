/** Programmes of any kind go out, come in elsewhere and go out again byte for byte; one changed byte is refused. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId, type OrganisationId } from '#kernel/ids.ts';
import { heldBytes } from '#platform/held-file.ts';
import { aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { someProgramme } from '../../../testing/generated-programmes.ts';
import { propertySettings } from '../../../testing/vitest-proof.ts';
import { canonicalJson } from './rules/canonical-json.ts';
import { exportPackage, importPackage, readPackage } from './public.ts';
import { aStoredVersion, inMemory } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const operator = { kind: 'system', job: 'test' } as const;
const keys = { signing: null, trusted: [] };
const here = async () => (await aUnit(app)).organisationId;
const out = async (organisation: OrganisationId, code: string) =>
  inMemory(await mustRun(app.run(operator, exportPackage({ ...app, keys }), { organisation, code })));

test('out, in and out again is the same file', async () => {
  await fc.assert(
    fc.asyncProperty(someProgramme, async (content) => {
      const [maker, other] = [await here(), await here()];
      await aStoredVersion(app, { organisationId: maker, content });
      const first = await out(maker, content.code);
      const read = await readPackage({ forms: app.forms, keys }, heldBytes(first));
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(read.package.content).toEqual(JSON.parse(JSON.stringify(content)));
      await mustRun(app.run(operator, importPackage(app, read.package), { organisation: other }));
      expect((await out(other, content.code)).equals(first)).toBe(true);
    }),
    propertySettings('programmes taken along', 15),
  );
});

test('a package with a byte changed anywhere is refused, or reads as the same programme', async () => {
  const organisation = await here();
  await fc.assert(
    fc.asyncProperty(someProgramme, fc.nat(), fc.integer({ min: 1, max: 255 }), async (content, at, by) => {
      const code = `drawn-${newId()}`;
      await aStoredVersion(app, { organisationId: organisation, content: { ...content, code } });
      const bytes = await out(organisation, code);
      const place = at % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(place) ^ by, place);
      const read = await readPackage({ forms: app.forms, keys }, heldBytes(bytes));
      // What is left to chance are days and rights of the archive, and the owner's words, which only a signature holds.
      const whole = canonicalJson({ ...content, code });
      expect(read.ok ? canonicalJson(read.package.content) : whole).toBe(whole);
    }),
    propertySettings('packages with a changed byte', 60),
  );
});
