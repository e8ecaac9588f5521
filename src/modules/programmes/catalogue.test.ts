/** Programmes shared between organisations: seen, adopted, followed, copied, ended. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Role } from '#kernel/actor.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import {
  adoptProgramme,
  approveAdoptedVersion,
  copyProgramme,
  describeProgramme,
  endAdoption,
  readCatalogue,
  readCatalogueProgramme,
} from './public.ts';
import { ProgrammeContent } from './contract.ts';
import type { ProgrammeId } from './rules/offers.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep, aStoredVersion } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

type Who = Awaited<ReturnType<typeof aStaffMember>>;
const staff = async (role: Role) => aStaffMember(app, await aUnit(app), { role, purpose: 'administration' });
const catalogue = async (who: Who) => mustRun(app.run(who, readCatalogue(app.programmes), {}));
/** The entry of a programme as `standing major.minor (waiting)`; undefined when it is not there. */
async function seen(who: Who, id: ProgrammeId): Promise<string | undefined> {
  const entry = (await catalogue(who)).find((one) => one.programme.id === id);
  if (entry === undefined) return undefined;
  const number = ({ major, minor }: { major: number; minor: number }) => `${String(major)}.${String(minor)}`;
  const waiting = entry.waiting === null ? '' : ` (${number(entry.waiting)})`;
  return `${entry.standing} ${number(entry.version)}${waiting}`;
}
const adopt = async (who: Who, programmeId: ProgrammeId, how: 'use' | 'subscribe') =>
  app.run(who, adoptProgramme(app.programmes), { programmeId, how });
const copy = async (who: Who, programmeId: ProgrammeId, code: string) =>
  app.run(who, copyProgramme(app.programmes), {
    programmeId,
    code,
    ownerName: 'Us',
    ownerContact: 'us@vandra.example',
  });
const owner = {
  ownerName: 'The makers',
  ownerContact: 'makers@vandra.example',
  licence: 'CC-BY-4.0',
  reviewBy: '2028-02-29',
};

test('what an organisation keeps to itself is seen by itself alone; what it shares by all', async () => {
  const [maker, other] = [await staff('publisher'), await staff('publisher')];
  const { organisationId } = maker;
  const { programmeId } = await aStoredVersion(app, { organisationId });
  expect(await seen(maker, programmeId)).toBe('own 1.0');
  expect(await seen(other, programmeId)).toBeUndefined();
  expect(await adopt(other, programmeId, 'use')).toMatchObject({ refusal: 'not-found' });
  expect(await copy(other, programmeId, 'a-way')).toMatchObject({ refusal: 'not-found' });
  const share = async (who: Who) => app.run(who, describeProgramme, { programmeId, ...owner, shared: 'all' });
  expect(await share(other)).toMatchObject({ refusal: 'not-found' });
  await mustRun(share(maker));
  expect(await seen(other, programmeId)).toBe('shared 1.0');
  const entry = await mustRun(app.run(other, readCatalogueProgramme(app.programmes), { programmeId }));
  expect(entry).toMatchObject({
    programme: { ownerName: 'The makers', licence: 'CC-BY-4.0', reviewBy: '2028-02-29' },
    may: { adopt: true, copy: true, approve: false, end: false, describe: false },
    steps: 2,
    minutes: 10,
    languages: [{ language: 'sv', missing: 0 }, { language: 'fi' }, { language: 'en' }],
    phases: [{ kind: 'guided', days: 14 }],
  });
});

