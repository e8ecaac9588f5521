/** The shapes of what lies in a package beside the programme: its manifest and its signature. */
import * as z from 'zod';
import { LARGEST_FILM } from './media-type.ts';
import { code } from './shape-parts.ts';

const said = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\S(?:[\s\S]*\S)?$/, 'must not begin or end with a space')
  .refine((text) => !/\p{Cc}/u.test(text), 'must be text without control characters');
const base64 = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, 'must be base64');

export const VERSION_NUMBER = /^([1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;

/** Says what the package is and vouches for every other file in it by its hash. */
export const PackageManifest = z.strictObject({
  format: z.literal('vandra-programme'),
  formatVersion: z.literal(1),
  code,
  /** Major and minor: `2.1`. */
  version: z.string().regex(VERSION_NUMBER, 'must be a version such as 1.0'),
  owner: z.strictObject({ name: said, contact: said }),
  /** On which terms others may use it, such as CC-BY-4.0; null: the owner must be asked. */
  licence: said.nullable(),
  /** Every file but the manifest and the signature. */
  files: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(200),
        bytes: z.int().min(0).max(LARGEST_FILM),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'),
      }),
    )
    .min(1)
    .max(2000),
});
export type PackageManifest = z.infer<typeof PackageManifest>;

/** Ed25519 over the bytes of the manifest. */
export const PackageSignature = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** The public key as SubjectPublicKeyInfo. */
  publicKey: base64(200),
  signature: base64(200),
});
