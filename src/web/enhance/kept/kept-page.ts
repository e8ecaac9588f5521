/** A page that is shown as it was kept: since when, what of it is not here, and which of its links need the network. */
import { element } from '../form/told.ts';
import { isKeptPage } from '../network.ts';
import { isFileOfWalk, walkPageAt } from '../rules/keeping.ts';
import { isHere, type OwnWithKeys, readOwn } from './store.ts';

const NEEDS_NETWORK = 'v-needs-network';

function bannerOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-kept-banner]');
}

async function isReadable(own: OwnWithKeys, link: HTMLAnchorElement): Promise<boolean> {
  const { pathname, search, origin } = new URL(link.href);
  // Another place on this page, or another day of its diary.
  if (origin === location.origin && pathname === location.pathname) return true;
  if (origin !== location.origin) return false;
  if (isFileOfWalk(pathname)) return isHere(own, pathname);
  const page = walkPageAt({ pathname, search });
  if (page === null) return false;
  return (await isHere(own, page.address)) || isHere(own, page.address.split('?')[0] ?? '');
}

/** What leads nowhere without a network says so in its own words. */
async function markLinks(own: OwnWithKeys, words: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"], a[href^="http"]')];
  const readable = await Promise.all(links.map(async (link) => isReadable(own, link)));
  for (const [at, link] of links.entries())
    if (readable[at] === false)
      link.append(element('span', { className: NEEDS_NETWORK, text: ` (${words})` }));
}

/** Pictures, films and sounds that did not fit. */
function markFiles(words: string): void {
  for (const address of document.documentElement.dataset['notHere']?.split(' ') ?? [])
    for (const part of document.querySelectorAll(`main [src="${CSS.escape(address)}"]:not(track)`))
      part.after(element('p', { className: 'v-subtle', text: words }));
}

export async function tellKept(): Promise<void> {
  const banner = bannerOf();
  const { kept } = document.documentElement.dataset;
  if (banner === null || kept === undefined) return;
  const when = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const since = banner.querySelector('[data-since]');
  if (since !== null) since.textContent = (since.textContent ?? '').replace('…', when.format(new Date(kept)));
  banner.hidden = false;
  markFiles(banner.dataset['notHere'] ?? '');
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/sign-out"]'))
    form.dataset['notChanged'] = banner.dataset['signOut'] ?? '';
  const own = await readOwn();
  if (own !== null) await markLinks(own, banner.dataset['needsNetwork'] ?? '');
}

/** The network is back, and the page is as the service has it: it is a page as any other. */
export function endKept(): void {
  if (!isKeptPage()) return;
  delete document.documentElement.dataset['kept'];
  for (const mark of document.querySelectorAll(`.${NEEDS_NETWORK}`)) mark.remove();
  const banner = bannerOf();
  if (banner !== null) banner.hidden = true;
}

/** Asks the service worker to keep these as they are now; it does where the person has chosen so. */
export async function keepAsNow(addresses: readonly string[]): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  worker?.active?.postMessage({ keep: addresses });
}
