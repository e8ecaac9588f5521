/** A unit that meets by a video service of its own: what it is called and where it is. The manager says so. */
import * as z from 'zod';
import { done, refused } from '#kernel/outcome.ts';
import { command } from '#platform/command.ts';
import { Elsewhere } from '../contract.ts';
import { dropElsewhere, putElsewhere, readElsewhere } from '../store/elsewhere.ts';

/** The first field that is not as it must be; null when all is well. */
export function elsewhereProblem(written: Elsewhere): keyof Elsewhere | null {
  const parsed = Elsewhere.safeParse(written);
  if (parsed.success) return null;
  return parsed.error.issues.some((issue) => issue.path[0] === 'name') ? 'name' : 'address';
}

export const showElsewhere = command({
  name: 'meetings.show-elsewhere',
  input: z.strictObject({}),
  async run(context) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const { actor } = context;
    if (actor.kind !== 'staff') return refused('not-allowed');
    return done({
      service: await readElsewhere(opened.value, actor.unitId),
      maySet: actor.role === 'unit-manager',
    });
  },
});

/** Null: the unit meets here. */
export const setElsewhere = command({
  name: 'meetings.set-elsewhere',
  input: z.strictObject({ service: Elsewhere.nullable() }),
  async run(context, { service }) {
    const opened = await context.units();
    if (!opened.ok) return opened;
    const { actor } = context;
    if (actor.kind !== 'staff' || actor.role !== 'unit-manager') return refused('not-allowed');
    if (service === null) await dropElsewhere(opened.value, actor.unitId);
    else await putElsewhere(opened.value, actor.unitId, service);
    return done(null);
  },
});
