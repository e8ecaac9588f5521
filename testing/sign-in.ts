/**
 * A browser that signs in: cookies, redirects, and the embedded provider over real HTTP. The service's own pages are
 * called as functions, as in every test of pages.
 */
import { createServer } from 'node:net';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { RouterContextProvider } from 'react-router';
import { openOidcClients } from '#platform/oidc/clients.ts';
import { requestContext } from '#web/context.ts';
import { loadDemoPeople } from '../src/demo/people.ts';
import { insertReference } from '../src/demo/reference.ts';
import { demoSignIn } from '../src/demo/sign-in.ts';
import { contextOf } from '../src/request.ts';
import * as assignmentPage from '../src/web/sign-in/assignment-page.tsx';
import * as callback from '../src/web/sign-in/callback.ts';
import * as signInPage from '../src/web/sign-in/sign-in-page.tsx';
import * as signOutPage from '../src/web/sign-in/sign-out-page.tsx';
import * as signedOut from '../src/web/sign-in/signed-out.ts';
import * as start from '../src/web/sign-in/start.ts';
import * as stoppedPage from '../src/web/sign-in/stopped-page.tsx';
import { openTestApp, type TestApp } from './app.ts';

interface Args {
  readonly request: Request;
  readonly params: Record<string, string>;
  readonly context: Readonly<RouterContextProvider>;
  readonly url: URL;
  readonly pattern: string;
}
interface Page {
  readonly loader: (args: Args) => unknown;
  readonly action?: (args: Args) => unknown;
}

const PAGES: readonly (readonly [RegExp, Page])[] = [
  [/^\/sign-in\/callback$/, callback],
  [/^\/sign-in\/signed-out$/, signedOut],
  [/^\/(?<lang>..)\/sign-in$/, signInPage],
  [/^\/(?<lang>..)\/sign-in\/start$/, start],
  [/^\/(?<lang>..)\/sign-in\/stopped\/(?<why>[^/]+)$/, stoppedPage],
  [/^\/(?<lang>..)\/sign-out$/, signOutPage],
  [/^\/(?<lang>..)\/work\/assignment$/, assignmentPage],
];

/** What came back: a redirect, a page's data, or the provider's HTML. */
export interface Seen {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  /** The loader's data, for pages of ours. */
  readonly data: unknown;
  /** The HTML, for pages of the provider. */
  readonly html: string;
}

export interface Visit {
  readonly form?: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export interface SignInHouse {
  readonly app: TestApp;
  readonly origin: string;
  close(): Promise<void>;
}

/** An application with the demo's organisations and staff but no resident, and its provider on a port of its own. */
export async function openSignInHouse(adminUrl: string): Promise<SignInHouse> {
  const port = await freePort();
  const bare = await openTestApp(adminUrl);
  const origin = `http://localhost:${port}`;
  const config = { ...bare.config, port, publicUrl: origin };
  const app: TestApp = { ...bare, config, oidc: openOidcClients(config) };
  const owner = new pg.Client({ connectionString: app.urls.owner });
  await owner.connect();
  await insertReference(owner, loadDemoPeople(), config.secret);
  await owner.end();
  const demo = await demoSignIn(config);
  const host = new Hono<{ Bindings: HttpBindings }>();
  host.all('/demo-sign-in/*', async (c) => demo.answer(c.req.raw, c.env, 'nonce'));
  const server = serve({ fetch: host.fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false });
  return {
    app,
    origin,
    async close() {
      await new Promise((settle) => server.close(settle));
      await bare.close();
    },
  };
}

export class Browser {
  readonly #house: SignInHouse;
  readonly cookies = new Map<string, string>();
  /** Names of headers that set cookies, whole, newest last. */
  readonly setCookies: string[] = [];

  constructor(house: SignInHouse) {
    this.#house = house;
  }

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      this.setCookies.push(line);
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  #request(url: URL, visit: Visit): Request {
    const headers = {
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
    };
    return visit.form === undefined
      ? new Request(url, { headers, redirect: 'manual' })
      : new Request(url, {
          method: 'POST',
          headers,
          body: new URLSearchParams(visit.form),
          redirect: 'manual',
        });
  }

  async #ours(url: URL, request: Request): Promise<Seen> {
    const known = await contextOf(this.#house.app, request, {
      nonce: 'nonce',
      requestId: crypto.randomUUID(),
    });
    if (known.kind === 'redirect')
      return { status: 302, location: known.to, headers: new Headers(), data: null, html: '' };
    const found = PAGES.find(([path]) => path.test(url.pathname));
    if (found === undefined)
      return { status: 200, location: null, headers: new Headers(), data: 'another area', html: '' };
    const [path, page] = found;
    const context = new RouterContextProvider();
    context.set(requestContext, known.context);
    const args: Args = { request, params: { ...path.exec(url.pathname)?.groups }, context, url, pattern: '' };
    const answer = async (): Promise<unknown> =>
      (request.method === 'POST' ? page.action : page.loader)?.(args);
    const made = await answer().catch((thrown: unknown) => thrown);
    if (made instanceof Error) throw made;
    if (made instanceof Response)
      return {
        status: made.status,
        location: made.headers.get('location'),
        headers: made.headers,
        data: null,
        html: '',
      };
    const wrapped =
      typeof made === 'object' && made !== null && 'type' in made && made.type === 'DataWithResponseInit'
        ? (made as unknown as { data: unknown; init: ResponseInit | null })
        : null;
    return {
      status: wrapped?.init?.status ?? 200,
      location: null,
      headers: new Headers(wrapped?.init?.headers),
      data: wrapped === null ? made : wrapped.data,
      html: '',
    };
  }

  /** One request, without following where it leads. */
  async go(to: string, visit: Visit = {}): Promise<Seen> {
    const url = new URL(to, this.#house.origin);
    if (url.origin !== this.#house.origin) throw new Error(`left for ${url.origin}`);
    const request = this.#request(url, visit);
    if (!url.pathname.startsWith('/demo-sign-in/')) {
      const seen = await this.#ours(url, request);
      this.#keep(seen.headers);
      return seen;
    }
    const answer = await fetch(request);
    this.#keep(answer.headers);
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      data: null,
      html: await answer.text(),
    };
  }

  /** Follows redirects until a page stands, or until the next address fits `until`. Answers the last address too. */
  async follow(to: string, until?: RegExp): Promise<Seen & { readonly at: string }> {
    let at = to;
    for (let hop = 0; hop < 12; hop += 1) {
      const seen = await this.go(at);
      if (seen.location === null || until?.test(seen.location) === true) return { ...seen, at };
      at = seen.location;
    }
    throw new Error(`redirects without end at ${at}`);
  }

  /** From the link on the sign-in page to the list of people; answers the list's address. */
  async leave(as: 'resident' | 'staff', then = '', language = 'sv'): Promise<Seen & { readonly at: string }> {
    return this.follow(`/${language}/sign-in/start?as=${as}&then=${encodeURIComponent(then)}`);
  }

  /** The whole way in as a demo person; `until` stops before an address. */
  async signIn(
    accountId: string,
    given: { then?: string; language?: string; until?: RegExp } = {},
  ): Promise<Seen & { readonly at: string }> {
    const list = await this.leave(
      accountId.startsWith('staff') ? 'staff' : 'resident',
      given.then,
      given.language,
    );
    const chosen = await this.go(list.at, { form: { person: accountId } });
    return this.follow(chosen.location ?? '', given.until);
  }
}
