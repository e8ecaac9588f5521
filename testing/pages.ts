/**
 * Pages without a server: loaders and actions are called as the router calls them, and the page is rendered to HTML.
 * Cookies are kept from answer to answer, as a browser does.
 */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  Outlet,
  type RouteObject,
  RouterContextProvider,
  StaticRouterProvider,
} from 'react-router';
import type { Actor, Country, Language } from '#kernel/actor.ts';
import { allUnits, type Unit } from '#modules/identity/public.ts';
import { type RequestContext, requestContext } from '../src/web/context.ts';
import { ShellContext } from '../src/web/shell/shell-context.ts';
import type { TestApp } from './app.ts';

export interface Shown {
  readonly status: number;
  readonly html: string;
  /** What a file holds that is answered instead of a page; '' for a page. */
  readonly text: string;
  /** Where the answer leads, when it is a redirect. */
  readonly location: string | null;
  readonly setCookies: readonly string[];
}

export interface Visit {
  readonly app: TestApp;
  readonly unit: Unit;
  /** The pages, with paths below `/:lang`. */
  readonly routes: RouteObject[];
  readonly language?: Language;
  readonly actor?: Actor;
}

/** A unit that takes referrals, as the pages see it. */
export async function unitOf(app: TestApp, unitId: string): Promise<Unit> {
  const unit = (await allUnits(app.database.kysely)).find((one) => one.id === unitId);
  if (unit === undefined) throw new Error('no such unit');
  return unit;
}

function contextOf({ app, unit, language = 'sv', actor = { kind: 'visitor' } }: Visit): RequestContext {
  const country: Country = unit.country;
  return {
    // Units are kept for a minute; a test makes new ones all the time.
    app: { ...app, units: async () => allUnits(app.database.kysely) },
    actor,
    signedIn: { kind: 'nobody' },
    language,
    site: {
      id: unit.id,
      organisationName: unit.organisationName,
      unitName: unit.names[language],
      country,
      zone: unit.zone,
      emergencyNumber: app.packs[country].emergencyNumber,
      contactPhone: unit.phone,
    },
    nonce: 'nonce',
    requestId: 'request',
  };
}

function providerOf(here: RequestContext): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(requestContext, here);
  return provider;
}

/** What a route without a page answers: a file, or JSON. */
async function fileAt(visit: Visit, request: Request): Promise<Response> {
  const handler = createStaticHandler([{ path: '/:lang', children: visit.routes }]);
  const known: unknown = await handler.queryRoute(request, {
    requestContext: providerOf(contextOf(visit)),
  });
  if (!(known instanceof Response)) throw new Error('the route answers with a page');
  return known;
}

async function answer(visit: Visit, request: Request): Promise<Shown> {
  const here = contextOf(visit);
  const { pathname, search } = new URL(request.url);
  const shell = {
    language: here.language,
    site: here.site,
    actorKind: here.actor.kind,
    colorScheme: 'auto' as const,
    textSize: 'usual' as const,
    path: pathname + search,
  };
  const handler = createStaticHandler([
    {
      path: '/:lang',
      element: createElement(ShellContext, { value: shell }, createElement(Outlet)),
      ErrorBoundary: () => createElement('p', null, 'fault'),
      children: visit.routes,
    },
  ]);
  const provider = providerOf(here);
  const known = await handler.query(request, { requestContext: provider });
  if (known instanceof Response) {
    return {
      status: known.status,
      html: '',
      text: '',
      location: known.headers.get('location'),
      setCookies: known.headers.getSetCookie(),
    };
  }
  const fault: unknown = Object.values(known.errors ?? {})[0];
  if (fault instanceof Error) throw fault;
  const headers = [...Object.values(known.actionHeaders), ...Object.values(known.loaderHeaders)];
  const router = createStaticRouter(handler.dataRoutes, known);
  return {
    status: known.statusCode,
    html: renderToString(createElement(StaticRouterProvider, { router, context: known, hydrate: false })),
    text: Object.values(known.loaderData).find((one): one is string => typeof one === 'string') ?? '',
    location: null,
    setCookies: headers.flatMap((one) => one.getSetCookie()),
  };
}

/** A browser with its cookies. `get` and `post` do not follow redirects; `follow` does. */
export function aBrowser(visit: Visit) {
  const cookies = new Map<string, string>();
  function headers(): Headers {
    const all = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers(all === '' ? {} : { cookie: all });
  }
  async function send(request: Request): Promise<Shown> {
    const shown = await answer(visit, request);
    for (const text of shown.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (/Max-Age=0/.test(text)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return shown;
  }
  const at = (path: string) => new URL(path, 'http://localhost:3000');
  const get = async (path: string): Promise<Shown> => send(new Request(at(path), { headers: headers() }));
  return {
    cookies,
    get,
    async download(path: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
      const sent = headers();
      for (const [name, value] of Object.entries(more)) sent.set(name, value);
      return fileAt(visit, new Request(at(path), { headers: sent }));
    },
    async post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Shown> {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) {
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      }
      return send(new Request(at(path), { method: 'POST', body, headers: headers() }));
    },
    /** Sends a form in parts, with files. */
    async send(path: string, body: FormData): Promise<Shown> {
      return send(new Request(at(path), { method: 'POST', body, headers: headers() }));
    },
    /** What a download holds. */
    async file(path: string): Promise<string> {
      return (await send(new Request(at(path), { headers: headers() }))).text;
    },
    /** Posts JSON, as a script of a page does. */
    async json(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
      const sent = headers();
      sent.set('content-type', 'application/json');
      const request = new Request(at(path), { method: 'POST', body: JSON.stringify(body), headers: sent });
      const found = await fileAt(visit, request);
      return { status: found.status, body: await found.json() };
    },
    /** Posts a form to an address that answers with JSON, as a script of a page does. */
    async form(
      path: string,
      fields: Readonly<Record<string, string>>,
    ): Promise<{ status: number; body: unknown }> {
      const body = new URLSearchParams(fields);
      const found = await fileAt(visit, new Request(at(path), { method: 'POST', body, headers: headers() }));
      return { status: found.status, body: await found.json() };
    },
    /** Sends one file to an address that answers with JSON, as a script of a page does. */
    async sendFile(path: string, name: string, content: Uint8Array): Promise<unknown> {
      const sent = headers();
      sent.set('content-type', 'application/octet-stream');
      sent.set('x-file-name', encodeURIComponent(name));
      const body = new Uint8Array(content);
      const found = await fileAt(visit, new Request(at(path), { method: 'POST', body, headers: sent }));
      return found.json();
    },
    async follow(shown: Shown): Promise<Shown> {
      if (shown.location === null) throw new Error(`no redirect but ${shown.status}`);
      return get(shown.location);
    },
  };
}

/** The hidden fields of a page's forms, to be sent back with what the person writes. */
export function hiddenFields(html: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}
