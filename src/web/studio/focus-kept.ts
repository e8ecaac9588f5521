/** Whoever presses a button that goes away goes on beside where it stood, and never from the top of the page. */
import { type RefObject, useEffect } from 'react';

const REACHED =
  ':is(button, input, select, textarea):not(:disabled), a[href], summary, [contenteditable=true], [tabindex="0"]';

/** One element on the way from what has the focus to the root, with its place among its siblings. */
interface Step {
  readonly element: Element;
  readonly parent: Element;
  readonly place: number;
}

function wayUp(from: Element, root: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let at = from; at !== root; ) {
    const parent = at.parentElement;
    if (parent === null) return [];
    steps.push({ element: at, parent, place: [...parent.children].indexOf(at) });
    at = parent;
  }
  return steps;
}

function reachedIn(element: Element): HTMLElement | undefined {
  const inside = [element, ...element.querySelectorAll(REACHED)];
  return inside.find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(REACHED) && one.tabIndex >= 0 && one.checkVisibility(),
  );
}

/** What stands there now, else what is nearest to it. */
function beside(steps: readonly Step[]): HTMLElement | undefined {
  for (const { parent, place } of steps) {
    if (!parent.isConnected) continue;
    const byNearness = [...parent.children]
      .map((element, index) => ({ element, far: Math.abs(index - place) }))
      .toSorted((one, other) => one.far - other.far);
    for (const { element } of byNearness) {
      const found = reachedIn(element);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const found = root.current;
    if (found === null) return undefined;
    let way: readonly Step[] = [];
    const onFocus = (event: FocusEvent) => {
      way = event.target instanceof Element ? wayUp(event.target, found) : [];
    };
    const look = () => {
      const was = way[0]?.element;
      if (was === undefined || document.activeElement !== document.body) return;
      // Still there and free: the focus was taken elsewhere on purpose.
      if (was.isConnected && !was.matches(':disabled')) return;
      beside(way)?.focus();
    };
    const watcher = new MutationObserver(() => requestAnimationFrame(look));
    watcher.observe(found, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    found.addEventListener('focusin', onFocus);
    return () => {
      watcher.disconnect();
      found.removeEventListener('focusin', onFocus);
    };
  }, [root]);
}
