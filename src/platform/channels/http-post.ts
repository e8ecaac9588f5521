/** Posts to a service that takes messages on, over connections that are kept open. */
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { ChannelAway } from '#platform/channels/channel.ts';

export interface Posted {
  readonly status: number;
  readonly body: string;
}

export interface Poster {
  post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<Posted>;
  close(): void;
}

/** Our own certificate, where the other side asks for one. */
export interface OwnCertificate {
  readonly cert: string;
  readonly key: string;
}

const TIMEOUT_MS = 10_000;
const MOST_CONNECTIONS = 8;
/** Answers are short; what is longer is not read. */
const MOST_BYTES = 64 * 1024;
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

export function openPoster(own: OwnCertificate | null = null): Poster {
  const pool = { keepAlive: true, maxSockets: MOST_CONNECTIONS };
  const plain = new HttpAgent(pool);
  const secure = new HttpsAgent({ ...pool, ...own });
  return {
    async post(url, headers, body) {
      const isSecure = new URL(url).protocol === 'https:';
      const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
      return new Promise((settle, fail) => {
        const asked = (isSecure ? httpsRequest : httpRequest)(
          url,
          {
            method: 'POST',
            agent: isSecure ? secure : plain,
            timeout: TIMEOUT_MS,
            headers: { ...headers, 'Content-Length': String(bytes.byteLength) },
          },
          (answer) => {
            const chunks: Buffer[] = [];
            let length = 0;
            answer.on('data', (chunk: Buffer) => {
              length += chunk.byteLength;
              if (length <= MOST_BYTES) chunks.push(chunk);
            });
            answer.on('end', () =>
              settle({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
            );
            answer.on('error', () => fail(new ChannelAway('ECONNRESET', { left: true })));
          },
        );
        asked.on('timeout', () => asked.destroy(new ChannelAway('ETIMEDOUT', { left: true })));
        asked.on('error', (problem) => {
          const code = 'code' in problem ? String(problem.code) : 'fault';
          fail(
            problem instanceof ChannelAway
              ? problem
              : new ChannelAway(code, { left: !NOT_REACHED.includes(code) }),
          );
        });
        asked.end(bytes);
      });
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

const TOO_MANY = 429;
const REQUEST_TIMEOUT = 408;
const FIRST_SERVER_FAULT = 500;
const OURS = [401, 403, REQUEST_TIMEOUT, TOO_MANY];

/** True when it is not about the recipient: our own key, too much at once, or a fault on the other side. */
export function isAway(status: number): boolean {
  return status >= FIRST_SERVER_FAULT || OURS.includes(status) || status < 200;
}

/** Whether it was taken on. */
export function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}
