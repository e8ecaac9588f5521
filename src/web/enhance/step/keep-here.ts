/** The choice that what is opened can be read here without a network: made, shown, and taken back (decision 0034). */
import { deviceNow } from '../kept/device-clock.ts';
import { element, link } from '../form/told.ts';
import { keepAsNow } from '../kept/kept-page.ts';
import { beginKeeping, forgetKept, labelsOf, readOwn } from '../kept/store.ts';
import { inOrder, type Readable } from '../rules/keeping.ts';

interface Told {
  readonly owner: string;
  readonly days: number;
}

function canKeep(): boolean {
  return (
    'serviceWorker' in navigator &&
    'indexedDB' in window &&
    'caches' in window &&
    (crypto as Partial<Crypto>).subtle !== undefined
  );
}

async function readable(): Promise<readonly Readable[]> {
  const own = await readOwn();
  if (own === null) return [];
  const labels = (await labelsOf(own)).map(({ label }) => label);
  return inOrder(
    labels.flatMap(({ kind, ...label }) =>
      kind === 'file' || label.address.includes('?') ? [] : [{ kind, ...label }],
    ),
    document.documentElement.lang,
  );
}

async function showState(box: HTMLElement): Promise<void> {
  const isOn = (await readOwn()) !== null;
  for (const part of box.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = (part.dataset['when'] === 'on') !== isOn;
  const list = box.querySelector('[data-kept-list]');
  list?.replaceChildren(
    ...(await readable()).map(({ address, heading }) => element('li', {}, link(heading, address))),
  );
}

export async function offerKeeping(): Promise<void> {
  const box = document.querySelector<HTMLElement>('[data-keep-here]');
  if (box === null || !canKeep()) return;
  const told = JSON.parse(box.dataset['keepHere'] ?? '{}') as Told;
  const status = box.querySelector<HTMLElement>('[data-off]');
  const say = (words: string | undefined) => {
    if (status !== null) status.textContent = words ?? '';
  };
  const press = async (value: string): Promise<void> => {
    if (value === 'off') await forgetKept();
    else {
      await beginKeeping({ ...told, usedAt: deviceNow() });
      await keepAsNow([location.pathname]);
    }
    await showState(box);
    say(value === 'off' ? status?.dataset['off'] : '');
  };
  box.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    press(button.value).catch(() => say(status?.dataset['cannot']));
  });
  // Kept by the service worker meanwhile: the list is read when it is opened.
  box.addEventListener('toggle', () => void showState(box), true);
  await showState(box);
  box.hidden = false;
}
