/**
 * What pages without React get in the browser: small comforts, each optional. Every page works without them, so a
 * fault in one must not stop the next; nothing here builds HTML from text (Trusted Types).
 */
import { countCharacters } from './count-characters.ts';
import { forgetWhenSent } from './form/drawer.ts';
import { guardDoubleSubmit } from './double-submit.ts';
import { keepText } from './keep-text.ts';
import { listenForNew } from './live-notice.ts';
import { holdFormsOffline, showOfflinePage } from './offline.ts';
import { offerPush } from './push-device.ts';

/**
 * A form that came back with errors begins at the list of them. Other pages are left to the browser, which reads the
 * new document from its top; moving focus there would only skip the way past the menus.
 */
function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

const COMFORTS = [
  focusErrors,
  forgetWhenSent,
  holdFormsOffline,
  guardDoubleSubmit,
  keepText,
  countCharacters,
  listenForNew,
  showOfflinePage,
  offerPush,
];

for (const comfort of COMFORTS) {
  try {
    comfort();
  } catch (fault) {
    // Full or forbidden storage, an old browser: the page goes on without this comfort.
    reportError(fault);
  }
}
