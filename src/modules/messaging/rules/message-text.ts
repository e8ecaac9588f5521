/** What a message may be. The same rule in the page, which keeps what was written, and in the contract. */

/** Characters in one message: about a page and a half. */
export const BODY_MOST = 4000;

export type MessageText =
  | { readonly kind: 'fits'; readonly body: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly count: number; readonly most: number }
  /** Holds a sign that no text can keep (NUL). */
  | { readonly kind: 'unreadable-sign' };

/** Browsers send line breaks as two signs; a person counts one. */
export function oneLineBreak(written: string): string {
  return written.replaceAll('\r\n', '\n');
}

/** Judges what was written. Counts as the page counts down: line breaks once, spaces at the ends not at all. */
export function messageText(written: string): MessageText {
  const body = oneLineBreak(written).trim();
  if (body.includes('\0')) return { kind: 'unreadable-sign' };
  if (body === '') return { kind: 'empty' };
  if (body.length > BODY_MOST) return { kind: 'too-long', count: body.length, most: BODY_MOST };
  return { kind: 'fits', body };
}
