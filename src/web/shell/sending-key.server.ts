/** The key of a post: the form's own key together with what was written. */
import { createHash } from 'node:crypto';

/**
 * Sent twice, the same text is done once. Sent again after the back button with other words, it is another post: with
 * the form's key alone the second text would be answered with the first one's success and be lost.
 */
export function sendingKey(formKey: string, input: unknown): string {
  if (formKey === '') return '';
  return `${formKey.slice(0, 60)}:${createHash('sha256').update(JSON.stringify(input)).digest('base64url')}`;
}
