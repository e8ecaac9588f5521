/** What every answer carries, whatever it is: security headers, a request id, no keeping of pages about persons; and which requests are not answered. */
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { formWith } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from './http-person.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
const ANDREAS = 'resident:andreas-ebers';
const GET = { method: 'GET' };

let service: RunningService;
let visitor: HttpPerson;
let resident: HttpPerson;
let coach: HttpPerson;
beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
  visitor = httpPerson(service.url);
  resident = httpPerson(service.url);
  await resident.signIn(ANDREAS);
  coach = httpPerson(service.url);
  await coach.signIn('staff:samira-haddad');
}, 240_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** What is missing from an answer that every answer has. */
function missingFrom(answer: Answer): readonly string[] {
  const { headers } = answer;
  const has = (name: string, wanted: RegExp): readonly string[] =>
    wanted.test(headers.get(name) ?? '')
      ? []
      : [`${name}: ${headers.get(name)} on ${answer.status} ${answer.url}`];
  return [
    ...has('content-security-policy', /default-src 'none'.*frame-ancestors 'none'.*base-uri 'none'/),
    ...has('x-content-type-options', /^nosniff$/),
    ...has('referrer-policy', /^same-origin$/),
    ...has('x-frame-options', /^DENY$/),
    ...has('cross-origin-opener-policy', /^same-origin$/),
    ...has('cross-origin-resource-policy', /^same-origin$/),
    ...has('permissions-policy', /geolocation=\(\)/),
    ...has('x-request-id', /^[0-9a-f-]{36}$/),
    ...has('cache-control', /./),
    ...(/unsafe|\*|https?:/.test(headers.get('content-security-policy') ?? '')
      ? ['an opening in the policy']
      : []),
    ...(headers.has('x-powered-by') || headers.has('server') ? [`names its software on ${answer.url}`] : []),
  ];
}

/** An address with a person's content: read once, kept by no cache. */
const mustNotStay = (answer: Answer): readonly string[] =>
  answer.headers.get('cache-control')?.includes('no-store') === true
    ? []
    : [`may be kept: ${answer.status} ${answer.url}`];

const andreas = `/sv/work/people/${demoId('resident', 'andreas-ebers')}`;

