/**
 * The Ed25519 key that signs sealed batches. Its private half lies in a file of its own, readable by its owner only;
 * the public half lies beside it for the verifier. Made at first start; backed up with the deployment's secrets.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { instant, type Instant } from '#kernel/dates.ts';
import type { SealingKey } from '../rules/batch.ts';

const INSTANT_TEXT = z.iso.datetime({ offset: true }).transform(instant);
const PublicKeys = z.array(
  z.strictObject({
    id: z.string(),
    publicKey: z.string(),
    validFrom: INSTANT_TEXT,
    validUntil: INSTANT_TEXT.nullable(),
  }),
);

export interface SealingSigner {
  readonly key: SealingKey;
  sign(message: Uint8Array): Uint8Array;
}

/** Where the public halves lie: beside the private one. */
export function publicKeysFile(keyFile: string): string {
  return `${keyFile.replace(/\.pem$/, '')}.public.json`;
}

function publicHalf(privateKey: KeyObject): { id: string; publicKey: string } {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the sealing key is not an Ed25519 key');
  return {
    id: createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex').slice(0, 16),
    publicKey: x,
  };
}

/** Public keys from a file. Throws a sentence when it is not one. */
export function readPublicKeys(file: string): readonly SealingKey[] {
  const parsed = PublicKeys.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} does not hold sealing keys.`);
  return parsed.data;
}

/** Opens the key, or makes it at the first start. `now` is real time. */
export function openSealingKey(file: string, now: Instant): SealingSigner {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    // `wx`: of two processes that start at once, one makes the key and the other fails here and starts again.
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = createPrivateKey(readFileSync(file, 'utf8'));
  const half = publicHalf(privateKey);
  const known = existsSync(publicKeysFile(file)) ? readPublicKeys(publicKeysFile(file)) : [];
  const kept = known.find((key) => key.id === half.id);
  const key: SealingKey = kept ?? { ...half, validFrom: now, validUntil: null };
  if (kept === undefined) {
    // A new key takes over from the one before: both stay, each with the time it was valid.
    const earlier = known.map((one) => (one.validUntil === null ? { ...one, validUntil: now } : one));
    writeFileSync(publicKeysFile(file), `${JSON.stringify([...earlier, key], null, 2)}\n`, { mode: 0o644 });
  }
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}
