/**
 * `npm run proof`: the property tests and proofs of `npm test` with large counts. The counts are multiplied by
 * VANDRA_PROOF and drawn from VANDRA_SEED; both are printed, so that a failure can be run again.
 *
 * Quick fits in 15 minutes, full in 60: each part is stopped, and counted as failed, when its share of that is over. The
 * journeys that `npm test` has no time for are walked here, with what is left.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { browserStage } from './browser-stage.ts';
import { ensureServers } from './ensure-servers.ts';
import { shareOneDemo } from './one-demo.ts';
import { conclude, runInOrder } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

const QUICK = { factor: 2, minutes: 15 };
// Three kills in `npm test` become 60, and a thousand access cases 20,000.
const FULL = { factor: 20, minutes: 60 };
const SHARE_OF_RULES = 0.1;
const SHARE_OF_PROOFS = 0.75;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' } },
});
const size = values.quick ? QUICK : FULL;
const factor = process.env['VANDRA_PROOF'] ?? String(size.factor);
const seed = values.seed ?? process.env['VANDRA_SEED'] ?? String(randomInt(1, 2 ** 31));
const repeat = `VANDRA_PROOF=${factor} npm run proof -- ${values.quick ? '--quick ' : ''}--seed ${seed}`;
const limitMs = size.minutes * 60_000 - 20_000;
const env = { VANDRA_PROOF: factor, VANDRA_SEED: seed };

process.stdout.write(`Counts × ${factor}, seed ${seed}. The same again: ${repeat}\n`);
await ensureServers((line) => void process.stdout.write(line));
shareOneDemo();
conclude(
  await runInOrder([
    vitestStage('rules', 'rules', { env, limitMs: limitMs * SHARE_OF_RULES }),
    vitestStage('proof', 'proofs', { env, limitMs: limitMs * SHARE_OF_PROOFS, reporter: 'verbose' }),
    browserStage('instruments', 'programmes', 'coaching'),
  ]),
);
