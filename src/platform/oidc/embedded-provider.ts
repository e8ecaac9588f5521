/**
 * An OpenID Connect provider inside the service, for start, demo and tests: the same code flow over the same HTTP as
 * with a real one. Whom it lets in, and the page where one chooses, come in as arguments.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as oidcProvider from 'oidc-provider';
import { derivedKey } from '#platform/sealing.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { signingKey } from './signing-key.ts';

export interface EmbeddedClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

export interface EmbeddedParts {
  /** The issuer, an address that ends with the path the provider is mounted at. */
  readonly issuer: string;
  readonly secret: Uint8Array;
  readonly clients: readonly EmbeddedClient[];
  /** What it states about everybody, as `acr`. */
  readonly assurance: string;
  /** The claims of an account, or undefined when there is none of that id. */
  claimsOf(accountId: string): Readonly<Record<string, unknown>> | undefined;
  /** The whole HTML of the page that says that something went wrong. */
  problemPage(uiLocale: string): string;
}

export interface Attempt {
  readonly clientId: string;
  /** `ui_locales` as the service asked, '' when it did not. */
  readonly uiLocale: string;
}

export interface NodeExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

export interface EmbeddedProvider {
  /** Where a person chooses whom to be; the last part is the attempt's id. */
  readonly choosingPath: string;
  /** Answers everything that belongs to the protocol, on Node's own response. */
  answer(exchange: NodeExchange): Promise<void>;
  /** The attempt that a person's browser is in, or null when it has none or it has ended. */
  attemptOf(exchange: NodeExchange): Promise<Attempt | null>;
  /** Lets the attempt in as an account and answers where the browser goes next; null when the attempt has ended. */
  letIn(exchange: NodeExchange, accountId: string): Promise<string | null>;
  /** Sends the browser back without anybody. */
  turnBack(exchange: NodeExchange): Promise<string | null>;
}

const MINUTE = 60;
const ATTEMPT_SECONDS = 10 * MINUTE;
const SESSION_SECONDS = 60 * MINUTE;
const CODE_SECONDS = MINUTE;

const SESSION_COOKIE = 'demo_session';

/** Every attempt begins as nobody: who used the browser before is not asked to sign out first. */
function forgetSession(incoming: IncomingMessage): void {
  const kept = (incoming.headers.cookie ?? '')
    .split(';')
    .filter(
      (part) =>
        !part.trim().startsWith(`${SESSION_COOKIE}=`) && !part.trim().startsWith(`${SESSION_COOKIE}.sig=`),
    );
  incoming.headers.cookie = kept.join(';');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function configurationOf(parts: EmbeddedParts, choosingPath: string): oidcProvider.Configuration {
  return {
    adapter: memoryAdapter(),
    clients: parts.clients.map((client) => ({
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uris: [client.redirectUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    })),
    jwks: { keys: [signingKey(parts.secret)] },
    cookies: {
      keys: [derivedKey(parts.secret, 'oidc cookies').toString('base64url')],
      names: { session: SESSION_COOKIE, interaction: 'demo_attempt', resume: 'demo_resume' },
    },
    acrValues: [parts.assurance],
    claims: {
      acr: null,
      auth_time: null,
      openid: ['sub'],
      profile: ['name', 'birthdate', 'locale'],
      email: ['email'],
      phone: ['phone_number'],
      address: ['address'],
      vandra: ['identity_number', 'country', 'municipality', 'protected', 'employee_id'],
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    interactions: { url: (_ctx, interaction) => `${choosingPath}${interaction.uid}` },
    ttl: {
      AccessToken: CODE_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      IdToken: CODE_SECONDS,
      Interaction: ATTEMPT_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
    clientBasedCORS: () => false,
    findAccount(_ctx, accountId) {
      const claims = parts.claimsOf(accountId);
      return claims === undefined ? undefined : { accountId, claims: () => ({ ...claims, sub: accountId }) };
    },
    // The service is the provider's own: nobody is asked whether it may know what it asks for.
    async loadExistingGrant(ctx) {
      const clientId = ctx.oidc.client?.clientId;
      const accountId = ctx.oidc.session?.accountId;
      if (clientId === undefined || accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId, accountId });
      grant.addOIDCScope(text(ctx.oidc.params?.['scope']));
      await grant.save();
      return grant;
    },
    renderError(ctx) {
      ctx.type = 'html';
      ctx.body = parts.problemPage(text(ctx.oidc?.params?.['ui_locales']));
    },
  };
}

/**
 * Loaded only where it is used. The library warns about every Node that is not yet a long-term release, ours among them
 * until it becomes one; that notice alone is held back.
 */
async function library(): Promise<typeof oidcProvider> {
  const terminal = globalThis.console;
  const { warn } = terminal;
  terminal.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    terminal.warn = warn;
  }
}

/** Makes the provider. It opens no port: `answer` is called from the service's own server. */
export async function openEmbeddedProvider(parts: EmbeddedParts): Promise<EmbeddedProvider> {
  const { Provider, errors } = await library();
  const issuer = new URL(parts.issuer);
  const choosingPath = `${issuer.pathname}/people/`;
  const provider = new Provider(parts.issuer, configurationOf(parts, choosingPath));
  // Addresses are those of the issuer, whatever a request says about host and protocol.
  provider.proxy = true;
  const handle = provider.callback();

  function asIssuer(incoming: IncomingMessage): void {
    incoming.headers['x-forwarded-host'] = issuer.host;
    incoming.headers['x-forwarded-proto'] = issuer.protocol.replace(':', '');
  }

  async function unlessEnded<T>(
    exchange: NodeExchange,
    ask: (exchange: NodeExchange) => Promise<T>,
  ): Promise<T | null> {
    asIssuer(exchange.incoming);
    try {
      return await ask(exchange);
    } catch (problem) {
      if (problem instanceof errors.SessionNotFound) return null;
      throw problem;
    }
  }

  return {
    choosingPath,
    async answer({ incoming, outgoing }) {
      asIssuer(incoming);
      const mounted = Object.assign(incoming, { originalUrl: incoming.url });
      mounted.url = (incoming.url ?? '').slice(issuer.pathname.length) || '/';
      if (/^\/auth([/?]|$)/.test(mounted.url)) forgetSession(incoming);
      await handle(mounted, outgoing);
    },
    attemptOf: async (exchange) =>
      unlessEnded(exchange, async ({ incoming, outgoing }) => {
        const found = await provider.interactionDetails(incoming, outgoing);
        return { clientId: text(found.params['client_id']), uiLocale: text(found.params['ui_locales']) };
      }),
    letIn: async (exchange, accountId) =>
      unlessEnded(exchange, async ({ incoming, outgoing }) =>
        provider.interactionResult(incoming, outgoing, {
          login: { accountId, acr: parts.assurance, remember: false },
        }),
      ),
    turnBack: async (exchange) =>
      unlessEnded(exchange, async ({ incoming, outgoing }) =>
        provider.interactionResult(incoming, outgoing, { error: 'access_denied' }),
      ),
  };
}
