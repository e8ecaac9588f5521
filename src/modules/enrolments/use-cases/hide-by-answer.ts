/** An answer that a programme asks for hides weight and calories, once it is given. */
import { type Block, type Programme, ruleHoldsFrom, type Walk } from '#modules/programmes/public.ts';
import { hideBodyMeasuresByAnswer } from '#modules/residents/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { EntryValues } from '../rules/read-values.ts';
import { writtenIn } from '../rules/walk-of.ts';
import type { Entry } from '../store/entries.ts';
import type { Road } from './open-road.ts';

interface Given {
  readonly block: Block;
  readonly entry: Entry;
  readonly values: EntryValues;
}

function isBy(programme: Programme, walk: Walk, about: Parameters<typeof ruleHoldsFrom>[2]): boolean {
  const from = ruleHoldsFrom(programme, walk, about);
  return from !== null && from <= about.today;
}

/**
 * `road` is as it was before the answer. Nothing is hidden anew while the same answer stands: who has had it shown again keeps
 * it so.
 */
export async function hideByAnswer(
  context: CommandContext,
  road: Road,
  { block, entry, values }: Given,
): Promise<void> {
  const { programme, walk, now } = road;
  const rule = programme.hidesBodyMeasures;
  if (rule === undefined) return;
  const about = { rule, partId: programme.code, today: now.date };
  const holds = (one: Walk) => isBy(programme, one, about);
  const { answers } = writtenIn(programme, [block], [{ ...entry, values }]);
  const after = { ...walk, answers: [...walk.answers.filter((one) => one.of !== block.id), ...answers] };
  if (holds(after) && !holds(walk)) await hideBodyMeasuresByAnswer(context, road.tx);
}
