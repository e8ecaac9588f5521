/** Whether there is a network, as far as a page can know. */

/** The page is shown as it was kept, without a network (decision 0034). */
export function isKeptPage(): boolean {
  return 'kept' in document.documentElement.dataset;
}

/** A kept page was reached without a network, whatever the device believes of itself. */
export function isWithoutNetwork(): boolean {
  return !navigator.onLine || isKeptPage();
}

/** What a request ends with when nobody answers it, or not in time. Anything else is a fault. */
function unanswered(problem: unknown): null {
  if (problem instanceof TypeError || (problem instanceof DOMException && problem.name === 'TimeoutError'))
    return null;
  throw problem;
}

/** On a train an answer may never come. */
const PATIENCE_MS = 5000;

/** Asked where the device may be wrong: a small public file, past the service worker and every store. */
export async function isServiceThere(): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store', signal }).catch(unanswered);
  return answer?.ok === true;
}
