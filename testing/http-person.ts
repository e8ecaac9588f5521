/** A person at a browser without JavaScript: cookies, redirects, forms. For tests and benches over real HTTP. */

export interface Answer {
  readonly status: number;
  readonly url: string;
  readonly requestId: string;
  readonly headers: Headers;
  readonly html: string;
}

export interface Asking {
  readonly method: string;
  /** Beside those a browser sends, or instead of them; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | URLSearchParams;
}

export interface HttpPerson {
  get(path: string): Promise<Answer>;
  /** Posts a form as the page's own form would, and follows where it leads. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** One request exactly as given, with this person's cookies; redirects are not followed. */
  ask(path: string, how: Asking): Promise<Answer>;
  /** Signs in through the demo's provider; `account` is `resident:KEY` or `staff:KEY` of content/demo. */
  signIn(account: string): Promise<Answer>;
  /** Answers of this person's requests so far, redirects included. */
  readonly answers: readonly Answer[];
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

const MOST_REDIRECTS = 12;

/** Hidden inputs of a page, in all its forms. */
export function hiddenFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const type = /\btype="([^"]*)"/.exec(tag)?.[1];
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    if (type === 'hidden' && name !== undefined)
      fields[name] = unescapeHtml(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  return fields;
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

export function httpPerson(origin: string, language: 'sv' | 'fi' | 'en' = 'sv'): HttpPerson {
  const jar = new Map<string, { value: string; path: string }>();
  const answers: Answer[] = [];

  function take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      const isGone =
        attributes.some((one) => /^max-age=0$/i.test(one)) ||
        attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one));
      const name = pair.slice(0, at);
      if (isGone) jar.delete(name);
      else jar.set(name, { value: pair.slice(at + 1), path });
    }
  }

  async function ask(url: URL, asking: Asking): Promise<Answer> {
    const cookies = [...jar]
      .filter(([, cookie]) => url.pathname.startsWith(cookie.path))
      .map(([name, cookie]) => `${name}=${cookie.value}`);
    const headers: Record<string, string | null> = {
      Cookie: cookies.join('; '),
      Accept: 'text/html',
      'Accept-Language': language,
      Origin: origin,
      'Sec-Fetch-Site': 'same-origin',
      ...asking.headers,
    };
    const answered = await fetch(url, {
      method: asking.method,
      redirect: 'manual',
      headers: Object.entries(headers).flatMap(([name, value]) =>
        value === null ? [] : [[name, value] as [string, string]],
      ),
      ...(asking.body === undefined ? {} : { body: asking.body, duplex: 'half' as const }),
    });
    take(answered.headers);
    const answer: Answer = {
      status: answered.status,
      url: url.pathname + url.search,
      requestId: answered.headers.get('x-request-id') ?? '',
      headers: answered.headers,
      html: await answered.text(),
    };
    answers.push(answer);
    return answer;
  }

  async function follow(first: Answer): Promise<Answer> {
    let answer = first;
    for (let hop = 0; hop < MOST_REDIRECTS && answer.status >= 300 && answer.status < 400; hop += 1) {
      const to = new URL(answer.headers.get('location') ?? '/', new URL(answer.url, origin));
      if (to.origin !== origin) throw new Error(`a redirect leads to another origin: ${to.origin}`);
      answer = await ask(to, { method: 'GET' });
    }
    return answer;
  }

  const person: HttpPerson = {
    answers,
    cookie: (name) => jar.get(name)?.value,
    setCookie: (name, value) => void jar.set(name, { value, path: '/' }),
    ask: async (path, how) => ask(new URL(path, origin), how),
    get: async (path) => follow(await ask(new URL(path, origin), { method: 'GET' })),
    post: async (path, fields) =>
      follow(await ask(new URL(path, origin), { method: 'POST', body: new URLSearchParams(fields) })),
    async signIn(account) {
      const as = account.startsWith('staff:') ? 'staff' : 'resident';
      const choosing = await person.get(`/${language}/sign-in/start?as=${as}`);
      return person.post(choosing.url, { ...hiddenFields(choosing.html), person: account });
    },
  };
  return person;
}
