import { isKeptPage, isServiceThere } from './network.ts';

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
 * A form is not sent while there is no network: what was filled in stays on the page, and nowhere else. The words of
 * `<… hidden data-not-sent>`, or the form's own `data-not-changed`, then stand beside the button. Where the device may be
 * wrong about the network, the service is looked for before the form is sent.
 */
export function holdFormsOffline(): void {
  const notice = document.querySelector<HTMLElement>('[data-not-sent]');
  if (notice === null) return;
  const [line = notice] = notice.children;
  const words = line.textContent;
  /** On their way: asked about, or sent at the next event. */
  const under = new Map<HTMLFormElement, 'asked' | 'sent'>();
  const say = (form: HTMLFormElement) => {
    line.textContent = form.dataset['notChanged'] ?? words;
    form.append(notice);
    notice.hidden = false;
  };
  const ask = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
    under.set(form, 'asked');
    const isThere = await isServiceThere();
    if (!isThere) {
      under.delete(form);
      say(form);
      return;
    }
    under.set(form, 'sent');
    notice.hidden = true;
    form.requestSubmit(submitter);
  };
  // Before the others hear of it: they leave a form alone that is not sent.
  document.addEventListener(
    'submit',
    (event) => {
      const { target: form, submitter } = event;
      // A form that saves by itself says so by itself; one that only shows something leads to a page.
      if (!(form instanceof HTMLFormElement) || 'alive' in form.dataset) return;
      const isShowing = isKeptPage() && form.method === 'get';
      if (isShowing || under.get(form) === 'sent') {
        under.delete(form);
        return;
      }
      const isInDoubt = isKeptPage() || 'notChanged' in form.dataset;
      if (navigator.onLine && !isInDoubt) return;
      event.preventDefault();
      if (!navigator.onLine) say(form);
      else if (!under.has(form)) void ask(form, submitter);
    },
    true,
  );
  window.addEventListener('online', () => {
    notice.hidden = true;
  });
}
