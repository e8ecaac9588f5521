/** Whose pages these are: the resident who is signed in. */
import { data } from 'react-router';
import type { ResidentId } from '#kernel/ids.ts';
import type { RequestContext } from '../context.ts';
import { signInFirst } from '../shell/requests.ts';

/** Visitors are asked to sign in; for everybody else there is no such page. */
export function ownId(here: RequestContext, request: Request): ResidentId {
  if (here.actor.kind === 'resident') return here.actor.residentId;
  if (here.actor.kind === 'visitor') throw signInFirst(here, request);
  throw data({ refusal: 'not-found' }, { status: 404 });
}
