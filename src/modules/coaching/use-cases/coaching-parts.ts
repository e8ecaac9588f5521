/** What the notes' use cases need besides the person: content, and which country's codes a unit uses. */
import type { UnitId } from '#kernel/ids.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { Library } from '#modules/instruments/public.ts';
import type { ProgrammeRegistry } from '#modules/programmes/public.ts';
import type { OpenTx } from '#platform/db.ts';
import type { ActCode } from '../rules/propose-codes.ts';
import type { CoachingContent } from './load-content.ts';

export interface CoachingParts {
  readonly content: CoachingContent;
  readonly library: Library;
  readonly programmes: Pick<ProgrammeRegistry, 'version'>;
  codesOf(tx: OpenTx, unitId: UnitId): Promise<readonly ActCode[]>;
}

/** Made once for a process. */
export function coachingParts(
  content: CoachingContent,
  library: Library,
  programmes: CoachingParts['programmes'],
): CoachingParts {
  return {
    content,
    library,
    programmes,
    async codesOf(tx, unitId) {
      const unit = (await allUnits(tx.db)).find((one) => one.id === unitId);
      return unit === undefined ? [] : content.codes[unit.country];
    },
  };
}
