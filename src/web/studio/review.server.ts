/** One screen for the review of a version: the gate, the parts, what was said, and what differs from the version before. */
import { data } from 'react-router';
import { civilDate, type Instant, type Zone } from '#kernel/dates.ts';
import { longDate, longDateTime } from '#kernel/dates-format.ts';
import {
  type GateFinding,
  gateFindingText,
  readOwnProgrammes,
  readReview,
  type ReviewView,
} from '#modules/programmes/public.ts';
import { ROUND } from '#modules/programmes/rules/faults-in.ts';
import { languagesWithGaps } from '#modules/programmes/rules/gate-shape.ts';
import { findPart } from '#modules/programmes/rules/parts.ts';
import { choiceText, listText } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import { saidComments } from './comments.server.ts';
import { differencesOf } from './differences.server.ts';
import { knownForms, versionOnItsWay } from './draft.server.ts';
import { languageName, languageTitle } from '../walk/rules/language-name.ts';
import { canBeLookedAt } from './looked-at.server.ts';
import { partCalled } from './part-called.server.ts';
import { partName } from './rules/part-names.ts';
import type { RuleSaying } from './rules/rule-words.ts';
import { ruleTexts } from './texts/rule-texts.ts';
import { REVIEW_SAID, reviewTexts } from './texts/review-texts.ts';
import { studioTexts } from './texts/texts.ts';
import { STATE_TAGS, titleIn } from './wordings.ts';

interface Saying {
  readonly here: RequestContext;
  readonly view: ReviewView;
  readonly zone: Zone;
  readonly address: string;
}

/** The way to a part: to write in it, or to see it in its step. Null where there is none. */
function wayTo({ view, address }: Pick<Saying, 'view' | 'address'>, id: string): string | null {
  if (view.may.write) return `${address}/edit?part=${id}`;
  return lookAt({ view, address }, id);
}

/** The step of a part as the person gets it, with the block that is meant in sight. */
function lookAt({ view, address }: Pick<Saying, 'view' | 'address'>, id: string): string | null {
  return canBeLookedAt(view.content, id)
    ? `${address}/look?version=${view.version.id}&at=${id}#at-${id}`
    : null;
}

/** What a part is called, and the way to it. */
function placeOf({ here, view, address }: Omit<Saying, 'zone'>, id: string) {
  const { language } = here;
  const { content } = view;
  const found = findPart(content, id);
  const isWhole = found === undefined || found.place === null;
  return {
    name: isWhole ? reviewTexts(language).whole : partCalled(content, id, language),
    href: wayTo({ view, address }, isWhole ? content.code : id),
  };
}

function when(at: Instant, { zone, here }: Saying): string {
  return longDateTime(at, zone, here.language);
}

/** The places of a circle by their names; anything else as it is. */
function aboutOf(saying: Saying, { name, about }: GateFinding): string {
  if (name !== 'circle') return about;
  return about
    .split(ROUND)
    .map((id) => placeOf(saying, id).name)
    .join(ROUND);
}

function gateOf(saying: Saying) {
  const { here, view } = saying;
  const { language } = here;
  const words = reviewTexts(language);
  return {
    verdict: view.gate.verdict,
    checks: view.gate.checks.map(({ check, state }) => ({
      check: words.checks[check],
      state: words.checkStates[state],
      tag: state === 'found' ? ('person' as const) : ('calm' as const),
    })),
    findings: view.gate.findings.map((one, index) => ({
      id: `${String(index)} ${one.at} ${one.name}`,
      place: placeOf(saying, one.at),
      what: gateFindingText({ ...one, about: aboutOf(saying, one) }, language),
      language: one.language === null ? null : languageName(one.language, language),
      level: words.levels[one.level],
      tag:
        one.level === 'stop'
          ? ('danger' as const)
          : one.level === 'choice'
            ? ('person' as const)
            : ('plain' as const),
    })),
    gaps: languagesWithGaps(view.gate.findings).map((tag) => ({
      tag,
      name: languageName(tag, language),
    })),
  };
}

/** How far the version is on its way, in sentences. */
function standing({ here, view }: Saying): readonly string[] {
  const words = reviewTexts(here.language);
  const { state } = view.version;
  if (state === 'draft') return [words.wait.draft];
  if (state === 'approved' || state === 'published' || state === 'retired') return [words.wait[state]];
  if (view.approval.kind !== 'waits') return [];
  const { parts, reviewers, eyes } = view.approval;
  return [
    ...(parts.length === 0
      ? []
      : [
          words.wait.parts({
            parts: listText(
              here.language,
              parts.map((part) => words.parts[part].toLocaleLowerCase(here.language)),
            ),
          }),
        ]),
    ...(reviewers === 0 ? [] : [words.wait.reviewers({ count: reviewers })]),
    ...(eyes === 'another' ? [words.wait.another] : []),
  ];
}

