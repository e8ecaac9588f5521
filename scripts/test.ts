/**
 * `npm test`: everything, in order of how soon it answers. The last line is `N passed, N failed`.
 * `npm test -- --only rules,use-cases` runs the stages whose name begins so.
 */
import { parseArgs } from 'node:util';
import { browserStage } from './browser-stage.ts';
import { conclude, runInOrder, type Stage } from './stage.ts';
import { TOOL_STAGES } from './tool-stages.ts';
import { vitestStage } from './vitest-stage.ts';

const STAGES: readonly Stage[] = [
  ...TOOL_STAGES,
  vitestStage('rules'),
  vitestStage('use-cases'),
  vitestStage('pages'),
  vitestStage('proof', 'proofs with small counts'),
  browserStage('foundation'),
];

function chosen(only: string | undefined): readonly Stage[] {
  if (only === undefined) return STAGES;
  const names = only.split(',').map((name) => name.trim());
  return STAGES.filter((stage) => names.some((name) => stage.name.startsWith(name)));
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const stages = chosen(values.only);
if (stages.length === 0) {
  process.stdout.write(`No stage begins so. There are: ${STAGES.map((stage) => stage.name).join(', ')}.\n`);
}
conclude(await runInOrder(stages));
