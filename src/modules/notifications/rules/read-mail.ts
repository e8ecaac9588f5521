/** Reads a mail as it came over SMTP, for the development inbox: headers, text and calendar, decoded. */

export interface ReadMail {
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly calendar: string | null;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0) & 0xff);
}

function decoded(bytes: Uint8Array, charset: string): string {
  const known = /^(utf-?8|us-ascii)$/i.test(charset) ? 'utf-8' : 'latin1';
  return new TextDecoder(known).decode(bytes);
}

function fromBase64(text: string): Uint8Array {
  return bytesOf(atob(text.replaceAll(/[^A-Za-z0-9+/=]/g, '')));
}

function fromHexPairs(text: string): Uint8Array {
  return bytesOf(
    text.replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** Header words such as `=?UTF-8?Q?f=C3=B6r?=` (RFC 2047); the blank between two of them is no blank. */
export function decodeWords(text: string): string {
  return text
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(/=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g, (_, charset: string, way: string, word: string) =>
      decoded(
        way.toUpperCase() === 'B' ? fromBase64(word) : fromHexPairs(word.replaceAll('_', ' ')),
        charset,
      ),
    );
}

function partOf(raw: string): Part {
  const gap = /\r?\n\r?\n/.exec(raw);
  const head = gap === null ? raw : raw.slice(0, gap.index);
  const body = gap === null ? '' : raw.slice(gap.index + gap[0].length);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
  });
  return { headers: new Map(headers), body };
}

function typeOf(part: Part): string {
  return (part.headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parameter(part: Part, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(
    part.headers.get('content-type') ?? '',
  );
  return found?.[1] ?? found?.[2];
}

function bodyText(part: Part): string {
  const charset = parameter(part, 'charset') ?? 'utf-8';
  switch ((part.headers.get('content-transfer-encoding') ?? '7bit').toLowerCase()) {
    case 'base64':
      return decoded(fromBase64(part.body), charset);
    case 'quoted-printable':
      return decoded(
        fromHexPairs(part.body.replaceAll(/[ \t]+(?=\r?\n)/g, '').replaceAll(/=\r?\n/g, '')),
        charset,
      );
    default:
      return part.body;
  }
}

const DEEPEST = 5;

function leaves(part: Part, depth: number): readonly Part[] {
  const boundary = typeOf(part).startsWith('multipart/') ? parameter(part, 'boundary') : undefined;
  if (boundary === undefined || depth >= DEEPEST) return [part];
  return `\r\n${part.body.replaceAll(/\r?\n/g, '\r\n')}`
    .split(`\r\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leaves(partOf(piece.replace(/^[ \t]*\r\n/, '')), depth + 1));
}

/** Never throws on odd mail: what cannot be found is empty. */
export function readMail(raw: string): ReadMail {
  const whole = partOf(raw);
  const parts = leaves(whole, 0);
  const text = parts.find((part) => typeOf(part) === 'text/plain');
  const calendar = parts.find((part) => typeOf(part) === 'text/calendar');
  return {
    subject: decodeWords(whole.headers.get('subject') ?? ''),
    messageId: whole.headers.get('message-id') ?? '',
    text: text === undefined ? '' : bodyText(text).replaceAll('\r\n', '\n').trim(),
    calendar: calendar === undefined ? null : bodyText(calendar),
  };
}
