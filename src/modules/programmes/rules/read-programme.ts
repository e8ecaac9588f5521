/** A programme from what came in from outside. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { ProgrammeContent } from '../contract.ts';
import { faultsIn } from './faults-in.ts';
import type { Programme } from './programme.ts';

/** Refuses `not-a-programme` with the first place that is wrong, and what is wrong there. */
export function readProgramme(json: unknown): Outcome<Programme, 'not-a-programme'> {
  const read = ProgrammeContent.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = issue?.path.map(String).join('.') ?? '';
    return refused('not-a-programme', { place, message: issue?.message ?? '' });
  }
  const [fault] = faultsIn(read.data);
  return fault === undefined
    ? done(read.data)
    : refused('not-a-programme', {
        place: fault.at,
        message: fault.about === '' ? fault.name : `${fault.name} “${fault.about}”`,
      });
}
