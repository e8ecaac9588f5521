/** A comment is written where the block is seen, stands beside it there, and is among those of the review. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { hiddenFields } from '../../../testing/pages.ts';
import { openStudioStage, type StudioStage, TRIED } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
let address = '';
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
  address = await stage.started();
  await stage.written(address);
});
afterAll(async () => stage.app.close());

const kept = async () =>
  stage.app.owner('select part_id, words from programmes.comment where version_id = $1 order by made_at', [
    await stage.version(address),
  ]);
async function comment(by: StaffActor, said: string, more: Record<string, string> = {}) {
  const pages = await stage.as(by);
  const { html } = await pages.get(`${address}/look?at=block-1`);
  const { commented = '', idempotencyKey = '' } = hiddenFields(html);
  const fields = { ...TRIED, intent: 'comment', about: 'block-1', commented, idempotencyKey };
  return pages.post(`${address}/look`, { ...fields, 'said-block-1': said, ...more });
}

test('a reviewer says something of the block they see, and the designer reads it', async () => {
  const shown = await comment(stage.publisher, ' Fin början. ');
  expect(shown.status).toBe(200);
  expect(shown.html).toContain('Kommentaren är sparad.');
  const block = shown.html.slice(shown.html.indexOf('id="at-block-1"'));
  expect(block).toContain('Fin början.');
  expect(await kept()).toMatchObject([{ part_id: 'block-1', words: 'Fin början.' }]);
  const designer = await stage.as(stage.designer);
  expect((await designer.get(`${address}/review`)).html).toContain('Fin början.');
});

test('nothing and too much are told beside the field, with what was written', async () => {
  const before = await kept();
  const empty = await comment(stage.publisher, '  ');
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('Skriv en kommentar på högst 5 000 tecken.');
  const long = await comment(stage.publisher, 'å'.repeat(5001));
  expect(long.status).toBe(422);
  expect(long.html).toContain('å'.repeat(5001));
  expect(await kept()).toEqual(before);
});

test('what was written and answered on the way stays, and the same press twice is one comment', async () => {
  const pages = await stage.as(stage.publisher);
  const { html } = await pages.get(`${address}/look?at=block-1`);
  const { commented = '', idempotencyKey = '' } = hiddenFields(html);
  const deed = JSON.stringify({ do: 'step', id: 'step-1', on: '2027-03-22' });
  const fields = { ...TRIED, intent: 'comment', about: 'block-1', commented, idempotencyKey, deed };
  const before = (await kept()).length;
  for (const _ of [1, 2]) {
    const shown = await pages.post(`${address}/look`, { ...fields, 'said-block-1': 'Två gånger.' });
    expect(shown.html).toContain('&quot;do&quot;:&quot;step&quot;');
  }
  expect((await kept()).length).toBe(before + 1);
});

test('who does not make programmes is offered no field and keeps nothing', async () => {
  const before = await kept();
  for (const by of [stage.coach, stage.stranger]) {
    const pages = await stage.as(by);
    expect((await pages.get(`${address}/look`)).html).not.toContain('Kommentera');
    const fields = { ...TRIED, intent: 'comment', about: 'block-1', commented: await stage.version(address) };
    expect([403, 404]).toContain(
      (await pages.post(`${address}/look`, { ...fields, 'said-block-1': 'X' })).status,
    );
  }
  expect(await kept()).toEqual(before);
});
