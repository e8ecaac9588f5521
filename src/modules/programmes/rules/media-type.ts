/** What kind a file of a programme is: by its name, and by its own bytes. Only where both agree it is taken. */
export const MEDIA_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt',
  pdf: 'application/pdf',
} as const;
type Ending = keyof typeof MEDIA_TYPES;
export type MediaType = (typeof MEDIA_TYPES)[Ending];

function isEnding(text: string): text is Ending {
  return Object.hasOwn(MEDIA_TYPES, text);
}

/** What a name says. */
export function namedType(name: string): MediaType | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return isEnding(ending) ? MEDIA_TYPES[ending] : undefined;
}

const LARGEST_PICTURE = 50_000_000;
/** As much of a file as is looked at to tell what it is: all of the words are. */
export const LARGEST_CAPTIONS = 1_000_000;
/** No deployment takes larger films than this, so that a package fits everywhere. */
export const LARGEST_FILM = 200_000_000;

/** How large a file of a type may be, where films may be as large as `film`. */
export function largestMedia(type: MediaType, film: number): number {
  if (type === 'text/vtt') return LARGEST_CAPTIONS;
  return type.startsWith('video/') || type.startsWith('audio/') ? film : Math.min(film, LARGEST_PICTURE);
}

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Captions are words that a player shows: well-formed UTF-8 without control characters. */
function isCaptions(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^WEBVTT(?:[ \t\r\n]|$)/.test(text) && !/[^\n\r\t\P{Cc}]/u.test(text);
  } catch {
    return false;
  }
}

const SIGNS: Readonly<Record<MediaType, (bytes: Uint8Array) => boolean>> = {
  'image/png': (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/jpeg': (bytes) => latin(bytes, 0, 3) === '\xff\xd8\xff',
  'image/webp': (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  // With tags before it, or a frame at once: eleven bits set, then layer III.
  'audio/mpeg': (bytes) =>
    latin(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2),
  'audio/mp4': (bytes) => latin(bytes, 4, 8) === 'ftyp' && /^M4[AB] $/.test(latin(bytes, 8, 12)),
  'video/mp4': (bytes) => latin(bytes, 4, 8) === 'ftyp' && !/^M4[AB] $/.test(latin(bytes, 8, 12)),
  'video/webm': (bytes) => latin(bytes, 0, 4) === '\x1a\x45\xdf\xa3',
  'text/vtt': isCaptions,
  'application/pdf': (bytes) => latin(bytes, 0, 5) === '%PDF-',
};

/** The type of a file whose bytes are what its name says; undefined when they are not. */
export function mediaTypeOf(name: string, bytes: Uint8Array): MediaType | undefined {
  const type = namedType(name);
  return type !== undefined && SIGNS[type](bytes) ? type : undefined;
}
