/** A copy of everything held about a person, area by area, nothing sealed. */
import { allUnits } from '#modules/identity/public.ts';
import type { HolderId, ResidentId } from '#kernel/ids.ts';
import { done } from '#kernel/outcome.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { ExportResident, type HeldPart, type Section } from '../contract.ts';

/** Area → kind → entries. */
export type Held = Readonly<Record<string, Readonly<Record<string, Section>>>>;

/** What the areas hold, as far as it is open to the transaction. */
export async function readHeld(tx: PersonTx, parts: readonly HeldPart[]): Promise<Held> {
  const held: Record<string, Readonly<Record<string, Section>>> = {};
  for (const part of parts) held[part.area] = await part.exportOf(tx);
  return held;
}

/** Joins what two openings showed; what both showed (the person's own drawer) stands once. */
function joined(one: Held, other: Held): Held {
  const areas = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    areas.map((area) => {
      const kinds = [...new Set([...Object.keys(one[area] ?? {}), ...Object.keys(other[area] ?? {})])];
      return [
        area,
        Object.fromEntries(
          kinds.map((kind) => {
            const entries = [...(one[area]?.[kind] ?? []), ...(other[area]?.[kind] ?? [])];
            return [kind, [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()]];
          }),
        ),
      ];
    }),
  );
}

/** A job opens one holder at a time: every unit is walked, each opening decided and logged as the same export. */
async function walkUnits(context: CommandContext, residentId: ResidentId, parts: readonly HeldPart[]) {
  const units = await allUnits(context.reference('units').db);
  const holders: readonly HolderId[] = [residentId, ...units.map((unit) => unit.id)];
  let all: Held = {};
  for (const holder of holders) {
    const opened = await context.person({ residentId, action: 'export', resource: 'export', holder });
    if (!opened.ok) return opened;
    all = joined(all, await readHeld(opened.value, parts));
  }
  return done(all);
}

/** For the person's own page and, as a job of the service, for the command line. */
export function exportResident(parts: readonly HeldPart[]) {
  return command({
    name: 'residents.export',
    input: ExportResident,
    async run(context, input) {
      if (context.actor.kind === 'system') {
        const walked = await walkUnits(context, input.residentId, parts);
        return walked.ok ? done({ madeAt: context.now, held: walked.value }) : walked;
      }
      const opened = await context.person({
        residentId: input.residentId,
        action: 'export',
        resource: 'export',
      });
      if (!opened.ok) return opened;
      return done({ madeAt: context.now, held: await readHeld(opened.value, parts) });
    },
  });
}
