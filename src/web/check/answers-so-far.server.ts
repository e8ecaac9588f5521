/**
 * What a person has answered in the checks so far: of the signed-in it is kept in their own drawer, of everybody else the
 * browser carries it.
 */
import { redirect } from 'react-router';
import type { ResidentId } from '#kernel/ids.ts';
import { ANSWERS_COOKIE, readCookie } from '#platform/http/cookies.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { carriedBy, type Carrying, instrumentsIn } from './carried-answers.ts';
import { type CheckParts, readOwnAnswers } from './kept-answers.server.ts';
import type { AnswersByInstrument } from './question-steps.ts';

export interface SoFar extends Carrying {
  /** The browser carried something that can no longer be read. */
  readonly lost: boolean;
  /** Names of forms that ask otherwise now, so that some of what was kept does not fit. */
  readonly short: readonly string[];
  /** What has been seen of each form. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Whose it is, and how many days after the last answer it is erased; null: in this browser alone. */
  readonly account: { readonly residentId: ResidentId; readonly days: number } | null;
}

export interface SoFarOfPerson extends SoFar {
  /** They have weight and calories hidden (decision 0044); of who has not signed in nothing is known. */
  readonly hidesBody: boolean;
}

/** True when this browser carries answers. */
export function carriesAnswers(request: Request): boolean {
  return (readCookie(request.headers.get('cookie'), ANSWERS_COOKIE) ?? '') !== '';
}

/** The page that takes along what the browser carries, with the way on from it. */
export function carryPage(language: string, then: string): string {
  return `/${language}/check/carry?then=${encodeURIComponent(then)}`;
}

/** Who has signed in takes along first what the browser still carries. */
export function carryFirst(here: RequestContext, request: Request): void {
  if (here.actor.kind !== 'resident' || request.method !== 'GET' || !carriesAnswers(request)) return;
  const { pathname, search } = new URL(request.url);
  throw redirect(carryPage(here.language, pathname + search));
}

export function checkParts({ app }: RequestContext): CheckParts {
  return { library: app.library, packs: app.packs };
}

/** For a page that knows already what is kept. */
export function fromKept(
  here: RequestContext,
  residentId: ResidentId,
  kept: Readonly<
    Record<
      string,
      {
        readonly answers: AnswersByInstrument[string];
        readonly leftOut: boolean;
        readonly revision: number;
        readonly isShort: boolean;
      }
    >
  >,
): SoFar {
  const all = Object.entries(kept);
  const { country } = here.actor.kind === 'resident' ? here.actor : here.site;
  return {
    answers: Object.fromEntries(
      all.flatMap(([name, { answers }]) =>
        Object.keys(answers).length === 0 ? [] : [[name, answers] as const],
      ),
    ),
    leftOut: all.flatMap(([name, { leftOut }]) => (leftOut ? [name] : [])),
    lost: false,
    short: all.flatMap(([name, { isShort }]) => (isShort ? [name] : [])),
    revisions: Object.fromEntries(all.map(([name, { revision }]) => [name, revision])),
    account: { residentId, days: here.app.packs[country].forms.draftDays },
  };
}

export async function answersSoFar(here: RequestContext, request: Request): Promise<SoFarOfPerson> {
  const { actor, app, site } = here;
  if (actor.kind !== 'resident') {
    const { answers, leftOut, lost } = carriedBy(here, request);
    return { answers, leftOut, lost, short: [], revisions: {}, account: null, hidesBody: false };
  }
  carryFirst(here, request);
  const { residentId } = actor;
  const read = readOwnAnswers(checkParts(here), instrumentsIn(app.library, site.country));
  const { kept, hidesBody } = orPage(here, request, await run(here, read, { residentId }));
  return { ...fromKept(here, residentId, kept), hidesBody };
}