describe('a programme of another', () => {
  test('is used as it is: text corrections come by themselves, a new major version does not', async () => {
    const [maker, other] = [await staff('publisher'), await staff('publisher')];
    const { organisationId } = maker;
    const { programmeId } = await aStoredVersion(app, { organisationId, shared: 'all' });
    await mustRun(adopt(other, programmeId, 'use'));
    expect(await adopt(other, programmeId, 'subscribe')).toMatchObject({ refusal: 'offered-already' });
    await aStoredVersion(app, { organisationId, programmeId, number: [1, 1] });
    await aStoredVersion(app, { organisationId, programmeId, number: [2, 0] });
    expect(await seen(other, programmeId)).toBe('use 1.1');
    expect(await seen(maker, programmeId)).toBe('own 2.0');
    expect((await catalogue(maker)).find((one) => one.programme.id === programmeId)?.adopters).toBe(1);
  });

  test('is subscribed to: a new version waits until it is approved, and who approved which stays', async () => {
    const [maker, other] = [await staff('publisher'), await staff('publisher')];
    const { organisationId } = maker;
    const first = await aStoredVersion(app, { organisationId, shared: 'all' });
    const { programmeId } = first;
    await mustRun(adopt(other, programmeId, 'subscribe'));
    const second = await aStoredVersion(app, { organisationId, programmeId, number: [2, 0] });
    expect(await seen(other, programmeId)).toBe('subscribe 1.0 (2.0)');
    const approve = async (who: Who, versionId: string) =>
      app.run(who, approveAdoptedVersion(app.programmes), { programmeId, versionId });
    expect(await approve(other, first.versionId)).toMatchObject({ refusal: 'not-waiting' });
    await mustRun(approve(other, second.versionId));
    expect(await seen(other, programmeId)).toBe('subscribe 2.0');
    expect(await approve(other, second.versionId)).toMatchObject({ refusal: 'not-waiting' });
    expect(
      await app.owner(
        `select version_id, adopted_by, ended_by from programmes.adoption where programme_id = $1 order by ended_at nulls last`,
        [programmeId],
      ),
    ).toEqual([
      { version_id: first.versionId, adopted_by: other.assignmentId, ended_by: other.assignmentId },
      { version_id: second.versionId, adopted_by: other.assignmentId, ended_by: null },
    ]);
  });

  test('is ended, and may be adopted again', async () => {
    const [maker, other] = [await staff('publisher'), await staff('publisher')];
    const { programmeId } = await aStoredVersion(app, {
      organisationId: maker.organisationId,
      shared: 'all',
    });
    expect(await app.run(other, endAdoption, { programmeId })).toMatchObject({ refusal: 'not-adopted' });
    await mustRun(adopt(other, programmeId, 'use'));
    await mustRun(app.run(other, endAdoption, { programmeId }));
    expect(await seen(other, programmeId)).toBe('shared 1.0');
    await mustRun(adopt(other, programmeId, 'subscribe'));
    expect(await seen(other, programmeId)).toBe('subscribe 1.0');
  });

  test('stays with those who adopted it when its owner shares it no longer', async () => {
    const [maker, other, third] = [
      await staff('publisher'),
      await staff('publisher'),
      await staff('publisher'),
    ];
    const { programmeId } = await aStoredVersion(app, {
      organisationId: maker.organisationId,
      shared: 'all',
    });
    await mustRun(adopt(other, programmeId, 'use'));
    await mustRun(app.run(maker, describeProgramme, { programmeId, ...owner, shared: 'own' }));
    expect(await seen(other, programmeId)).toBe('use 1.0');
    expect(await seen(third, programmeId)).toBeUndefined();
  });

  test('two who adopt it at once make one adoption', async () => {
    const [maker, other] = [await staff('publisher'), await staff('publisher')];
    const { programmeId } = await aStoredVersion(app, {
      organisationId: maker.organisationId,
      shared: 'all',
    });
    const both = await Promise.all([adopt(other, programmeId, 'use'), adopt(other, programmeId, 'use')]);
    expect(both.map((one) => (one.ok ? 'done' : one.refusal)).toSorted()).toEqual([
      'done',
      'offered-already',
    ]);
  });
});

test('a copy is a draft of one’s own, with the files, under a code of its own', async () => {
  const [maker, other] = [await staff('publisher'), await staff('designer')];
  const content = aProgramme({
    outdated: { fi: ['a-way.title'] },
    phases: [
      aPhase('guided', [
        aModule('first', { steps: [aStep('one', { blocks: [aBlock('image', 'picture')] })] }),
      ]),
    ],
  });
  const { organisationId } = maker;
  const from = await aStoredVersion(app, { organisationId, content, shared: 'all' });
  const made = await mustRun(copy(other, from.programmeId, 'their-way'));
  const [row] = await app.owner(
    `select v.state, v.content, p.code, p.copied_from, p.organisation_id, m.name from programmes.version v
     join programmes.programme p on p.id = v.programme_id join programmes.version_media m on m.version_id = v.id where v.id = $1`,
    [made.versionId],
  );
  expect(row).toMatchObject({
    state: 'draft',
    code: 'their-way',
    copied_from: from.versionId,
    organisation_id: other.organisationId,
    name: 'picture.png',
  });
  expect(ProgrammeContent.parse(row?.['content'])).toEqual({
    ...content,
    code: 'their-way',
    outdated: { fi: ['their-way.title'] },
  });
  expect(await copy(other, from.programmeId, 'their-way')).toMatchObject({ refusal: 'code-taken' });
});

test('what the service ships is offered by all and may be copied', async () => {
  const designer = await staff('designer');
  const [shipped] = (await catalogue(designer)).filter((one) => one.standing === 'service');
  const id = shipped?.programme.id;
  if (shipped === undefined || id === undefined) throw new Error('nothing is shipped');
  expect(await seen(designer, id)).toMatch(/^service /);
  expect(await copy(designer, id, shipped.programme.code)).toMatchObject({ ok: true });
});

test('all staff read the catalogue; designers copy, publishers adopt and end', async () => {
  const maker = await staff('publisher');
  const { organisationId } = maker;
  const { programmeId } = await aStoredVersion(app, { organisationId, shared: 'all' });
  const [designer, coach] = [await staff('designer'), await staff('coach')];
  expect(await seen(coach, programmeId)).toBe('shared 1.0');
  expect(await copy(coach, programmeId, 'mine')).toMatchObject({ refusal: 'not-allowed' });
  for (const who of [designer, coach]) {
    expect(await adopt(who, programmeId, 'use')).toMatchObject({ refusal: 'not-allowed' });
    expect(await app.run(who, endAdoption, { programmeId })).toMatchObject({ refusal: 'not-allowed' });
    const words = { programmeId, ...owner, shared: 'all' };
    expect(await app.run(who, describeProgramme, words)).toMatchObject({ refusal: 'not-allowed' });
  }
  expect(await app.run({ kind: 'visitor' }, readCatalogue(app.programmes), {})).toMatchObject({
    refusal: 'not-allowed',
  });
});
