/** Builders for lists: rows and names, as the areas that own them would have put them there. */
import * as z from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { instant } from '#kernel/dates.ts';
import { newId, type ResidentId, type StaffId, type UnitId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { putOnRoster } from '#modules/residents/public.ts';
import { command, type CommandRunner } from '#platform/command.ts';
import type { ItemKind, Rank } from './contract.ts';
import { putItem } from './store.ts';

interface Subject {
  readonly residentId: ResidentId;
  readonly unitId: UnitId;
}

/** Puts a resident on a unit's roster, in the resident's own session. */
export async function onRoster(
  run: CommandRunner['run'],
  actor: Actor,
  { residentId, unitId }: Subject,
  name: string,
): Promise<void> {
  const definition = command({
    name: 'testing.roster',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'write', resource: 'person' });
      if (!opened.ok) return opened;
      await putOnRoster(opened.value, unitId, { name, language: 'sv' }, context.now);
      return done(null);
    },
  });
  const outcome = await run(actor, definition, {});
  if (!outcome.ok) throw new Error(`roster: ${outcome.refusal}`);
}

export interface ItemGiven {
  readonly kind?: ItemKind;
  readonly staffId?: StaffId;
  readonly dueAt?: string;
  readonly refId?: string;
  readonly rank?: Rank;
}

/** Puts one row on a unit's list about the resident who acts; answers what it is about. */
export async function anItem(
  run: CommandRunner['run'],
  actor: Actor,
  { residentId, unitId }: Subject,
  given: ItemGiven = {},
): Promise<string> {
  const refId = given.refId ?? newId();
  const definition = command({
    name: 'testing.item',
    input: z.strictObject({}),
    async run(context) {
      const opened = await context.person({ residentId, action: 'write', resource: 'person' });
      if (!opened.ok) return opened;
      const dueAt = given.dueAt === undefined ? context.now : instant(given.dueAt);
      await putItem(
        opened.value,
        {
          unitId,
          kind: given.kind ?? 'reply',
          refId,
          staffId: given.staffId ?? null,
          dueAt,
          ...(given.rank === undefined ? {} : { rank: given.rank }),
        },
        context.now,
      );
      return done(null);
    },
  });
  const outcome = await run(actor, definition, {});
  if (!outcome.ok) throw new Error(`item: ${outcome.refusal}`);
  return refId;
}
