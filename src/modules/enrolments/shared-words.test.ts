/** What members of a group share: who reads it, under which name, and what takes it away at once. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { blockUnit } from '#modules/access/public.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { changeGroupOfUnit, endWalk, leaveGroup, listGroups, readGroup, takeFromGroup } from './public.ts';
import { groupStage, type Walker, walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { parts, which } = walkStage(() => app);
const { aGroup, add, aMember, roadOf, write, reads, twoMembers } = groupStage(() => app);

describe('what is shared', () => {
  test('is read by who has shared too, under the chosen name, and stands in the writer’s log', async () => {
    const { maria, ali } = await twoMembers();
    await write(maria, 'En promenad till bageriet');
    expect(await reads(ali)).toEqual([]);
    await write(ali, 'Bara för coachen', 'coach');
    expect(await reads(ali)).toEqual([]);
    await write(ali, 'Trappan');
    expect(await reads(ali)).toMatchObject([{ alias: 'Maria' }]);
    expect((await reads(ali))[0]?.words).toContain('bageriet');
    expect(
      await app.owner(
        `select actor_kind, rule, holder from audit.access_log where resident_id = $1 and actor_id = $2 limit 1`,
        [maria.resident.residentId, ali.resident.residentId],
      ),
    ).toEqual([{ actor_kind: 'resident', rule: 'own-group', holder: maria.place.unitId }]);
  });

  const gone: Readonly<Record<string, (maria: Walker, groupId: string) => Promise<unknown>>> = {
    'taken back': async (maria) => write(maria, 'En promenad', 'coach'),
    'kept for oneself': async (maria) => write(maria, 'En promenad', 'me'),
    'the writer leaves': async (maria) => mustRun(app.run(maria.resident, leaveGroup(parts()), which(maria))),
    'the writer is taken out': async (maria, groupId) =>
      mustRun(
        app.run(maria.coach, takeFromGroup(parts()), { groupId, residentId: maria.resident.residentId }),
      ),
    'the walk ends': async (maria) =>
      mustRun(app.run(maria.resident, endWalk(parts()), { ...which(maria), reason: 'stopped', summary: '' })),
    'the group ends': async (maria, groupId) =>
      mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: { kind: 'end' } })),
    'the writer blocks the unit': async (maria) =>
      mustRun(app.run(maria.resident, blockUnit, { unitId: maria.place.unitId })),
    'the writer’s keys are erased': async (maria) => {
      const { residentId } = maria.resident;
      const keyIds = await app.sealing.retire(residentId, { holder: maria.place.unitId });
      await app.sealing.erase({ id: crypto.randomUUID(), residentId, keyIds });
    },
  };
  test.each(Object.keys(gone))('is gone at once: %s', async (how) => {
    const { groupId, maria, ali } = await twoMembers();
    await write(maria, 'En promenad');
    await write(ali, 'Trappan');
    expect(await reads(ali)).toHaveLength(1);
    await gone[how]?.(maria, groupId);
    expect(await reads(ali)).toEqual([]);
  });

  test('is not seen by who has left, nor by who has blocked the unit', async () => {
    const { maria, ali } = await twoMembers();
    await write(maria, 'En promenad');
    await write(ali, 'Trappan');
    await mustRun(app.run(ali.resident, blockUnit, { unitId: ali.place.unitId }));
    expect(await reads(ali)).toEqual([]);
    expect((await roadOf(ali)).group?.isShut).toBe(true);
    await mustRun(app.run(maria.resident, leaveGroup(parts()), which(maria)));
    await write(maria, 'Ny tur');
    expect((await roadOf(maria)).entries[0]?.privacy).toBe('coach');
    expect(await reads(maria)).toEqual([]);
  });

  test('stays in its group: another one, another unit and who comes in later with old words see nothing', async () => {
    const { maria, ali } = await twoMembers();
    await write(maria, 'En promenad');
    await write(ali, 'Trappan');
    const otherGroup = await aGroup(maria);
    const stranger = await aMember(otherGroup, maria.place, 'Stina Ek');
    await write(stranger, 'Skogen');
    expect(await reads(stranger)).toEqual([]);
    expect((await reads(ali)).map((one) => one.alias)).toEqual(['Maria']);
    // Out of one and into another: what was said in the first stays unsaid in the second.
    await mustRun(app.run(maria.resident, leaveGroup(parts()), which(maria)));
    await mustRun(add(maria, otherGroup));
    expect(await reads(stranger)).toEqual([]);
    // Asked for by the database itself, with somebody else's walk: nothing.
    const otherPlace = await aUnit(app, { country: 'se' });
    const foreign = await aStaffMember(app, otherPlace);
    expect(await mustRun(app.run(foreign, listGroups, {}))).toEqual([]);
    expect(
      await app.run(foreign, readGroup(parts()), { groupId: otherGroup, find: '', language: 'sv' }),
    ).toMatchObject({ refusal: 'not-found' });
    expect(await add(stranger, otherGroup, foreign)).toMatchObject({ refusal: 'not-found' });
    expect(
      await app.run(foreign, changeGroupOfUnit(app), { groupId: otherGroup, change: { kind: 'end' } }),
    ).toMatchObject({ refusal: 'not-found' });
  });
});
