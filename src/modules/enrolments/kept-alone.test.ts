/** Who walks alone answers a form for themselves: no staff session finds the answers, the result or that it was done. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { done } from '#kernel/outcome.ts';
import { newId } from '#kernel/ids.ts';
import { readResults } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { walkStage } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { aWalker } = walkStage(() => app);

test('a result in the own drawer is read by the person alone', async () => {
  const walker = await aWalker('calmer-days', 'alone');
  const { residentId } = walker.resident;
  const id = newId<'response'>();
  await app.owner(
    `insert into instruments.response (resident_id, id, holder, instrument, version, country, language, occasion, filled_by, answers_sealed, answered_at, received_at)
     values ($1, $2, $1, 'who-5', '1', 'se', 'sv', 'programme', 'resident', decode('00', 'hex'), now(), now())`,
    [residentId, id],
  );
  await app.owner(
    `insert into instruments.result (resident_id, response_id, holder, scoring_version, computed_at, result)
     values ($1, $2, $1, '1', now(), '{"kind":"cannot-tell","because":"missing-answers","missing":[]}')`,
    [residentId, id],
  );
  const seen = command({
    name: 'test.results',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'read', resource: 'response' });
      if (!opened.ok) return opened;
      return done((await readResults(opened.value)).map((one) => String(one.id)));
    },
  });
  expect(await mustRun(app.run(walker.resident, seen, {}))).toContain(id);
  expect(await mustRun(app.run(walker.coach, seen, {}))).not.toContain(id);
});
