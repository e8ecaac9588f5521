/**
 * What may be shown of a person's name and whereabouts, and to whom. Under protected identity (skyddade
 * personuppgifter, turvakielto) address and place must leave the service in no output; lists and headers of staff show
 * no name either. Unknown counts as protected: nothing is shown by mistake.
 */
export type Protection = 'protected' | 'open' | 'unknown';
/** Who looks: the person themselves, or somebody else. */
export type Viewer = 'self' | 'other';

export interface Whereabouts {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly municipality: string | null;
}

const NOTHING: Whereabouts = { email: null, phone: null, address: null, municipality: null };

/** The name, or null where it must not stand. */
export function shownName(name: string | null, protection: Protection, viewer: Viewer): string | null {
  return viewer === 'self' || protection === 'open' ? name : null;
}

/** Contact data, emptied where it must not stand. */
export function shownWhereabouts(contact: Whereabouts, protection: Protection, viewer: Viewer): Whereabouts {
  return viewer === 'self' || protection === 'open' ? contact : NOTHING;
}
