/** What a reviewer says of a block where they see it, in the preview: the one thing there that is kept. */
import { addComment } from '#modules/programmes/public.ts';
import type { RequestContext } from '../context.ts';
import type { Posted } from '../forms/posted-page.server.ts';
import { field, orPage, run } from '../shell/requests.ts';

export interface Commented {
  /** The part that it is about. */
  readonly about: string;
  /** What could not be kept: nothing written, or too much. Null: it is kept. */
  readonly notKept: string | null;
}

/** Null where something else was pressed. */
export async function commentedIn(
  here: RequestContext,
  request: Request,
  posted: Posted,
): Promise<Commented | null> {
  if (field(posted, 'intent') !== 'comment') return null;
  const about = field(posted, 'about');
  const words = field(posted, `said-${about}`).replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  const outcome = await run(
    here,
    addComment,
    { versionId: field(posted, 'commented'), partId: about, words },
    field(posted, 'idempotencyKey'),
  );
  if (!outcome.ok && outcome.refusal === 'bad-input') return { about, notKept: words };
  orPage(here, request, outcome);
  return { about, notKept: null };
}