function reviewsOf(saying: Saying) {
  const { here, view } = saying;
  const words = reviewTexts(here.language);
  return view.reviews.toReversed().map((one) => ({
    id: one.id,
    said: words.verdictBy[one.verdict]({
      by: one.by ?? words.somebody,
      part: words.parts[one.part],
      when: when(one.at, saying),
    }),
    words: one.words,
    isEarlier: one.holds === 'for-earlier-content',
    wroteToo: one.reviewer === 'wrote-in-it',
  }));
}

/** Each leads to what it is about, in sight; one about the whole leads nowhere. */
function commentsOf(saying: Saying) {
  const { here, view, zone } = saying;
  return saidComments(here, zone, view.comments).map(({ partId, ...said }) => {
    const { name } = placeOf(saying, partId ?? view.content.code);
    return { ...said, place: { name, href: partId === null ? null : lookAt(saying, partId) } };
  });
}

/** Every part that a comment can be about, in the order they stand. */
function commentable({ here, view }: Saying): readonly { readonly value: string; readonly label: string }[] {
  const { content } = view;
  const { language } = here;
  const name = (part: object, id: string) =>
    partName(part as Readonly<Record<string, unknown>>, language, content.sourceLanguage) ||
    partCalled(content, id, language);
  return [
    { value: '', label: reviewTexts(language).whole },
    ...content.phases.flatMap((phase) => [
      { value: phase.id, label: name(phase, phase.id) },
      ...phase.modules.flatMap((module) => [
        { value: module.id, label: `– ${name(module, module.id)}` },
        ...module.steps.flatMap((step) => [
          { value: step.id, label: `– – ${name(step, step.id)}` },
          ...step.blocks.map((block) => ({ value: block.id, label: `– – – ${name(block, block.id)}` })),
        ]),
      ]),
    ]),
  ];
}

async function chosenVersion(here: RequestContext, request: Request, programmeId: string) {
  const asked = new URL(request.url).searchParams.get('version');
  if (asked === null) return versionOnItsWay(here, request, programmeId);
  const own = orPage(here, request, await run(here, readOwnProgrammes, {}));
  const found = own.programmes
    .find((one) => one.id === programmeId)
    ?.versions.find((one) => one.id === asked);
  if (found === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  return found.id;
}

export async function reviewPage(
  here: RequestContext,
  request: Request,
  about: { readonly work: AtWork; readonly programmeId: string },
) {
  const { work, programmeId } = about;
  const { language, app } = here;
  const versionId = await chosenVersion(here, request, programmeId);
  const view = orPage(here, request, await run(here, readReview(app.making), { versionId }));
  const address = `/${language}/work/programmes/${programmeId}`;
  const saying = { here, view, zone: work.zone, address };
  const rules: RuleSaying = {
    naming: {
      programme: view.content,
      forms: knownForms(app.library, { organisationId: work.actor.organisationId, work, language }),
      language,
      untitled: studioTexts(language).untitled,
    },
    words: ruleTexts(language),
    choice: (items) => choiceText(language, items),
    day: (date) => longDate(civilDate(date), language),
  };
  const said = new URL(request.url).searchParams.get('said');
  return {
    address,
    versionId,
    tryAt: `${address}/try?version=${versionId}`,
    lookAt: `${address}/look?version=${versionId}`,
    title: titleIn(view.content, language),
    number: view.version.number,
    state: view.version.state,
    tag: STATE_TAGS[view.version.state],
    source: languageName(view.content.sourceLanguage, language),
    languages: view.content.languages.map((tag) => languageTitle(tag, language)),
    standing: standing(saying),
    size: view.version.size,
    meets: view.content.start === 'by-anyone' ? studioTexts(language).programmePage.selfStart.related : null,
    description: view.description,
    sourceLanguage: view.content.sourceLanguage,
    gate: gateOf(saying),
    parts: view.parts.map(({ part, items }) => ({
      part,
      items: items.map(({ code, text }) => ({ code, text: text[language] })),
    })),
    reviews: reviewsOf(saying),
    comments: commentsOf(saying),
    commentable: commentable(saying),
    differences: differencesOf({ here, view, wayTo: (part) => wayTo(saying, part) }, rules),
    may: view.may,
    said: REVIEW_SAID.find((one) => one === said) ?? null,
  };
}

export type ReviewPageData = Awaited<ReturnType<typeof reviewPage>>;
