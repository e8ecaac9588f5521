/** Which other units hold something about the person in focus: told only where `decide` and the database say the same. */
import type { StaffActor } from '#kernel/actor.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { type UnitElsewhere, unitsElsewhere } from '../rules/units-elsewhere.ts';
import { readElsewhere, readFacts } from '../store/open.ts';

/** For pages that join areas, within their own decision. What a block closes is in it by its unit: name that to nobody before an emergency. */
export async function listUnitsElsewhere(
  tx: PersonTx,
  actor: StaffActor,
  packs: Packs,
): Promise<readonly UnitElsewhere[]> {
  const facts = await readFacts(tx.db, actor.sessionId, tx.residentId);
  const country = facts.assignment?.country ?? actor.country;
  const judged = unitsElsewhere(actor, tx.residentId, facts, packs[country].access);
  const seen = await readElsewhere(tx.db, actor.sessionId, tx.residentId);
  return seen.filter((one) =>
    judged.some((other) => other.unitId === one.unitId && other.standing === one.standing),
  );
}
