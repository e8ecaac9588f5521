/**
 * Whether a link leads anywhere, as somebody outside would find. The address was written by a person, so the service does not let
 * itself be sent to its own network: every address that a name leads to, also after a redirect, must be a public one, and the
 * connection is made to the very address that was looked at.
 */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { BlockList, isIP } from 'node:net';

export type LinkState = 'found' | 'gone' | 'unreachable';

const PATIENCE_MS = 10_000;
const MOST_REDIRECTS = 5;
const GONE: readonly number[] = [404, 410];
const NO_HEAD: readonly number[] = [403, 405, 501];

/** Addresses of the own machine, of inner networks and of nobody (RFC 6890). */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');

/** Of IPv6 only global unicast, without what stands for something else: documentation, 6to4, Teredo. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet('2000::', 3, 'ipv6');
const NOT_PUBLIC_V6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC_V6.addSubnet(network, prefix, 'ipv6');

export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !NOT_PUBLIC.check(address, 'ipv4');
    case 6:
      return PUBLIC_V6.check(address, 'ipv6') && !NOT_PUBLIC_V6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** What a test gives otherwise. */
export interface LookParts {
  readonly isAllowed: (address: string) => boolean;
  readonly protocol: 'https:' | 'http:';
}
const OUTSIDE: LookParts = { isAllowed: isPublicAddress, protocol: 'https:' };

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

/** One request to an address that was looked at first; nothing of the body is read. */
async function request(url: URL, method: 'HEAD' | 'GET', parts: LookParts): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found: readonly LookupAddress[] = await lookup(host, { all: true });
  if (found.length === 0 || !found.every((one) => parts.isAllowed(one.address)))
    throw new Error('no public address');
  const [first] = found;
  const lookedAt = (
    _name: string,
    options: LookupOptions,
    told: (fault: null, address: string | LookupAddress[], family?: number) => void,
  ) => {
    if (options.all === true) told(null, [...found]);
    else told(null, first?.address ?? '', first?.family);
  };
  return new Promise((settle, fail) => {
    const send = parts.protocol === 'https:' ? https.request : http.request;
    const sent = send(
      url,
      {
        method,
        lookup: lookedAt,
        agent: false,
        timeout: PATIENCE_MS,
        headers: { 'User-Agent': 'Vandra link check' },
      },
      (answer) => {
        settle({ status: answer.statusCode ?? 0, location: answer.headers.location });
        answer.destroy();
      },
    );
    // Also where bytes drip in without an end.
    const patience = setTimeout(() => sent.destroy(new Error('no answer in time')), PATIENCE_MS);
    sent.on('close', () => clearTimeout(patience));
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', fail);
    sent.end();
  });
}

async function follow(url: URL, redirects: number, parts: LookParts): Promise<LinkState> {
  if (url.protocol !== parts.protocol) return 'unreachable';
  let answer = await request(url, 'HEAD', parts);
  // Some servers answer a HEAD as nothing else.
  if (NO_HEAD.includes(answer.status)) answer = await request(url, 'GET', parts);
  if (GONE.includes(answer.status)) return 'gone';
  if (answer.status >= 200 && answer.status < 300) return 'found';
  if (answer.status < 300 || answer.status >= 400 || answer.location === undefined) return 'unreachable';
  return redirects >= MOST_REDIRECTS || !URL.canParse(answer.location, url)
    ? 'unreachable'
    : follow(new URL(answer.location, url), redirects + 1, parts);
}

/** `gone`: the server says that there is nothing. `unreachable`: it could not be told, or not from here. */
export async function lookAtLink(url: string, parts: LookParts = OUTSIDE): Promise<LinkState> {
  try {
    return await follow(new URL(url), 0, parts);
  } catch {
    return 'unreachable';
  }
}
