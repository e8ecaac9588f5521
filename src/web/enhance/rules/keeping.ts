/** What is kept of a walk in a browser whose owner has asked for it, what ends it, and how it is shown (decision 0034). */

export interface WalkPage {
  /** `form`: one that a step has asked for and that is begun (decision 0041). */
  readonly kind: 'road' | 'step' | 'form';
  /** The walk, by the id in its address. */
  readonly walk: string;
  readonly language: string;
  /** Where it is kept: without what an address says only once, such as that something was just saved. */
  readonly address: string;
  /** Not when the address says something that is true once. */
  readonly isLasting: boolean;
}

const WALK_PAGE =
  /^\/(sv|fi|en)\/my\/programmes\/([0-9a-f-]{36})(?:(\/steps\/[a-z][a-z0-9-]*)(\/begun\/[0-9a-f-]{36})?)?$/;
/** A form whole on one page, whatever page of it is opened: its answers decide which page is the next. */
const WHOLE = '?q=all';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The road, a step, or a form of a step, when the address is one: nothing else of a person is ever kept. */
export function walkPageAt(url: { readonly pathname: string; readonly search: string }): WalkPage | null {
  const [, language, walk, step, form] = WALK_PAGE.exec(url.pathname) ?? [];
  if (language === undefined || walk === undefined) return null;
  if (form !== undefined)
    return { kind: 'form', walk, language, address: url.pathname, isLasting: url.search === WHOLE };
  const asked = new URLSearchParams(url.search);
  const day = step === undefined ? '' : (asked.get('day') ?? '');
  const kept = DAY.test(day) ? `?day=${day}` : '';
  return {
    kind: step === undefined ? 'road' : 'step',
    walk,
    language,
    address: `${url.pathname}${kept}`,
    isLasting: url.search === kept,
  };
}

/** The step that a day of a diary or a form belongs to, by the address of what is kept. */
export function stepOf(address: string): string {
  return address.split(/\?|\/begun\//)[0] ?? '';
}

/** Where what is kept of a page is asked for. */
export function askedAt({ kind, address }: Pick<WalkPage, 'kind' | 'address'>): string {
  return kind === 'form' ? `${address}${WHOLE}` : address;
}

const LEAVES_FORM = /^(\/.+\/begun\/[0-9a-f-]{36})\/(?:review|drop)$/;

/** The form that was perhaps just sent, or put away. */
export function formLeftBy(url: { readonly pathname: string }, method: string): WalkPage | null {
  const [, form] = LEAVES_FORM.exec(url.pathname) ?? [];
  return form === undefined || method !== 'POST' ? null : walkPageAt({ pathname: form, search: '' });
}

const FILE =
  /^\/(sv|fi|en)\/(material\/[0-9a-f-]{36}\/[^/]+|my\/programmes\/[0-9a-f-]{36}\/photos\/[0-9a-f-]{36})$/;

/** A picture, sound, film or paper of a programme, or a picture of the person's own. */
export function isFileOfWalk(pathname: string): boolean {
  return FILE.test(pathname);
}

function addressesIn(html: string, within: RegExp): readonly string[] {
  return [...new Set([...html.matchAll(within)].map((found) => found[1] ?? ''))];
}

/** Stylesheets, scripts and the font of a page. */
export function assetsIn(html: string): readonly string[] {
  return addressesIn(html, /\s(?:href|src)="(\/assets\/[^"]+)"/g);
}

/** The pictures, sounds, films and papers on a page. */
export function filesIn(html: string): readonly string[] {
  return addressesIn(html, /\s(?:href|src)="([^"]+)"/g).filter(isFileOfWalk);
}

/** The steps that a road leads to, in its own language. */
export function stepsIn(html: string): readonly string[] {
  return addressesIn(html, /\shref="(\/(?:sv|fi|en)\/my\/programmes\/[0-9a-f-]{36}\/steps\/[a-z0-9-]+)/g);
}

const ENTITIES: readonly (readonly [string, string])[] = [
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#x27;'],
];

/** As a text stands in a page. */
export function escaped(text: string): string {
  return ENTITIES.reduce((done, [sign, name]) => done.replaceAll(sign, name), text.replaceAll('&', '&amp;'));
}

function asText(html: string): string {
  return ENTITIES.reduce((done, [sign, name]) => done.replaceAll(name, sign), html).replaceAll('&amp;', '&');
}

/** The page's heading as text. */
export function headingIn(html: string): string {
  const inside = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  return asText(inside.replace(/<[^>]*>/g, '').trim());
}

/** What a kept form hands to its script; null where the page holds none. */
export function playerIn(html: string): string | null {
  const found = /\sdata-player="([^"]+)"/.exec(html)?.[1];
  return found === undefined ? null : asText(found);
}

/** What others of a group have shared is theirs, and is kept on nobody else's device (decision 0035). */
export function withoutOthers(html: string): string {
  const begin = /<section[^>]*\sdata-of-others[^>]*>/.exec(html);
  if (begin === null) return html;
  const edge = /<(\/?)section[\s>]/g;
  edge.lastIndex = begin.index + begin[0].length;
  let open = 1;
  while (open > 0) {
    const found = edge.exec(html);
    // A page that does not end as it should is cut where it goes wrong.
    if (found === null) return html.slice(0, begin.index);
    open += found[1] === '/' ? -1 : 1;
  }
  const end = html.indexOf('>', edge.lastIndex - 1) + 1;
  return withoutOthers(`${html.slice(0, begin.index)}${html.slice(end)}`);
}

