/**
 * A mail server that does the least it may: takes mail after mail on each connection, counts, and keeps the Message-IDs.
 * A process of its own (`fork`): told `count`, it answers with what it has; told `forget`, it begins anew.
 */
import { createServer, type Socket } from 'node:net';

export interface SinkCount {
  readonly mails: number;
  readonly distinct: number;
  /** When the last one was taken, in milliseconds since 1970. */
  readonly lastAt: number;
  readonly cpuSeconds: number;
}

const seen = new Set<string>();
let mails = 0;
let lastAt = 0;

const END = '\r\n.\r\n';

function take(mail: string): void {
  mails += 1;
  lastAt = Date.now();
  seen.add(/^message-id:\s*(\S+)/im.exec(mail)?.[1] ?? '');
}

function answerTo(line: string): string {
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'EHLO') return '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n';
  if (verb === 'DATA') return '354 go on\r\n';
  return verb === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n';
}

function converse(socket: Socket): void {
  let text = '';
  let state: 'lines' | 'mail' = 'lines';
  const read = (): void => {
    for (;;) {
      const end = text.indexOf(state === 'mail' ? END : '\r\n');
      if (end === -1) return;
      const part = text.slice(0, end);
      if (state === 'mail') {
        text = text.slice(end + END.length);
        state = 'lines';
        take(part);
        socket.write('250 taken\r\n');
        continue;
      }
      text = text.slice(end + 2);
      socket.write(answerTo(part));
      if (part.toUpperCase() === 'DATA') state = 'mail';
      if (part.toUpperCase() === 'QUIT') socket.end();
    }
  };
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    text += chunk;
    read();
  });
  socket.write('220 sink\r\n');
}

const server = createServer(converse);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.send?.({ port: address.port });
});
process.on('message', (asked) => {
  if (asked === 'forget') {
    seen.clear();
    mails = 0;
  }
  const { user, system } = process.cpuUsage();
  const count: SinkCount = { mails, distinct: seen.size, lastAt, cpuSeconds: (user + system) / 1e6 };
  process.send?.({ count });
});
process.on('disconnect', () => process.exit(0));
