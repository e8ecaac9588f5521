/**
 * The file of a posted form (RFC 7578), a part at a time: read as a form by the platform, all of it would lie in memory, and
 * more than once.
 */
import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Dicer } from '@fastify/busboy';

/** Everything in a form beside the file: its lines, what parts say about themselves, its fields, its other files. */
const MOST_BESIDE = 16_384;
const MOST_PARTS = 100;

function boundaryOf(type: string | null): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type ?? '') ?? [];
  return quoted ?? plain;
}

/** Whether a part is a file under this name, by what it says about itself. */
function isFile(disposition: string, field: string): boolean {
  const said = new Map<string, string>();
  const parameter = /\s*;\s*([^\s=;"]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gy;
  parameter.lastIndex = /^form-data/i.exec(disposition)?.[0].length ?? disposition.length;
  for (const [, name = '', quoted, plain = ''] of disposition.matchAll(parameter))
    said.set(name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain);
  return said.get('name') === field && (said.has('filename') || said.has('filename*'));
}

/** The bytes of the first file under this name; none where there is no such file. Throws when the form cannot be followed. */
export async function* postedFile(request: Request, field: string): AsyncIterable<Uint8Array> {
  const boundary = boundaryOf(request.headers.get('content-type'));
  if (boundary === undefined || request.body === null) throw new Error('there is no form in parts');
  const source = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const file = new PassThrough();
  const form = new Dicer({ boundary });
  const broken = (cause: unknown) =>
    file.destroy(new Error('the form that was posted cannot be followed', { cause }));
  const left = new Set(['form', 'source']);
  let beside = 0;
  let parts = 0;
  let isFound = false;
  const end = (which: 'form' | 'source') => {
    left.delete(which);
    if (left.size > 0) return;
    // The library passes over what is too long, in silence.
    if (beside > MOST_BESIDE) broken('it says too much beside its file');
    else file.end();
  };
  form.on('part', (part) => {
    parts += 1;
    if (parts > MOST_PARTS) broken('it has too many parts');
    part.on('error', broken);
    // Also a part that says nothing about itself has to be read: the form would wait for it.
    part.resume();
    part.on('header', (header: { readonly 'content-disposition'?: readonly string[] }) => {
      if (isFound || !isFile(header['content-disposition']?.[0] ?? '', field)) return;
      isFound = true;
      part.on('data', (bytes) => (beside -= bytes.length));
      part.pipe(file, { end: false });
    });
  });
  source.on('error', broken).on('end', () => end('source'));
  source.on('data', (bytes: Uint8Array) => (beside += bytes.length)).pipe(form);
  form.on('error', broken).on('finish', () => {
    end('form');
    // What stands behind the end of a form is read too: the sender waits for that.
    source.resume();
  });
  try {
    yield* file as AsyncIterable<Uint8Array>;
  } finally {
    source.destroy();
  }
}
