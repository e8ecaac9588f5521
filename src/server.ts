/** The HTTP host: health, metrics, files, live events, and the pages with their request context. */
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, normalize, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { App } from '#app';
import { newId } from '#kernel/ids.ts';
import { answerSystem, comesFromASystem } from './fhir/door.ts';
import { demoSignIn } from './demo/sign-in.ts';
import { largestBody } from './body-limits.ts';
import { openLiveEvents } from './live-events.ts';
import { isDatabaseAway, sql } from '#platform/db.ts';
import { mayReadMetrics } from '#platform/http/metrics-reader.ts';
import { LANGUAGE_COOKIE, readCookie, writeCookie } from '#platform/http/cookies.ts';
import { languageOfPath } from '#platform/i18n.ts';
import { contentSecurityPolicy, fixedHeaders, isFromOurselves } from '#platform/http/headers.ts';
import { faultFields } from '#platform/log.ts';
import { retentionCounts } from '#modules/residents/public.ts';
import type { Metrics } from '#platform/metrics.ts';
import { requestContext } from '#web/context.ts';
import { awayPage } from '#web/plain/away-page.ts';
import { PERSON_HEADER, personMark } from '#web/shell/person-mark.server.ts';
import { contextOf } from './request.ts';
import { openTooMany } from './too-many.ts';

/** Asked for anew at each visit: an old one would keep an old offline page. */
const SERVICE_WORKER = '/service-worker.js';
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain',
  html: 'text/html; charset=utf-8',
};

export interface Host {
  readonly url: string;
  close(): Promise<void>;
}

interface Environment {
  Bindings: HttpBindings;
  Variables: { nonce: string; requestId: string };
}

function fileAnswer(root: string, path: string): Response | null {
  const file = normalize(join(root, path));
  if (!file.startsWith(`${root}/`) || !existsSync(file) || !statSync(file).isFile()) return null;
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const caching = path.startsWith('/assets/')
    ? 'public, max-age=31536000, immutable'
    : path === SERVICE_WORKER
      ? 'no-cache'
      : 'public, max-age=3600';
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(statSync(file).size),
      'Cache-Control': caching,
    },
  });
}

async function isReady(app: App): Promise<boolean> {
  try {
    await sql`select 1`.execute(app.database.kysely);
    return true;
  } catch {
    return false;
  }
}

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

const YEAR_SECONDS = 31_536_000;

/** The next visit to `/` begins in the language last read. */
function rememberLanguage(request: Request, answer: Response, scheme: 'http' | 'https'): void {
  const language = languageOfPath(new URL(request.url).pathname);
  if (
    language === undefined ||
    answer.status !== 200 ||
    readCookie(request.headers.get('cookie'), LANGUAGE_COOKIE) === language
  )
    return;
  answer.headers.append(
    'Set-Cookie',
    writeCookie(LANGUAGE_COOKIE, language, { secure: scheme === 'https', maxAge: YEAR_SECONDS }),
  );
}

export interface HostParts {
  readonly app: App;
  readonly metrics: Metrics;
  /** Directory of the built pages. */
  readonly build: string;
  readonly port: number;
}

