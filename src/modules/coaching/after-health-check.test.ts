/** What a follow-up asks again when a whole health check was sent at first. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { setGoal } from './public.ts';
import { aClient, answersFor, type Client, followUpStage, writtenGoal } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const { sweep, move, end, followUps, begin, answer, idOf, dueOf } = followUpStage(() => app);

function form(name: string) {
  const found = app.library.healthCheck('se').parts.find((part) => part.instrument.name === name)?.instrument;
  if (found === undefined) throw new Error(`the health check has no ${name}`);
  return found;
}
const response = (name: string) => ({
  instrument: name,
  version: form(name).version,
  answers: answersFor(form(name), 1),
});
const WISH = {
  instrument: 'own-view',
  version: '1',
  answers: { change: ['sleep', 'alcohol'], importance: 8, confidence: 4 },
};

async function checked(withWish: readonly (typeof WISH)[]): Promise<Client> {
  const responses = [...['activity', 'alcohol', 'nicotine', 'who-5'].map(response), ...withWish];
  return aClient(app, { sent: { occasion: 'health-check', responses } });
}
/** Ends the period and comes to the invitation; answers the follow-up's id. */
async function invited(client: Client): Promise<string> {
  await mustRun(end(client));
  const invites = await app.owner(
    `select due_at from platform.due where kind = 'coaching.follow-up-invite' and resident_id = $1 order by due_at`,
    [client.resident.residentId],
  );
  await move(dueOf(invites[0]));
  await sweep(app);
  return idOf((await followUps(client))[0]);
}
/** What the follow-up asks: the forms that are begun. */
async function asked(client: Client, followUpId: string): Promise<readonly string[]> {
  return (await mustRun(begin(client, followUpId))).map((one) => one.form.name);
}

describe('a follow-up after a health check', () => {
  test('asks again what the person wanted to change, and what the goal is about; that alone is sent', async () => {
    const client = await checked([WISH]);
    await mustRun(
      app.run(client.coach, setGoal, {
        residentId: client.resident.residentId,
        periodId: client.periodId,
        replaces: null,
        form: { ...writtenGoal, habit: 'move' },
      }),
    );
    const id = await invited(client);
    expect(await asked(client, id)).toEqual(['activity', 'alcohol']);
    await mustRun(answer(client, id));
    expect(
      await app.owner(
        `select instrument from instruments.response where resident_id = $1 and occasion = 'follow-up' order by 1`,
        [client.resident.residentId],
      ),
    ).toEqual([{ instrument: 'activity' }, { instrument: 'alcohol' }]);
  });

  test('asks everything that has limits where neither wish nor goal was told', async () => {
    const client = await checked([]);
    expect(await asked(client, await invited(client))).toEqual(['activity', 'alcohol', 'nicotine', 'who-5']);
  });
});
