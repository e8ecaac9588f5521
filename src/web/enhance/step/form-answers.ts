/**
 * Answers to forms of this walk that wait here, sent from any of its pages: the key that opens them lies in the kept page of
 * the form (decision 0041). Sending the form itself is the person's own act, on the form's page.
 */
import { openLine, type Standing } from '../form/line.ts';
import { openDrawer, waitsFor } from '../form/drawer.ts';
import { sendBatch } from '../form/send.ts';
import type { Told } from '../form/told.ts';
import { labelsOf, openThing, type OwnWithKeys, readOwn } from '../kept/store.ts';
import { playerIn, stepOf } from '../rules/keeping.ts';
import type { Post } from '../rules/pressed.ts';
import { isUnsent } from '../rules/unsent.ts';
import type { SentAll } from './queue.ts';

interface WaitingForm {
  readonly post: Post;
  readonly told: Told;
}

function draftAt(address: string): string {
  return address.split('/begun/')[1] ?? '';
}

async function toldOf(own: OwnWithKeys, address: string): Promise<Told | null> {
  const page = await openThing(own, address).catch(() => null);
  const told = page === null ? null : playerIn(new TextDecoder().decode(page.body));
  return told === null ? null : (JSON.parse(told) as Told);
}

async function waitingFormsIn(walk: string): Promise<readonly WaitingForm[]> {
  const own = await readOwn();
  if (own === null) return [];
  const found: WaitingForm[] = [];
  for (const { label } of await labelsOf(own)) {
    if (label.kind !== 'form' || label.walk !== walk || !waitsFor(draftAt(label.address))) continue;
    const told = await toldOf(own, label.address);
    const post = { action: label.address, body: '', at: 0, heading: label.heading };
    if (told !== null) found.push({ post, told });
  }
  return found;
}

/** Forms whose answers wait, told of as what was pressed is. */
export async function formsWaitingIn(walk: string): Promise<readonly Post[]> {
  return (await waitingFormsIn(walk)).map(({ post }) => post);
}

/** What cannot be sent stays where it lies: the form's own page shows what has to be chosen. */
async function sendOne({ told }: WaitingForm): Promise<Standing | 'open'> {
  const drawer = await openDrawer(told);
  const line = openLine({
    revision: told.revision,
    first: await drawer.takeOver(),
    send: async (batch) => sendBatch(told, batch),
    keep: (batches) => void drawer.keep(batches),
    onKept: () => undefined,
    onStanding: () => undefined,
    later: () => undefined,
  });
  const standing = await line.flush();
  return standing === 'idle' && (isUnsent(line.unsent()) || line.unsent().unsettled.length > 0)
    ? 'open'
    : standing;
}

export async function sendFormsIn(walk: string): Promise<SentAll> {
  const taken: Post[] = [];
  const notTaken: Post[] = [];
  for (const form of await waitingFormsIn(walk)) {
    const standing = await sendOne(form);
    if (standing === 'signed-out') return { taken, notTaken, stoppedBy: standing };
    if (standing === 'offline' || standing === 'troubled') return { taken, notTaken, stoppedBy: 'away' };
    // Sent or put away elsewhere: the step says so.
    const gone = `${stepOf(form.post.action)}?said=gone`;
    if (standing === 'idle') taken.push(form.post);
    else notTaken.push(standing === 'gone' ? { ...form.post, action: gone } : form.post);
  }
  return { taken, notTaken, stoppedBy: null };
}
