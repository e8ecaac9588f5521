/** `POST /oauth2/token`: client credentials (RFC 6749 §4.4) for systems that are registered with an organisation. */
import type { App } from '#app';
import { openClientSession } from '#modules/identity/public.ts';
import { lookupHash } from '#platform/sealing.ts';
import { readBody } from './read-body.ts';

const TOKEN_SECONDS = 600;

type Problem = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type';

function problemAnswer(error: Problem, words: string): Response {
  const status = error === 'invalid_client' ? 401 : 400;
  return Response.json(
    { error, error_description: words },
    {
      status,
      headers: {
        'Cache-Control': 'no-store',
        ...(status === 401 ? { 'WWW-Authenticate': 'Basic realm="vandra"' } : {}),
      },
    },
  );
}

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** HTTP Basic, each part form-encoded (RFC 6749 §2.3.1), or the two fields of the form. */
function credentialsOf(request: Request, form: URLSearchParams): Credentials | null {
  const [scheme, given] = (request.headers.get('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() === 'basic' && given !== undefined) {
    const [id = '', ...rest] = Buffer.from(given, 'base64').toString('utf8').split(':');
    try {
      return { id: decodeURIComponent(id), secret: decodeURIComponent(rest.join(':')) };
    } catch {
      return null;
    }
  }
  const id = form.get('client_id');
  const secret = form.get('client_secret');
  return id === null || secret === null ? null : { id, secret };
}

export async function tokenAnswer(app: App, request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body.ok) return problemAnswer('invalid_request', 'The body cannot be read.');
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded'))
    return problemAnswer('invalid_request', 'Send application/x-www-form-urlencoded.');
  const form = new URLSearchParams(body.value);
  if (form.get('grant_type') !== 'client_credentials')
    return problemAnswer('unsupported_grant_type', 'Only client_credentials is given here.');
  const credentials = credentialsOf(request, form);
  if (credentials === null || credentials.id.includes('\0'))
    return problemAnswer('invalid_client', 'Client id and secret are missing.');
  const token = await openClientSession(
    app.database.kysely,
    {
      clientId: credentials.id,
      secretHash: lookupHash(app.config.secret, 'client', `${credentials.id} ${credentials.secret}`),
    },
    TOKEN_SECONDS,
  );
  if (token === null) return problemAnswer('invalid_client', 'Client id and secret do not belong together.');
  return Response.json(
    { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
