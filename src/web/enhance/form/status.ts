/** One quiet line that says how the saving goes. It is read out when its words change: at most once a minute when all is well. */
import type { Drawer } from './drawer.ts';
import type { Standing } from './line.ts';
import { element, link, type Told } from './told.ts';

/** A saving that is quicker than this is not spoken of. */
const SLOW_MS = 1000;

export interface Status {
  saved(words: string): void;
  show(standing: Standing): void;
  /** The person wanted to go on and cannot yet. */
  held(standing: Standing): void;
  /** Something that is good to know now, said once. */
  announce(words: string): void;
}

export function openStatus(place: Element, told: Told, { canKeep }: Pick<Drawer, 'canKeep'>): Status {
  const { words } = told;
  const line = element('p', { className: 'v-form-status' });
  line.setAttribute('role', 'status');
  const news = element('p', { className: 'ds-sr-only' });
  news.setAttribute('role', 'status');
  place.append(line, news);
  let slow: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  function say(text: string, ...more: readonly Node[]): void {
    clearTimeout(slow);
    if (line.textContent === text) return;
    line.replaceChildren(text, ...more);
  }
  function trouble(standing: Standing): string {
    if (standing === 'offline') return canKeep ? words.offline : words.offlineHere;
    return standing === 'troubled' ? words.troubled : '';
  }
  function show(standing: Standing): void {
    clearTimeout(slow);
    line.toggleAttribute('data-trouble', standing !== 'idle' && standing !== 'saving');
    if (standing === 'saving') slow = setTimeout(() => say(words.saving), SLOW_MS);
    else if (standing === 'idle') say(last);
    else if (standing === 'gone') say(words.gone);
    else if (standing === 'signed-out') say(`${words.signedOut} `, link(words.signIn, told.signIn));
    else say(trouble(standing));
  }
  return {
    saved(text) {
      last = text;
    },
    show,
    held(standing) {
      show(standing);
      if (trouble(standing) !== '') say(`${trouble(standing)} ${words.hold}`);
      line.scrollIntoView({ block: 'nearest' });
    },
    announce(text) {
      news.textContent = text;
    },
  };
}
