/** Small encrypted cookies: what a visitor carries until it is sent or dropped. AES-256-GCM; at most 4 kB together with its name. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { done, type Outcome, refused } from '#kernel/outcome.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MAX_BYTES = 3900;

/** Seals a text for one purpose. Refuses `too-large` beyond what a browser keeps. */
export function sealCookie(key: Uint8Array, purpose: string, text: string): Outcome<string, 'too-large'> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const value = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  return value.length > MAX_BYTES ? refused('too-large') : done(value);
}

/** The text, or undefined when the cookie was made with another key, for another purpose, or changed. */
export function openCookie(key: Uint8Array, purpose: string, value: string): string | undefined {
  const bytes = Buffer.from(value, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  } catch {
    return undefined;
  }
}
