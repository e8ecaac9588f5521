/** Whether an instrument may be put before people, by its licence. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Instrument, Licence } from './instrument.ts';

/** A leave that an organisation has got from the holder of the rights. */
export interface Permission {
  /** Where it is kept: a contract number, a letter with its date. */
  readonly reference: string;
}
export type LicenceRefusal =
  | 'licence-needs-permission'
  | 'licence-unconfirmed'
  | 'licence-score-only'
  | 'licence-forbids-changes';

interface Use {
  readonly entry: Instrument['entry'];
  readonly permission: Permission | undefined;
}

/**
 * Publishing is stopped where the licence class does not allow the use. A leave with its reference opens what needs one;
 * it does not open a changed text where changes are forbidden. `score-only`: the texts may not be shown, but a score of
 * a form answered elsewhere may be entered.
 */
export function licenceGate(licence: Licence, { entry, permission }: Use): Outcome<'open', LicenceRefusal> {
  if (licence.class === 'no-derivatives' && licence.unofficialTranslations.length > 0)
    return refused('licence-forbids-changes');
  if (permission !== undefined) return done('open');
  if (licence.class === 'institution-permission') return refused('licence-needs-permission');
  if (licence.standing === 'unconfirmed') return refused('licence-unconfirmed');
  if (licence.class === 'score-only' && entry === 'items') return refused('licence-score-only');
  return done('open');
}
