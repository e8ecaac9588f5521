/**
 * Stands between the browsers and the service and writes down every answer, whole: an independent recording to hold the
 * access log against. An answer is read to its end even when the browser breaks off, since the service has made it.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from '#platform/embedded-postgres.ts';
import { type RunningService, startService } from './server.ts';

/** One answer as the service gave it. */
export interface RecordedAnswer {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Whose browser asked, by the mark that the journey gives it; '' for the service itself. */
  readonly askedBy: string;
  /** Where a redirect leads; '' without one. */
  readonly location: string;
  readonly body: string;
}

/** The header by which a journey's browser says whose it is. It is taken off before the service sees the request. */
export const ASKED_BY = 'x-asked-by';

export interface Recorder {
  readonly url: string;
  readonly answers: readonly RecordedAnswer[];
  /** When every answer that was begun is written down. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Sends on what comes, and keeps it; what the browser no longer wants is still read to the end. */
async function passOn(from: IncomingMessage, to: ServerResponse): Promise<string> {
  to.writeHead(from.statusCode ?? 502, from.rawHeaders);
  const chunks: Buffer[] = [];
  for await (const chunk of from as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    if (!to.destroyed) to.write(chunk);
  }
  if (!to.destroyed) to.end();
  return Buffer.concat(chunks).toString('utf8');
}

/** A stream of events has no end of its own: it ends with the browser's interest. */
function passEventsOn(from: IncomingMessage, to: ServerResponse): void {
  to.writeHead(from.statusCode ?? 502, from.rawHeaders);
  from.pipe(to);
  to.once('close', () => from.destroy());
  from.once('error', () => to.destroy());
}

/** Listens on `port` and passes everything on to `servicePort` on this machine. */
async function openRecorder(port: number, servicePort: number): Promise<Recorder> {
  const answers: RecordedAnswer[] = [];
  const pending = new Set<Promise<void>>();

  async function record(asked: IncomingMessage, reply: ServerResponse): Promise<void> {
    const { [ASKED_BY]: askedBy, ...headers } = asked.headers;
    const upstream = request({
      host: '127.0.0.1',
      port: servicePort,
      method: asked.method,
      path: asked.url,
      // Uncompressed, so that the recording can be read.
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    const answer = new Promise<IncomingMessage>((settle, fail) => {
      upstream.once('response', settle);
      upstream.once('error', fail);
    });
    asked.pipe(upstream);
    const given = await answer;
    const isEvents = given.headers['content-type']?.startsWith('text/event-stream') ?? false;
    const body = isEvents ? '' : await passOn(given, reply);
    if (isEvents) passEventsOn(given, reply);
    answers.push({
      requestId: String(given.headers['x-request-id'] ?? ''),
      method: asked.method ?? '',
      path: asked.url ?? '',
      status: given.statusCode ?? 0,
      askedBy: typeof askedBy === 'string' ? askedBy : '',
      location: given.headers.location ?? '',
      body,
    });
  }

  const server = createServer((asked, reply) => {
    const work = record(asked, reply)
      // The service is gone: so is the answer.
      .catch(() => void reply.destroy())
      .finally(() => pending.delete(work));
    pending.add(work);
  });
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
  return {
    url: `http://localhost:${port}`,
    answers,
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

export interface RecordedService {
  readonly service: RunningService;
  readonly recorder: Recorder;
  stop(): Promise<void>;
}

/** A service on this data whose public address is the recorder's. */
export async function startRecorded(dataDirectory: string): Promise<RecordedService> {
  const [publicPort, servicePort] = [await freePort(), await freePort()];
  const recorder = await openRecorder(publicPort, servicePort);
  const service = await startService({
    dataDirectory,
    port: servicePort,
    environment: { PUBLIC_URL: recorder.url },
  });
  return {
    service,
    recorder,
    async stop() {
      await recorder.close();
      await service.stop();
    },
  };
}
