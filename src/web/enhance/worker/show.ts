/** What the service worker shows when the network is away: what is kept, or the offline page with what can be read here. */
import { deviceNow } from '../kept/device-clock.ts';
import { escaped, filesIn, inOrder, markedAsKept, type Readable, type WalkPage } from '../rules/keeping.ts';
import { stretchOf } from '../rules/stretch.ts';
import { ASSETS, isHere, labelsOf, noteUse, openThing } from '../kept/store.ts';
import { ownOfToday } from './keep.ts';

export type OfflineLanguage = 'sv' | 'fi' | 'en';

const WORDS: Readonly<Record<OfflineLanguage, { readonly here: string; readonly kept: string }>> = {
  sv: { here: 'Det här kan du läsa utan nät', kept: 'Det du har sparat på den här enheten' },
  fi: { here: 'Tätä voit lukea ilman verkkoa', kept: 'Tähän laitteeseen tallentamasi' },
  en: { here: 'You can read this without a network', kept: 'What you have kept on this device' },
};

/** A page of a walk as it was last seen, marked as such. */
export async function keptPage({ address }: WalkPage): Promise<Response | null> {
  const own = await ownOfToday();
  if (own === null) return null;
  // Of a day that was not opened the step is shown: its script makes a form of that day.
  const thing = (await openThing(own, address)) ?? (await openThing(own, address.split('?')[0] ?? ''));
  if (thing === null) return null;
  await noteUse(own, deviceNow());
  const html = new TextDecoder().decode(thing.body);
  const notHere: string[] = [];
  for (const address of filesIn(html)) if (!(await isHere(own, address))) notHere.push(address);
  const since = new Date(thing.seenAt).toISOString();
  return new Response(markedAsKept(html, { since, notHere }), {
    headers: thing.label.headers.map(([name, value]): [string, string] => [name, value]),
  });
}

/** A kept picture or sound, or the stretch of it that a player asks for. */
export async function keptFile(request: Pick<Request, 'url' | 'headers'>): Promise<Response> {
  const own = await ownOfToday();
  const thing = own === null ? null : await openThing(own, new URL(request.url).pathname);
  if (thing === null) return Response.error();
  const headers = new Headers(thing.label.headers.map(([name, value]): [string, string] => [name, value]));
  const stretch = stretchOf(request.headers.get('range'), thing.body.byteLength);
  if (stretch === null) return new Response(thing.body, { headers });
  if (stretch.from > stretch.to) {
    headers.set('Content-Range', `bytes */${thing.body.byteLength}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${stretch.from}-${stretch.to}/${thing.body.byteLength}`);
  return new Response(thing.body.slice(stretch.from, stretch.to + 1), { status: 206, headers });
}

export async function keptAsset(request: Request): Promise<Response> {
  const store = await caches.open(ASSETS);
  return (await store.match(request.url)) ?? Response.error();
}

async function readable(): Promise<readonly Readable[]> {
  const own = await ownOfToday();
  if (own === null) return [];
  return (await labelsOf(own)).flatMap(({ label: { kind, ...label } }) =>
    kind === 'file' || label.address.includes('?') ? [] : [{ kind, ...label }],
  );
}

/**
 * The offline page of a language, with links to what can be read. On the person's own pages they are named; elsewhere
 * one link leads there, so that no programme is named to whoever looks at another page.
 */
export async function withReadable(
  offline: Response,
  language: OfflineLanguage,
  pathname: string,
): Promise<Response> {
  const pages = inOrder(await readable(), language);
  if (pages.length === 0) return offline;
  const words = WORDS[language];
  const isOwn = pathname.startsWith(`/${language}/my`);
  const links = pages.map(
    (page) => `<li><a href="${page.address}" lang="${page.language}">${escaped(page.heading)}</a></li>`,
  );
  const part = isOwn
    ? `<h2>${words.here}</h2>\n<ul>${links.join('\n')}</ul>`
    : `<p><a href="/${language}/my/programmes">${words.kept}</a></p>`;
  const html = await offline.text();
  return new Response(html.replace('</main>', `${part}\n</main>`), { headers: offline.headers });
}
