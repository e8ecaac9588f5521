/** The embedded provider's signing key, made from the deployment's secret: the same after a restart, kept nowhere. */
import { createECDH } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { derivedKey } from '#platform/sealing.ts';

const CURVE = 'prime256v1';
const COORDINATE = 32;

/** An ES256 key as a JWK. Of 2^32 secrets fewer than one makes a number outside the curve's order; then the next is taken. */
export function signingKey(secret: Uint8Array): JWK {
  for (let round = 0; ; round += 1) {
    const scalar = derivedKey(secret, `oidc signing ${round}`);
    const pair = createECDH(CURVE);
    try {
      pair.setPrivateKey(scalar);
    } catch {
      continue;
    }
    const point = pair.getPublicKey();
    return {
      kty: 'EC',
      crv: 'P-256',
      alg: 'ES256',
      use: 'sig',
      kid: 'embedded-1',
      d: scalar.toString('base64url'),
      x: point.subarray(1, 1 + COORDINATE).toString('base64url'),
      y: point.subarray(1 + COORDINATE).toString('base64url'),
    };
  }
}
