/**
 * One browser without a picture: cookies, redirects and forms over `node:http` with connections that stay open.
 * It sends what a browser sends (`Sec-Fetch-Site`, gzip), so the service does the same work.
 */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly wire: Buffer;
  /** The same, unpacked, as text. */
  text(): string;
}

export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** Gets a page and follows redirects inside the service, ten at most. Answers the page and where it lies. */
  follow(path: string): Promise<{ readonly answer: Answer; readonly path: string }>;
  setCookie(name: string, value: string): void;
  /** Another browser that holds the same cookies. */
  twin(): Visitor;
}

const MOST_REDIRECTS = 10;
const SECONDS = 30;

function keptCookies(jar: Map<string, string>, headers: IncomingHttpHeaders): void {
  for (const line of headers['set-cookie'] ?? []) {
    const pair = line.split(';')[0] ?? '';
    const at = pair.indexOf('=');
    if (/;\s*max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

interface Sending {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
}

function send(origin: URL, agent: Agent, jar: Map<string, string>, sending: Sending): Promise<Answer> {
  const { method, path, body } = sending;
  return new Promise((settle, fail) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: origin.port,
        path,
        method,
        agent,
        timeout: SECONDS * 1000,
        headers: {
          Host: origin.host,
          Accept: 'text/html',
          'Accept-Encoding': 'gzip',
          'Sec-Fetch-Site': 'same-origin',
          Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === null
            ? {}
            : {
                'Content-Type': 'application/x-www-form-urlencoded',
                'Content-Length': Buffer.byteLength(body),
                Origin: origin.origin,
              }),
        },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', fail);
        incoming.on('end', () => {
          keptCookies(jar, incoming.headers);
          const wire = Buffer.concat(parts);
          const isPacked = incoming.headers['content-encoding'] === 'gzip';
          settle({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            wire,
            text: () => (isPacked ? gunzipSync(wire) : wire).toString('utf8'),
          });
        });
      },
    );
    outgoing.on('timeout', () =>
      outgoing.destroy(new Error(`${method} ${path} took more than ${SECONDS} s`)),
    );
    outgoing.on('error', (problem: NodeJS.ErrnoException) => {
      // The server closed a connection that had long been silent; reading again is safe, writing again is not.
      const wasClosed = outgoing.reusedSocket && problem.code === 'ECONNRESET' && method === 'GET';
      if (wasClosed) settle(send(origin, agent, jar, sending));
      else fail(problem);
    });
    outgoing.end(body ?? undefined);
  });
}

/** Opens a browser at a service. `agent` may be shared: its sockets are the connections that stay open. */
export function openVisitor(
  origin: string,
  agent: Agent,
  cookies: ReadonlyMap<string, string> = new Map(),
): Visitor {
  const home = new URL(origin);
  const jar = new Map(cookies);
  const local = (path: string): string => {
    const url = new URL(path, home);
    if (url.origin !== home.origin) throw new Error(`${path} leads to another origin`);
    return `${url.pathname}${url.search}`;
  };
  const go = async (sending: Sending): Promise<Answer> =>
    send(home, agent, jar, { ...sending, path: local(sending.path) });
  return {
    get: async (path) => go({ method: 'GET', path, body: null }),
    post: async (path, fields) => go({ method: 'POST', path, body: new URLSearchParams(fields).toString() }),
    async follow(path) {
      let at = local(path);
      for (let step = 0; step < MOST_REDIRECTS; step += 1) {
        const answer = await go({ method: 'GET', path: at, body: null });
        const to = answer.headers.location;
        if (answer.status < 300 || answer.status > 399 || to === undefined) return { answer, path: at };
        at = local(new URL(to, new URL(at, home)).toString());
      }
      throw new Error(`${path} leads on and on`);
    },
    setCookie: (name, value) => void jar.set(name, value),
    twin: () => openVisitor(origin, agent, jar),
  };
}

/** Sockets that stay open, as many as people act at once. */
export function openAgent(connections: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
}

export interface Form {
  /** Where it posts; null is the page's own address. */
  readonly action: string | null;
  /** Hidden and filled-in fields. */
  readonly fields: Readonly<Record<string, string>>;
  readonly html: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (sign) => SIGNS[sign] ?? sign);
}

/** The posting forms of a page with what their hidden fields hold. */
export function formsOf(html: string): readonly Form[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const head = /^<form\b[^>]*>/.exec(form)?.[0] ?? '';
    if (attribute(head, 'method')?.toLowerCase() !== 'post') return [];
    const hidden = [...form.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
      const name = attribute(tag, 'name');
      return name === null || attribute(tag, 'type') !== 'hidden'
        ? []
        : [[name, attribute(tag, 'value') ?? ''] as const];
    });
    return [{ action: attribute(head, 'action'), fields: Object.fromEntries(hidden), html: form }];
  });
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Radio buttons or buttons with a value of a form, in their order. */
export function choicesOf(form: Form, kind: 'radio' | 'button'): readonly Choice[] {
  const tags =
    kind === 'radio'
      ? form.html.matchAll(/<input\b[^>]*type="radio"[^>]*>/g)
      : form.html.matchAll(/<button\b[^>]*>/g);
  return [...tags].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    const value = attribute(tag, 'value');
    return name === null || value === null ? [] : [{ name, value }];
  });
}
