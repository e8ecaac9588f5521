/** What is taken from a posted form of a step: something is written, a day is told, a form is begun, the step is done. */
import { data, redirect } from 'react-router';
import { finishStep, readRoad, tellOwnDay, writeEntry } from '#modules/enrolments/public.ts';
import { LARGEST_PICTURE } from '#modules/enrolments/rules/plain-picture.ts';
import { PICTURE } from '#modules/enrolments/rules/read-values.ts';
import { startForm } from '#modules/instruments/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import type { RequestContext } from '../context.ts';
import { readPosted } from '../forms/posted-page.server.ts';
import { field, fieldList, orPage, run, signInFirst } from '../shell/requests.ts';
import type { Tried } from './block-shapes.ts';
import type { Posted } from './rules/entry-fields.ts';
import { factsOf, isReadable } from './rules/road-now.ts';
import { formsOf, roadAddress, type StepPlace } from './step.server.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Taking {
  readonly here: RequestContext;
  readonly request: Request;
  readonly place: StepPlace;
  readonly posted: Fields;
  readonly files: ReadonlyMap<string, File>;
}

function addressOf({ here, place }: Pick<Taking, 'here' | 'place'>): string {
  return `${roadAddress(here, place.enrolmentId)}/steps/${place.stepId}`;
}

/** The fields of one block, by name. */
function fieldsOfBlock(posted: Fields, blockId: string): Posted {
  return Object.fromEntries(
    Object.keys(posted)
      .filter((name) => name.startsWith(`${blockId}.`))
      .map((name) => [name, fieldList(posted, name)]),
  );
}

const PRIVACY = ['me', 'coach', 'group'] as const;

/** A form of a block as `writeEntry` takes it, and as its page shows it again. */
export function writingOf(posted: Fields) {
  const blockId = field(posted, 'block');
  const day = field(posted, 'onDay');
  const revision = field(posted, 'revision');
  const intent = field(posted, 'intent') === 'send' ? ('send' as const) : ('keep' as const);
  const isOnlyMe = intent === 'keep' && field(posted, `onlyMe-${blockId}`) === 'yes';
  // Where a group may read, the person says who shall; what is sent, the coach reads.
  const who = field(posted, `who-${blockId}`);
  const asked = PRIVACY.find((one) => one === (who === '' ? field(posted, 'privacy') : who)) ?? 'me';
  const chosen = intent === 'send' && who === 'me' ? ('coach' as const) : asked;
  return {
    blockId,
    onDay: day === '' ? null : day,
    fields: fieldsOfBlock(posted, blockId),
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : null,
    intent,
    privacy: isOnlyMe ? ('me' as const) : chosen,
    isOnlyMe,
  };
}

/** The pictures that came with the form of a block, by field. One that is too large to be taken is not read. */
export async function photosOf(
  files: ReadonlyMap<string, File>,
  blockId: string,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const photos: Record<string, Uint8Array> = {};
  for (const [name, file] of files) {
    const ending = [PICTURE.chosen, PICTURE.taken].find((one) => name.endsWith(one));
    if (ending === undefined || !name.startsWith(`${blockId}.`)) continue;
    photos[name.slice(blockId.length + 1, -ending.length)] =
      file.size > LARGEST_PICTURE
        ? new Uint8Array(LARGEST_PICTURE + 1)
        : new Uint8Array(await file.arrayBuffer());
  }
  return photos;
}

/** A longer text is not even looked at; the person hears the same as for one that is a little too long. */
const LONGEST = 20_000;

async function write(taking: Taking) {
  const { here, request, place, posted } = taking;
  const { isOnlyMe, ...writing } = writingOf(posted);
  const { blockId, onDay, fields } = writing;
  const photos = await photosOf(taking.files, blockId);
  // A browser never fills in a file again by itself.
  const again = Object.fromEntries(Object.keys(photos).map((name) => [name, 'picture-again' as const]));
  const outcome = await run(here, writeEntry(here.app), {
    residentId: ownId(here, request),
    ...place,
    ...writing,
    photos,
  });
  const back = (more: Partial<Tried>, status: number) =>
    data<Tried>(
      {
        blockId,
        onDay,
        posted: fields,
        isOnlyMe,
        chosen: writing.privacy,
        wrongDay: null,
        changed: null,
        ...more,
        faults: { ...again, ...more.faults },
      },
      { status },
    );
  if (!outcome.ok) {
    if (outcome.refusal === 'wrong-day') return back({ wrongDay: 'wrong-day' }, 422);
    const long = Object.entries(fields).filter(([, texts]) => texts.some((text) => text.length > LONGEST));
    if (outcome.refusal === 'bad-input' && long.length > 0)
      return back(
        {
          faults: Object.fromEntries(
            long.map(([name]) => [name.slice(blockId.length + 1).split('.')[0] ?? '', 'too-long'] as const),
          ),
        },
        422,
      );
    if (outcome.refusal === 'ended' || outcome.refusal === 'no-coach')
      return redirect(addressOf(taking), 303);
    orPage(here, request, outcome);
    throw new Error('a refusal always becomes a page');
  }
  const written = outcome.value;
  if (written.kind === 'faults') return back({ faults: written.faults }, 422);
  if (written.kind === 'changed-meanwhile')
    return back({ changed: { revision: written.revision, theirs: written.theirs, mine: written.mine } }, 409);
  const how = writing.intent === 'send' ? 'sent' : onDay !== null ? 'day' : written.privacy;
  const query = new URLSearchParams({ ...(onDay === null ? {} : { day: onDay }), kept: blockId, how });
  return redirect(`${addressOf(taking)}?${query.toString()}#at-${blockId}`, 303);
}