export interface Own {
  /** Whose pages these are: a mark that the server gives, which says nothing to anybody else. */
  readonly owner: string;
  /** So many days unused, and all is taken away. */
  readonly days: number;
  /** Milliseconds since 1970, by the device's own clock. */
  readonly usedAt: number;
}

const DAY_MS = 86_400_000;

export function isUnused({ days, usedAt }: Pick<Own, 'days' | 'usedAt'>, now: number): boolean {
  return now - usedAt > days * DAY_MS;
}

export interface Answer {
  readonly status: number;
  readonly isRedirect: boolean;
  /** Whom the server took the visitor for; null: nobody who is signed in. */
  readonly person: string | null;
}

/**
 * `keep`: as it is. `keep-anew`: asked for again without what is true once. `drop-page`, `drop-walk`: it is not there any
 * more, or not for this person. `drop-all`: somebody else has signed in.
 */
export type AfterAnswer = 'keep' | 'keep-anew' | 'drop-page' | 'drop-walk' | 'drop-all' | 'leave';

const GONE = [403, 404, 410];

export function afterAnswer(owner: string, page: WalkPage | null, answer: Answer): AfterAnswer {
  // A session that has ended by itself says nothing about whose device it is.
  if (answer.person === null) return 'leave';
  if (answer.person !== owner) return 'drop-all';
  if (page === null || answer.isRedirect) return 'leave';
  if (GONE.includes(answer.status)) return page.kind === 'road' ? 'drop-walk' : 'drop-page';
  if (answer.status !== 200) return 'leave';
  return page.isLasting ? 'keep' : 'keep-anew';
}

const SIGN_OUT = /^\/(sv|fi|en)\/sign-out$/;

/** The server has ended the session because the person asked for it, or says on its page that nobody is signed in. */
export function hasSignedOut(pathname: string, method: string, answer: Answer): boolean {
  if (!SIGN_OUT.test(pathname)) return false;
  return method === 'POST' ? answer.isRedirect : answer.status === 200 && answer.person === null;
}

/** The service itself did not answer: what stands before it did. */
export function isAway(status: number): boolean {
  return status >= 502 && status <= 504;
}

export interface Kept {
  readonly name: string;
  readonly kind: 'page' | 'file';
  readonly seenAt: number;
  readonly bytes: number;
}

export const MOST_PAGES = 120;
/** One file: a picture, or a sound of ten minutes. A longer film waits for the network. */
export const MOST_BYTES_A_FILE = 12_000_000;
export const MOST_BYTES = 60_000_000;

/** What has to go so that the rest fits: what was seen longest ago, files before pages. */
export function overflowing(kept: readonly Kept[]): readonly string[] {
  const newest = kept.toSorted((one, other) => other.seenAt - one.seenAt);
  const pages = newest.filter((one) => one.kind === 'page');
  const stays = [...pages.slice(0, MOST_PAGES), ...newest.filter((one) => one.kind === 'file')];
  let bytes = 0;
  const fitting = stays.filter((one) => {
    if (bytes + one.bytes > MOST_BYTES) return false;
    bytes += one.bytes;
    return true;
  });
  return kept.filter((one) => !fitting.includes(one)).map((one) => one.name);
}

/** Of a kept step that the road of today does not lead to any more, by the address of the page. */
export function isClosed(
  { walk, language, shownAt }: Pick<WalkPage, 'walk' | 'language'> & { readonly shownAt: string },
  road: WalkPage,
  steps: readonly string[],
): boolean {
  if (walk !== road.walk || language !== road.language || shownAt === road.address) return false;
  return !steps.includes(stepOf(shownAt));
}

/** Goes when the server says that a page is not there: with a step, what belongs to it. */
export function goesWith(shownAt: string, page: Pick<WalkPage, 'kind' | 'address'>): boolean {
  return page.kind === 'step' ? stepOf(shownAt) === stepOf(page.address) : shownAt === page.address;
}

/** A kept page says that it is one, since when, and which of its files are not here. */
export function markedAsKept(
  html: string,
  kept: { readonly since: string; readonly notHere: readonly string[] },
): string {
  const missing = kept.notHere.length === 0 ? '' : ` data-not-here="${kept.notHere.join(' ')}"`;
  return html.replace('<html ', `<html data-kept="${kept.since}"${missing} `);
}

export interface Readable {
  readonly kind: WalkPage['kind'];
  readonly walk: string;
  readonly language: string;
  readonly address: string;
  readonly heading: string;
}

/** Roads with their steps under them, each as a link; what is in other languages comes last. */
export function inOrder(pages: readonly Readable[], language: string): readonly Readable[] {
  const place = ({ language: own, walk, kind, address }: Readable) =>
    `${own === language ? 0 : 1} ${own} ${walk} ${kind === 'road' ? 0 : 1} ${address}`;
  return pages.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
