import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const data = mkdtempSync(join(tmpdir(), 'vandra-config-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const read = (settings: Record<string, string>) => readConfig({ VANDRA_DATA: data, ...settings });
const sentenceOf = (settings: Record<string, string>): string => {
  const outcome = read(settings);
  return outcome.ok ? '' : (outcome.details['sentence'] ?? '');
};
const SECRET = Buffer.alloc(32, 1).toString('base64');
const OIDC = Object.fromEntries(
  ['RESIDENT', 'STAFF'].flatMap((who) => [
    [`OIDC_${who}_ISSUER`, 'https://idp.example'],
    [`OIDC_${who}_CLIENT_ID`, 'vandra'],
    [`OIDC_${who}_CLIENT_SECRET`, 'secret'],
    [`OIDC_${who}_CLAIM`, 'sub'],
  ]),
);

describe('settings', () => {
  test('without any, the demo starts on port 3000 with its own database', () => {
    const outcome = read({});
    expect(outcome).toMatchObject({
      ok: true,
      value: { port: 3000, demo: true, databaseUrl: null, publicUrl: 'http://localhost:3000' },
    });
  });
  test('an empty setting counts as not set', () =>
    expect(read({ PORT: '' })).toMatchObject({ ok: true, value: { port: 3000 } }));
  test.each([
    [{ PORT: 'abc' }, 'PORT must be a port number, 1 to 65535.'],
    [{ PORT: '70000' }, 'PORT must be a port number, 1 to 65535.'],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
    ],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL must be an address that begins with smtp:// or smtps://.'],
    [{ VANDRA_DEMO: 'yes' }, 'VANDRA_DEMO must be on or off.'],
    [{ PUBLIC_URL: 'vandra.example' }, 'PUBLIC_URL must be an address that begins with http:// or https://.'],
    [
      { PUBLIC_URL: 'https://region.example/vandra' },
      'PUBLIC_URL must be an address without a path: https://vandra.example.',
    ],
    [
      { VANDRA_SECRET: 'too short' },
      'VANDRA_SECRET must be 32 random bytes in base64 (openssl rand -base64 32).',
    ],
    [
      { VANDRA_SECRET: Buffer.alloc(33, 1).toString('base64') },
      'VANDRA_SECRET must be 32 random bytes in base64 (openssl rand -base64 32).',
    ],
    [
      { TURN_URLS: 'relay.example:3478', TURN_SECRET: 'x' },
      'TURN_URLS must be one or more of turn:host:port or turns:host:port, with commas between.',
    ],
    [
      { PROGRAMME_SIGNING_KEY: 'c2hvcnQ=' },
      'PROGRAMME_SIGNING_KEY must be an Ed25519 key: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0.',
    ],
    [
      { PROGRAMME_TRUSTED_KEYS: 'a,b' },
      'PROGRAMME_TRUSTED_KEYS must be public Ed25519 keys as a package shows them, with commas between.',
    ],
    [{ PROXIES: 'two' }, 'PROXIES must be a whole number, 0 to 5.'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have at least 20 characters (openssl rand -hex 24).'],
  ])('%o is told in a sentence', (settings, sentence) => expect(sentenceOf(settings)).toBe(sentence));
  test('settings that belong together are asked for together', () => {
    expect(sentenceOf({ TURN_URLS: 'turn:relay.example' })).toContain(
      'TURN_URLS and TURN_SECRET belong together',
    );
    expect(sentenceOf({ TURN_SECRET: 'x' })).toContain('TURN_URLS and TURN_SECRET belong together');
    expect(sentenceOf({ TURN_WAY: 'relay' })).toContain('TURN_WAY says how TURN_URLS is used');
    for (const who of ['RESIDENT', 'STAFF'])
      for (const part of ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'])
        expect(sentenceOf({ [`OIDC_${who}_${part}`]: 'https://idp.example' })).toContain(
          'set all four or none',
        );
  });
  test('a database of one’s own is no demo, so real sign-in, a secret, a mail server and https are asked for', () => {
    const real = { DATABASE_URL: 'postgres://u:p@db.example/v' };
    expect(sentenceOf(real)).toContain('OIDC_RESIDENT_*');
    expect(sentenceOf({ ...real, ...OIDC })).toContain('VANDRA_SECRET is missing');
    const signedIn = { ...real, ...OIDC, VANDRA_SECRET: SECRET };
    expect(sentenceOf(signedIn)).toContain('SMTP_URL is missing');
    const mailed = { ...signedIn, SMTP_URL: 'smtp://mail.example' };
    expect(sentenceOf(mailed)).toContain('PUBLIC_URL must begin with https://');
    expect(read({ ...mailed, PUBLIC_URL: 'https://vandra.example' })).toMatchObject({
      ok: true,
      value: { demo: false, proxies: 1, metricsToken: null },
    });
  });
  test('a data directory in which nothing can be written is told', () => {
    const file = join(data, 'a-file');
    writeFileSync(file, '');
    for (const place of [file, join(file, 'data')])
      expect(sentenceOf({ VANDRA_DATA: place })).toBe(
        `Nothing can be written to VANDRA_DATA (${place}): name a directory that this user owns.`,
      );
  });
  test('the demo’s secret is made once and kept', () => {
    const [first, second] = [read({}), read({})];
    expect(
      first.ok &&
        second.ok &&
        Buffer.compare(first.value.secret, second.value.secret) === 0 &&
        first.value.secret.length === 32,
    ).toBe(true);
  });
});
