/** Databases that cannot be used, each told in a sentence that names the setting; nothing is changed in them. */
import { createServer, type Server } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { freePort } from '#platform/embedded-postgres.ts';
import { testConfig } from '../testing/app.ts';
import { cloneDatabase } from '../testing/database.ts';
import { prepare, sentenceOf } from './prepare.ts';

let urls: Awaited<ReturnType<typeof cloneDatabase>>;
let admin: pg.Client;
beforeAll(async () => {
  urls = await cloneDatabase(inject('adminUrl'));
  admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
});
afterAll(async () => admin.end());

function changed(url: string, change: (url: URL) => void): string {
  const copy = new URL(url);
  change(copy);
  return copy.toString();
}

async function said(databaseUrl: string, keysDatabaseUrl = urls.keys): Promise<string> {
  const outcome = await prepare({ ...testConfig(), databaseUrl, keysDatabaseUrl });
  if (outcome.ok) {
    await outcome.value.stop();
    return 'in order';
  }
  return outcome.details['sentence'] ?? 'nothing';
}

/** Speaks just enough of PostgreSQL's protocol to be an old one. */
async function oldServer(version: string, number: string): Promise<{ url: string; server: Server }> {
  const message = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(5);
    head.write(type, 0, 'latin1');
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int16 = (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    bytes.writeInt16BE(value);
    return bytes;
  };
  const int32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
  };
  const READY = message('Z', Buffer.from('I'));
  const column = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]);
  const value = (text: string): Buffer => Buffer.concat([int32(text.length), Buffer.from(text)]);
  const answer = Buffer.concat([
    message('T', Buffer.concat([int16(2), column('version'), column('number')])),
    message('D', Buffer.concat([int16(2), value(version), value(number)])),
    message('C', Buffer.from('SELECT 1\0')),
    READY,
  ]);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (chunk[0] === 'Q'.charCodeAt(0)) socket.write(answer);
      else if (chunk[0] === 'X'.charCodeAt(0)) socket.end();
      else if (chunk[0] === 0) socket.write(Buffer.concat([message('R', int32(0)), READY]));
    });
  });
  const port = await freePort();
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
  return { url: `postgres://owner:x@127.0.0.1:${port}/vandra`, server };
}

test('a server that is not there', async () => {
  expect(await said('postgres://owner:x@127.0.0.1:1/vandra')).toBe(
    'The database in DATABASE_URL does not answer: check host and port.',
  );
  expect(await said('postgres://owner:x@nowhere.invalid/vandra')).toBe(
    'The database in DATABASE_URL does not answer: check host and port.',
  );
});

test('the database of the keys is named by its own setting', async () => {
  expect(await said(urls.owner, 'postgres://owner:x@127.0.0.1:1/keys')).toBe(
    'The database in KEYS_DATABASE_URL does not answer: check host and port.',
  );
  expect(
    await said(
      urls.owner,
      changed(urls.keys, (url) => (url.password = 'wrong')),
    ),
  ).toBe('The database in KEYS_DATABASE_URL refuses the user or the password.');
});

test('a wrong password, an unknown user, a database that is not there', async () => {
  const refuses = 'The database in DATABASE_URL refuses the user or the password.';
  expect(await said(changed(urls.owner, (url) => (url.password = 'wrong')))).toBe(refuses);
  expect(await said(changed(urls.owner, (url) => (url.username = 'nobody')))).toBe(refuses);
  expect(await said(changed(urls.owner, (url) => (url.pathname = '/not-there')))).toBe(
    'The database named in DATABASE_URL does not exist.',
  );
});

test('an owner without CREATEROLE, and a user who does not own the database', async () => {
  const may =
    'The user in DATABASE_URL may not create roles or schemas: it must own the database and have CREATEROLE.';
  const name = `weak_${newId().replaceAll('-', '')}`;
  await admin.query(`create role ${name} login password 'weak'`);
  for (const suffix of ['', '_keys']) await admin.query(`create database ${name}${suffix} owner ${name}`);
  const weak = changed(inject('adminUrl'), (url) => {
    url.username = name;
    url.password = 'weak';
    url.pathname = `/${name}`;
  });
  const keys = changed(weak, (url) => (url.pathname = `/${name}_keys`));
  expect(await said(weak, keys)).toBe(may);
  expect(
    await said(
      changed(urls.owner, (url) => Object.assign(url, { username: name, password: 'weak' })),
      keys,
    ),
  ).toBe(may);
  const stranger = new pg.Client({ connectionString: weak });
  await stranger.connect();
  expect(
    (await stranger.query(`select 1 from pg_namespace where nspname in ('platform', 'identity')`)).rowCount,
  ).toBe(0);
  await stranger.end();
  for (const suffix of ['', '_keys']) await admin.query(`drop database ${name}${suffix}`);
  await admin.query(`drop role ${name}`);
});

test('a server that is too old', async () => {
  const { url, server } = await oldServer('14.13', '140013');
  expect(await said(url)).toBe(
    'The database in DATABASE_URL is PostgreSQL 14.13: version 15 or later is needed.',
  );
  await new Promise((settle) => server.close(settle));
});

test.each([
  [
    { code: '53100', message: 'could not extend file "base/1/2": No space left on device' },
    /disk of the database is full/,
  ],
  [
    { message: 'initdb: error: could not write to file "x": No space left on device' },
    /disk of the database is full/,
  ],
  [{ code: '53300', message: 'sorry, too many clients already' }, /takes no more connections/],
  [{ code: '57P03', message: 'the database system is starting up' }, /takes no more connections/],
  [{ message: 'Connection terminated unexpectedly' }, /does not answer/],
])('%j is told in a sentence', (fault, sentence) =>
  expect(sentenceOf(Object.assign(new Error(fault.message), fault))).toMatch(sentence),
);
