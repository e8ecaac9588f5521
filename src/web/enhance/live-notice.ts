/**
 * `<div role="status" data-live="/sv/my/live" data-text="…" data-action="…">` listens for `new` events and then says
 * so, with a link that loads the page again. It never changes the page under the reader's hands, and the event
 * carries nothing to show: what is new is read through the page, with its own access decision.
 */
export function listenForNew(): void {
  const place = document.querySelector<HTMLElement>('[data-live]');
  const source = place?.dataset['live'];
  if (!place || source === undefined || !('EventSource' in window)) return;
  const events = new EventSource(source);
  events.addEventListener('new', () => {
    events.close();
    const words = document.createElement('p');
    words.textContent = place.dataset['text'] ?? '';
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.className = 'ds-link';
    link.textContent = place.dataset['action'] ?? '';
    const box = document.createElement('div');
    box.className = 'v-notice';
    box.dataset['color'] = 'lake';
    box.append(words, link);
    place.append(box);
  });
  window.addEventListener('pagehide', () => events.close());
}
