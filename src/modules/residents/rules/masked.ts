/**
 * What may be shown of a person's name and whereabouts. Under protected identity (skyddade personuppgifter, turvakielto)
 * address and place must leave the service in no output; lists and headers of staff show no name either. Whether they are
 * masked is the decision's word (`PersonTx.contact`), for the one who asks.
 */
export type Showing = 'masked' | 'open';

export interface Whereabouts {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly municipality: string | null;
}

const NOTHING: Whereabouts = { email: null, phone: null, address: null, municipality: null };

/** The name, or null where it must not stand. */
export function shownName(name: string | null, showing: Showing): string | null {
  return showing === 'open' ? name : null;
}

/** Contact data, emptied where it must not stand. */
export function shownWhereabouts(contact: Whereabouts, showing: Showing): Whereabouts {
  return showing === 'open' ? contact : NOTHING;
}
