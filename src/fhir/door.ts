/** The door for other systems: `/fhir/R4/…` with a token of `/oauth2/token`. Every request is its system's own act. */
import type { App } from '#app';
import type { ClientActor } from '#kernel/actor.ts';
import { clientOf } from '#modules/identity/public.ts';
import { isDatabaseAway } from '#platform/db.ts';
import { faultFields } from '#platform/log.ts';
import { NOT_FOUND, outcomeAnswer, resourceAnswer } from './answer.ts';
import { capabilityStatement } from './capability.ts';
import { readNoteDocument, searchNotes } from './notes.ts';
import { createForm, readForm, searchForms } from './questionnaires.ts';
import { MOST_BODY_BYTES, readBody } from './read-body.ts';
import { createResponse, readOneResponse, searchObservations, searchResponses } from './responses.ts';
import { tokenAnswer } from './token.ts';

const PREFIX = '/fhir/R4/';
const TOKEN_PATH = '/oauth2/token';
const MOST_KEY = 200;

/** Whether a request comes to this door. */
export function comesFromASystem(path: string): boolean {
  return path === TOKEN_PATH || path.startsWith(PREFIX);
}

interface Asked {
  readonly app: App;
  readonly client: ClientActor;
  readonly request: Request;
  readonly url: URL;
  readonly type: string;
  readonly id: string | undefined;
}

async function found({ app, client, url, type, id }: Asked): Promise<Response> {
  switch (type) {
    case 'Questionnaire':
      return id === undefined ? searchForms(app, client, url.searchParams) : readForm(app, client, id);
    case 'QuestionnaireResponse':
      return id === undefined
        ? searchResponses(app, client, url.searchParams)
        : readOneResponse(app, client, id);
    case 'Composition':
      if (id === undefined) return searchNotes(app, client, url.searchParams);
      return outcomeAnswer(404, [
        { code: 'not-supported', words: 'A note is read whole: Composition/ID/$document.' },
      ]);
    case 'Observation':
      if (id === undefined) return searchObservations(app, client, url.searchParams);
      return outcomeAnswer(404, [NOT_FOUND]);
    default:
      return outcomeAnswer(404, [{ code: 'not-supported', words: `${type} is not kept here.` }]);
  }
}

async function created({ app, client, request, type, id }: Asked): Promise<Response> {
  if (id !== undefined || (type !== 'Questionnaire' && type !== 'QuestionnaireResponse'))
    return outcomeAnswer(404, [{ code: 'not-supported', words: 'Nothing is taken in here.' }]);
  if (!/^application\/(fhir\+)?json\b/.test(request.headers.get('content-type') ?? ''))
    return outcomeAnswer(415, [{ code: 'not-supported', words: 'Send application/fhir+json.' }]);
  const body = await readBody(request);
  if (!body.ok)
    return body.refusal === 'too-long'
      ? outcomeAnswer(413, [
          { code: 'too-long', words: `At most ${MOST_BODY_BYTES} bytes (1 MB) are taken in one request.` },
        ])
      : outcomeAnswer(400, [{ code: 'invalid', words: 'The body is not UTF-8.' }]);
  if (type === 'Questionnaire') return createForm(app, client, body.value);
  // FHIR's own header is a search, and what is not searched must not be created twice in the belief that it was.
  if (request.headers.has('if-none-exist'))
    return outcomeAnswer(412, [
      {
        code: 'not-supported',
        words: 'If-None-Exist is not carried out here. Send Idempotency-Key instead.',
      },
    ]);
  const key = request.headers.get('idempotency-key') ?? undefined;
  if (key !== undefined && key.length > MOST_KEY)
    return outcomeAnswer(400, [{ code: 'too-long', words: `A key has at most ${MOST_KEY} characters.` }]);
  return createResponse(app, client, { text: body.value, key });
}

async function answered(app: App, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === TOKEN_PATH)
    return request.method === 'POST'
      ? tokenAnswer(app, request)
      : new Response(null, { status: 405, headers: { Allow: 'POST' } });
  const [type = '', id, ...more] = url.pathname.slice(PREFIX.length).split('/');
  if (type === 'metadata' && request.method === 'GET')
    return resourceAnswer(capabilityStatement(app.config.publicUrl));
  const [scheme, token] = (request.headers.get('authorization') ?? '').split(' ');
  const client =
    scheme?.toLowerCase() === 'bearer' && token !== undefined
      ? await clientOf(app.database.kysely, token)
      : null;
  if (client === null)
    return outcomeAnswer(
      401,
      [{ code: 'login', words: `No valid token. Ask for one: POST ${app.config.publicUrl}${TOKEN_PATH}` }],
      { 'WWW-Authenticate': 'Bearer realm="vandra"' },
    );
  if (
    request.method === 'GET' &&
    type === 'Composition' &&
    id !== undefined &&
    more.join('/') === '$document'
  )
    return readNoteDocument(app, client, id);
  if (more.length > 0) return outcomeAnswer(404, [NOT_FOUND]);
  const asked: Asked = { app, client, request, url, type, id };
  if (request.method === 'GET') return found(asked);
  if (request.method === 'POST') return created(asked);
  return outcomeAnswer(405, [{ code: 'not-supported', words: 'Only GET and POST are answered here.' }], {
    Allow: 'GET, POST',
  });
}

/** Answers one request. A fault is told as an outcome too, without a word about what it was. */
export async function answerSystem(app: App, request: Request, requestId: string): Promise<Response> {
  try {
    return await answered(app, request);
  } catch (problem) {
    const away = isDatabaseAway(problem);
    app.log(away ? 'warn' : 'error', away ? 'database-away' : 'fault', {
      requestId,
      ...faultFields(problem),
    });
    return outcomeAnswer(away ? 503 : 500, [
      { code: 'exception', words: away ? 'The service is away for a moment.' : `A fault (${requestId}).` },
    ]);
  }
}
