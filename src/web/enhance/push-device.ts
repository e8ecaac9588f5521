/** What a subscription holds beyond its address. */
interface Subscribed {
  readonly endpoint: string;
  getKey(name: 'p256dh' | 'auth'): ArrayBuffer | null;
}

function base64url(bytes: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/**
 * `<form data-push="<public key>" hidden>` with the fields `endpoint`, `p256dh` and `auth`: shown where the browser can
 * show notices. Sending it asks the browser for a subscription first; the page itself calls nobody.
 */
export function offerPush(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-push]');
  const key = form?.dataset['push'];
  if (!form || key === undefined || !('serviceWorker' in navigator) || !('PushManager' in window)) return;
  const refusedWords = document.querySelector<HTMLElement>('[data-push-refused]');
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    navigator.serviceWorker.ready
      .then(async (worker) =>
        worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }),
      )
      .then((subscription: Subscribed) => {
        fill(form, 'endpoint', subscription.endpoint);
        fill(form, 'p256dh', base64url(subscription.getKey('p256dh')));
        fill(form, 'auth', base64url(subscription.getKey('auth')));
        form.submit();
      })
      .catch(() => {
        // The person said no to the browser's own question, or the browser has none.
        if (refusedWords !== null) refusedWords.hidden = false;
      });
  });
}
