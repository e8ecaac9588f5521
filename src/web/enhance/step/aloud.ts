/**
 * Reads the page aloud with the voice of the device: the button appears only where there is one. What is read is the
 * page's own text, each part in its language; nothing is sent anywhere.
 */
import { button } from '../form/told.ts';

const PARTS = 'h1, h2, h3, h4, p, li, blockquote, figcaption, legend, dt, dd';

interface Part {
  readonly text: string;
  readonly lang: string;
}

/** Headings and texts of the page in the order they stand, without fields, buttons and what is folded away. */
function partsOf(main: HTMLElement): readonly Part[] {
  return [...main.querySelectorAll<HTMLElement>(PARTS)]
    .filter(
      (part) =>
        part.closest('form, nav, details:not([open]), [data-aloud-place], .v-back') === null &&
        part.querySelector(PARTS) === null,
    )
    .flatMap((part) => {
      const text = part.innerText.trim();
      const lang = part.closest<HTMLElement>('[lang]')?.lang ?? '';
      return text === '' ? [] : [{ text, lang }];
    });
}

export function readAloud(): void {
  const place = document.querySelector<HTMLElement>('[data-aloud-place]');
  const main = document.querySelector<HTMLElement>('main');
  if (place === null || main === null || !('speechSynthesis' in window)) return;
  const words = { read: place.dataset['read'] ?? '', stop: place.dataset['stop'] ?? '' };
  let isReading = false;
  const rest = () => {
    isReading = false;
    press.textContent = words.read;
  };
  const press = button(words.read, () => {
    speechSynthesis.cancel();
    if (isReading) {
      rest();
      return;
    }
    isReading = true;
    press.textContent = words.stop;
    const parts = partsOf(main);
    for (const [index, { text, lang }] of parts.entries()) {
      const said = new SpeechSynthesisUtterance(text);
      said.lang = lang;
      if (index === parts.length - 1) said.addEventListener('end', rest);
      speechSynthesis.speak(said);
    }
  });
  place.append(press);
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
}