/** Starts to serve. Closing lets open requests finish for some seconds. */
export async function openHost({ app, metrics, build, port }: HostParts): Promise<Host> {
  const root = resolve(build, 'client');
  const serverBuild = (await import(pathToFileURL(resolve(build, 'server/index.js')).href)) as ServerBuild;
  // Behind the proxy that ends TLS the service sees plain http: the router must know its public name to take a form.
  const ours = { ...serverBuild, allowedActionOrigins: [new URL(app.config.publicUrl).host] };
  const pages = createRequestHandler(ours, 'production');
  const isHttps = app.config.publicUrl.startsWith('https://');
  const fixed = fixedHeaders(isHttps ? 'https' : 'http');
  const demo = app.config.demo ? await demoSignIn(app.config) : null;
  const host = new Hono<Environment>();
  const live = openLiveEvents(app);
  const tooMany = openTooMany(app);
  const turnAway = (
    request: Request,
    found: { what: string; waitSeconds: number },
    { requestId }: Environment['Variables'],
  ): Response => {
    metrics.tooMany(found.what);
    app.log('warn', 'too-many', { requestId, rule: found.what });
    return awayPage(request, { status: 429, waitSeconds: found.waitSeconds });
  };

  host.use(async (c, next) => {
    const begun = performance.now();
    const nonce = randomBytes(16).toString('base64url');
    c.set('nonce', nonce);
    c.set('requestId', newId());
    await next();
    for (const [name, value] of fixed) c.res.headers.set(name, value);
    if (!c.res.headers.has('Content-Security-Policy'))
      c.res.headers.set('Content-Security-Policy', contentSecurityPolicy(nonce));
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    metrics.answer(c.res.status, performance.now() - begun);
  });
  host.onError((problem, c) => {
    const away = isDatabaseAway(problem);
    app.log(away ? 'warn' : 'error', away ? 'database-away' : 'fault', {
      requestId: c.get('requestId'),
      ...faultFields(problem),
    });
    return awayPage(c.req.raw, { status: away ? 503 : 500 });
  });
  host.get('/healthz', (c) => c.text('ok'));
  host.get('/readyz', async (c) =>
    (await isReady(app)) ? c.text('ready') : c.text('the database does not answer', 503),
  );
  host.get('/metrics', async (c) =>
    mayReadMetrics(app.config, c.req.header('authorization') ?? null)
      ? c.text(await metrics.text())
      : c.text('not found', 404),
  );
  host.use(async (c, next) => {
    const found = tooMany(c.req.raw, c.env.incoming.socket.remoteAddress);
    return found === null ? next() : turnAway(c.req.raw, found, c.var);
  });
  host.get('/live/:topic', async (c) => {
    const answer = await live.open(c.req.raw, {
      topic: c.req.param('topic'),
      requestId: c.get('requestId'),
    });
    switch (answer.kind) {
      case 'stream':
        return new Response(answer.body, { headers: STREAM_HEADERS });
      case 'not-found':
        return c.text('not found', 404);
      case 'too-many':
        return turnAway(c.req.raw, { what: 'live-streams', waitSeconds: answer.waitSeconds }, c.var);
    }
  });
  host.use(compress());
  host.use(async (c, next) =>
    comesFromASystem(c.req.path) ? answerSystem(app, c.req.raw, c.get('requestId')) : next(),
  );
  host.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      const file = c.req.path.includes('.') ? fileAnswer(root, c.req.path) : null;
      if (file !== null) return file;
      return next();
    }
    if (!(demo?.owns(c.req.path) ?? false) && !isFromOurselves(c.req.raw.headers, app.config.publicUrl)) {
      return c.text('This request did not come from our own pages.', 403);
    }
    // A browser always says how much it sends; a body of unknown length could be of any length.
    if (c.req.header('transfer-encoding') !== undefined)
      return c.text('State the length of what you send (Content-Length).', 411);
    if (Number(c.req.header('content-length') ?? 0) > largestBody(c.req.path, app.config))
      return awayPage(c.req.raw, { status: 413 });
    return next();
  });
  if (demo !== null) {
    host.all('/demo-sign-in/*', async (c) => {
      // The provider writes on Node's own response, which the headers set above do not reach.
      c.env.outgoing.setHeader('X-Request-Id', c.get('requestId'));
      c.env.outgoing.setHeader('Cache-Control', 'no-store');
      return demo.answer(c.req.raw, c.env, c.get('nonce'));
    });
  }
  host.all('*', async (c) => {
    const context = await contextOf(app, c.req.raw, { nonce: c.get('nonce'), requestId: c.get('requestId') });
    if (context.kind === 'redirect') return c.redirect(context.to, 302);
    const provider = new RouterContextProvider();
    provider.set(requestContext, context.context);
    const answer = await pages(c.req.raw, provider);
    rememberLanguage(c.req.raw, answer, isHttps ? 'https' : 'http');
    const person = personMark(app.config.secret, context.context);
    if (person !== null) answer.headers.set(PERSON_HEADER, person);
    return answer;
  });

  const server = await new Promise<Server>((settle, fail) => {
    const listening = serve(
      { fetch: host.fetch, port, hostname: isHttps ? '0.0.0.0' : '127.0.0.1', overrideGlobalObjects: false },
      () => settle(listening as Server),
    ) as Server;
    listening.once('error', fail);
  });
  metrics.setLive(app.live.count);
  metrics.setRetention(async () => retentionCounts(app.job.kysely));
  return {
    url: app.config.publicUrl,
    close: async () =>
      new Promise((settle) => {
        const cut = setTimeout(() => server.closeAllConnections(), 3000);
        server.close(() => {
          clearTimeout(cut);
          settle();
        });
        live.close();
        server.closeIdleConnections();
      }),
  };
}
