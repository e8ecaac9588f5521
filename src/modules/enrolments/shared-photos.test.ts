/** A picture that is shared with a group: seen by who reads its words, and by nobody else. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { blockUnit } from '#modules/access/public.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { PICTURE_STEP, pictureScene } from '../../../testing/shared-pictures.ts';
import {
  changeGroupOfUnit,
  endWalk,
  leaveGroup,
  readPhoto,
  readSharedPhoto,
  takeFromGroup,
} from './public.ts';
import { groupStage, type Walker, walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts, which, aWalker } = walkStage(() => app);
const { aMember, roadOf } = groupStage(() => app);
const { show, anotherGroup, twoWhoMayShow: two } = pictureScene(() => app);

/** What somebody gets who asks for a picture in their own walk. */
async function look(walker: Pick<Walker, 'resident' | 'enrolmentId'>, photoId: string) {
  const input = { residentId: walker.resident.residentId, enrolmentId: walker.enrolmentId, photoId };
  const outcome = await app.run(walker.resident, readSharedPhoto(parts()), input);
  return outcome.ok ? outcome.value.type : outcome.refusal;
}
describe('a shared picture', () => {
  test('is seen once one has shared too, noted in the writer’s log, and never by its own address', async () => {
    const { maria, ali } = await two();
    const photo = await show(maria);
    expect(await look(ali, photo)).toBe('not-found');
    await show(ali, 'coach');
    expect(await look(ali, photo)).toBe('not-found');
    await show(ali);
    expect(await look(ali, photo)).toBe('image/jpeg');
    const logged = await app.owner(
      `select rule, holder from audit.access_log where resident_id = $1 and actor_id = $2 and command = 'enrolments.read-shared-photo'`,
      [maria.resident.residentId, ali.resident.residentId],
    );
    expect(logged).toEqual([{ rule: 'own-group', holder: maria.place.unitId }]);
    // The way to one's own pictures leads to nobody else's.
    for (const whose of [which(maria), which(ali)])
      expect(await app.run(ali.resident, readPhoto, { ...whose, photoId: photo })).toMatchObject({
        refusal: 'not-found',
      });
    expect(
      await app.run(ali.coach, readSharedPhoto(parts()), { ...which(ali), photoId: photo }),
    ).toMatchObject({ refusal: 'not-found' });
  });

  const gone: Readonly<Record<string, (maria: Walker, groupId: string) => Promise<unknown>>> = {
    'taken back': async (maria) => show(maria, 'coach'),
    'kept for oneself': async (maria) => show(maria, 'me'),
    'the writer leaves': async (maria) => mustRun(app.run(maria.resident, leaveGroup(parts()), which(maria))),
    'the writer is taken out': async ({ coach, resident }, groupId) =>
      mustRun(app.run(coach, takeFromGroup(parts()), { groupId, residentId: resident.residentId })),
    'the walk ends': async (maria) =>
      mustRun(app.run(maria.resident, endWalk(parts()), { ...which(maria), reason: 'stopped', summary: '' })),
    'the group ends': async (maria, groupId) =>
      mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: { kind: 'end' } })),
    'the writer blocks the unit': async (maria) =>
      mustRun(app.run(maria.resident, blockUnit, { unitId: maria.place.unitId })),
    'the writer’s keys are erased': async ({ resident: { residentId }, place }) => {
      const keyIds = await app.sealing.retire(residentId, { holder: place.unitId });
      await app.sealing.erase({ id: crypto.randomUUID(), residentId, keyIds });
    },
  };
  test.each(Object.keys(gone))('is gone at once: %s', async (how) => {
    const { groupId, maria, ali } = await two();
    const photo = await show(maria);
    await show(ali);
    expect(await look(ali, photo)).toBe('image/jpeg');
    await gone[how]?.(maria, groupId);
    expect(await look(ali, photo)).toBe('not-found');
  });

  test('is not seen by who has left, by another group, alone, nor through a foreign walk', async () => {
    const { maria, ali } = await two();
    const photo = await show(maria);
    await show(ali);
    const otherGroup = await anotherGroup(maria);
    const stranger = await aMember(otherGroup, maria.place, 'Stina Ek');
    await show(stranger);
    expect(await look(stranger, photo)).toBe('not-found');
    expect(await look({ ...stranger, enrolmentId: ali.enrolmentId }, photo)).toBe('not-found');
    const alone = await aWalker('in-balance', 'alone', await aClient(app, { place: maria.place }));
    expect(await look(alone, photo)).toBe('not-found');
    await mustRun(app.run(ali.resident, leaveGroup(parts()), which(ali)));
    expect(await look(ali, photo)).toBe('not-found');
  });

  test('of who has protected identity is not seen; the words are, under the chosen name', async () => {
    const { maria, ali } = await two();
    const photo = await show(maria);
    await show(ali);
    await app.owner(`update identity.resident set protected = 'sekretessmarkering' where resident_id = $1`, [
      maria.resident.residentId,
    ]);
    expect(await look(ali, photo)).toBe('not-found');
    expect((await roadOf(ali, PICTURE_STEP)).shared).toMatchObject([
      { alias: 'Maria', showsPictures: false, values: { plate: ['Soppa', photo] } },
    ]);
  });
});
