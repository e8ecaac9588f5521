import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/dates.ts';
import { iceServers } from '#modules/meetings/public.ts';
import { relaySigner } from './relay.server.ts';

const URLS = ['turn:relay.example:3478?transport=udp', 'turns:relay.example:5349'];
const relayOf = (secret: string) => relaySigner({ urls: URLS, secret });

describe('credentials of the relay', () => {
  test('HMAC-SHA1 as published: RFC 2202 case 2', () =>
    expect(Buffer.from(relayOf('Jefe').sign('what do ya want for nothing?'), 'base64').toString('hex')).toBe(
      'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    ));

  // By hand: printf '1805112000:request-1' | openssl dgst -sha1 -hmac 'north-and-south' -binary | base64
  test('end four hours later by real time and are signed with the relay’s secret', () =>
    expect(iceServers(relayOf('north-and-south'), 'request-1', instant('2027-03-15T08:00:00.900Z'))).toEqual([
      { urls: URLS, username: '1805112000:request-1', credential: 'niHSYxOcd4GK/SCEmqVXxruFaxU=' },
    ]));

  test('another moment, another label or another secret gives another credential', () => {
    const at = instant('2027-03-15T08:00:00Z');
    const one = iceServers(relayOf('a'), 'x', at)[0]?.credential;
    expect(iceServers(relayOf('a'), 'x', instant('2027-03-15T08:00:01Z'))[0]?.credential).not.toBe(one);
    expect(iceServers(relayOf('a'), 'y', at)[0]?.credential).not.toBe(one);
    expect(iceServers(relayOf('b'), 'x', at)[0]?.credential).not.toBe(one);
  });

  test('without a relay there are none', () =>
    expect(iceServers(null, 'x', instant('2027-03-15T08:00:00Z'))).toEqual([]));
});
