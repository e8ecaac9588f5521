/** What the form said about a message that was not sent: the reason, for words, and the text, to go on with. */
import { type MessageText, messageText } from '#modules/messaging/public.ts';

export interface NotSent {
  readonly problem: Exclude<MessageText, { kind: 'fits' }> | { readonly kind: 'not-possible' };
  readonly written: string;
}

/** The text to send, or what to show again. A sign that cannot be kept is shown as a mark, so that its place is seen. */
export function checkWritten(
  written: string,
): { readonly ok: true; readonly body: string } | { readonly ok: false; readonly notSent: NotSent } {
  const judged = messageText(written);
  if (judged.kind === 'fits') return { ok: true, body: judged.body };
  return { ok: false, notSent: { problem: judged, written: written.replaceAll('\0', '\uFFFD') } };
}
