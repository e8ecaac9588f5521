import { forgetForms } from './form/drawer.ts';

const PREFIX = 'keep:';

/**
 * Keeps the text of `<textarea data-keep="name">` in this tab until its form is sent, so that a reload or a lost
 * connection costs nothing. Signing out empties everything kept.
 */
export function keepText(): void {
  const storage = window.sessionStorage;
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-keep]')) {
    const key = `${PREFIX}${location.pathname}:${area.dataset['keep'] ?? ''}`;
    const kept = storage.getItem(key);
    if (kept !== null && area.value === '') area.value = kept;
    area.addEventListener('input', () => {
      if (area.value === '') storage.removeItem(key);
      else storage.setItem(key, area.value);
    });
    area.form?.addEventListener('submit', (event) => {
      if (!event.defaultPrevented && navigator.onLine) storage.removeItem(key);
    });
  }
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (!(event.target instanceof HTMLFormElement) || !event.target.action.endsWith('/sign-out')) return;
    forgetAll(storage);
    forgetForms();
    // The service worker does so too, once the server has ended the session; this is for where it does not run.
    indexedDB.deleteDatabase('kept');
    void caches.delete('kept-assets');
  });
}

function forgetAll(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    if (key.startsWith(PREFIX)) storage.removeItem(key);
  }
}
