/**
 * A process that erases on a person's request and is killed (kill -9, by its own hand) at a named moment between the
 * two databases. Started by `src/web/my/erasure.test.ts`: node testing/erase-and-die.ts '{"urls":…,"moment":…}'.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { ResidentActor } from '#kernel/actor.ts';
import { eraseOnRequest } from '#modules/residents/public.ts';
import { eraseOrderedKeys } from '#platform/key-erasure.ts';
import type { Sealing } from '#platform/sealing.ts';
import { openApp } from '../src/app.ts';
import { heldParts } from '../src/web/my/held-parts.server.ts';
import { testConfig } from './app.ts';

/** Where it ends: the keys are retired and nothing is kept yet; the rows are gone; the keys are gone and nothing says so. */
const MOMENTS = ['before-commit', 'after-commit', 'after-keys'] as const;
export type Moment = (typeof MOMENTS)[number];

const Given = z.object({
  urls: z.object({ owner: z.string(), app: z.string(), job: z.string(), keys: z.string() }),
  actor: z.custom<ResidentActor>(),
  moment: z.enum(MOMENTS),
});

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal has been given; nothing after it must be reached.
  for (;;);
}

const given = Given.parse(JSON.parse(readFileSync(0, 'utf8')));
const app = await openApp({ config: testConfig(), urls: given.urls, log: () => undefined, poolSize: 3 });
let retired = 0;
const sealing: Pick<Sealing, 'retire' | 'erase'> = {
  async retire(residentId, which) {
    const keys = await app.sealing.retire(residentId, which);
    retired += 1;
    // The second call is the last thing that the transaction does in the other database.
    if (given.moment === 'before-commit' && retired === 2) die();
    return keys;
  },
  async erase(order) {
    const gone = await app.sealing.erase(order);
    if (given.moment === 'after-keys') die();
    return gone;
  },
};
const outcome = await app.run(given.actor, eraseOnRequest(heldParts(app), sealing), {});
if (!outcome.ok) throw new Error(outcome.refusal);
if (given.moment === 'after-commit') die();
await eraseOrderedKeys(app.job.kysely, sealing);
