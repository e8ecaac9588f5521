/** A person opened at the reader's own unit, for the pages about results: the unit, its day, and the head of every staff page. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilIn } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import type { AccessRefusal, CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { readHead } from '../work/person-head.server.ts';

export interface AtOwnUnit {
  readonly tx: PersonTx;
  readonly unit: Unit;
  readonly today: CivilDate;
  readonly head: NonNullable<Awaited<ReturnType<typeof readHead>>>;
}

interface Asked {
  readonly residentId: ResidentId;
  readonly language: Language;
  /** The response, when the page is about one. */
  readonly resourceId?: string;
}

/** Refuses as the doorway does, and `not-found` for those who are no staff of a unit. */
export async function atOwnUnit(
  context: CommandContext,
  { residentId, language, resourceId }: Asked,
): Promise<Outcome<AtOwnUnit, AccessRefusal>> {
  const opened = await context.person({
    residentId,
    action: 'read',
    resource: 'response',
    ...(resourceId === undefined ? {} : { resourceId }),
  });
  if (!opened.ok) return opened;
  const { actor } = context;
  const tx = opened.value;
  const unit = (await allUnits(tx.db)).find((one) => actor.kind === 'staff' && one.id === actor.unitId);
  if (unit === undefined) return refused('not-found');
  const today = civilIn(context.now, unit.zone).date;
  const head = await readHead(tx, { now: context.now, today, language });
  return head === null ? refused('not-found') : done({ tx, unit, today, head });
}
