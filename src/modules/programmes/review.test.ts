import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type Place, type TestApp } from '../../../testing/app.ts';
import {
  addComment,
  askReview,
  dropDraft,
  type MakingParts,
  publishVersion,
  readDraft,
  readOwnProgrammes,
  readReview,
  resolveComment,
  retireVersion,
  reviewPart,
  saveEdits,
  startVersion,
  takeBack,
} from './public.ts';
import type { Programme } from './rules/programme.ts';
import { aProgramme, aStoredVersion } from './testing.ts';

let app: TestApp;
let parts: MakingParts;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
  parts = app.making;
});
afterAll(async () => app.close());

const ask = () => askReview(parts);
const review = () => reviewPart(parts);
const publish = () => publishVersion(parts);

async function team() {
  const place = await aUnit(app);
  const one = async (role: 'designer' | 'publisher') =>
    aStaffMember(app, place, { role, purpose: 'administration' });
  return {
    place,
    maker: await one('designer'),
    other: await one('designer'),
    publisher: await one('publisher'),
  };
}
/** A draft that the maker has written in. */
async function aDraft(place: Place, maker: StaffActor, content: Programme = aProgramme()) {
  const { organisationId } = place;
  const { versionId, programmeId } = await aStoredVersion(app, { organisationId, content, state: 'draft' });
  await write(maker, versionId, 'title', content.title['sv'] ?? null, 'Vår väg', content.code);
  return { versionId, programmeId };
}
async function write(who: StaffActor, versionId: string, ...text: readonly (string | null)[]) {
  const [field, was, is, part] = text;
  const edit = { kind: 'text', part, field, language: 'sv', was, is };
  const read = await mustRun(app.run(who, readDraft(parts), { versionId }));
  return mustRun(app.run(who, saveEdits, { versionId, revision: read.revision, edits: [edit] }));
}
const checklist = (part: 'description' | 'evidence' | 'demo' | 'text') =>
  parts.review.checklists.support[part].map((item) => item.code);
async function approve(
  who: StaffActor,
  versionId: string,
  part: 'description' | 'evidence' | 'demo' | 'text',
) {
  return app.run(who, review(), { versionId, part, verdict: 'approved', checked: checklist(part) });
}
/** All three parts, by two people. */
async function approved(versionId: string, first: StaffActor, second: StaffActor) {
  await mustRun(app.run(first, ask(), { versionId }));
  await mustRun(approve(first, versionId, 'description'));
  await mustRun(approve(first, versionId, 'evidence'));
  return mustRun(approve(second, versionId, 'demo'));
}
const ALL = ['en', 'fi'];
async function published(organisation: Awaited<ReturnType<typeof team>>) {
  const made = await aDraft(organisation.place, organisation.maker);
  await approved(made.versionId, organisation.maker, organisation.other);
  await mustRun(app.run(organisation.publisher, publish(), { versionId: made.versionId, gaps: ALL }));
  return made;
}

