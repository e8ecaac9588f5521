/** A file that was sent with answers, as a download: never shown as a page of ours, whatever is in it. */
import { readFile } from '#modules/instruments/public.ts';
import type { RequestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';

/** RFC 8187: what is no plain letter, digit or mark of its own is written by its bytes. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The answer that a browser saves, and never shows as one of our pages. */
export function asDownload(file: {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}): Response {
  return new Response(Uint8Array.from(file.content), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="file"; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

export async function sentFile(
  here: RequestContext,
  request: Request,
  which: { readonly residentId: string; readonly responseId: string; readonly fileId: string },
): Promise<Response> {
  return asDownload(orPage(here, request, await run(here, readFile, which)));
}
