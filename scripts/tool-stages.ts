/**
 * The stages that tools answer: each counts as one test.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, ONE_FAILED, ONE_PASSED } from './counts.ts';
import { type Echo, ROOT, run, type Stage } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

function tool(name: string, command: readonly [string, ...string[]]): Stage {
  return { name, run: async (echo) => countsOf((await run(command, { echo })).code) };
}

function countsOf(code: number): Counts {
  return code === 0 ? ONE_PASSED : ONE_FAILED;
}

let routeTypes: Promise<boolean> | undefined;

/** Route types are made from the route list, once a run; lint and types both read them. */
export async function makeRouteTypes(echo: Echo): Promise<boolean> {
  routeTypes ??= generateRouteTypes(echo);
  return routeTypes;
}

async function generateRouteTypes(echo: Echo): Promise<boolean> {
  if (!existsSync(join(ROOT, 'react-router.config.ts'))) return true;
  const { code, output } = await run(['react-router', 'typegen'], { echo: () => undefined });
  if (code !== 0) echo(`The types of the routes could not be made.\n${output}`);
  return code === 0;
}

async function checkTypes(echo: Echo): Promise<Counts> {
  const made = await makeRouteTypes(echo);
  const compiler = join('node_modules', 'typescript-native', 'bin', 'tsc');
  const { code } = await run([process.execPath, compiler, '--project', 'tsconfig.json'], { echo });
  return made ? countsOf(code) : ONE_FAILED;
}

const format: Stage = tool('format', ['biome', 'format', '--max-diagnostics=20', '.']);
const lint: Stage = tool('lint', ['oxlint', '--type-aware', '--deny-warnings']);
const types: Stage = { name: 'types', run: checkTypes };
const house: Stage = tool('architecture', [process.execPath, join('arch', 'check.ts')]);
const unused: Stage = tool('unused', ['knip', '--no-progress', '--no-config-hints']);
const selfTest: Stage = vitestStage('architecture', 'architecture self-test');

/** Fast, without a database and without a browser. The long ones first: two run side by side. */
export const TOOL_STAGES: readonly Stage[] = [types, lint, unused, house, selfTest, format];
