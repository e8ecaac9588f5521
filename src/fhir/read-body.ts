/** The body of a request, bounded. What is too long is told before it is read to its end. */
import { done, type Outcome, refused } from '#kernel/outcome.ts';

export const MOST_BODY_BYTES = 1024 * 1024;

/** The text of the body; `too-long` beyond the limit, `not-text` when it is no UTF-8. */
export async function readBody(request: Request): Promise<Outcome<string, 'too-long' | 'not-text'>> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) return refused('too-long');
  if (request.body === null) return done('');
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > MOST_BODY_BYTES) return refused('too-long');
    parts.push(part);
  }
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return refused('not-text');
  }
}
