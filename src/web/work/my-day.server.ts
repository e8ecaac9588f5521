import { type LoaderFunctionArgs, redirect } from 'react-router';
import { namedDate } from '#kernel/dates-format.ts';
import { runsTheService } from '#modules/feedback/public.ts';
import {
  ITEM_KINDS,
  type ItemKind,
  listItems,
  type Scope,
  SCOPES,
  seesLists,
} from '#modules/worklist/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { type AtWork, atWork, staffFrame } from './staff-frame.server.ts';
import { dayRows } from './work-rows.ts';

/** As many rows as one takes in; each is a row of the access log too. */
export const ROWS_ON_PAGE = 25;

function chosen<T extends string>(text: string | null, among: readonly T[]): T | null {
  return among.find((one) => one === text) ?? null;
}

/** What the address asks for; what it does not know counts as not asked. */
function asked(request: Request): {
  readonly scope: Scope;
  readonly kind: ItemKind | null;
  readonly after: string | null;
} {
  const query = new URL(request.url).searchParams;
  return {
    scope: chosen(query.get('whose'), SCOPES) ?? 'needs-me',
    kind: chosen(query.get('kind'), ITEM_KINDS),
    after: query.get('after'),
  };
}

/** The address of a selection; the usual one has none of its own. */
function hrefOf(
  language: string,
  { scope, kind, after }: { readonly scope: Scope; readonly kind: ItemKind | null; readonly after?: string },
): string {
  const query = new URLSearchParams();
  if (scope !== 'needs-me') query.set('whose', scope);
  if (kind !== null) query.set('kind', kind);
  if (after !== undefined) query.set('after', after);
  return `/${language}/work${query.size === 0 ? '' : `?${query.toString()}`}`;
}

async function list(context: RequestContext, request: Request, work: AtWork) {
  const { language, app } = context;
  const { scope, kind, after } = asked(request);
  const found = orPage(
    context,
    request,
    await run(context, listItems, { scope, kind, after, limit: ROWS_ON_PAGE }),
  );
  const total = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return {
    found: {
      rows: dayRows(found.items, { now: app.clock.now(), zone: work.zone, language }),
      scopes: SCOPES.map((one) => ({
        scope: one,
        href: hrefOf(language, { scope: one, kind }),
        isCurrent: one === scope,
      })),
      kinds: [
        { kind: null, count: total, href: hrefOf(language, { scope, kind: null }), isCurrent: kind === null },
        ...ITEM_KINDS.filter((one) => one === kind || (found.counts[one] ?? 0) > 0).map((one) => ({
          kind: one,
          count: found.counts[one] ?? 0,
          href: hrefOf(language, { scope, kind: one }),
          isCurrent: one === kind,
        })),
      ],
      isNarrowed: kind !== null || scope !== 'needs-me',
      start: after === null ? null : hrefOf(language, { scope, kind }),
      next: found.next === null ? null : hrefOf(language, { scope, kind, after: found.next }),
    },
    // The rail counts what needs me; another selection says nothing about that.
    count: scope === 'needs-me' ? total : undefined,
  };
}

export async function loadMyDay({ context: given, request }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const { language } = context;
  const today = namedDate(work.today, language);
  if (!seesLists(work.actor)) {
    if (work.actor.role === 'log-reviewer') throw redirect(`/${language}/work/log-review`);
    if (work.actor.role === 'designer' || work.actor.role === 'publisher')
      throw redirect(`/${language}/work/instruments`);
    if (runsTheService(work.actor)) throw redirect(`/${language}/work/feedback`);
    return { frame: await staffFrame(context, work, { place: 'day' }), today, found: null };
  }
  const { found, count } = await list(context, request, work);
  const frame = await staffFrame(context, work, { place: 'day', ...(count === undefined ? {} : { count }) });
  return { frame, today, found };
}

/** The rows alone, for the list that stays beside an opened person: a request of its own, with its own log rows. */
export async function loadDayRows({ context: given, request }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const { found } = await list(context, request, work);
  return Response.json({ rows: found.rows, next: found.next });
}
