/** One step: what is read for its page. */
import { data, redirect } from 'react-router';
import { parseCivilDate } from '#kernel/dates.ts';
import { readRoad, type WholeRoad } from '#modules/enrolments/public.ts';
import { staffByAssignment } from '#modules/identity/public.ts';
import { type Instrument, orderable } from '#modules/instruments/public.ts';
import type { OpenStep } from '#modules/programmes/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { browserOf } from './browser.server.ts';
import { factsOf, isReadable, type RoadFacts } from './rules/road-now.ts';
import { stepView } from './step-view.ts';
import type { BlockReader } from './writing-view.ts';

export interface StepPlace {
  readonly enrolmentId: string;
  readonly stepId: string;
}

export function placeOfParams(params: Readonly<Record<string, string | undefined>>): StepPlace {
  return { enrolmentId: params['enrolmentId'] ?? '', stepId: params['stepId'] ?? '' };
}

export function roadAddress(here: RequestContext, enrolmentId: string): string {
  return `/${here.language}/my/programmes/${enrolmentId}`;
}

/** Forms that may stand in the road: those of the unit's organisation, or for who walks alone what the service ships. */
export async function formsOf(
  here: RequestContext,
  { enrolment }: Pick<WholeRoad, 'enrolment'>,
): Promise<readonly Instrument[]> {
  const unit = (await here.app.units()).find((one) => one.id === enrolment.holder);
  const { library, shipped } = here.app;
  const forms = unit === undefined ? shipped.instruments() : library.instrumentsFor(unit.organisationId);
  return orderable(forms, enrolment.country);
}

async function formReader(here: RequestContext, road: WholeRoad, step: string): Promise<BlockReader['form']> {
  const usable = await formsOf(here, road);
  return (instrument) => {
    const form = usable.find((one) => one.name === instrument);
    if (form === undefined) return { title: '', begun: null, standing: 'not-in-use' };
    const draft = road.begun.find((one) => one.instrument === instrument);
    const begun = draft === undefined ? null : `${step}/begun/${draft.id}`;
    return { title: form.title[here.language], begun, standing: 'open' };
  };
}

async function namesIn(here: RequestContext, road: WholeRoad): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(road.feedback.map((one) => one.writtenBy))];
  if (ids.length === 0) return new Map();
  const found = await staffByAssignment(here.app.database.kysely, ids);
  return new Map([...found].map(([id, member]) => [id, member.name]));
}

/** A step that has not opened leads to the road, which says when it does. */
function readableStep(here: RequestContext, road: WholeRoad, facts: RoadFacts, stepId: string): OpenStep {
  const step = facts.modules.flatMap((module) => module.steps).find((one) => one.step.id === stepId);
  if (step === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  if (!isReadable(facts, step)) throw redirect(`${roadAddress(here, road.enrolment.id)}?said=shut`);
  return step;
}

export async function showStep(here: RequestContext, request: Request, place: StepPlace) {
  const { enrolmentId, stepId } = place;
  const input = { residentId: ownId(here, request), enrolmentId, stepId };
  const road = orPage(here, request, await run(here, readRoad(here.app), input));
  const { language } = here;
  const step = readableStep(here, road, factsOf(road), stepId);
  const base = roadAddress(here, road.enrolment.id);
  const query = new URL(request.url).searchParams;
  const day = parseCivilDate(query.get('day') ?? '');
  const module = road.modules.find((one) => one.steps.includes(step));
  // A module that was taken over brings its own files.
  const lender = (module === undefined ? undefined : road.lentBy.get(module.module.id)) ?? road.version.id;
  const unit = (await here.app.units()).find((one) => one.id === road.enrolment.holder);
  return {
    ...stepView(road, step, {
      language,
      base,
      names: await namesIn(here, road),
      photosAt: `${base}/photos`,
      sharedAt: `${base}/shared`,
      fileAt: (name) => `/${language}/material/${lender}/${name}`,
      form: await formReader(here, road, `${base}/steps/${stepId}`),
      day: day.ok ? day.value : null,
    }),
    unit: unit === undefined ? null : { id: unit.id, name: unit.names[language] },
    browser: browserOf(here, {
      residentId: road.residentId,
      enrolment: road.enrolment,
      today: road.now.date,
    }),
    base,
    here: `${base}/steps/${stepId}`,
    stepId,
    kept: query.get('kept'),
    keptHow: query.get('how'),
    answered: query.get('answered'),
    said: query.get('said'),
  };
}

export type StepPageView = Awaited<ReturnType<typeof showStep>>;
