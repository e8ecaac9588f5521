import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublicAddress, lookAtLink } from './look-at-link.ts';

let server: Server;
let at = '';
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const [, status = '500', to] = (request.url ?? '').split('/');
    if (status === 'get-only') response.writeHead(request.method === 'GET' ? 200 : 405);
    else if (status === 'round') response.writeHead(302, { location: '/round' });
    else if (status === 'inside') response.writeHead(302, { location: 'http://169.254.169.254/latest' });
    else response.writeHead(Number(status), to === undefined ? {} : { location: `/${to}` });
    response.end();
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  at = typeof address === 'object' && address !== null ? `http://127.0.0.1:${String(address.port)}` : '';
});
afterAll(async () => new Promise((settle) => server.close(settle)));

const look = async (path: string) =>
  lookAtLink(`${at}${path}`, { protocol: 'http:', isAllowed: (address) => address === '127.0.0.1' });

test.each([
  ['/200', 'found'],
  ['/301/204', 'found'],
  ['/get-only', 'found'],
  ['/404', 'gone'],
  ['/302/410', 'gone'],
  ['/500', 'unreachable'],
  ['/403', 'unreachable'],
  ['/round', 'unreachable'],
  // It is not sent into the inner network by a redirect either.
  ['/inside', 'unreachable'],
])('%s is %s', async (path, state) => {
  expect(await look(path)).toBe(state);
});

test('the own machine and inner networks are not asked at all, whatever they are called', async () => {
  asked.length = 0;
  for (const url of [
    `${at}/200`,
    at.replace('127.0.0.1', 'localhost'),
    at.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
  ])
    expect(await lookAtLink(url, { protocol: 'http:', isAllowed: isPublicAddress })).toBe('unreachable');
  expect(asked).toEqual([]);
  expect(await lookAtLink('http://example.org/')).toBe('unreachable');
});

test.each([
  ['93.184.215.14', true],
  ['2a00:1450:400f:80d::200e', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::a00:1', false],
  ['not an address', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