test('every kind of answer has the security headers and an id of its own', async () => {
  const front = await visitor.ask('/sv', GET);
  const asset = /\/assets\/[^"]+\.css/.exec(front.html)?.[0] ?? '';
  const big = new Uint8Array(7 * 1024 * 1024);
  const answers = [
    front,
    await visitor.ask('/', GET),
    await visitor.ask('/sv/no-such-page', GET),
    await visitor.ask('/no-such-file.png', GET),
    await visitor.ask(asset, GET),
    await visitor.ask('/icon.svg', GET),
    await visitor.ask('/healthz', GET),
    await visitor.ask('/readyz', GET),
    await visitor.ask('/metrics', GET),
    await visitor.ask(`/live/resident:${newId()}`, GET),
    await visitor.ask('/sv/my/goal', GET),
    await visitor.ask('/sv/check/send', { method: 'POST', body: big }),
    await visitor.ask('/sv/check/send', {
      method: 'POST',
      body: 'x',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    }),
    await visitor.ask('/fhir/R4/metadata', GET),
    await visitor.ask('/fhir/R4/QuestionnaireResponse', GET),
    await visitor.ask('/oauth2/token', { method: 'POST', body: 'x' }),
    await visitor.ask('/sv/my/goal', { method: 'PUT', body: 'x' }),
    await visitor.ask('/sv/sign-in/start?as=resident', GET),
    await visitor.ask('/plain.css', GET),
    await visitor.ask('/offline/fi.html', GET),
    await visitor.ask('/service-worker.js', GET),
    await visitor.ask('/demo-sign-in/.well-known/openid-configuration', GET),
    await visitor.ask('/sign-in/callback?state=x&code=y', GET),
    await resident.ask('/sv/my/goal', GET),
    await resident.ask('/sv/my/goal.data', GET),
    await resident.ask('/sv/my/my-data/file', GET),
    await resident.ask('/sv/my/who-looked/file', GET),
    await coach.ask(andreas, GET),
    await coach.ask(`${andreas}.data`, GET),
    await coach.ask('/sv/work/rows', GET),
    ...visitor.answers,
    ...resident.answers,
    ...coach.answers,
  ];
  expect([...new Set(answers.flatMap(missingFrom))]).toEqual([]);
  const once = [...new Set(answers)];
  expect(new Set(once.map((one) => one.requestId)).size).toBe(once.length);
  expect(new Set(once.map((one) => one.status))).toEqual(
    new Set([...once.map((one) => one.status), 200, 302, 403, 404, 413]),
  );
});

test('what the browser may keep for when it is offline is the same for everybody, and asked for anew', async () => {
  const worker = await resident.ask('/service-worker.js', GET);
  expect(worker.headers.get('content-type')).toBe('text/javascript');
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  const kept = [...worker.html.matchAll(/[`"'](\/[a-z./]+\.[a-z]+)[`"']/g)].map(([, path = '']) => path);
  expect(new Set(kept)).toEqual(
    new Set(['/plain.css', '/icon.svg', '/offline/sv.html', '/offline/fi.html', '/offline/en.html']),
  );
  for (const path of new Set(kept)) {
    const own = await resident.ask(path, GET);
    expect([path, own.status, own.headers.get('set-cookie')]).toEqual([path, 200, null]);
    expect(own.html).toBe((await visitor.ask(path, GET)).html);
  }
});

test('a database that is away is told in words, with the same headers', async () => {
  await withServiceDatabase(directory, async (client) => {
    await client.query('alter table identity.session rename to session_away');
    try {
      const answer = await resident.ask('/fi/my/goal', GET);
      expect(answer.status).toBe(500);
      expect(answer.html).toContain('lang="fi"');
      expect(answer.html).not.toMatch(/session_away|relation|select|at .*\.ts:/i);
      expect(missingFrom(answer)).toEqual([]);
      expect(mustNotStay(answer)).toEqual([]);
    } finally {
      await client.query('alter table identity.session_away rename to session');
    }
  });
  expect((await resident.ask('/sv/my/goal', GET)).status).toBe(200);
});

test('pages with a person on them are kept by no cache, as page, as data, as file and as redirect', async () => {
  const answers = [
    ...(await Promise.all(
      [
        '',
        '/goal',
        '/times',
        '/messages',
        '/settings',
        '/my-data',
        '/my-data/file',
        '/who-looked',
        '/who-looked/file',
        '/history',
      ].map(async (end) => resident.ask(`/sv/my${end}`, GET)),
    )),
    await resident.ask('/sv/my/goal.data', GET),
    ...(await Promise.all(
      [
        '/sv/work',
        '/sv/work/people',
        '/sv/work/intake',
        '/sv/work/calendar',
        andreas,
        `${andreas}/goal`,
        `${andreas}/messages`,
        `${andreas}.data`,
      ].map(async (path) => coach.ask(path, GET)),
    )),
  ];
  expect(answers.map((one) => [one.url, one.status]).filter(([, status]) => status !== 200)).toEqual([]);
  expect(answers.flatMap(mustNotStay)).toEqual([]);
});

test('no cookie can be read by a script or sent along from another site', async () => {
  await resident.post('/sv/appearance', { scheme: 'dark', back: '/sv' });
  const lines = [...visitor.answers, ...resident.answers, ...coach.answers].flatMap(({ headers }) =>
    headers.getSetCookie(),
  );
  expect(lines.length).toBeGreaterThan(5);
  expect(
    lines.filter((line) => !/;\s*httponly/i.test(line) || !/;\s*samesite=(lax|strict)/i.test(line)),
  ).toEqual([]);
  expect(lines.filter((line) => /;\s*domain=/i.test(line))).toEqual([]);
});

test('every page has its own nonce, and every script on it carries it', async () => {
  const [one, other] = [await resident.ask('/sv/my', GET), await resident.ask('/sv/my', GET)];
  const nonceOf = (answer: Answer): string =>
    /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  expect(nonceOf(one)).not.toBe(nonceOf(other));
  for (const answer of [one, await coach.ask(andreas, GET), await visitor.ask('/sv', GET)]) {
    const scripts = [...answer.html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(answer)}"`))).toEqual([]);
    expect(answer.html).not.toMatch(/<[a-z]+[^>]*\sstyle="/);
  }
});

describe('requests that are not answered', () => {
  const messages = async (): Promise<number> =>
    withServiceDatabase(directory, async (client) =>
      Number(
        (await client.query<{ count: string }>('select count(*) from messaging.message')).rows[0]?.count,
      ),
    );
  test.each([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['from another site by its own word', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    ['from an older browser on another site', { 'Sec-Fetch-Site': null, Origin: 'https://evil.example' }],
    ['from a page without an origin', { 'Sec-Fetch-Site': null, Origin: 'null' }],
    ['without a word of where it comes from', { 'Sec-Fetch-Site': null, Origin: null }],
  ])('a form %s', async (_, headers) => {
    const form = formWith(await resident.get('/sv/my/messages'), 'idempotencyKey');
    const before = await messages();
    const body = new URLSearchParams({ ...form.fields, body: 'Från en annan plats' });
    expect((await resident.ask(form.action, { method: 'POST', headers, body })).status).toBe(403);
    expect((await visitor.ask('/sv/sign-out', { method: 'POST', headers, body })).status).toBe(403);
    expect(await messages()).toBe(before);
  });
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'QUERY'])('the method %s', async (method) => {
    for (const [person, path] of [
      [resident, '/sv/my/messages'],
      [coach, andreas],
      [visitor, '/sv'],
      [visitor, '/healthz'],
      [visitor, '/icon.svg'],
    ] as const) {
      const answer = await person.ask(path, { method });
      expect([method, path, answer.status]).toEqual([
        method,
        path,
        expect.toSatisfy((status) => status >= 400 && status < 500),
      ]);
      expect(missingFrom(answer)).toEqual([]);
    }
  });
  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/server/index.js',
    '//etc/passwd.txt',
    '/....//....//etc/passwd.txt',
    '/.env',
    '/server/index.js',
    '/assets/%00.css',
    '/assets/%c0%ae%c0%ae/x.css',
    '/assets/%.css',
    `/${'a'.repeat(300)}.css`,
  ])('a path out of the files: %s', async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/"dependencies"|root:x:|createRequestHandler/);
  });
  /** As written: no client makes the path tidy first. */
  async function raw(path: string): Promise<{ status: number; body: string }> {
    const { hostname, port } = new URL(service.url);
    return new Promise((settle, fail) => {
      const asking = request({ host: hostname, port, path, method: 'GET' }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
        answer.on('end', () => settle({ status: answer.statusCode ?? 0, body }));
      });
      asking.on('error', fail);
      asking.end();
    });
  }
});

test('HEAD answers as GET does, without the page', async () => {
  for (const [person, path] of [
    [visitor, '/'],
    [visitor, '/sv'],
    [visitor, '/sv/no-such-page'],
    [visitor, '/sv/my/goal'],
    [visitor, '/icon.svg'],
    [visitor, '/healthz'],
    [resident, '/sv/my'],
    [resident, '/sv/my/my-data/file'],
    [coach, andreas],
  ] as const) {
    const [head, get] = [await person.ask(path, { method: 'HEAD' }), await person.ask(path, GET)];
    expect([path, head.status, head.html]).toEqual([path, get.status, '']);
    expect([path, head.headers.get('content-type')]).toEqual([path, get.headers.get('content-type')]);
    expect(missingFrom(head)).toEqual([]);
  }
});