async function tellDay(taking: Taking) {
  const { here, request, place, posted } = taking;
  const day = field(posted, `day-${field(posted, 'block')}`);
  const blockId = field(posted, 'block');
  const outcome = await run(here, tellOwnDay(here.app), {
    residentId: ownId(here, request),
    enrolmentId: place.enrolmentId,
    eventId: field(posted, 'event'),
    day,
  });
  const at = `#at-${blockId}`;
  if (!outcome.ok && outcome.refusal === 'bad-input')
    return redirect(`${addressOf(taking)}?kept=${blockId}&how=no-day${at}`, 303);
  if (!outcome.ok && outcome.refusal === 'ended') return redirect(addressOf(taking), 303);
  orPage(here, request, outcome);
  return redirect(`${addressOf(taking)}?kept=${blockId}&how=own-day${at}`, 303);
}

/**
 * A form that the step asks for is begun, and its pages lead back here. The programme asks, so it need not be among those
 * that are offered without asking; licence and country are judged as ever.
 */
async function beginForm(taking: Taking) {
  const { here, request, place, posted } = taking;
  const residentId = ownId(here, request);
  const road = orPage(here, request, await run(here, readRoad(here.app), { residentId, ...place }));
  const facts = factsOf(road);
  const step = facts.modules.flatMap((module) => module.steps).find((one) => one.step.id === place.stepId);
  const block = step?.blocks.find((one) => one.block.id === field(posted, 'block'))?.block;
  if (step === undefined || block?.kind !== 'questionnaire' || !isReadable(facts, step))
    throw data({ refusal: 'not-found' }, { status: 404 });
  if (road.enrolment.state === 'ended') return redirect(addressOf(taking), 303);
  const usable = await formsOf(here, road);
  const offered = usable.filter((one) => one.name === block.instrument);
  const started = await run(here, startForm({ ...here.app, offered }), {
    residentId,
    instrument: block.instrument,
    orderId: null,
    language: here.language,
    filledBy: 'resident',
  });
  if (!started.ok && started.refusal === 'unknown-form') return redirect(addressOf(taking), 303);
  if (!started.ok && (started.refusal === 'form-too-slow' || started.refusal === 'expression-failed'))
    return redirect(`${addressOf(taking)}?said=troubled`, 303);
  const { draftId } = orPage(here, request, started);
  return redirect(`${addressOf(taking)}/begun/${draftId}`, 303);
}

async function finish(taking: Taking) {
  const { here, request, place } = taking;
  const outcome = await run(here, finishStep(here.app), { residentId: ownId(here, request), ...place });
  const road = roadAddress(here, place.enrolmentId);
  if (!outcome.ok && outcome.refusal === 'not-open') return redirect(`${road}?said=shut`, 303);
  if (!outcome.ok && outcome.refusal === 'ended') return redirect(addressOf(taking), 303);
  orPage(here, request, outcome);
  return redirect(`${road}?said=done&step=${place.stepId}#main`, 303);
}

/** Who was signed out meanwhile keeps what was written: it lies on the page that says so. */
function stillHere({ here, request, posted }: Taking): void {
  if (here.actor.kind !== 'visitor') return;
  const signIn = signInFirst(here, request).headers.get('location') ?? '';
  throw data({ refusal: 'signed-out', posted, signIn }, { status: 401 });
}

export async function takeStep(here: RequestContext, request: Request, place: StepPlace) {
  const taking: Taking = { here, request, place, ...(await readPosted(request)) };
  stillHere(taking);
  switch (field(taking.posted, 'intent')) {
    case 'done':
      return finish(taking);
    case 'form':
      return beginForm(taking);
    case 'day':
      return tellDay(taking);
    default:
      return write(taking);
  }
}
