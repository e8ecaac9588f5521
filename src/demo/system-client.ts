/** The other system of the demo, such as a record system: what it calls itself, and its secret, made from the deployment's own. */
import { derivedKey } from '#platform/sealing.ts';

export const DEMO_CLIENT = {
  clientId: 'demo-record-system',
  name: 'Journalsystemet (demo)',
  unitKey: 'halsocoach-online',
} as const;

export function demoClientSecret(secret: Uint8Array): string {
  return Buffer.from(derivedKey(secret, 'demo client')).toString('base64url');
}
