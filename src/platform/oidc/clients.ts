/** The two clients of a deployment: residents and staff sign in with their own provider each. */
import type { Config, OidcSettings } from '#platform/config.ts';
import { derivedKey } from '#platform/sealing.ts';
import { openOidcClient, type OidcClient, type OidcClientSettings } from './client.ts';

/** Where the embedded provider of the demo lives, on the service's own address. */
export const EMBEDDED_PATH = '/demo-sign-in';
/** One address to register with a provider, whatever language the person reads. */
export const CALLBACK_PATH = '/sign-in/callback';
/** Where a provider's own sign-out leads back to. */
export const SIGNED_OUT_PATH = '/sign-in/signed-out';
/** What the embedded provider states: an invented person, chosen from a list. */
export const DEMO_ASSURANCE = 'urn:vandra:demo';

export const SIGN_IN_KINDS = ['resident', 'staff'] as const;
export type SignInKind = (typeof SIGN_IN_KINDS)[number];
export type OidcClients = Readonly<Record<SignInKind, OidcClient>>;

const DEMO_CLAIMS: Readonly<Record<SignInKind, string>> = {
  resident: 'identity_number',
  staff: 'employee_id',
};

function callback(config: Config): string {
  return `${config.publicUrl}${CALLBACK_PATH}`;
}

/** How the service stands registered with the embedded provider. */
export function embeddedSettings(config: Config, kind: SignInKind): OidcClientSettings {
  const inside = `http://127.0.0.1:${config.port}`;
  return {
    issuer: `${config.publicUrl}${EMBEDDED_PATH}`,
    clientId: `vandra-${kind}`,
    clientSecret: derivedKey(config.secret, `oidc client ${kind}`).toString('base64url'),
    claim: DEMO_CLAIMS[kind],
    assurance: DEMO_ASSURANCE,
    scope: 'openid profile email phone address vandra',
    redirectUri: callback(config),
    prompt: 'login',
    fetch: async (url, { method, headers, body, redirect, signal }) =>
      fetch(url.replace(config.publicUrl, inside), {
        method,
        headers,
        redirect,
        ...(signal === undefined ? {} : { signal }),
        // Nothing but forms is sent to a provider.
        ...(body instanceof URLSearchParams || typeof body === 'string' ? { body } : {}),
      }),
  };
}

function real(config: Config, settings: OidcSettings): OidcClientSettings {
  return { ...settings, redirectUri: callback(config) };
}

/** Opens both. Where no provider is set (demo only) the embedded one is meant. */
export function openOidcClients(config: Config): OidcClients {
  const { resident, staff } = config.oidc;
  return {
    resident: openOidcClient(
      resident === null ? embeddedSettings(config, 'resident') : real(config, resident),
    ),
    staff: openOidcClient(staff === null ? embeddedSettings(config, 'staff') : real(config, staff)),
  };
}