describe('from draft to published', () => {
  test('in one way: asked for, reviewed in three parts by two, published with gaps by choice, retired', async () => {
    const { place, maker, other, publisher } = await team();
    const { versionId } = await aDraft(place, maker);
    expect(await app.run(publisher, publish(), { versionId })).toMatchObject({ refusal: 'not-approved' });
    await mustRun(app.run(maker, ask(), { versionId }));
    expect(
      await app.run(maker, saveEdits, {
        versionId,
        revision: 1,
        edits: [{ kind: 'set', part: 'first-step', field: 'minutes', was: 5, is: 6 }],
      }),
    ).toMatchObject({ refusal: 'not-a-draft' });
    expect(await mustRun(approve(maker, versionId, 'description'))).toMatchObject({
      kind: 'waits',
      eyes: 'another',
    });
    expect(await mustRun(approve(other, versionId, 'evidence'))).toMatchObject({
      kind: 'waits',
      parts: ['demo'],
    });
    expect(await mustRun(approve(other, versionId, 'demo'))).toEqual({ kind: 'approved' });
    const seen = await mustRun(app.run(publisher, readReview(parts), { versionId }));
    expect(seen).toMatchObject({
      version: { state: 'approved', number: '1.0', size: 'major' },
      approval: { kind: 'approved' },
      comparison: null,
      may: { write: false, review: false, publish: true },
    });
    expect(seen.reviews.map((one) => `${one.part} ${one.reviewer} ${one.holds}`)).toEqual([
      'description wrote-in-it now',
      'evidence only-reviewed now',
      'demo only-reviewed now',
    ]);
    // Its title was changed, so the translations lag behind.
    expect(seen.gate.verdict).toBe('gaps');
    expect(await app.run(other, publish(), { versionId, gaps: ALL })).toMatchObject({
      refusal: 'not-allowed',
    });
    expect(await app.run(publisher, publish(), { versionId, gaps: ['fi'] })).toMatchObject({
      refusal: 'gaps-not-chosen',
      details: { languages: 'en' },
    });
    expect(await mustRun(app.run(publisher, publish(), { versionId, gaps: ALL }))).toEqual({ gaps: ALL });
    await app.programmes.reload();
    expect(app.programmes.offers(place.organisationId).some((one) => one.version.id === versionId)).toBe(
      true,
    );
    await mustRun(app.run(publisher, retireVersion, { versionId }));
    await app.programmes.reload();
    expect(app.programmes.version(seen.version.id)?.state).toBe('retired');
    expect(await app.run(publisher, retireVersion, { versionId })).toMatchObject({
      refusal: 'not-published',
    });
  });

  test('other processes hear of it', async () => {
    const organisation = await team();
    const heard = new Promise<void>((settle) => app.live.subscribe('programmes', settle));
    await published(organisation);
    await heard;
  });

  test('the gate stops what must be mended, with its place', async () => {
    const { place, maker } = await team();
    const { versionId } = await aDraft(place, maker, aProgramme({ summary: { fi: 'Lyhyesti' } }));
    expect(await app.run(maker, ask(), { versionId })).toMatchObject({
      refusal: 'gate-stops',
      details: { at: 'a-way', count: '1' },
    });
    const { gate } = await mustRun(app.run(maker, readDraft(parts), { versionId }));
    expect(gate.findings[0]).toMatchObject({
      name: 'source-text-missing',
      level: 'stop',
      about: 'a-way.summary',
    });
    expect(gate.checks).toContainEqual({ check: 'contrast', state: 'by-construction' });
    expect(gate.checks).toContainEqual({ check: 'structure', state: 'found' });
  });

  test('what is returned comes back as a draft with words, and what was approved holds until it is changed', async () => {
    const { place, maker, other } = await team();
    const { versionId } = await aDraft(place, maker);
    await mustRun(app.run(maker, ask(), { versionId }));
    await mustRun(approve(maker, versionId, 'description'));
    const returned = { versionId, part: 'evidence', verdict: 'returned' };
    expect(await app.run(other, review(), returned)).toMatchObject({ refusal: 'words-needed' });
    await mustRun(app.run(other, review(), { ...returned, words: 'Sök också efter 2024.' }));
    expect(await approve(other, versionId, 'demo')).toMatchObject({ refusal: 'not-in-review' });
    const read = async () => mustRun(app.run(maker, readReview(parts), { versionId }));
    expect(await read()).toMatchObject({ version: { state: 'draft' }, approval: { kind: 'returned' } });
    await write(maker, versionId, 'evidence', 'None.', 'Sökt 2024.', 'a-way');
    expect((await read()).reviews.map((one) => one.holds)).toEqual([
      'for-earlier-content',
      'for-earlier-content',
    ]);
    expect((await read()).approval).toMatchObject({ kind: 'waits', reviewers: 2 });
  });

  test('a part is approved with its whole checklist; taking back makes it a draft again', async () => {
    const { place, maker, other } = await team();
    const { versionId } = await aDraft(place, maker);
    expect(await approve(other, versionId, 'demo')).toMatchObject({ refusal: 'not-in-review' });
    await mustRun(app.run(maker, ask(), { versionId }));
    expect(
      await app.run(other, review(), { versionId, part: 'demo', verdict: 'approved', checked: ['walked'] }),
    ).toMatchObject({ refusal: 'not-all-checked' });
    expect(await approve(other, versionId, 'text')).toMatchObject({ refusal: 'not-this-part' });
    await mustRun(app.run(maker, takeBack, { versionId }));
    expect(await app.run(maker, takeBack, { versionId })).toMatchObject({ refusal: 'not-in-review' });
  });

  test('what was approved and taken back is approved again when it comes back as it was, and not when it was changed', async () => {
    const { place, maker, other } = await team();
    const { versionId } = await aDraft(place, maker);
    await approved(versionId, maker, other);
    await mustRun(app.run(maker, takeBack, { versionId }));
    expect(await mustRun(app.run(maker, ask(), { versionId }))).toEqual({ state: 'approved' });
    await mustRun(app.run(maker, takeBack, { versionId }));
    await write(maker, versionId, 'evidence', 'None.', 'Annat.', 'a-way');
    expect(await mustRun(app.run(maker, ask(), { versionId }))).toEqual({ state: 'review' });
  });
});

