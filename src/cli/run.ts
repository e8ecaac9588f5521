/** The administrators' commands, and how one of them is found, carried out and told. */
import { auditVerify } from './audit-verify.ts';
import { readOptions } from './arguments.ts';
import { check } from './check.ts';
import type { CommandLine, Ending } from './command-line.ts';
import { migrateDatabase, replayErasures, seedTheDemo } from './database-commands.ts';
import { residentsErase } from './residents-erase.ts';
import { instrumentsImport } from './instruments-import.ts';
import { instrumentsPublish, instrumentsRetire } from './instruments-publish.ts';
import { instrumentsExport } from './instruments-export.ts';
import { instrumentsScore } from './instruments-score.ts';
import { organisationsLoad } from './organisations-load.ts';
import { programmesCheck } from './programmes-check.ts';
import { programmesExport } from './programmes-export.ts';
import { programmesImport } from './programmes-import.ts';
import { programmesSimulate } from './programmes-simulate.ts';
import { residentsExport } from './residents-export.ts';
import { retentionReport } from './retention-report.ts';

const COMMANDS: readonly CommandLine[] = [
  check,
  instrumentsImport,
  instrumentsPublish,
  instrumentsRetire,
  instrumentsExport,
  instrumentsScore,
  programmesExport,
  programmesImport,
  programmesCheck,
  programmesSimulate,
  migrateDatabase,
  seedTheDemo,
  organisationsLoad,
  auditVerify,
  residentsExport,
  residentsErase,
  retentionReport,
  replayErasures,
];

/** Where a command line takes its settings from, and where its words go. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** stdout: what programs read. */
  readonly write: (text: string) => void;
  /** stderr: a line for the person who waits. */
  readonly say: (line: string) => void;
}

function help(say: Terminal['say']): Ending {
  const commands = COMMANDS.map(({ usage, what }) => ({ usage: `vandra ${usage}`, what }));
  for (const { usage, what } of commands) say(`${usage}\n    ${what}`);
  return { ok: true, result: { commands } };
}

async function carryOut(words: readonly string[], { environment, say }: Terminal): Promise<Ending> {
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help') return help(say);
  const found = COMMANDS.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (found === undefined) {
    return {
      ok: false,
      sentence: `There is no command “${words.join(' ')}”. There are: ${COMMANDS.map(({ name }) => name).join(', ')}. See: vandra help`,
    };
  }
  const rest = words.slice(found.name.split(' ').length);
  const firstOption = rest.findIndex((word) => word.startsWith('--'));
  const plain = found.words === undefined ? [] : rest.slice(0, firstOption < 0 ? rest.length : firstOption);
  if (plain.length < (found.words ?? 0))
    return { ok: false, sentence: `Something is missing. Usage: vandra ${found.usage}` };
  const options = readOptions(rest.slice(plain.length), found);
  if (!options.ok)
    return {
      ok: false,
      sentence: `${options.details['sentence'] ?? 'An option is wrong.'} Usage: vandra ${found.usage}`,
    };
  return found.run({ options: options.value, words: plain, environment, say });
}

function tell(ending: Ending, { write, say }: Terminal): void {
  if ('lines' in ending) for (const line of ending.lines) write(`${JSON.stringify(line)}\n`);
  else if ('text' in ending) write(ending.text.endsWith('\n') ? ending.text : `${ending.text}\n`);
  else if (ending.result !== undefined) write(`${JSON.stringify(ending.result, null, 2)}\n`);
  if (!ending.ok) say(ending.sentence);
}

/** Carries out what was typed, tells what came of it, and answers the exit code. Never throws. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const ending = await carryOut(words, terminal).catch(
    (problem: unknown): Ending => ({
      ok: false,
      sentence: problem instanceof Error ? problem.message : 'The command failed.',
    }),
  );
  tell(ending, terminal);
  return ending.ok ? 0 : 1;
}
