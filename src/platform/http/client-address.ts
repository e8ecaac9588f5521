/** From which address a request comes, as far as it can be believed: what the nearest proxies of ours have written. */
import { isIP } from 'node:net';

export interface Arrival {
  /** The other end of the connection. */
  readonly socket: string | undefined;
  /** `X-Forwarded-For`, to which each proxy adds whom it got the request from. */
  readonly forwarded: string | null;
  /** How many proxies of ours stand before the service. What was written before them anybody can make up. */
  readonly proxies: number;
}

const IPV6_GROUPS = 4;

/** One household or host has a whole /64 of IPv6: its first four groups name it. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle =
    tail === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => '0');
  return [...groups, ...middle, ...after].slice(0, IPV6_GROUPS).join(':').toLowerCase();
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./i.test(address);
}

/** The address (IPv6: the network), or null when nothing can be said: the own machine, or a proxy that does not tell. */
export function addressOf({ socket, forwarded, proxies }: Arrival): string | null {
  const told = (forwarded ?? '').split(',').map((part) => part.trim());
  const address = proxies === 0 ? socket : told.at(-proxies);
  if (address === undefined || isIP(address.replace(/%.*$/, '')) === 0 || isLoopback(address)) return null;
  return network(address);
}
