/**
 * What HTTP alone costs on this machine: a Node server that answers one fixed page. Started as a process of its own
 * with the page's size in bytes; `/cpu` tells what the process has used so far, in seconds.
 */
import { createServer } from 'node:http';

const page = Buffer.alloc(Number(process.argv[2] ?? 0), 'v');

const server = createServer((incoming, outgoing) => {
  if (incoming.url === '/cpu') {
    const { user, system } = process.cpuUsage();
    outgoing.end(String((user + system) / 1e6));
    return;
  }
  outgoing.setHeader('Content-Type', 'text/html; charset=utf-8');
  outgoing.setHeader('Content-Length', page.length);
  outgoing.end(page);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
process.on('SIGTERM', () => process.exit(0));
