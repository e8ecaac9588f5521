/** Tells a browser whether the same person is signed in as before, and nothing else to anybody (decision 0034). */
import { createHmac } from 'node:crypto';
import { derivedKey } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';
import { shownAs } from './shown-as.ts';

/** Stands on the answers of pages, where somebody is signed in. */
export const PERSON_HEADER = 'X-Vandra-Person';
/** 132 bits. */
const MARK_LENGTH = 22;

/** The same for a person at every sign-in, and without the deployment's secret nobody's. Null for visitors. */
export function personMark(
  secret: Uint8Array,
  { actor, signedIn }: Pick<RequestContext, 'actor' | 'signedIn'>,
): string | null {
  const who =
    actor.kind === 'resident'
      ? `resident ${actor.residentId}`
      : shownAs(actor, signedIn) === 'staff'
        ? 'staff'
        : null;
  if (who === null) return null;
  const mark = createHmac('sha256', derivedKey(secret, 'whose browser')).update(who).digest('base64url');
  return mark.slice(0, MARK_LENGTH);
}
