/** Closes a period when nothing more is owed to the person in it. */
import type { Id } from '#kernel/ids.ts';
import type { CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { nothingOwed } from '../rules/period.ts';
import { readFollowUps } from '../store/follow-ups.ts';
import { markClosed } from '../store/periods.ts';

/** Call after a follow-up has been answered or held. The care relation stays until its own due row. */
export async function closeWhenDone(
  context: CommandContext,
  tx: PersonTx,
  periodId: Id<'period'>,
): Promise<void> {
  const states = (await readFollowUps(tx)).filter((one) => one.periodId === periodId).map((one) => one.state);
  if (nothingOwed(states)) await markClosed(tx, periodId, context.now);
}

/** Effect keys of what is owed around one follow-up begin so. */
export function followUpKey(followUpId: string): string {
  return `coaching.follow-up:${followUpId}:`;
}
