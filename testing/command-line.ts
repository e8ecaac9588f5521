/**
 * The command line as a test types it: within this process, or, where the process itself is meant, in one of its own.
 */
import { execFile } from 'node:child_process';
import { runCommandLine } from '../src/cli/run.ts';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

export async function typed(environment: NodeJS.ProcessEnv, words: readonly string[]): Promise<Typed> {
  let out = '';
  let errors = '';
  const code = await runCommandLine(words, {
    environment,
    write: (text) => {
      out += text;
    },
    say: (line) => {
      errors += `${line}\n`;
    },
  });
  return { code, out, errors };
}

export async function typedInProcess(
  environment: NodeJS.ProcessEnv,
  words: readonly string[],
): Promise<Typed> {
  return new Promise((settle) => {
    execFile(
      process.execPath,
      ['src/cli.ts', ...words],
      { env: { PATH: process.env['PATH'], ...environment }, maxBuffer: 64 * 1024 * 1024 },
      (problem, out, errors) => {
        settle({ code: problem === null ? 0 : Number(problem.code ?? 1), out, errors });
      },
    );
  });
}
