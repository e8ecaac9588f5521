/** What an organisation has, makes and could have, as one list narrowed by where it comes from. */
import type { Language } from '#kernel/actor.ts';
import { type CivilDate, civilDate } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import {
  type CatalogueEntry,
  type OwnProgrammes,
  readCatalogue,
  readOwnProgrammes,
} from '#modules/programmes/public.ts';
import { compareTexts } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import type { TagKind } from '../design/lists.tsx';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { type Selection, SELECTIONS, studioTexts, type StandingHere } from './texts/texts.ts';
import { languagesInWords, lengthInWords, STATE_TAGS, titleIn } from './wordings.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly standing: StandingHere;
  readonly tags: readonly { readonly kind: TagKind; readonly text: string }[];
  readonly languages: string;
  readonly length: string;
  readonly owner: string;
  readonly reviewBy: string | null;
}

const SELECTED: Readonly<Record<Exclude<Selection, 'all'>, readonly StandingHere[]>> = {
  own: ['own'],
  adopted: ['use', 'subscribe'],
  service: ['service'],
  shared: ['shared'],
};

function isIn(selection: Selection, row: Row): boolean {
  return selection === 'all' || SELECTED[selection].includes(row.standing);
}

interface Said {
  readonly language: Language;
  readonly today: CivilDate;
}

function overdue(reviewBy: string | null, { language, today }: Said): Row['tags'] {
  return reviewBy !== null && reviewBy <= today
    ? [{ kind: 'person', text: studioTexts(language).list.overdue }]
    : [];
}

function catalogueRow(entry: CatalogueEntry, said: Said): Row {
  const { language } = said;
  const words = studioTexts(language);
  const { programme, version, standing } = entry;
  return {
    id: programme.id,
    title: titleIn(version.card, language),
    href: `/${language}/work/programmes/${programme.id}`,
    kind: words.kinds[version.card.kind],
    standing,
    tags: [
      { kind: 'plain', text: words.standings[standing] },
      ...(entry.waiting === null ? [] : [{ kind: 'person' as const, text: words.list.waiting }]),
      ...overdue(programme.reviewBy, said),
    ],
    languages: languagesInWords(version.card.languages, language),
    length: lengthInWords(version.card, language),
    owner: programme.ownerName,
    reviewBy: programme.reviewBy === null ? null : shortDate(civilDate(programme.reviewBy), language),
  };
}

/** A programme of one's own, with what is in use and what is on its way. */
function ownRow(own: OwnProgrammes['programmes'][number], said: Said): Row {
  const { language } = said;
  const words = studioTexts(language);
  const shown = [
    own.versions.find((one) => one.state === 'published'),
    own.versions.find((one) => one.state !== 'published' && one.state !== 'retired'),
  ].filter((one) => one !== undefined);
  const states = shown.length === 0 ? own.versions.slice(0, 1) : shown;
  return {
    id: own.id,
    title: titleIn(own.card, language),
    href: `/${language}/work/programmes/${own.id}`,
    kind: words.kinds[own.card.kind],
    standing: 'own',
    tags: [
      ...states.map((one) => ({
        kind: STATE_TAGS[one.state],
        text: `${words.states[one.state]} ${one.number}`,
      })),
      ...overdue(own.reviewBy, said),
    ],
    languages: languagesInWords(own.card.languages, language),
    length: lengthInWords(own.card, language),
    owner: own.ownerName,
    reviewBy: own.reviewBy === null ? null : shortDate(own.reviewBy, language),
  };
}

export async function programmeList(here: RequestContext, request: Request, work: AtWork) {
  const { language, app } = here;
  const said = { language, today: work.today };
  const catalogue = orPage(here, request, await run(here, readCatalogue(app.programmes), {}));
  const mine = await run(here, readOwnProgrammes, {});
  const own = mine.ok ? mine.value.programmes : [];
  const owned = new Set<string>(own.map((one) => one.id));
  const rows = [
    ...own.map((one) => ownRow(one, said)),
    ...catalogue.filter((one) => !owned.has(one.programme.id)).map((one) => catalogueRow(one, said)),
  ].toSorted((one, other) => compareTexts(language, one.title, other.title));
  const selection = SELECTIONS.find((one) => one === new URL(request.url).searchParams.get('which')) ?? 'all';
  const base = `/${language}/work/programmes`;
  return {
    base,
    selection,
    mayMake: mine.ok,
    rows: rows.filter((row) => isIn(selection, row)),
    selections: SELECTIONS.map((which) => ({
      href: which === 'all' ? base : `${base}?which=${which}`,
      text: studioTexts(language).list.selections[which],
      isCurrent: which === selection,
      count: rows.filter((row) => isIn(which, row)).length,
    })),
  };
}
