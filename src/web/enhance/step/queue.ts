/** Sends what was pressed without a network: in the order it was pressed, each once, and only what was pressed. */
import { deviceNow } from '../kept/device-clock.ts';
import { type DrawerTold, type Lying, lyingIn, openDrawer } from '../form/drawer.ts';
import { became, hasWords, type Post, pressIn, withPress } from '../rules/pressed.ts';
import type { Batch } from '../rules/unsent.ts';

/** The same post as the button makes. */
export function postOf(form: HTMLFormElement, submitter: HTMLElement | null): Post {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (submitter instanceof HTMLButtonElement) body.append(submitter.name, submitter.value);
  const { pathname, search } = new URL(form.action);
  return {
    action: `${pathname}${search}`,
    body: body.toString(),
    at: deviceNow(),
    heading: document.querySelector('h1')?.textContent ?? '',
  };
}

interface Queued {
  readonly lying: Lying;
  readonly batch: Batch;
  readonly post: Post;
}

async function queuedIn(told: DrawerTold): Promise<readonly Queued[]> {
  return (await lyingIn(told))
    .flatMap((lying) =>
      lying.batches.flatMap((batch) => {
        const press = pressIn(batch);
        return press.kind === 'pressed' ? [{ lying, batch, post: press.post }] : [];
      }),
    )
    .toSorted((one, other) => one.post.at - other.post.at);
}

export async function waitingIn(told: DrawerTold): Promise<readonly Post[]> {
  return (await queuedIn(told)).map(({ post }) => post);
}

/** A press without words, such as "done": it lies in a drawer of its own until it has been sent. */
export async function queuePress(told: DrawerTold, part: string, post: Post): Promise<void> {
  const drawer = await openDrawer({ ...told, draft: `${told.draft}.${part}` });
  await drawer.takeOver();
  await drawer.keep([withPress({ revision: 0, keys: {} }, { kind: 'pressed', post })]);
}

export interface SentAll {
  readonly taken: readonly Post[];
  /** Only the person can say how these go on. */
  readonly notTaken: readonly Post[];
  readonly stoppedBy: 'signed-out' | 'away' | null;
}

async function sendOne({ action, body }: Post) {
  try {
    const answer = await fetch(action, { method: 'POST', body: new URLSearchParams(body) });
    const { pathname, search } = new URL(answer.url);
    return became({ status: answer.status, isRedirected: answer.redirected, pathname, search });
  } catch {
    return 'away';
  }
}

async function sendInOrder(told: DrawerTold): Promise<SentAll> {
  const taken: Post[] = [];
  const notTaken: Post[] = [];
  for (const { lying, batch, post } of await queuedIn(told)) {
    const what = await sendOne(post);
    if (what === 'signed-out' || what === 'away') return { taken, notTaken, stoppedBy: what };
    if (what === 'taken') taken.push(post);
    else notTaken.push(post);
    // Written anew meanwhile, it is another text, which waits for its own press.
    if (!lying.isAsItWas()) continue;
    const { keys } = batch;
    const words = Object.fromEntries(Object.entries(keys).filter(([key]) => key !== ''));
    const isLost = what === 'not-taken' && hasWords(batch);
    await lying.write(isLost ? [withPress({ ...batch, keys: words }, { kind: 'failed' })] : []);
  }
  return { taken, notTaken, stoppedBy: null };
}

/** Two windows of a walk send one after the other: what the first has sent is gone when the second looks. */
export async function sendWaiting(told: DrawerTold): Promise<SentAll> {
  const locks = (navigator as Partial<Navigator>).locks;
  return locks === undefined
    ? sendInOrder(told)
    : locks.request(`send ${told.draft}`, async () => sendInOrder(told));
}
