/** A browser without JavaScript outside of a proxy that ends TLS: the public address leads to the service's own port. */
import type { Answer } from './http-person.ts';

export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Posts a form as the page's own would, and follows where it leads. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
}

const MOST_REDIRECTS = 12;

export function visitorBehindProxy(given: { publicUrl: string; port: number; address: string }): Visitor {
  const jars = new Map<string, Map<string, string>>();

  async function ask(
    url: URL,
    request: RequestInit & { headers?: Readonly<Record<string, string>> },
  ): Promise<Answer> {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const isOurs = url.origin === given.publicUrl;
    const behind = isOurs ? new URL(url.pathname + url.search, `http://127.0.0.1:${given.port}`) : url;
    const answered = await fetch(behind, {
      ...request,
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
        ...(isOurs
          ? { 'x-forwarded-for': given.address, origin: given.publicUrl, 'sec-fetch-site': 'same-origin' }
          : {}),
        ...request.headers,
      },
    });
    for (const line of answered.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0(;|$)|expires=thu, 01 jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return {
      status: answered.status,
      url: url.pathname + url.search,
      requestId: answered.headers.get('x-request-id') ?? '',
      headers: answered.headers,
      html: await answered.text(),
    };
  }
  async function follow(first: URL, request: Parameters<typeof ask>[1]): Promise<Answer> {
    let at = first;
    let answer = await ask(at, request);
    for (let hop = 0; hop < MOST_REDIRECTS && answer.status >= 300 && answer.status < 400; hop += 1) {
      at = new URL(answer.headers.get('location') ?? '/', at);
      answer = await ask(at, { method: 'GET' });
    }
    return answer;
  }
  return {
    get: async (path, headers = {}) => follow(new URL(path, given.publicUrl), { method: 'GET', headers }),
    post: async (path, fields) =>
      follow(new URL(path, given.publicUrl), { method: 'POST', body: new URLSearchParams(fields) }),
  };
}
