import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { requestContext } from './context.ts';
import { NonceContext } from './shell/nonce.ts';

/** A page that is not ready by then is a fault, never half a page. */
export const streamTimeout = 10_000;

/**
 * Writes the whole document before the first byte leaves: a fault becomes a clean error page with its own status,
 * and no script is needed to move late parts into place.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  ...[router, provider]: [EntryContext, RouterContextProvider]
): Promise<Response> {
  const { nonce, language } = provider.get(requestContext);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }));

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => abort(), streamTimeout);
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={router} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        },
        onShellError(fault) {
          clearTimeout(timer);
          reject(fault instanceof Error ? fault : new Error(String(fault)));
        },
        onError(fault) {
          provider.get(requestContext).onFault?.(fault);
        },
      },
    );
  });
}

/** Faults in loaders and actions. A request that the browser gave up is not one. */
export const handleError: HandleErrorFunction = (fault, { request, context }) => {
  if (!request.signal.aborted) context.get(requestContext).onFault?.(fault);
};
