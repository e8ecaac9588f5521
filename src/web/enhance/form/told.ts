/** What the page hands over (`data-player`), and how elements are made from words: never from HTML. */
export type { Live as Told } from '../../forms/live.server.ts';

export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  about: { readonly className?: string; readonly text?: string },
  ...inside: readonly Node[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  if (about.className !== undefined) made.className = about.className;
  if (about.text !== undefined) made.textContent = about.text;
  made.append(...inside);
  return made;
}

export function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', { className: 'ds-button', text });
  made.type = 'button';
  made.dataset['variant'] = 'secondary';
  made.dataset['color'] = 'accent';
  made.addEventListener('click', press);
  return made;
}

export function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', { className: 'ds-link', text });
  made.href = href;
  return made;
}
