/** How the road stands on one day: the step as the person gets it, and the walk as the coach sees it. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate } from '#kernel/dates.ts';
import type { StoredResult } from '#modules/instruments/public.ts';
import { flagsHolding, type Programme, type VersionId, type Walk } from '#modules/programmes/public.ts';
import { newId } from '#kernel/ids.ts';
import { isLanguage } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { factsOf, isReadable } from '../walk/rules/road-now.ts';
import { type StepView, stepView } from '../walk/step-view.ts';
import { answerTemplates, MOST_WORDS } from '../walks-of-people/feedback-form.server.ts';
import { shownWalk } from '../walks-of-people/shown-walk.ts';
import type { WalkShown } from '../walks-of-people/walk.server.ts';
import type { AtWork } from '../work/staff-frame.server.ts';
import type { KnownForm } from './rules/chosen-parts.ts';
import { textIn } from './rules/part-names.ts';
import type { TriedWriting } from './rules/tried-writing.ts';
import { triedRoad, type Trying } from './tried-road.ts';

export interface Asked {
  readonly content: Programme;
  readonly versionId: VersionId;
  readonly number: string;
  readonly walk: Walk;
  readonly day: CivilDate;
  readonly writings: readonly TriedWriting[];
  /** What the coach has in hand of forms. */
  readonly results: readonly StoredResult[];
  /** The day of its diaries that the step shows; null: the day that is looked at. */
  readonly diaryDay: CivilDate | null;
  readonly step: string;
  /** The language that the programme is read in. */
  readonly shown: string;
  readonly forms: readonly KnownForm[];
  /** Where the files of the version lie. */
  readonly media: string;
}

/** The language of everything around the texts: the one they are read in, where the service speaks it. */
function aroundIn(shown: string, own: Language): Language {
  return isLanguage(shown) ? shown : own;
}

function tryingOf({ content, ...asked }: Asked, { unit }: AtWork): Trying {
  return {
    ...asked,
    programme: content,
    readIn: asked.shown,
    unitId: unit.id,
    country: asked.walk.country,
  };
}

/** Null where the step is not open on that day. */
function asResident(asked: Asked, work: AtWork, language: Language): StepView | null {
  const road = triedRoad(tryingOf(asked, work), 'resident');
  const found = road.modules.flatMap((module) => module.steps).find((one) => one.step.id === asked.step);
  if (found === undefined || !isReadable(factsOf(road), found)) return null;
  return stepView(road, found, {
    language,
    base: '',
    names: new Map(),
    // No picture is kept that could be shown.
    photosAt: '',
    sharedAt: '',
    fileAt: (name) => `${asked.media}/${name}`,
    form(instrument) {
      const form = asked.forms.find((one) => one.code === instrument);
      return { title: form?.title ?? '', begun: null, standing: form === undefined ? 'not-in-use' : 'open' };
    },
    day: asked.diaryDay,
  });
}

function asCoach(here: RequestContext, asked: Asked, work: AtWork) {
  const { language, app } = here;
  const road = triedRoad(tryingOf(asked, work), 'coach');
  const { content } = asked;
  const walk = shownWalk(road, {
    library: app.library,
    techniques: app.techniques,
    language,
    zone: road.enrolment.zone,
    whole: content,
    feedback: [],
    work: [],
    names: new Map(),
    results: asked.results,
    summary: null,
    page: null,
  });
  const [first] = walk.sent;
  const fields = { me: '', unit: work.unit.names[language], task: first?.title ?? '' };
  const shown: WalkShown = {
    ...walk,
    at: null,
    answering: first?.id ?? null,
    templates: answerTemplates(app.templates.feedback, { language, speaks: language, fields }),
    most: MOST_WORDS,
    open: null,
    sending: newId(),
    said: null,
  };
  return {
    walk: shown,
    flags: flagsHolding(content, road.walk, asked.day).map((flag) => ({
      id: flag.id,
      reason: textIn(flag.reason, language, content.sourceLanguage) || flag.id,
      priority: flag.priority,
    })),
  };
}

export function previewOf(here: RequestContext, asked: Asked, work: AtWork) {
  const around = aroundIn(asked.shown, here.language);
  return {
    around,
    unit: { id: work.unit.id, name: work.unit.names[around] },
    step: asResident(asked, work, around),
    coach: asCoach(here, asked, work),
  };
}
