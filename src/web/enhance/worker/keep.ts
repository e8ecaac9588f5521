/** What the service worker keeps of what a server has answered, and what it takes away (decision 0034). */
import { deviceNow } from '../kept/device-clock.ts';
import {
  afterAnswer,
  type Answer,
  askedAt,
  assetsIn,
  filesIn,
  formLeftBy,
  goesWith,
  hasSignedOut,
  headingIn,
  isClosed,
  isUnused,
  MOST_BYTES_A_FILE,
  overflowing,
  stepOf,
  stepsIn,
  type WalkPage,
  walkPageAt,
  withoutOthers,
} from '../rules/keeping.ts';
import {
  ASSETS,
  dropThings,
  forgetKept,
  isHere,
  keepThing,
  type Label,
  labelsOf,
  noteUse,
  type OwnWithKeys,
  readOwn,
} from '../kept/store.ts';

const PERSON_HEADER = 'X-Vandra-Person';
/** Not of a page that is kept as text. */
const NOT_KEPT = ['content-encoding', 'content-length', 'transfer-encoding', 'date', 'x-request-id'];
/** So many styles, scripts and fonts: those of some versions of the service. */
const MOST_ASSETS = 60;

function answerOf(answer: Response): Answer {
  return {
    status: answer.status,
    isRedirect: answer.type === 'opaqueredirect' || answer.redirected,
    person: answer.headers.get(PERSON_HEADER),
  };
}

function headersOf(answer: Response): Label['headers'] {
  return [...answer.headers].filter(([name]) => !NOT_KEPT.includes(name));
}

async function keepAssets(addresses: readonly string[]): Promise<void> {
  const store = await caches.open(ASSETS);
  for (const address of addresses)
    if ((await store.match(address)) === undefined)
      await store.add(new Request(address, { credentials: 'omit' })).catch(() => undefined);
  const oldest = (await store.keys()).slice(0, -MOST_ASSETS);
  for (const request of oldest) await store.delete(request);
}

/** Pictures and sounds of a page that fit; what does not is told of on the page. */
async function keepFiles(own: OwnWithKeys, page: WalkPage, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    // What stands at such an address never changes.
    if (await isHere(own, address)) continue;
    const answer = await fetch(address).catch(() => null);
    if (answer?.status !== 200 || Number(answer.headers.get('content-length')) > MOST_BYTES_A_FILE) {
      await answer?.body?.cancel();
      continue;
    }
    const body = await answer.arrayBuffer();
    const label: Label = {
      ...page,
      kind: 'file',
      address,
      shownAt: page.address,
      heading: '',
      headers: headersOf(answer),
    };
    if (body.byteLength <= MOST_BYTES_A_FILE) await keepThing(own, label, body, deviceNow());
  }
}

async function dropWhere(own: OwnWithKeys, goes: (label: Label) => boolean): Promise<void> {
  const all = await labelsOf(own);
  await dropThings(all.filter(({ label }) => goes(label)).map(({ name }) => name));
}

async function keepPage(own: OwnWithKeys, page: WalkPage, answer: Response): Promise<void> {
  const html = withoutOthers(await answer.text());
  const label: Label = {
    ...page,
    shownAt: page.address,
    heading: headingIn(html),
    headers: headersOf(answer),
  };
  const body = new TextEncoder().encode(html);
  await keepThing(own, label, body.buffer, deviceNow());
  await keepAssets(assetsIn(html));
  const files = filesIn(html);
  await keepFiles(own, page, files);
  const steps = stepsIn(html);
  await dropWhere(own, (one) =>
    page.kind === 'road'
      ? isClosed(one, page, steps)
      : // A picture that the person has taken away.
        one.kind === 'file' && one.shownAt === page.address && !files.includes(one.address),
  );
  await dropThings(overflowing(await labelsOf(own)));
}

/** Asks for a page by itself, as the person would by opening it. */
async function askFor(own: OwnWithKeys, page: WalkPage): Promise<void> {
  const answer = await fetch(askedAt(page), { redirect: 'manual' });
  const after = afterAnswer(own.owner, { ...page, isLasting: true }, answerOf(answer));
  if (after === 'keep') await keepPage(own, page, answer);
  else if (after === 'drop-page') await dropWhere(own, ({ shownAt }) => goesWith(shownAt, page));
}

/** With a day of a diary the step that shows it too; with a form that was just begun the step, which leads to it now. */
async function keepAnew(own: OwnWithKeys, page: WalkPage): Promise<void> {
  const step = stepOf(page.address);
  const leadsHere = page.kind === 'form' && (await isHere(own, page.address));
  if (step !== page.address && !leadsHere) await askFor(own, { ...page, kind: 'step', address: step });
  await askFor(own, page);
}

/** Nothing that nobody has used for so long is used again. */
export async function ownOfToday(): Promise<OwnWithKeys | null> {
  const own = await readOwn();
  if (own === null || !isUnused(own, deviceNow())) return own;
  await forgetKept();
  return null;
}

/** An answer has come: what it means for what is kept. */
export async function lookAt(request: Pick<Request, 'url' | 'method'>, answer: Response): Promise<void> {
  const own = await ownOfToday();
  if (own === null) return;
  const url = new URL(request.url);
  const page = walkPageAt(url);
  if (hasSignedOut(url.pathname, request.method, answerOf(answer))) {
    await forgetKept();
    return;
  }
  if (page !== null) await noteUse(own, deviceNow());
  // Sent, put away, or still there with something to correct: the server says.
  const left = formLeftBy(url, request.method);
  if (left !== null && (await isHere(own, left.address))) await askFor(own, left);
  switch (afterAnswer(own.owner, page, answerOf(answer))) {
    case 'keep':
      if (page !== null && request.method === 'GET') await keepPage(own, page, answer);
      return;
    case 'keep-anew':
      if (page !== null && request.method === 'GET') await keepAnew(own, page);
      return;
    case 'drop-page':
      await dropWhere(own, ({ shownAt }) => page !== null && goesWith(shownAt, page));
      return;
    case 'drop-walk':
      await dropWhere(own, ({ walk }) => walk === page?.walk);
      return;
    case 'drop-all':
      await forgetKept();
      return;
    case 'leave':
  }
}

/** A page has asked for these to be kept, or kept anew: the choice was just made, or something was just sent. */
export async function keepAddresses(addresses: readonly string[]): Promise<void> {
  const own = await ownOfToday();
  if (own === null) return;
  for (const address of addresses) {
    const page = walkPageAt(new URL(address, self.location.origin));
    if (page !== null) await keepAnew(own, page).catch(() => undefined);
  }
}
