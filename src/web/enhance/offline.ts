/** The browser types of this file's library do not know Trusted Types yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

const WORKER = '/service-worker.js';

/** From now on a page that cannot be fetched is the offline page instead of the browser's own. */
export function showOfflinePage(): void {
  if (!('serviceWorker' in navigator)) return;
  const trusted = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = trusted?.createPolicy('vandra-worker', { createScriptURL: () => WORKER });
  // Refused in private windows of some browsers: then the browser's own page is shown, as before.
  void navigator.serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER).catch(() => undefined);
}

/**
 * A form is not sent while the device says that it is offline: what was filled in stays on the page, and nowhere else.
 * `<… hidden data-not-sent>` holds the words, which then stand beside the button.
 */
export function holdFormsOffline(): void {
  const words = document.querySelector<HTMLElement>('[data-not-sent]');
  if (words === null) return;
  // Before the others hear of it: they leave a form alone that is not sent.
  document.addEventListener(
    'submit',
    (event) => {
      if (navigator.onLine || !(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      event.target.append(words);
      words.hidden = false;
    },
    true,
  );
  window.addEventListener('online', () => {
    words.hidden = true;
  });
}
