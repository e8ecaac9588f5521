/** Everything a programme's page tells: what is published of it, what is on its way, and what can be done with it here. */
import { data } from 'react-router';
import type { Language } from '#kernel/actor.ts';
import { civilDate, civilIn, type Instant, type Zone } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import { readHowItGoes, type Shown } from '#modules/enrolments/public.ts';
import {
  type Programme,
  readCatalogueProgramme,
  readDraft,
  readOwnProgrammes,
  stepsOf,
  textsOf,
  textState,
  type VersionId,
} from '#modules/programmes/public.ts';
import { publicPart } from '#modules/programmes/rules/owner-description.ts';
import { instrumentsIn } from '#modules/programmes/rules/used-in.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { languageTitle } from '../walk/rules/language-name.ts';
import { textIn } from './rules/part-names.ts';
import { SAID, studioTexts } from './texts/texts.ts';
import { daysInWords, languagesInWords, lengthInWords, STATE_TAGS, titleIn } from './wordings.ts';

interface Described {
  readonly purpose: Readonly<Record<string, string>>;
  readonly forWhom: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly references: Programme['references'];
  readonly languages: readonly {
    readonly language: string;
    readonly missing: number;
    readonly outdated: number;
  }[];
  readonly phases: readonly {
    readonly title: Readonly<Record<string, string>>;
    readonly kind: 'guided' | 'maintenance';
    readonly days: number;
    readonly modules: readonly Readonly<Record<string, string>>[];
  }[];
  readonly steps: number;
  readonly minutes: number;
  readonly instruments: readonly string[];
}

/** The same of a draft as the catalogue tells of what is published. */
function describedDraft(content: Programme): Described {
  const texts = textsOf(content);
  const steps = stepsOf(content);
  const count = (language: string, state: 'missing' | 'outdated') =>
    texts.filter((text) => textState(content, text, language) === state).length;
  return {
    purpose: content.purpose,
    forWhom: content.forWhom,
    evidence: content.evidence,
    references: content.references,
    languages: content.languages.map((language) => ({
      language,
      missing: count(language, 'missing'),
      outdated: count(language, 'outdated'),
    })),
    phases: content.phases.map(({ title, kind, days, modules }) => ({
      title,
      kind,
      days,
      modules: modules.map((module) => module.title),
    })),
    steps: steps.length,
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    instruments: instrumentsIn(content),
  };
}

interface Said {
  readonly language: Language;
  readonly source: string;
}

/** A written text with the language it stands in; null where there is none. */
function written(text: Readonly<Record<string, string>>, { language, source }: Said) {
  const words = textIn(text, language, source);
  return words === '' ? null : { words, language: text[language] === undefined ? source : language };
}

function shown(described: Described, said: Said) {
  const { language, source } = said;
  const words = studioTexts(language).programmePage;
  return {
    purpose: written(described.purpose, said),
    forWhom: written(described.forWhom, said),
    evidence: written(described.evidence, said),
    sources: described.references.map(({ id, text, url }) => ({ id, text, url: url ?? null })),
    languages: described.languages.map((one) =>
      words.languageState({ ...one, language: languageTitle(one.language, language) }),
    ),
    content: words.steps({
      steps: described.steps,
      minutes: studioTexts(language).minutes({ count: described.minutes }),
    }),
    phases: described.phases.map((phase) => ({
      title: textIn(phase.title, language, source),
      kind: words.phaseKinds[phase.kind],
      length: daysInWords(phase.days, language),
      modules: phase.modules.map((module) => textIn(module, language, source)),
    })),
  };
}

/** Forms by their titles; by their names where the organisation has none of them. */
function formTitles(here: RequestContext, { actor }: AtWork, names: readonly string[]): readonly string[] {
  const forms = here.app.library.instrumentsFor(actor.organisationId);
  return names.map((name) => forms.findLast((form) => form.name === name)?.title[here.language] ?? name);
}

/** How the published version goes, step by step; null where nothing is published. */
async function howItGoes(here: RequestContext, versionId: VersionId | undefined) {
  const { language, app } = here;
  if (versionId === undefined) return null;
  const found = await run(here, readHowItGoes(app), { versionId });
  const content = found.ok ? await app.programmes.content(versionId) : undefined;
  if (!found.ok || content === undefined) return null;
  const { few, about } = studioTexts(language).programmePage.goes;
  const { underWay } = found.value;
  const words = (shown: Shown) => (shown.kind === 'few' ? few : String(shown.count));
  const titles = new Map(stepsOf(content).map((step) => [step.id, step.title]));
  return {
    begun: words(found.value.begun),
    underWay: underWay.kind === 'few' ? few : about({ count: underWay.count }),
    finished: words(found.value.finished),
    // A table of "few" tells nothing.
    steps: (found.value.begun.kind === 'few' ? [] : found.value.steps).map((step) => ({
      id: step.id,
      title: textIn(titles.get(step.id), language, content.sourceLanguage) || step.id,
      done: words(step.done),
      share: step.share,
      helped: words(step.helped),
      notHelped: words(step.notHelped),
    })),
  };
}

interface ListedVersion {
  readonly id: string;
  readonly number: string;
  readonly state: keyof typeof STATE_TAGS;
  readonly by: string | null;
  readonly at: Instant | null;
  readonly gaps: readonly string[];
}

