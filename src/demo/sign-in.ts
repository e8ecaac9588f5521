/**
 * The demo's own provider at `/demo-sign-in`: the demo people of `content/demo`, chosen from a list instead of
 * identified. Everything else is as with a real provider.
 */
import type { Language } from '#kernel/actor.ts';
import { isFromOurselves, contentSecurityPolicy, fixedHeaders } from '#platform/http/headers.ts';
import { isLanguage } from '#platform/i18n.ts';
import type { Config } from '#platform/config.ts';
import {
  DEMO_ASSURANCE,
  EMBEDDED_PATH,
  embeddedSettings,
  SIGN_IN_KINDS,
  type SignInKind,
} from '#platform/oidc/clients.ts';
import {
  type EmbeddedProvider,
  type NodeExchange,
  openEmbeddedProvider,
} from '#platform/oidc/embedded-provider.ts';
import { type DemoPeople, type DemoResident, type DemoStaffMember, loadDemoPeople } from './people.ts';
import { choosingPage, type DemoChoice, endedPage } from './sign-in-page.ts';

export interface DemoSignIn {
  /** Whether an address belongs to the provider, whose protocol is also spoken by our own server. */
  owns(path: string): boolean;
  /** Answers on Node's own response where the protocol does; then the response says that it has been sent. */
  answer(request: Request, exchange: NodeExchange, nonce: string): Promise<Response>;
}

/** Tells the HTTP host that Node's response is already written (`@hono/node-server`). */
const ALREADY_SENT = { 'x-hono-already-sent': 'true' };

function residentClaims(one: DemoResident): Readonly<Record<string, unknown>> {
  return {
    name: one.name,
    birthdate: one.birthDate,
    identity_number: one.identityNumber,
    country: one.country,
    email: one.email,
    phone_number: one.phone,
    address: { street_address: one.address, locality: one.municipality },
    municipality: one.municipality,
    protected: one.protected ?? 'none',
  };
}

function staffClaims(one: DemoStaffMember): Readonly<Record<string, unknown>> {
  return { name: one.name, employee_id: one.employeeId };
}

function claimsOf(people: DemoPeople, accountId: string): Readonly<Record<string, unknown>> | undefined {
  const [kind, key] = accountId.split(':');
  if (kind === 'resident') {
    const one = people.residents.find((resident) => resident.key === key);
    return one === undefined ? undefined : residentClaims(one);
  }
  const one = kind === 'staff' ? people.staff.find((member) => member.key === key) : undefined;
  return one === undefined ? undefined : staffClaims(one);
}

function countryOfStaff(people: DemoPeople, one: DemoStaffMember): 'se' | 'fi' {
  const unit = people.units.find((other) => other.key === one.assignments[0]?.unitKey);
  return people.organisations.find((other) => other.key === unit?.organisationKey)?.country ?? 'se';
}

function choicesOf(people: DemoPeople, kind: SignInKind): readonly DemoChoice[] {
  if (kind === 'staff') {
    return people.staff.map((one) => ({
      accountId: `staff:${one.key}`,
      name: one.name,
      country: countryOfStaff(people, one),
      about: one.about,
    }));
  }
  return people.residents.flatMap((one) =>
    one.about === null
      ? []
      : [{ accountId: `resident:${one.key}`, name: one.name, country: one.country, about: one.about }],
  );
}

function languageOf(uiLocale: string): Language {
  const first = uiLocale.split(' ')[0];
  return isLanguage(first) ? first : 'sv';
}

function page(html: string, status = 200): Response {
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

interface Choosing {
  readonly config: Config;
  readonly people: DemoPeople;
  readonly provider: EmbeddedProvider;
}

async function choose(
  { config, people, provider }: Choosing,
  request: Request,
  exchange: NodeExchange,
): Promise<Response> {
  const attempt = await provider.attemptOf(exchange);
  const kind = SIGN_IN_KINDS.find((one) => embeddedSettings(config, one).clientId === attempt?.clientId);
  if (attempt === null || kind === undefined) return page(endedPage('sv'), 410);
  const language = languageOf(attempt.uiLocale);
  const choices = choicesOf(people, kind);
  if (request.method === 'POST') {
    if (!isFromOurselves(request.headers, config.publicUrl))
      return new Response('This request did not come from our own pages.', { status: 403 });
    const form = await request.formData();
    const chosen = choices.find((choice) => choice.accountId === form.get('person'));
    const next =
      chosen === undefined
        ? await provider.turnBack(exchange)
        : await provider.letIn(exchange, chosen.accountId);
    return next === null
      ? page(endedPage(language), 410)
      : new Response(null, { status: 303, headers: { Location: next } });
  }
  return page(choosingPage({ kind, language, choices }));
}

/** Opens the demo's provider; the service's own HTTP server gives it what comes to `/demo-sign-in`. */
export async function demoSignIn(config: Config, people: DemoPeople = loadDemoPeople()): Promise<DemoSignIn> {
  const provider = await openEmbeddedProvider({
    issuer: `${config.publicUrl}${EMBEDDED_PATH}`,
    secret: config.secret,
    clients: SIGN_IN_KINDS.map((kind) => embeddedSettings(config, kind)),
    assurance: DEMO_ASSURANCE,
    claimsOf: (accountId) => claimsOf(people, accountId),
    problemPage: (uiLocale) => endedPage(languageOf(uiLocale)),
  });
  const fixed = fixedHeaders(config.publicUrl.startsWith('https://') ? 'https' : 'http');
  return {
    owns: (path) => path.startsWith(`${EMBEDDED_PATH}/`),
    async answer(request, exchange, nonce) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(provider.choosingPath))
        return choose({ config, people, provider }, request, exchange);
      for (const [name, value] of fixed) exchange.outgoing.setHeader(name, value);
      exchange.outgoing.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
      await provider.answer(exchange);
      return new Response(null, { headers: ALREADY_SENT });
    },
  };
}
