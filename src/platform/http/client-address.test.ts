import { expect, test } from 'vitest';
import { addressOf } from './client-address.ts';

const PROXY = '10.0.0.9';

test.each([
  ['without a proxy it is the other end of the connection', PROXY, null, 0, '10.0.0.9'],
  ['without a proxy nobody can say otherwise', '192.0.2.7', '198.51.100.1', 0, '192.0.2.7'],
  ['behind a proxy it is whom the proxy saw', PROXY, '192.0.2.7', 1, '192.0.2.7'],
  ['what the sender made up before is not believed', PROXY, '203.0.113.99, 192.0.2.7', 1, '192.0.2.7'],
  ['behind two proxies it is the one before the last', PROXY, '1.1.1.1, 192.0.2.7, 10.0.0.8', 2, '192.0.2.7'],
  ['a proxy that does not tell leaves it unknown, not its own', PROXY, null, 1, null],
  ['words are no address', PROXY, 'unknown', 1, null],
  ['the own machine is nobody in particular', '127.0.0.1', null, 0, null],
  ['nor is it in IPv6', '::1', null, 0, null],
  ['nor written the long way', '::ffff:127.0.0.1', null, 0, null],
  ['IPv4 inside IPv6 is the same address', '::ffff:192.0.2.7', null, 0, '192.0.2.7'],
  ['IPv6 counts by its network', '2001:DB8:1:2:3:4:5:6', null, 0, '2001:db8:1:2'],
  ['also when it is written short', '2001:db8::6', null, 0, '2001:db8:0:0'],
  ['and with a zone', 'fe80::1%eth0', null, 0, 'fe80:0:0:0'],
])('%s', (_rule, socket, forwarded, proxies, expected) =>
  expect(addressOf({ socket, forwarded, proxies })).toBe(expected),
);