function versionRows(versions: readonly ListedVersion[], language: Language, zone: Zone) {
  const words = studioTexts(language);
  return versions.map((one) => ({
    id: one.id,
    number: one.number,
    tag: STATE_TAGS[one.state],
    state: words.states[one.state],
    by: one.by ?? '',
    day: one.at === null ? '' : shortDate(civilIn(one.at, zone).date, language),
    gaps: one.gaps.length === 0 ? '' : languagesInWords(one.gaps, language),
  }));
}

/** Own programme lines, catalogue entry and draft of one programme, whichever there are. */
async function found(here: RequestContext, request: Request, programmeId: string) {
  const own = await run(here, readOwnProgrammes, {});
  const mine = own.ok ? own.value.programmes.find((one) => one.id === programmeId) : undefined;
  const published = await run(here, readCatalogueProgramme(here.app.programmes), { programmeId });
  if (!published.ok && mine === undefined) orPage(here, request, published);
  const newest = mine?.versions[0];
  const draft =
    published.ok || newest === undefined
      ? undefined
      : orPage(here, request, await run(here, readDraft(here.app.making), { versionId: newest.id }));
  return { mine, entry: published.ok ? published.value : undefined, draft };
}

export async function programmePage(
  here: RequestContext,
  request: Request,
  about: { readonly work: AtWork; readonly programmeId: string },
) {
  const { language } = here;
  const { work, programmeId } = about;
  const { mine, entry, draft } = await found(here, request, programmeId);
  const card = entry?.version.card ?? mine?.card;
  const described = entry ?? (draft === undefined ? undefined : describedDraft(draft.content));
  if (card === undefined || described === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  const words = studioTexts(language);
  const { programme } = entry ?? {};
  const inMaking = mine?.versions.find((one) => ['draft', 'review', 'approved'].includes(one.state));
  const versions: readonly ListedVersion[] =
    mine?.versions.map((one) => ({
      ...one,
      by: one.publishedBy ?? one.savedBy,
      at: one.retiredAt ?? one.publishedAt ?? one.savedAt,
    })) ??
    entry?.versions.map((one) => ({
      ...one,
      number: `${String(one.major)}.${String(one.minor)}`,
      by: null,
      at: one.retiredAt ?? one.publishedAt,
    })) ??
    [];
  const reviewBy = programme?.reviewBy ?? mine?.reviewBy ?? null;
  const owner = programme ?? mine;
  const isShipped = programme !== undefined && programme.organisationId === null;
  const said = new URL(request.url).searchParams.get('said');
  return {
    programmeId,
    address: `/${language}/work/programmes/${programmeId}`,
    title: titleIn(card, language),
    summary: textIn(card.summary, language, card.sourceLanguage),
    standing: entry?.standing ?? ('own' as const),
    meets:
      card.start === 'by-anyone' ? words.programmePage.selfStart[isShipped ? 'everyone' : 'related'] : null,
    facts: {
      kind: words.kinds[card.kind],
      length: lengthInWords(card, language),
      minutesPerWeek: words.minutes({ count: card.minutesPerWeek }),
      owner: owner?.ownerName ?? '',
      contact: owner?.ownerContact ?? '',
      licence: programme?.licence ?? null,
      reviewBy: reviewBy === null ? null : shortDate(civilDate(reviewBy), language),
      isOverdue: reviewBy !== null && reviewBy <= work.today,
      adopters: entry === undefined ? null : words.programmePage.adopters({ count: entry.adopters }),
      isCopy: programme !== undefined && programme.copiedFrom !== null,
    },
    shown: {
      ...shown(described, { language, source: card.sourceLanguage }),
      instruments: formTitles(here, work, described.instruments),
    },
    described:
      entry?.described ??
      (draft?.description === undefined || draft.description === null ? null : publicPart(draft.description)),
    sourceLanguage: card.sourceLanguage,
    goes: await howItGoes(here, entry?.version.id),
    lostLinks: entry?.lostLinks ?? [],
    versions: versionRows(versions, language, work.zone),
    inMaking: inMaking === undefined ? null : { ...inMaking, words: words.states[inMaking.state] },
    waiting:
      entry?.waiting === null || entry?.waiting === undefined
        ? null
        : {
            id: entry.waiting.id,
            number: `${String(entry.waiting.major)}.${String(entry.waiting.minor)}`,
          },
    owned:
      entry?.may.describe === true && programme !== undefined
        ? {
            ownerName: programme.ownerName,
            ownerContact: programme.ownerContact,
            licence: programme.licence ?? '',
            reviewBy: programme.reviewBy ?? '',
            shared: programme.shared,
          }
        : null,
    code: owner?.code ?? '',
    organisation: work.unit.organisationName,
    may: {
      make: mine !== undefined,
      begin: mine !== undefined && inMaking === undefined && entry !== undefined,
      adopt: entry?.may.adopt === true,
      approve: entry?.may.approve === true,
      end: entry?.may.end === true,
      copy: entry?.may.copy === true,
      /** Makers alone take packages along. */
      export: mine !== undefined || (entry?.may.copy === true && entry.programme.shared === 'all'),
    },
    said: SAID.find((one) => one === said) ?? null,
  };
}

export type ProgrammePageData = Awaited<ReturnType<typeof programmePage>>;
