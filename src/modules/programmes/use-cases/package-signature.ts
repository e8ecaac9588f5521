/** Who vouches for a package: Ed25519 over the bytes of its manifest, which holds the hash of every other file. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { PackageSignature } from '../rules/shape-package.ts';

/** The keys of this service, as its settings say. */
export interface PackageKeys {
  /** PKCS #8 in base64; null: packages go out unsigned, and say so. */
  readonly signing: string | null;
  /** Public keys (SubjectPublicKeyInfo in base64) of those whose packages are known here. */
  readonly trusted: readonly string[];
}

/** `unknown`: the signature holds, and nobody here knows whose key it is. */
export type SignedBy =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'known' | 'unknown'; readonly publicKey: string };

function written(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

/** The signature file of a manifest; null without a key. */
export function signedManifest(manifest: Buffer, keys: PackageKeys): string | null {
  if (keys.signing === null) return null;
  const key = createPrivateKey({ key: Buffer.from(keys.signing, 'base64'), format: 'der', type: 'pkcs8' });
  return canonicalJson({
    algorithm: 'Ed25519',
    publicKey: written(createPublicKey(key)),
    signature: sign(null, manifest, key).toString('base64'),
  });
}

function ed25519(publicKey: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the signature holds for the manifest, and whose it is. */
export function checkSignature(
  manifest: Buffer,
  signature: unknown,
  keys: PackageKeys,
): Outcome<SignedBy, 'unreadable-signature' | 'forged-signature'> {
  const read = PackageSignature.safeParse(signature);
  const key = read.success ? ed25519(read.data.publicKey) : undefined;
  if (!read.success || key === undefined) return refused('unreadable-signature');
  if (!verify(null, manifest, key, Buffer.from(read.data.signature, 'base64')))
    return refused('forged-signature');
  const publicKey = written(key);
  return done({ kind: keys.trusted.includes(publicKey) ? 'known' : 'unknown', publicKey });
}
