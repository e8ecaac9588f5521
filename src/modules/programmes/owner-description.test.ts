/** What the owner says of a version: asked for before review, reviewed with it, and told in the catalogue. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import {
  adoptProgramme,
  askReview,
  describeProgramme,
  describeVersion,
  publishVersion,
  readCatalogueProgramme,
  readReview,
  reviewPart,
  saveEdits,
  startProgramme,
  startVersion,
  takeBack,
  type VersionId,
} from './public.ts';
import { aDescription, aProgramme, aStoredVersion } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

async function makers(place: Place) {
  const one = async (role: 'designer' | 'publisher') =>
    aStaffMember(app, place, { role, purpose: 'administration' });
  return { maker: await one('designer'), other: await one('designer'), publisher: await one('publisher') };
}
const ask = async (who: StaffActor, versionId: VersionId) =>
  app.run(who, askReview(app.making), { versionId });
const seen = async (who: StaffActor, versionId: VersionId) =>
  mustRun(app.run(who, readReview(app.making), { versionId }));
async function approve(who: StaffActor, versionId: VersionId, part: 'description' | 'evidence' | 'demo') {
  const checked = app.making.review.checklists.support[part].map((item) => item.code);
  const word = { versionId, part, verdict: 'approved', checked };
  return mustRun(app.run(who, reviewPart(app.making), word));
}

describe('before review', () => {
  test('the whole description is asked for, and what is missing is named', async () => {
    const place = await aUnit(app);
    const { maker } = await makers(place);
    const { organisationId } = place;
    const { versionId } = await aStoredVersion(app, { organisationId, state: 'draft', description: null });
    expect(await ask(maker, versionId)).toMatchObject({
      refusal: 'not-described',
      details: { missing: 'what forWhom notFor risks evidence howLong responsible' },
    });
    const half = aDescription({ risks: ' ', howLong: '' });
    expect(await mustRun(app.run(maker, describeVersion, { versionId, description: half }))).toEqual({
      missing: ['risks', 'howLong'],
    });
    expect(await ask(maker, versionId)).toMatchObject({ details: { missing: 'risks howLong' } });
    const script = aDescription({ risks: '<script>' });
    expect(await app.run(maker, describeVersion, { versionId, description: script })).toMatchObject({
      refusal: 'script-in-text',
      details: { part: 'risks' },
    });
    await mustRun(app.run(maker, describeVersion, { versionId, description: aDescription() }));
    expect(await mustRun(ask(maker, versionId))).toEqual({ state: 'review' });
    expect(await app.run(maker, describeVersion, { versionId, description: half })).toMatchObject({
      refusal: 'not-a-draft',
    });
    await expect(
      app.owner(`update programmes.version set description = '{}' where id = $1`, [versionId]),
    ).rejects.toThrow('only a draft is written in');
  });

  test('a word of a reviewer holds for the description it was given for', async () => {
    const place = await aUnit(app);
    const { maker, other } = await makers(place);
    const { organisationId } = place;
    const { versionId } = await aStoredVersion(app, { organisationId, state: 'draft' });
    await mustRun(ask(maker, versionId));
    await approve(maker, versionId, 'description');
    await approve(maker, versionId, 'evidence');
    await approve(other, versionId, 'demo');
    await mustRun(app.run(maker, takeBack, { versionId }));
    const description = aDescription({ risks: 'En till.' });
    await mustRun(app.run(maker, describeVersion, { versionId, description }));
    expect(await mustRun(ask(maker, versionId))).toEqual({ state: 'review' });
    const { reviews, description: now } = await seen(other, versionId);
    expect(now).toEqual(description);
    expect(new Set(reviews.map((one) => one.holds))).toEqual(new Set(['for-earlier-content']));
  });

  test('a next version begins with the description of the one before; a correction needs no new one', async () => {
    const place = await aUnit(app);
    const { maker } = await makers(place);
    const { organisationId } = place;
    const description = aDescription({ what: 'Det första.' });
    const { programmeId } = await aStoredVersion(app, { organisationId, description });
    const { versionId } = await mustRun(app.run(maker, startVersion, { programmeId, size: 'major' }));
    expect((await seen(maker, versionId)).description).toEqual(description);
    const content = aProgramme({ code: 'older' });
    const old = await aStoredVersion(app, { organisationId, content, description: null });
    const minor = await mustRun(
      app.run(maker, startVersion, { programmeId: old.programmeId, size: 'minor' }),
    );
    expect(await ask(maker, minor.versionId)).toMatchObject({ ok: true });
  });
});

test('an association without any care role makes a programme, has it reviewed and publishes it; a region takes it up', async () => {
  const place = await aUnit(app);
  await app.owner(`update identity.organisation set kind = 'association' where id = $1`, [
    place.organisationId,
  ]);
  const { maker, other, publisher } = await makers(place);
  const code = 'together-outside';
  const { programmeId, versionId } = await mustRun(
    app.run(maker, startProgramme, {
      code,
      kind: 'support',
      title: 'Ut tillsammans',
      sourceLanguage: 'sv',
      ownerName: 'Föreningen Ut',
      ownerContact: 'ut@vandra.example',
    }),
  );
  const text = (part: string, field: string) => ({
    kind: 'text',
    part,
    field,
    language: 'sv',
    was: null,
    is: 'Några ord om det.',
  });
  const edits = [
    ...['summary', 'purpose', 'forWhom', 'evidence'].map((field) => text(code, field)),
    ...['phase-1', 'module-1', 'step-1'].map((part) => text(part, 'title')),
    text('block-1', 'text'),
  ];
  await mustRun(app.run(maker, saveEdits, { versionId, revision: 0, edits }));
  const description = aDescription({ what: 'Promenader i grupp.', risks: 'Halka om vintern.' });
  await mustRun(app.run(maker, describeVersion, { versionId, description }));
  await mustRun(ask(maker, versionId));
  expect((await seen(other, versionId)).description).toEqual(description);
  await approve(other, versionId, 'description');
  await approve(other, versionId, 'evidence');
  expect(await approve(publisher, versionId, 'demo')).toEqual({ kind: 'approved' });
  await mustRun(app.run(publisher, publishVersion(app.making), { versionId }));
  await mustRun(
    app.run(publisher, describeProgramme, {
      programmeId,
      ownerName: 'Föreningen Ut',
      ownerContact: 'ut@vandra.example',
      licence: 'CC-BY-4.0',
      reviewBy: '2028-01-01',
      shared: 'all',
    }),
  );
  const region = await aUnit(app);
  const coach = await aStaffMember(app, region);
  const entry = await mustRun(app.run(coach, readCatalogueProgramme(app.programmes), { programmeId }));
  expect(entry).toMatchObject({
    standing: 'shared',
    programme: { ownerName: 'Föreningen Ut' },
    described: { what: 'Promenader i grupp.' },
  });
  // Risks are for those who review.
  expect(JSON.stringify(entry)).not.toContain('Halka');
  const taker = (await makers(region)).publisher;
  await mustRun(app.run(taker, adoptProgramme(app.programmes), { programmeId, how: 'subscribe' }));
  await app.programmes.reload();
  expect(app.programmes.offers(region.organisationId).some((one) => one.version.id === versionId)).toBe(true);
});
