/**
 * Web push by its standards, on node:crypto: the message sealed for one browser (RFC 8291 over RFC 8188) and the token by
 * which the push service knows who sends (VAPID, RFC 8292). The kept libraries for it are under a licence that we do not
 * ship, or no longer kept; the standards' own example is the test.
 */
import {
  createCipheriv,
  createECDH,
  createHmac,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto';

const CURVE = 'prime256v1';
const RECORD_SIZE = 4096;
const KEY_BYTES = 16;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
const SECRET_BYTES = 32;
/** What ends the last record. */
const LAST = Buffer.from([2]);
const base64url = (text: string): Buffer => Buffer.from(text, 'base64url');

/** A browser's subscription: where to send, and the keys to seal with. */
export interface PushSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** What is new for each message; given by a test, drawn otherwise. */
export interface PushSecrets {
  readonly privateKey: Uint8Array;
  readonly salt: Uint8Array;
}

function freshSecrets(): PushSecrets {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  return { privateKey: pair.getPrivateKey(), salt: randomBytes(SALT_BYTES) };
}

/** The bytes to post, `Content-Encoding: aes128gcm`. */
export function sealedPush(
  text: string,
  subscription: PushSubscription,
  secrets: PushSecrets = freshSecrets(),
): Buffer<ArrayBuffer> {
  const pair = createECDH(CURVE);
  pair.setPrivateKey(secrets.privateKey);
  const ours = pair.getPublicKey();
  const theirs = base64url(subscription.p256dh);
  const shared = pair.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const material = Buffer.from(hkdfSync('sha256', shared, base64url(subscription.auth), info, SECRET_BYTES));
  const derived = (what: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', material, secrets.salt, `Content-Encoding: ${what}\0`, bytes));
  const cipher = createCipheriv(
    'aes-128-gcm',
    derived('aes128gcm', KEY_BYTES),
    derived('nonce', NONCE_BYTES),
  );
  const sealed = Buffer.concat([
    cipher.update(Buffer.concat([Buffer.from(text, 'utf8'), LAST])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_SIZE);
  return Buffer.concat([secrets.salt, size, Buffer.from([ours.byteLength]), ours, sealed]);
}

export interface VapidKeys {
  /** Uncompressed point and scalar, base64url, as every tool for it writes them. */
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom the push service may write to: `mailto:` or `https:`. */
  readonly subject: string;
}

const POINT_BYTES = 32;

/** The header of a request to a push service; it holds for that service alone, until the second given. */
export function vapidHeader(endpoint: string, keys: VapidKeys, expiresAt: number): string {
  const point = base64url(keys.publicKey);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: keys.privateKey,
      x: point.subarray(1, 1 + POINT_BYTES).toString('base64url'),
      y: point.subarray(1 + POINT_BYTES).toString('base64url'),
    },
  });
  const signed = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: new URL(endpoint).origin, exp: expiresAt, sub: keys.subject })}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${keys.publicKey}`;
}

/** A topic of the push service: what waits under the same one is replaced, so that a message sent twice shows once. */
export function pushTopic(messageId: string): string {
  return createHmac('sha256', 'vandra push topic')
    .update(messageId)
    .digest('base64url')
    .slice(0, SECRET_BYTES);
}
