import { createServer, type Server } from 'node:http';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openOidcClient, type OidcClient } from './client.ts';

/** A provider that answers as it is told: for what a real one does only when something is wrong. */
interface Says {
  idToken: Record<string, unknown>;
  tokenStatus: number;
  tokenBody: Record<string, unknown> | null;
  away: boolean;
  endSession: boolean;
}

let says: Says;
let server: Server;
let issuer: string;
let privateKey: KeyObject;
let jwk: Record<string, unknown>;

function idToken(claims: Record<string, unknown>): string {
  const now = Math.floor((performance.timeOrigin + performance.now()) / 1000);
  const body = { iss: issuer, aud: 'vandra', sub: 'someone', iat: now, exp: now + 60, ...claims };
  const parts = [{ alg: 'ES256', kid: 'k' }, body]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${parts}.${sign('sha256', Buffer.from(parts), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

function answerFor(path: string): [number, unknown] {
  if (says.away) return [503, { sorry: true }];
  if (path === '/.well-known/openid-configuration') {
    return [
      200,
      {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
        ...(says.endSession ? { end_session_endpoint: `${issuer}/end` } : {}),
      },
    ];
  }
  if (path === '/jwks') return [200, { keys: [{ ...jwk, kid: 'k', alg: 'ES256', use: 'sig' }] }];
  return [
    says.tokenStatus,
    says.tokenBody ?? { access_token: 'a', token_type: 'bearer', id_token: idToken(says.idToken) },
  ];
}

beforeAll(async () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  privateKey = pair.privateKey;
  jwk = { ...pair.publicKey.export({ format: 'jwk' }) };
  server = createServer((request, response) => {
    const [status, body] = answerFor(request.url ?? '');
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => server.close());
beforeEach(() => {
  says = { idToken: {}, tokenStatus: 200, tokenBody: null, away: false, endSession: false };
});

function aClient(given: { assurance?: string; issuer?: string } = {}): OidcClient {
  return openOidcClient({
    issuer: given.issuer ?? issuer,
    clientId: 'vandra',
    clientSecret: 'secret',
    claim: 'pid',
    assurance: given.assurance ?? null,
    scope: 'openid profile',
    redirectUri: 'https://vandra.example/sign-in/callback',
  });
}

async function arrive(
  client: OidcClient,
  told: { claims?: Record<string, unknown>; answer?: Record<string, string> } = {},
) {
  const departure = await client.depart('sv');
  if (!departure.ok) return departure.refusal;
  const { secrets } = departure.value;
  says.idToken = { nonce: secrets.nonce, ...told.claims };
  const back = new URL(client.settings.redirectUri);
  for (const [name, value] of Object.entries({ code: 'c', state: secrets.state, ...told.answer }))
    back.searchParams.set(name, value);
  const outcome = await client.arrive(back, secrets);
  return outcome.ok ? outcome.value : outcome.refusal;
}

test('a person leaves with code, state, nonce, proof of possession and the level asked for', async () => {
  const departure = await aClient({ assurance: 'loa3 loa4' }).depart('fi');
  const asked = new URL(departure.ok ? departure.value.url : 'about:blank').searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    acr_values: 'loa3 loa4',
    ui_locales: 'fi',
    scope: 'openid profile',
  });
  expect(departure).toMatchObject({
    ok: true,
    value: { secrets: { state: asked.get('state'), nonce: asked.get('nonce') } },
  });
  expect(asked.get('code_challenge')).toHaveLength(43);
});

test('two attempts share no secret', async () => {
  const client = aClient();
  const [one, other] = await Promise.all([client.depart('sv'), client.depart('sv')]);
  if (!one.ok || !other.ok) throw new Error('away');
  const secrets = [one.value.secrets, other.value.secrets].flatMap(({ state, nonce, verifier }) => [
    state,
    nonce,
    verifier,
  ]);
  expect(new Set(secrets).size).toBe(6);
});

test('an answer that fits gives the claims', async () => {
  expect(await arrive(aClient(), { claims: { pid: '19610118-2803' } })).toMatchObject({
    claims: { pid: '19610118-2803' },
    assurance: 'unstated',
  });
});

test.each([
  ['state-wrong', { answer: { state: 'another' } }],
  ['nonce-wrong', { claims: { nonce: 'another' } }],
  ['answer-wrong', { claims: { aud: 'another' } }],
  ['answer-wrong', { claims: { iss: 'https://another.example' } }],
  ['answer-wrong', { claims: { exp: 1 } }],
  ['cancelled', { answer: { error: 'access_denied' } }],
  ['answer-wrong', { answer: { error: 'server_error' } }],
])('%s: %j', async (refusal, told) => {
  expect(await arrive(aClient(), told)).toBe(refusal);
});

test('a code that the provider does not take', async () => {
  says.tokenStatus = 400;
  says.tokenBody = { error: 'invalid_grant' };
  expect(await arrive(aClient())).toBe('code-refused');
});

test('a token signed by somebody else', async () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const ours = privateKey;
  privateKey = other;
  expect(await arrive(aClient())).toBe('answer-wrong');
  privateKey = ours;
});

test.each([
  ['loa2', 'assurance-too-low'],
  [undefined, 'assurance-too-low'],
])('level %s where loa3 is asked for is %s', async (acr, refusal) => {
  expect(await arrive(aClient({ assurance: 'loa3' }), { claims: { acr } })).toBe(refusal);
});

test('one of the levels asked for is enough', async () => {
  expect(await arrive(aClient({ assurance: 'loa3 loa4' }), { claims: { acr: 'loa4' } })).toMatchObject({
    assurance: 'loa4',
  });
});

test('a provider that is away is a named answer, and the next person tries again', async () => {
  const client = aClient();
  says.away = true;
  expect(await client.depart('sv')).toMatchObject({ refusal: 'provider-away' });
  says.away = false;
  expect(await client.depart('sv')).toMatchObject({ ok: true });
});

test('a provider that cannot be reached at all is away', async () => {
  expect(await aClient({ issuer: 'http://127.0.0.1:1' }).depart('sv')).toMatchObject({
    refusal: 'provider-away',
  });
});

test('a provider without encryption is not spoken to, unless it is on this machine', async () => {
  expect(await aClient({ issuer: 'http://provider.example' }).depart('sv')).toMatchObject({ ok: false });
});

test('the provider’s own sign-out is asked with the token of the sign-in, and leads back', async () => {
  says.endSession = true;
  const url = await aClient().farewell({
    idToken: 'token',
    backTo: 'https://vandra.example/sign-in/signed-out',
    state: 'fi',
  });
  const asked = new URL(url ?? 'about:blank');
  expect(asked.pathname).toBe('/end');
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    id_token_hint: 'token',
    post_logout_redirect_uri: 'https://vandra.example/sign-in/signed-out',
    state: 'fi',
  });
});

test('a provider without a sign-out of its own is not asked', async () => {
  expect(
    await aClient().farewell({ idToken: null, backTo: 'https://vandra.example/', state: 'sv' }),
  ).toBeNull();
});
