/** How long a form of a programme may be open is part of its draft. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openStudioStage, type StudioStage } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

test('a form has its own days to be answered in, between one and a year, and none again', async () => {
  const address = await stage.started();
  const form = { kind: 'questionnaire', id: 'form', instrument: 'who-5' };
  const days = (was: number | null, is: number | null) =>
    [{ kind: 'set', part: 'form', field: 'answerWithinDays', was, is }] as const;
  const place = { list: 'blocks', into: 'step-1', after: null };
  const put = { kind: 'insert', place, value: form };
  expect((await stage.save(stage.designer, address, [put, ...days(null, 5)])).status).toBe(200);
  for (const wrong of [0, 366, 2.5])
    expect(await stage.save(stage.designer, address, days(5, wrong), 1)).toMatchObject({
      status: 409,
      body: { refusal: 'does-not-hold', at: 'form' },
    });
  const versionId = await stage.version(address);
  const kept = async () =>
    stage.app.owner(
      `select content #>> '{phases,0,modules,0,steps,0,blocks,0,answerWithinDays}' as days
       from programmes.version where id = $1`,
      [versionId],
    );
  expect(await kept()).toEqual([{ days: '5' }]);
  await stage.save(stage.designer, address, days(5, null), 1);
  expect(await kept()).toEqual([{ days: null }]);
});
