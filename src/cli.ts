/** The administrators' command line: JSON on stdout, progress on stderr, exit code 0 or 1 with a sentence. */
import { auditVerify } from './cli/audit-verify.ts';
import { readOptions } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import type { CommandLine, Ending } from './cli/command-line.ts';
import { migrateDatabase, replayErasures, seedTheDemo } from './cli/database-commands.ts';
import { residentsErase } from './cli/residents-erase.ts';
import { organisationsLoad } from './cli/organisations-load.ts';
import { residentsExport } from './cli/residents-export.ts';
import { retentionReport } from './cli/retention-report.ts';

const COMMANDS: readonly CommandLine[] = [
  check,
  migrateDatabase,
  seedTheDemo,
  organisationsLoad,
  auditVerify,
  residentsExport,
  residentsErase,
  retentionReport,
  replayErasures,
];

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function help(): Ending {
  const commands = COMMANDS.map(({ usage, what }) => ({ usage: `vandra ${usage}`, what }));
  for (const { usage, what } of commands) say(`${usage}\n    ${what}`);
  return { ok: true, result: { commands } };
}

async function carryOut(words: readonly string[]): Promise<Ending> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') return help();
  const found = COMMANDS.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (found === undefined) {
    return {
      ok: false,
      sentence: `There is no command “${words.join(' ')}”. There are: ${COMMANDS.map(({ name }) => name).join(', ')}. See: vandra help`,
    };
  }
  const options = readOptions(words.slice(found.name.split(' ').length), found.options, found.needed);
  if (!options.ok)
    return {
      ok: false,
      sentence: `${options.details['sentence'] ?? 'An option is wrong.'} Usage: vandra ${found.usage}`,
    };
  return found.run({ options: options.value, environment: process.env, say });
}

function finish(ending: Ending): void {
  if (ending.result !== undefined) process.stdout.write(`${JSON.stringify(ending.result, null, 2)}\n`);
  if (!ending.ok) say(ending.sentence);
  process.exitCode = ending.ok ? 0 : 1;
}

carryOut(process.argv.slice(2))
  .catch(
    (problem: unknown): Ending => ({
      ok: false,
      sentence: problem instanceof Error ? problem.message : 'The command failed.',
    }),
  )
  .then(finish)
  .catch(() => {
    process.exitCode = 1;
  });