describe('the next version', () => {
  test('a minor one corrects texts and needs one reviewer who did not write it', async () => {
    const organisation = await team();
    const { maker, other, publisher } = organisation;
    const { programmeId } = await published(organisation);
    const { versionId } = await mustRun(app.run(maker, startVersion, { programmeId, size: 'minor' }));
    await write(
      maker,
      versionId,
      'summary',
      'Two weeks of small steps.',
      'Två veckor med små steg.',
      'a-way',
    );
    await mustRun(app.run(maker, ask(), { versionId }));
    const seen = await mustRun(app.run(other, readReview(parts), { versionId }));
    expect(seen).toMatchObject({
      version: { number: '1.1', size: 'minor' },
      comparison: { with: '1.0' },
      majorChanges: [],
    });
    expect(seen.comparison?.differences.texts).toMatchObject([{ name: 'a-way.summary', language: 'sv' }]);
    expect(await mustRun(approve(maker, versionId, 'text'))).toMatchObject({
      kind: 'waits',
      eyes: 'another',
    });
    expect(await mustRun(approve(other, versionId, 'text'))).toEqual({ kind: 'approved' });
    await mustRun(app.run(publisher, publish(), { versionId, gaps: ALL }));
    const { programmes } = await mustRun(app.run(maker, readOwnProgrammes, {}));
    expect(programmes[0]?.versions.map((one) => `${one.number} ${one.state}`)).toEqual([
      '1.1 published',
      '1.0 published',
    ]);
  });

  test('a minor one that changes more than texts goes no further', async () => {
    const organisation = await team();
    const { maker } = organisation;
    const { programmeId } = await published(organisation);
    const { versionId } = await mustRun(app.run(maker, startVersion, { programmeId, size: 'minor' }));
    const minutes = { kind: 'set', part: 'first-step', field: 'minutes', was: 5, is: 6 };
    await mustRun(app.run(maker, saveEdits, { versionId, revision: 0, edits: [minutes] }));
    expect(await app.run(maker, ask(), { versionId })).toMatchObject({
      refusal: 'not-minor',
      details: { at: 'first-step' },
    });
  });

  test('one at a time, with a number never used before; a draft can be put away, what was published cannot', async () => {
    const organisation = await team();
    const { maker } = organisation;
    const first = await published(organisation);
    const start = async () => app.run(maker, startVersion, { programmeId: first.programmeId, size: 'major' });
    const { versionId } = await mustRun(start());
    expect(await start()).toMatchObject({ refusal: 'in-making' });
    await mustRun(app.run(maker, dropDraft, { versionId }));
    expect(await app.run(maker, dropDraft, { versionId: first.versionId })).toMatchObject({
      refusal: 'not-a-draft',
    });
    const again = await mustRun(start());
    const seen = await mustRun(app.run(maker, readDraft(parts), { versionId: again.versionId }));
    expect(seen).toMatchObject({ version: { number: '2.0' }, may: { write: true } });
  });
});

test('comments stand on a part, are answered for, and are for the organisation alone', async () => {
  const { place, maker, other } = await team();
  const { versionId } = await aDraft(place, maker);
  const about = (partId: string) => ({ versionId, partId, words: 'Är det här sant?' });
  expect(await app.run(other, addComment, about('no-such'))).toMatchObject({ refusal: 'unknown-part' });
  const { commentId } = await mustRun(app.run(other, addComment, about('first-step-text')));
  await mustRun(app.run(maker, resolveComment, { versionId, commentId }));
  expect(await app.run(maker, resolveComment, { versionId, commentId })).toMatchObject({
    refusal: 'not-found',
  });
  const { comments } = await mustRun(app.run(maker, readDraft(parts), { versionId }));
  expect(comments).toMatchObject([{ partId: 'first-step-text', words: 'Är det här sant?' }]);
  expect(comments[0]?.resolved?.by).toMatch(/^Staff/);
  const stranger = (await team()).publisher;
  for (const outcome of [
    await app.run(stranger, addComment, about('first-step-text')),
    await app.run(stranger, readReview(parts), { versionId }),
    await app.run(stranger, publish(), { versionId }),
    await app.run(stranger, ask(), { versionId }),
  ])
    expect(outcome).toMatchObject({ refusal: 'not-found' });
  const coach = await aStaffMember(app, place);
  expect(await app.run(coach, readDraft(parts), { versionId })).toMatchObject({ refusal: 'not-allowed' });
});
