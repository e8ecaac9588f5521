/**
 * An OpenID Connect client: authorization code with PKCE, state and nonce. The provider's metadata is fetched at first
 * use, so that the service starts while a provider is away; what a provider does wrong is a named refusal.
 */
import * as openid from 'openid-client';
import { done, type Outcome, refused, type Refused } from '#kernel/outcome.ts';

export interface OidcClientSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that holds the identity number (residents) or the employee id (staff). */
  readonly claim: string;
  /** Levels of assurance asked for and accepted (`acr_values`, separated by spaces); null when the provider has none. */
  readonly assurance: string | null;
  readonly scope: string;
  readonly redirectUri: string;
  /** `login`: never lets the person in unasked, whoever used the browser before. */
  readonly prompt?: 'login';
  /** The embedded provider is reached inside the machine, whatever the public address is. */
  readonly fetch?: openid.CustomFetch;
}

/** Kept with the person between leaving and coming back. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Departure {
  readonly url: string;
  readonly secrets: SignInSecrets;
}

/**
 * - `provider-away`: it does not answer, or not as a provider does;
 * - `cancelled`: the person went back, or the provider did not let them in;
 * - `state-wrong`, `nonce-wrong`: the answer does not belong to this attempt;
 * - `code-refused`: the provider does not take the code, e.g. because it has been used;
 * - `answer-wrong`: signature, issuer, audience or form of the answer is not right;
 * - `assurance-too-low`: the person was identified less surely than the service asks for.
 */
export type OidcRefusal =
  | 'provider-away'
  | 'cancelled'
  | 'state-wrong'
  | 'nonce-wrong'
  | 'code-refused'
  | 'answer-wrong'
  | 'assurance-too-low';

export interface Identified {
  readonly claims: Readonly<Record<string, unknown>>;
  /** The level the provider states; `unstated` when none was asked for and none told. */
  readonly assurance: string;
  /** For the provider's own sign-out. */
  readonly idToken: string;
}

export interface OidcClient {
  readonly settings: OidcClientSettings;
  /** Where to send the person, and what to keep until they come back. */
  depart(uiLocale: string): Promise<Outcome<Departure, 'provider-away'>>;
  /** `returned` is the whole address that the person came back by. */
  arrive(returned: URL, secrets: SignInSecrets): Promise<Outcome<Identified, OidcRefusal>>;
  /** The provider's own sign-out, or null when it has none or is away. */
  farewell(parameters: {
    readonly idToken: string | null;
    readonly backTo: string;
    readonly state: string;
  }): Promise<string | null>;
}

const TIMEOUT_SECONDS = 8;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function mayBePlain(issuer: URL): boolean {
  return issuer.protocol === 'http:' && LOOPBACK.test(issuer.hostname);
}

/** The claim that was not as expected, when that is what was wrong. The claims themselves stay where they are. */
function wrongClaim(problem: openid.ClientError): unknown {
  const inner = problem.cause instanceof Error ? problem.cause.cause : undefined;
  return typeof inner === 'object' && inner !== null && 'claim' in inner ? inner.claim : undefined;
}

const NO_ANSWER: readonly string[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
];
const TURNED_BACK: readonly string[] = ['access_denied', 'login_required', 'interaction_required'];

/** Names what went wrong, with the code for the log. A fault of ours is thrown on. */
function refusalOf(problem: unknown): Refused<OidcRefusal> {
  if (problem instanceof openid.AuthorizationResponseError) {
    return refused(TURNED_BACK.includes(problem.error) ? 'cancelled' : 'answer-wrong', {
      problem: problem.error,
    });
  }
  if (problem instanceof openid.ResponseBodyError) {
    return refused(problem.error === 'invalid_grant' ? 'code-refused' : 'provider-away', {
      problem: problem.error,
    });
  }
  if (problem instanceof openid.WWWAuthenticateChallengeError)
    return refused('provider-away', { problem: `status ${problem.status}` });
  if (problem instanceof openid.ClientError) {
    const code = problem.code ?? 'unknown';
    if (wrongClaim(problem) === 'nonce') return refused('nonce-wrong');
    return refused(NO_ANSWER.includes(code) ? 'provider-away' : 'answer-wrong', { problem: code });
  }
  // `fetch` says "the network failed" with a TypeError; one with a code is ours.
  if (problem instanceof TypeError && !('code' in problem))
    return refused('provider-away', { problem: 'network' });
  throw problem;
}

/** Opens a client. Nothing is fetched yet. */
export function openOidcClient(settings: OidcClientSettings): OidcClient {
  let known: Promise<openid.Configuration> | null = null;

  async function configuration(): Promise<Outcome<openid.Configuration, 'provider-away'>> {
    const issuer = new URL(settings.issuer);
    known ??= openid.discovery(
      issuer,
      settings.clientId,
      settings.clientSecret,
      openid.ClientSecretBasic(settings.clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        // The ID token's signature is verified too, though it comes straight from the provider.
        execute: [
          openid.enableNonRepudiationChecks,
          ...(mayBePlain(issuer) ? [openid.allowInsecureRequests] : []),
        ],
        ...(settings.fetch === undefined ? {} : { [openid.customFetch]: settings.fetch }),
      },
    );
    try {
      return done(await known);
    } catch (problem) {
      // The next person tries again.
      known = null;
      return refused('provider-away', refusalOf(problem).details);
    }
  }

  async function identified(
    config: openid.Configuration,
    returned: URL,
    secrets: SignInSecrets,
  ): Promise<Identified> {
    const tokens = await openid.authorizationCodeGrant(config, returned, {
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.verifier,
      idTokenExpected: true,
    });
    const idClaims = tokens.claims();
    if (idClaims === undefined || tokens.id_token === undefined) throw new TypeError('no id token');
    const info =
      config.serverMetadata().userinfo_endpoint === undefined
        ? {}
        : await openid.fetchUserInfo(config, tokens.access_token, idClaims.sub);
    // What the signed token says stands above what was fetched after.
    const claims: Readonly<Record<string, unknown>> = { ...info, ...idClaims };
    const acr = claims['acr'];
    return { claims, assurance: typeof acr === 'string' ? acr : 'unstated', idToken: tokens.id_token };
  }

  return {
    settings,
    async depart(uiLocale) {
      const found = await configuration();
      if (!found.ok) return found;
      const secrets = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(found.value, {
        redirect_uri: settings.redirectUri,
        scope: settings.scope,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        ui_locales: uiLocale,
        ...(settings.prompt === undefined ? {} : { prompt: settings.prompt }),
        ...(settings.assurance === null ? {} : { acr_values: settings.assurance }),
      });
      return done({ url: url.href, secrets });
    },
    async arrive(returned, secrets) {
      if (returned.searchParams.get('state') !== secrets.state) return refused('state-wrong');
      const found = await configuration();
      if (!found.ok) return found;
      try {
        const person = await identified(found.value, returned, secrets);
        const asked = settings.assurance?.split(' ') ?? null;
        if (asked !== null && !asked.includes(person.assurance))
          return refused('assurance-too-low', { stated: person.assurance });
        return done(person);
      } catch (problem) {
        return refusalOf(problem);
      }
    },
    async farewell({ idToken, backTo, state }) {
      const found = await configuration();
      if (!found.ok || found.value.serverMetadata().end_session_endpoint === undefined) return null;
      return openid.buildEndSessionUrl(found.value, {
        post_logout_redirect_uri: backTo,
        state,
        ...(idToken === null ? { client_id: settings.clientId } : { id_token_hint: idToken }),
      }).href;
    },
  };
}
