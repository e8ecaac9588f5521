/** A wish to be called stands on the list once and is told when done; a file is taken by what its bytes say. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import type { ResidentActor } from '#kernel/actor.ts';
import { done } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import {
  aRelation,
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type TestApp,
} from '../../../../testing/app.ts';
import {
  askForCall,
  everyAttachment,
  readAttachment,
  readThreads,
  sayCalled,
  sendAsResident,
  sendAsStaff,
} from '../public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

async function aPair() {
  const place = await aUnit(app);
  const coach = await aStaffMember(app, place);
  const resident = await aResident(app);
  await aRelation(app, resident, place);
  return { place, coach, resident };
}

const held = (resident: ResidentActor) =>
  command({
    name: 'testing.held',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({
        residentId: resident.residentId,
        action: 'read',
        resource: 'message',
      });
      if (!opened.ok) return opened;
      return done({
        threads: await readThreads(opened.value),
        files: await everyAttachment(opened.value),
      });
    },
  });
const rows = async (resident: ResidentActor) =>
  app.owner(`select kind, detail, state from worklist.item where resident_id = $1 and kind = 'call'`, [
    resident.residentId,
  ]);

describe('a wish to be called', () => {
  test('stands once on the unit’s list, and the person is told when it is done', async () => {
    const { place, coach, resident } = await aPair();
    const ask = async () => app.run(resident, askForCall(app.packs), { unitId: place.unitId });
    const first = await mustRun(ask());
    expect(await mustRun(ask())).toEqual(first);
    expect(await rows(resident)).toEqual([{ kind: 'call', detail: 'call-asked', state: 'open' }]);
    const said = { residentId: resident.residentId };
    await mustRun(app.run(coach, sayCalled, said));
    expect(await rows(resident)).toMatchObject([{ state: 'done' }]);
    expect(await app.run(coach, sayCalled, said)).toMatchObject({ refusal: 'not-asked' });
    const { threads } = await mustRun(app.run(resident, held(resident), {}));
    expect(threads[0]?.callAskedAt).toBeNull();
    expect(threads[0]?.calledAt).not.toBeNull();
    expect(
      await app.owner('select template from notifications.message where resident_id = $1', [
        resident.residentId,
      ]),
    ).toEqual([{ template: 'something-new' }]);
    await mustRun(ask());
    expect(await rows(resident)).toMatchObject([{ state: 'open' }]);
  });

  test('is for units that the person has to do with', async () => {
    const { resident, coach } = await aPair();
    const elsewhere = await aUnit(app);
    expect(await app.run(resident, askForCall(app.packs), { unitId: elsewhere.unitId })).toMatchObject({
      refusal: 'not-found',
    });
    expect(await app.run(coach, askForCall(app.packs), { unitId: elsewhere.unitId })).toMatchObject({
      refusal: 'not-found',
    });
  });
});

describe('a file', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  test('comes with a message, sealed, and is read by the two sides alone', async () => {
    const { place, coach, resident } = await aPair();
    const file = { name: 'stig.png', content: png };
    await mustRun(
      app.run(resident, sendAsResident(app.packs), { unitId: place.unitId, body: 'Här gick jag.', file }),
    );
    const { files } = await mustRun(app.run(resident, held(resident), {}));
    expect(files).toMatchObject([{ name: 'stig.png', type: 'image/png', bytes: 11 }]);
    const which = { residentId: resident.residentId, attachmentId: files[0]?.id ?? '' };
    for (const side of [resident, coach]) {
      const read = await mustRun(app.run(side, readAttachment, which));
      expect([...read.content]).toEqual([...png]);
    }
    const stranger = await aStaffMember(app, await aUnit(app));
    expect(await app.run(stranger, readAttachment, which)).toMatchObject({ refusal: 'not-found' });
    expect(await app.run(await aResident(app), readAttachment, which)).toMatchObject({ ok: false });
    const kept = await app.owner(
      `select encode(content_sealed, 'escape') as bytes from messaging.attachment where resident_id = $1`,
      [resident.residentId],
    );
    expect(String(kept[0]?.['bytes'])).not.toContain('PNG');
  });

  test.each([
    ['of another kind', Uint8Array.from([0x4d, 0x5a, 0x90]), 'file-type'],
    ['that says it is a picture and is a page', new TextEncoder().encode('<html><script>'), 'file-type'],
    ['that is empty', new Uint8Array(), 'file-empty'],
    ['that is too big', new Uint8Array(5_000_001).fill(0xff), 'file-too-big'],
  ])('%s is refused, and nothing is sent', async (_, content, refusal) => {
    const { coach, resident } = await aPair();
    const sent = { residentId: resident.residentId, body: 'Hej', file: { name: 'x.png', content } };
    expect(await app.run(coach, sendAsStaff, sent)).toMatchObject({ refusal });
    expect((await mustRun(app.run(resident, held(resident), {}))).threads).toEqual([]);
  });
});
