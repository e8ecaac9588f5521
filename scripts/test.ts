/**
 * `npm test`: everything, in order of how soon it answers; what needs no database goes two at a time. The last line is
 * `N passed, N failed`.
 * `npm test -- --only rules,use-cases` runs the stages whose name begins so.
 */
import { parseArgs } from 'node:util';
import { browserStage } from './browser-stage.ts';
import { shareOneDemo } from './one-demo.ts';
import { conclude, runInOrder, runInPairs, type Stage } from './stage.ts';
import { makeRouteTypes, TOOL_STAGES } from './tool-stages.ts';
import { vitestStage } from './vitest-stage.ts';

const QUICK_STAGES: readonly Stage[] = [vitestStage('rules'), ...TOOL_STAGES];
const STAGES: readonly Stage[] = [
  vitestStage('use-cases'),
  vitestStage('pages'),
  vitestStage('proof', 'proofs with small counts'),
  browserStage('foundation'),
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = values.only?.split(',').map((name) => name.trim());

function chosen(stages: readonly Stage[]): readonly Stage[] {
  return names === undefined
    ? stages
    : stages.filter((stage) => names.some((name) => stage.name.startsWith(name)));
}

const [quick, thorough] = [chosen(QUICK_STAGES), chosen(STAGES)];
if (quick.length + thorough.length === 0) {
  const all = [...QUICK_STAGES, ...STAGES].map((stage) => stage.name).join(', ');
  process.stdout.write(`No stage begins so. There are: ${all}.\n`);
}
// Lint and types both read what this makes.
if (quick.length > 0) await makeRouteTypes((text) => process.stdout.write(text));
shareOneDemo();
const quickResults = await runInPairs(quick);
conclude([...quickResults, ...(await runInOrder(thorough))]);
