/** A programme as the rules read it. The shapes and bounds are those of `contract.ts`. */
import type * as z from 'zod';
import type { ProgrammeContent } from '../contract.ts';
import type { Frozen } from './shape-parts.ts';

export type Programme = Frozen<z.infer<typeof ProgrammeContent>>;
export type Phase = Programme['phases'][number];
export type Module = Phase['modules'][number];
export type Step = Module['steps'][number];
export type Block = Step['blocks'][number];
export type Diary = NonNullable<Programme['diaries']>[number];
export type Field = Diary['fields'][number];
/** A text by language tag. A language that is not there is missing, and shown in the source language. */
export type Text = Readonly<Record<string, string>>;

/** Every module in the order it stands. */
export function modulesOf(programme: Programme): readonly Module[] {
  return programme.phases.flatMap((phase) => phase.modules);
}

/** Every step in the order it stands. */
export function stepsOf(programme: Programme): readonly Step[] {
  return modulesOf(programme).flatMap((module) => module.steps);
}

/** Every block in the order it stands. */
export function blocksOf(programme: Programme): readonly Block[] {
  return stepsOf(programme).flatMap((step) => step.blocks);
}

/** The ids of modules, steps and blocks. */
export function idsOf(programme: Programme): readonly string[] {
  return [...modulesOf(programme), ...stepsOf(programme), ...blocksOf(programme)].map((part) => part.id);
}
