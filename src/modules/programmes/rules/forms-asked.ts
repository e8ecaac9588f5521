/** The forms of a programme whose answers its rules go by. */
import { conditionsOf, rulesOf } from './faults-in.ts';
import { type Block, blocksOf, type Programme } from './programme.ts';

type FormBlock = Extract<Block, { kind: 'questionnaire' }>;

/** Blocks with a form that an `answer` condition names, in the order they stand. */
export function formsAskedByRules(programme: Programme): readonly FormBlock[] {
  const named = new Set(
    rulesOf(programme).flatMap(({ rule }) =>
      conditionsOf(rule).flatMap((one) => (one.kind === 'answer' ? [one.of] : [])),
    ),
  );
  return blocksOf(programme).filter(
    (block): block is FormBlock => block.kind === 'questionnaire' && named.has(block.id),
  );
}
