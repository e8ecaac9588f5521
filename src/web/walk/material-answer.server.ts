/** A file of a programme as players fetch it: whole, or in stretches, and never in memory as a whole. */
import type { ProgrammeRegistry } from '#modules/programmes/public.ts';
import { bodyOf } from '#platform/held-file.ts';
import { stretchOf } from '../enhance/rules/stretch.ts';

type Media = NonNullable<Awaited<ReturnType<ProgrammeRegistry['media']>>>;

export function materialAnswer(request: Request, { type, bytes, parts }: Media, name: string): Response {
  const headers = new Headers({
    'Content-Type': type,
    'Content-Security-Policy': "sandbox; default-src 'none'; media-src 'self'; img-src 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    // A name never means another file.
    'Cache-Control': 'private, max-age=86400',
  });
  if (type === 'application/pdf') headers.set('Content-Disposition', `attachment; filename="${name}"`);
  const stretch = stretchOf(request.headers.get('range'), bytes);
  if (stretch !== null && stretch.from > stretch.to) {
    headers.set('Content-Range', `bytes */${bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = stretch ?? { from: 0, to: bytes - 1 };
  headers.set('Content-Length', String(to - from + 1));
  if (stretch !== null) headers.set('Content-Range', `bytes ${from}-${to}/${bytes}`);
  return new Response(bodyOf(parts(from, to)), { status: stretch === null ? 200 : 206, headers });
}
