/**
 * A record erased before its time, by a lawful decision only (PDL 8 kap. 4 §; in Finland the controller or the
 * supervisory authority). What stays: the access log, the care relation that explains it, and that this was done, by
 * which decision (decision 0017).
 */
import { endRelation } from '#modules/access/public.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { done, refused } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import { EraseByDecision } from '../contract.ts';
import { type Counts, insertErasure } from '../store/erasure.ts';
import { rehearsed } from '../store/held-rows.ts';
import { type Erasing, eraseRecord, eraseRows, RELATIONS } from './erase-record.ts';
import { keepUntil } from './retention.ts';

export interface ErasedRecord {
  readonly unitId: Unit['id'];
  /** Entries by name of the kind; none when the unit holds nothing. */
  readonly erased: Counts;
}

interface Asked {
  readonly residentId: EraseInput['residentId'];
  readonly unit: Unit;
  readonly reason: string;
}
type EraseInput = ReturnType<typeof EraseByDecision.parse>;

async function unitsOf(context: CommandContext, ids: EraseInput['unitIds']): Promise<readonly Unit[] | null> {
  const all = await allUnits(context.reference('units').db);
  const found = ids.flatMap((id) => all.filter((unit) => unit.id === id));
  return found.length === ids.length ? found : null;
}

/** What would go, unit by unit. Everything is deleted and taken back, so that it is exactly what the erasure itself deletes. */
export function rehearseErasure(erasing: Erasing) {
  return command({
    name: 'residents.rehearse-erasure',
    input: EraseByDecision,
    async run(context, input) {
      const units = await unitsOf(context, input.unitIds);
      if (context.actor.kind !== 'system') return refused('not-allowed');
      if (units === null) return refused('unknown-unit');
      const records: ErasedRecord[] = [];
      for (const unit of units) {
        const opened = await context.person({
          residentId: input.residentId,
          action: 'read',
          resource: 'record',
          holder: unit.id,
          choice: `${input.by}: ${input.decision}`,
        });
        if (!opened.ok) return opened;
        const tx = opened.value;
        const erased = await rehearsed(tx, async () => eraseRows(tx, erasing.parts, unit.id, [RELATIONS]));
        records.push({ unitId: unit.id, erased });
      }
      return done({ records });
    },
  });
}

async function eraseAt(
  context: CommandContext,
  given: Erasing & { packs: Packs },
  asked: Asked,
  basis: string,
) {
  const { unit } = asked;
  const opened = await context.person({
    residentId: asked.residentId,
    action: 'erase',
    resource: 'record',
    holder: unit.id,
    choice: asked.reason,
  });
  if (!opened.ok) return opened;
  const tx = opened.value;
  const erased = await eraseRecord(tx, given, { holder: unit.id, keep: [RELATIONS] }, context.now);
  await endRelation(tx, unit.id, context.now);
  await insertErasure(tx, { kind: 'decision', unitId: unit.id, basis }, { erased, kept: {} }, context.now);
  await context.fact(tx, { type: 'record.erased', holder: tx.residentId, data: { unitId: unit.id } });
  // The relation that stays has an end of its time too.
  await keepUntil(context, tx, { packs: given.packs, unit, class: 'care-record' });
  return done({ unitId: unit.id, erased } satisfies ErasedRecord);
}

/** Erases one unit's record or those of several, all or none. Refuses `unknown-unit`, and `not-allowed` to anybody but the service's own job. */
export function eraseByDecision(given: Erasing & { packs: Packs }) {
  return command({
    name: 'residents.erase-by-decision',
    input: EraseByDecision,
    async run(context, input) {
      const units = await unitsOf(context, input.unitIds);
      if (context.actor.kind !== 'system') return refused('not-allowed');
      if (units === null) return refused('unknown-unit');
      const reason = `${input.by}: ${input.decision}`;
      const records: ErasedRecord[] = [];
      for (const unit of units) {
        const asked = { residentId: input.residentId, unit, reason };
        const erased = await eraseAt(context, given, asked, input.decision);
        if (!erased.ok) return erased;
        records.push(erased.value);
      }
      return done({ records });
    },
  });
}
