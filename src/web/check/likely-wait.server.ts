/** How many wait at a unit and how long it is likely to take: from its queue, or else what the unit itself has said. */
import { readQueue } from '#modules/coaching/public.ts';
import type { Unit } from '#modules/identity/public.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';

export interface ShownWait {
  readonly waiting: number;
  /** 0: there is room. Null: it cannot be told. */
  readonly weeks: number | null;
}

export async function likelyWaitAt(
  here: RequestContext,
  request: Request,
  unit: Pick<Unit, 'id' | 'waitWeeks'>,
): Promise<ShownWait> {
  const { waiting, wait } = orPage(here, request, await run(here, readQueue, { unitId: unit.id }));
  switch (wait.kind) {
    case 'room':
      return { waiting, weeks: 0 };
    case 'weeks':
      return { waiting, weeks: wait.weeks };
    case 'cannot-tell':
      // Where nobody has said what they carry, the unit's own word stands; a queue that does not move is no short wait.
      return { waiting, weeks: wait.because === 'no-capacity' ? unit.waitWeeks : null };
  }
}
