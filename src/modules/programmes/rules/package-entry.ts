/** What may lie in a package: judged by what the archive says of each entry, before a byte of it is unpacked. */
import { LARGEST_FILM, largestMedia, namedType } from './media-type.ts';
import { mediaName } from './shape-blocks.ts';
import { code } from './shape-parts.ts';
import { type PackageFault, packageFault } from './package-fault.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const PROGRAMME = 'programme.json';
export const LICENCE = 'LICENCE.txt';
export const QUESTIONNAIRES = 'questionnaires/';
export const MEDIA = 'media/';

/** Files of one package, and bytes of all of them together. */
export const MOST_ENTRIES = 2000;
export const LARGEST_PACKAGE = 300_000_000;
/** What is read is held in memory as a whole; only what is seen and heard is not. */
const LARGEST_WORDS = 50_000_000;

/** What an archive tells of one of its entries. */
export interface Entry {
  readonly path: string;
  /** Kind and rights of the file as Unix has them; 0: not told. */
  readonly mode: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
}

const FILE_KIND = 0o170000;
const PLAIN_FILE = 0o100000;
/** Text packs ten to one. What claims far more than that is there to fill a disk. */
const TIGHTEST = 200;
const SMALL = 1_000_000;

/** How large a file may be by its place; undefined: nothing of that name belongs into a package. */
function largestAt(path: string): number | undefined {
  const inside = (folder: string) => (path.startsWith(folder) ? path.slice(folder.length) : undefined);
  const media = inside(MEDIA);
  if (media !== undefined) {
    const type = mediaName.safeParse(media).success ? namedType(media) : undefined;
    return type === undefined ? undefined : largestMedia(type, LARGEST_FILM);
  }
  const questionnaire = inside(QUESTIONNAIRES);
  if (questionnaire !== undefined)
    return questionnaire.endsWith('.json') && code.safeParse(questionnaire.slice(0, -'.json'.length)).success
      ? 8_000_000
      : undefined;
  return new Map([
    [MANIFEST, 1_000_000],
    [SIGNATURE, 2000],
    [PROGRAMME, 20_000_000],
    [LICENCE, 1_000_000],
  ]).get(path);
}

function isUnsafe(path: string): boolean {
  return (
    path.startsWith('/') ||
    path.includes('\\') ||
    /^[A-Za-z]:/.test(path) ||
    path.split('/').some((part) => part === '..' || part === '.') ||
    /\p{Cc}/u.test(path)
  );
}

function faultOf(entry: Entry): PackageFault | undefined {
  const { path, mode, bytes, packedBytes } = entry;
  if (isUnsafe(path)) return packageFault('unsafe-path', path);
  const kind = mode & FILE_KIND;
  if (path.endsWith('/') || (kind !== 0 && kind !== PLAIN_FILE))
    return packageFault('not-a-plain-file', path);
  if (entry.isEncrypted) return packageFault('encrypted', path);
  const largest = largestAt(path);
  if (largest === undefined) return packageFault('unknown-file', path);
  if (bytes > largest) return packageFault('file-too-large', path, String(bytes));
  if (bytes > SMALL && bytes > packedBytes * TIGHTEST)
    return packageFault('packed-too-tightly', path, String(bytes));
  return undefined;
}

/** The first of each kind of fault among the entries of an archive. Empty: they may be unpacked. */
export function entryFaults(entries: readonly Entry[]): readonly PackageFault[] {
  const seen = new Set<string>();
  const faults: PackageFault[] = [];
  let [bytes, words] = [0, 0];
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault !== undefined) faults.push(fault);
    if (seen.has(entry.path)) faults.push(packageFault('file-twice', entry.path));
    seen.add(entry.path);
    bytes += entry.bytes;
    if (!entry.path.startsWith(MEDIA)) words += entry.bytes;
  }
  if (bytes > LARGEST_PACKAGE || words > LARGEST_WORDS)
    faults.push(packageFault('package-too-large', '', String(bytes)));
  return faults;
}
