/** The unit's walks as the list shows them: names, what waits, since when, and where each row leads. */
import type { LoaderFunctionArgs } from 'react-router';
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { type Case, NEEDS, type Need, readCaseload } from '#modules/enrolments/public.ts';
import type { VersionId } from '#modules/programmes/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import type { TagKind } from '../design/lists.tsx';
import type { WorkRow } from '../design/work-list.tsx';
import { orPage, run } from '../shell/requests.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { nameOrNot } from '../work/work-rows.ts';
import { programmeName } from './programme-name.server.ts';
import { caseTexts } from './texts/texts.ts';

/** As many rows as one takes in; each is a row of the access log too. */
export const CASES_ON_PAGE = 25;

const WHOSE = ['unit', 'mine'] as const;
type Whose = (typeof WHOSE)[number];

interface Asked {
  readonly whose: Whose;
  readonly programme: string | null;
  readonly need: Need | null;
  readonly after: string | null;
}

/** What the address asks for; what it does not know counts as not asked. */
function asked(request: Request): Asked {
  const query = new URL(request.url).searchParams;
  const programme = query.get('programme');
  return {
    whose: WHOSE.find((one) => one === query.get('whose')) ?? 'unit',
    programme: programme !== null && /^[a-z][a-z0-9-]{0,59}$/.test(programme) ? programme : null,
    need: NEEDS.find((one) => one === query.get('waits')) ?? null,
    after: query.get('after'),
  };
}

/** The address of a selection; the usual one has none of its own. */
function hrefOf(language: Language, { whose, programme, need, after }: Asked): string {
  const query = new URLSearchParams();
  if (whose !== 'unit') query.set('whose', whose);
  if (programme !== null) query.set('programme', programme);
  if (need !== null) query.set('waits', need);
  if (after !== null) query.set('after', after);
  return `/${language}/work/walks${query.size === 0 ? '' : `?${query.toString()}`}`;
}

/** Of what waits, the first that somebody should see to. */
function tagOf(one: Case, language: Language): { readonly kind: TagKind; readonly text: string } | undefined {
  const { tags } = caseTexts(language);
  if (one.flags > 0) return { kind: 'danger', text: tags.flag };
  if (one.unanswered > 0) return { kind: 'person', text: tags.message };
  if (one.tasks > 0) return { kind: 'person', text: tags.task };
  if (one.overdue > 0) return { kind: 'plain', text: tags.form };
  if (one.rank === 1) return { kind: 'plain', text: tags.quiet };
  return one.state === 'paused' ? { kind: 'calm', text: tags.paused } : undefined;
}

function rowOf(
  one: Case,
  about: { readonly context: RequestContext; readonly zone: Zone; readonly names: Map<string, string> },
): WorkRow {
  const { language } = about.context;
  const words = caseTexts(language);
  const tag = tagOf(one, language);
  const waiting = [
    one.flags === 0 ? null : words.flags({ count: one.flags }),
    one.unanswered === 0 ? null : words.messages({ count: one.unanswered }),
    one.tasks === 0 ? null : words.tasks({ count: one.tasks }),
    one.overdue === 0 ? null : words.forms({ count: one.overdue }),
  ];
  return {
    id: one.enrolmentId,
    href: `/${language}/work/people/${one.residentId}/walks/${one.enrolmentId}`,
    name: nameOrNot(one.person, language),
    about: [about.names.get(one.versionId) ?? one.programme, ...waiting, one.coach]
      .filter((part) => part !== null)
      .join(' · '),
    ...(tag === undefined ? {} : { tag }),
    when:
      one.waitsSince === null
        ? words.lastSeen({ day: shortDate(one.lastUsedOn, language) })
        : words.waitsSince({ day: shortDate(civilIn(one.waitsSince, about.zone).date, language) }),
  };
}

export async function loadCaseload({ context: given, request }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const { language, app } = context;
  const wish = asked(request);
  const outcome = await run(context, readCaseload, { ...wish, limit: CASES_ON_PAGE });
  const found = orPage(context, request, outcome);
  const { totals } = found;
  const versions = [...found.cases, ...found.programmes].map((one) => one.versionId);
  const names = new Map(
    [...new Set(versions)].flatMap((id) => {
      const version = app.programmes.version(id as VersionId);
      return version === undefined ? [] : [[id, programmeName(version.card, language)] as const];
    }),
  );
  const at = (more: Partial<Asked>) => hrefOf(language, { ...wish, after: null, ...more });
  return {
    frame: await staffFrame(context, work, { place: 'walks' }),
    rows: found.cases.map((one) => rowOf(one, { context, zone: work.zone, names })),
    scopes: WHOSE.map((whose) => ({ whose, href: at({ whose }), isCurrent: whose === wish.whose })),
    needs: [
      { need: null, count: totals.all, href: at({ need: null }), isCurrent: wish.need === null },
      ...NEEDS.map((need) => ({
        need,
        count: totals[need],
        href: at({ need }),
        isCurrent: need === wish.need,
      })),
    ],
    programmes:
      found.programmes.length < 2 && wish.programme === null
        ? []
        : [
            { text: null, href: at({ programme: null }), isCurrent: wish.programme === null },
            ...found.programmes.map((one) => ({
              text: names.get(one.versionId) ?? one.programme,
              count: one.count,
              href: at({ programme: one.programme }),
              isCurrent: one.programme === wish.programme,
            })),
          ],
    isNarrowed: wish.need !== null || wish.whose !== 'unit' || wish.programme !== null,
    all: hrefOf(language, { whose: 'unit', programme: null, need: null, after: null }),
    start: wish.after === null ? null : at({}),
    next: found.next === null ? null : at({ after: found.next }),
  };
}
