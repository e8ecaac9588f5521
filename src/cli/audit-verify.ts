/** `audit verify`: is the access log what was sealed, and if not, where was it touched. */
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import * as z from 'zod';
import {
  exportLog,
  publicKeysFile,
  readPublicKeys,
  type Trust,
  verifyKeptLog,
  type WitnessedHead,
} from '#modules/audit/public.ts';
import type { Config } from '#platform/config.ts';
import type { Db } from '#platform/db.ts';
import { type CommandLine, failed, withApp } from './command-line.ts';
import { withSettings } from './settings.ts';

const Head = z.strictObject({ number: z.int().positive(), historyRoot: z.string().regex(/^[0-9a-f]{64}$/) });
// What this command printed last time is a witness too: its `head`.
const Witnesses = z.union([
  Head.transform((head) => [head]),
  z.array(Head),
  z.looseObject({ head: Head }).transform(({ head }) => [head]),
]);

function witnessesIn(file: string | undefined): readonly WitnessedHead[] | null {
  if (file === undefined) return [];
  if (!existsSync(file)) return null;
  try {
    const parsed = Witnesses.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function keysFor(config: Config, file: string | undefined): Trust['keys'] | null {
  const from = file ?? publicKeysFile(config.sealingKeyFile);
  if (!existsSync(from)) return file === undefined ? [] : null;
  return readPublicKeys(from);
}

async function writeOut(db: Db, file: string): Promise<number> {
  const stream = createWriteStream(file, { mode: 0o600 });
  let lines = 0;
  for await (const line of exportLog(db)) {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    lines += 1;
  }
  stream.end();
  await once(stream, 'finish');
  return lines;
}

export const auditVerify: CommandLine = {
  name: 'audit verify',
  usage: 'audit verify [--out FILE] [--witnessed FILE] [--keys FILE]',
  what: 'Checks the sealed access log. --witnessed: a head kept from last time. --keys: public keys kept elsewhere. --out: the log as lines for the stand-alone verifier.',
  options: ['out', 'witnessed', 'keys'],
  needed: [],
  run: async ({ options, environment, say }) =>
    withSettings(environment, async (config) => {
      const witnessed = witnessesIn(options['witnessed']);
      if (witnessed === null)
        return failed(
          `${options['witnessed']} holds no head: a file with {"number": …, "historyRoot": "…"}, or what this command printed last time.`,
        );
      const keys = keysFor(config, options['keys']);
      if (keys === null) return failed(`${options['keys']} is not there.`);
      return withApp(config, say, async (app) => {
        say('Checking every row against its seal …');
        const verdict = await verifyKeptLog(app.job.kysely, { keys, witnessed, rowsFrom: 1 });
        const out = options['out'];
        const exported =
          out === undefined ? {} : { exported: { file: out, lines: await writeOut(app.job.kysely, out) } };
        const result = { ...verdict, ...exported };
        if (verdict.intact) return { ok: true, result };
        const tampered = verdict.findings.filter((finding) => finding.weight === 'tampering').length;
        return {
          ok: false,
          result,
          sentence: `The access log is not what was sealed: ${tampered} ${tampered === 1 ? 'finding' : 'findings'}, each with its place above.`,
        };
      });
    }),
};
