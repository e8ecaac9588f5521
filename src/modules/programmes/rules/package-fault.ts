/** Why a package is refused, and where in it. */
import type { FaultName } from './faults-in.ts';

export type PackageFaultName =
  /** About the archive as such. */
  | 'not-a-zip'
  | 'damaged'
  | 'package-too-large'
  | 'too-many-files'
  | 'unsafe-path'
  | 'not-a-plain-file'
  | 'encrypted'
  | 'unknown-file'
  | 'file-twice'
  | 'file-too-large'
  | 'packed-too-tightly'
  /** About its files and what vouches for them. */
  | 'missing-file'
  | 'unlisted-file'
  | 'hash-mismatch'
  | 'not-utf-8'
  | 'not-json'
  | 'control-characters'
  | 'script-in-text'
  | 'wrong-shape'
  | 'wrong-code'
  | 'unreadable-signature'
  | 'forged-signature'
  /** About what they hold. */
  | 'media-not-its-type'
  | 'unused-media'
  | 'missing-questionnaire'
  | 'unused-questionnaire'
  | 'wrong-questionnaire'
  | FaultName;

export interface PackageFault {
  readonly name: PackageFaultName;
  /** The file in the package, and what stands in it where that is known: `programme.json phases.0.title`. */
  readonly path: string;
  /** What was found there, where that helps. */
  readonly about: string;
}

/** Room for the places of a circle. */
const MOST_ABOUT = 1000;

/** A fault with its place. What it was about is cut short, and holds no control characters: it is shown to people. */
export function packageFault(name: PackageFaultName, path: string, about = ''): PackageFault {
  const shown = (words: string) => words.replace(/\p{Cc}/gu, '�').slice(0, MOST_ABOUT);
  return { name, path: shown(path), about: shown(about) };
}
