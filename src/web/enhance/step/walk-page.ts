/** A road or a step in the browser: what waits is sent and told of, and a page shown as it was kept says so. */
import { forgetForms } from '../form/drawer.ts';
import { element, link } from '../form/told.ts';
import { keepAsNow, tellKept } from '../kept/kept-page.ts';
import { isKeptPage, isWithoutNetwork } from '../network.ts';
import { stepOf } from '../rules/keeping.ts';
import type { Post } from '../rules/pressed.ts';
import { pauseAfter } from '../rules/unsent.ts';
import { askWhichDay, today } from './other-day.ts';
import { formsWaitingIn, sendFormsIn } from './form-answers.ts';
import { postOf, queuePress, type SentAll, sendWaiting, waitingIn } from './queue.ts';
import { keepWriting, valueOf, type WritingTold } from './writing.ts';

/** Said once on the page that is read anew after something was sent. */
const SENT = 'walk:sent';

function pathOf({ action }: Post): string {
  return action.split('?')[0] ?? '';
}

/** Beside the steps of a road, for which something waits. */
function mark(posts: readonly Post[], words: string): void {
  for (const old of document.querySelectorAll('[data-waits]')) old.remove();
  const paths = new Set(posts.map((post) => stepOf(post.action)));
  for (const step of document.querySelectorAll<HTMLAnchorElement>('.v-road-step a')) {
    if (!paths.has(new URL(step.href).pathname)) continue;
    const said = element('span', { className: 'v-subtle', text: words });
    said.dataset['waits'] = '';
    step.parentElement?.append(said);
  }
}

function listOf(posts: readonly Post[]): HTMLElement {
  const list = element('ul', {});
  const seen = new Map(posts.map((post) => [pathOf(post), post]));
  for (const [path, { heading, action }] of seen)
    list.append(
      element(
        'li',
        {},
        path === location.pathname ? document.createTextNode(heading) : link(heading, action),
      ),
    );
  return list;
}

function box(colour: 'highlight' | 'success', ...inside: readonly Node[]): HTMLElement {
  const made = element('div', { className: 'v-notice' }, ...inside);
  made.dataset['color'] = colour;
  return made;
}

/** What waits, in words, with the way to it. */
function tell(
  place: HTMLElement,
  told: WritingTold,
  { notTaken, stoppedBy }: SentAll,
  waiting: readonly Post[],
) {
  const { words } = told;
  const parts: HTMLElement[] = [];
  if (waiting.length > 0) {
    const inside: Node[] = [
      element('p', { className: 'v-notice-heading', text: words.waits }),
      listOf(waiting),
    ];
    if (stoppedBy === 'signed-out')
      inside.push(element('p', {}, link(words.signIn, location.pathname + location.search)));
    parts.push(box('highlight', ...inside));
  }
  if (notTaken.length > 0)
    parts.push(box('highlight', element('p', { text: words.notTaken }), listOf(notTaken)));
  place.replaceChildren(...parts);
  mark(waiting, words.mark);
}

/** The same page, without what its address says only once. */
function readAnew(): void {
  const day = new URLSearchParams(location.search).get('day');
  location.replace(`${location.pathname}${day === null ? '' : `?day=${day}`}`);
}

/** What was pressed and, when that has gone through, the answers to forms. */
async function sendAll(told: WritingTold): Promise<SentAll> {
  const pressed = await sendWaiting(told);
  if (pressed.stoppedBy !== null) return pressed;
  const answers = await sendFormsIn(told.draft);
  return {
    taken: [...pressed.taken, ...answers.taken],
    notTaken: [...pressed.notTaken, ...answers.notTaken],
    stoppedBy: answers.stoppedBy,
  };
}

async function allWaiting(told: WritingTold): Promise<readonly Post[]> {
  return [...(await waitingIn(told)), ...(await formsWaitingIn(told.draft))];
}

interface Around {
  readonly place: HTMLElement;
  readonly told: WritingTold;
  /** Reads what waits into the forms anew. */
  readonly reads: readonly (() => Promise<void>)[];
}

function openQueue({ place, told, reads }: Around): () => Promise<void> {
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<void> => {
    clearTimeout(again);
    const sent = await sendAll(told);
    const waiting = await allWaiting(told);
    tell(place, told, sent, waiting);
    failures = sent.stoppedBy === 'away' ? failures + 1 : 0;
    // The device may believe that it is online: it is tried again, more and more seldom.
    if (failures > 0 && navigator.onLine) again = setTimeout(() => void send(), pauseAfter(failures));
    // What could not be taken stands in its fields, and is told of here: the page is not read anew over it.
    if (sent.notTaken.length > 0) for (const read of reads) await read();
    if (sent.taken.length === 0) return;
    const road = location.pathname.split('/steps/')[0] ?? '';
    await keepAsNow([...new Set([...sent.taken.map(({ action }) => action), road])]);
    if (sent.notTaken.length > 0) return;
    sessionStorage.setItem(SENT, 'yes');
    readAnew();
  };
  return send;
}

/** Buttons that only say something: "done", "it helped". */
function listenToPresses(told: WritingTold, queued: () => void): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-queues]')) {
    const line = element('p', { className: 'v-form-status' });
    line.setAttribute('role', 'status');
    form.append(line);
    form.dataset['alive'] = '';
    form.addEventListener('submit', (event) => {
      if (!isWithoutNetwork()) return;
      event.preventDefault();
      line.textContent = told.words.queued;
      const post = postOf(form, event.submitter);
      const step = valueOf(form, 'step') || (new URL(form.action).pathname.split('/').at(-1) ?? '');
      void queuePress(told, `${form.dataset['queues'] ?? ''}-${step}`, post).then(queued);
    });
  }
}

function tellSent(place: HTMLElement, told: WritingTold): void {
  if (sessionStorage.getItem(SENT) === null) return;
  sessionStorage.removeItem(SENT);
  place.replaceChildren(box('success', element('p', { text: told.words.sent })));
}

export async function playWalk(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-writing]');
  if (place === null) return;
  const given = JSON.parse(place.dataset['writing'] ?? '{}') as WritingTold;
  // A kept page is of an earlier day; what is written on it now lies here from now on.
  const told = isKeptPage() && today() > given.today ? { ...given, writtenOn: today() } : given;
  await tellKept();
  const done = new URLSearchParams(location.search);
  if (done.get('said') === 'done') forgetForms(`${told.draft}.done-${done.get('step') ?? ''}`);
  const reads: (() => Promise<void>)[] = [];
  const send = openQueue({ place, told, reads });
  const queued = () => void send();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-writes]')) {
    const read = await keepWriting(form, told, queued);
    reads.push(read);
    if (isKeptPage()) askWhichDay(form, { told, label: place.dataset['whichDay'] ?? '' }, read);
  }
  listenToPresses(told, queued);
  window.addEventListener('online', queued);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && isKeptPage()) queued();
  });
  tellSent(place, told);
  if ((await allWaiting(told)).length > 0) await send();
}
