/** Passing to another unit's data: asked for, blocked, or opened. Words come in a post and go to the log, never into an address. */
import {
  type ActionFunctionArgs,
  createContext,
  data,
  type LoaderFunctionArgs,
  type RouterContextProvider,
} from 'react-router';
import type { Language } from '#kernel/actor.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { otherUnitView } from './other-unit-view.server.ts';
import { MOST_WORDS, readBlockedUnits, readOtherUnit } from './read-other-unit.server.ts';
import { atWork, staffFrame } from './staff-frame.server.ts';

/** Set when the action has made the whole answer: the loader that follows it then reads nobody a second time. */
const isAnswered = createContext(false);

/** What was written and could not be taken. */
export interface NotTaken {
  readonly problem: 'missing' | 'too-long';
  readonly words: string;
}

interface Asked {
  readonly kind: 'choice' | 'emergency' | 'nothing';
  readonly words: string;
}

const NOTHING: Asked = { kind: 'nothing', words: '' };

async function askedIn(request: Request): Promise<Asked> {
  const form = await formFields(request);
  const kind = 'emergency' in form ? 'emergency' : 'choice';
  // A NUL is no word, and the log could not keep it.
  return { kind, words: field(form, kind).replaceAll('\0', ' ').trim() };
}

function notTaken(asked: Asked): NotTaken | null {
  if (asked.kind === 'nothing') return null;
  if (asked.words === '') return { problem: 'missing', words: '' };
  return asked.words.length > MOST_WORDS ? { problem: 'too-long', words: asked.words } : null;
}

const wordsFor = (asked: Asked, kind: Asked['kind']): string | null =>
  asked.kind === kind ? asked.words : null;

function personAt(language: Language, params: LoaderFunctionArgs['params']) {
  const residentId = params['residentId'] ?? '';
  return { residentId, base: `/${language}/work/people/${residentId}` };
}

async function otherUnitPage(
  context: RequestContext,
  request: Request,
  given: { readonly params: LoaderFunctionArgs['params']; readonly asked: Asked },
) {
  const work = await atWork(context, request);
  const { app, language } = context;
  const { residentId, base } = personAt(language, given.params);
  const refusedWords = notTaken(given.asked);
  const asked = refusedWords === null ? given.asked : NOTHING;
  const read = orPage(
    context,
    request,
    await run(context, readOtherUnit(app), {
      residentId,
      unitId: given.params['unitId'] ?? '',
      language,
      choice: wordsFor(asked, 'choice'),
      emergency: wordsFor(asked, 'emergency'),
    }),
  );
  const status = read.kind === 'blocked' ? 403 : refusedWords !== null && read.kind === 'choice' ? 400 : 200;
  return data(
    {
      frame: await staffFrame(context, work, { place: 'people' }),
      base,
      residentId,
      head: read.head,
      most: MOST_WORDS,
      notTaken: refusedWords,
      ...otherUnitView(read, {
        work,
        language,
        now: app.clock.now(),
        library: app.library,
        words: asked.words,
      }),
    },
    { status },
  );
}

export async function loadOtherUnit({ context: given, request, params }: LoaderFunctionArgs) {
  if (given.get(isAnswered)) return null;
  return otherUnitPage(given.get(requestContext), request, { params, asked: NOTHING });
}

export async function passToOtherUnit({ context: given, request, params }: ActionFunctionArgs) {
  answered(given);
  return otherUnitPage(given.get(requestContext), request, { params, asked: await askedIn(request) });
}

function answered(given: Readonly<RouterContextProvider>): void {
  given.set(isAnswered, true);
}

async function emergencyPage(
  context: RequestContext,
  request: Request,
  given: { readonly params: LoaderFunctionArgs['params']; readonly asked: Asked },
) {
  const work = await atWork(context, request);
  const { app, language } = context;
  const { residentId, base } = personAt(language, given.params);
  const refusedWords = notTaken(given.asked);
  const words = refusedWords === null ? wordsFor(given.asked, 'emergency') : null;
  const read = orPage(
    context,
    request,
    await run(context, readBlockedUnits(app.packs), { residentId, language, emergency: words }),
  );
  return data(
    {
      frame: await staffFrame(context, work, { place: 'people' }),
      base,
      residentId,
      head: read.head,
      most: MOST_WORDS,
      notTaken: refusedWords,
      found:
        read.units === null
          ? null
          : {
              words: words ?? '',
              units: read.units.map((unit) => ({
                id: unit.id,
                name: unit.names[language],
                organisation: unit.organisationName,
                href: `${base}/other/${unit.id}`,
              })),
            },
    },
    { status: refusedWords === null ? 200 : 400 },
  );
}

export async function loadEmergency({ context: given, request, params }: LoaderFunctionArgs) {
  if (given.get(isAnswered)) return null;
  return emergencyPage(given.get(requestContext), request, { params, asked: NOTHING });
}

export async function findBlocked({ context: given, request, params }: ActionFunctionArgs) {
  answered(given);
  return emergencyPage(given.get(requestContext), request, { params, asked: await askedIn(request) });
}
