import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { postedFile } from './posted-file.ts';

const SITE = 'https://vandra.example/';
const TYPE = 'multipart/form-data; boundary=----b';

/** A form that arrives in stretches of this many bytes. */
function arriving(bytes: Uint8Array, stretch: number, type = TYPE): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += stretch) controller.enqueue(bytes.slice(at, at + stretch));
      controller.close();
    },
  });
  return posting(body, type);
}
function posting(body: ReadableStream<Uint8Array>, type = TYPE): Request {
  const how = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' as const };
  return new Request(SITE, how);
}
const read = async (request: Request) => Buffer.concat(await Array.fromAsync(postedFile(request, 'file')));
const asForm = (...parts: readonly string[]) =>
  Buffer.from(`${parts.map((part) => `------b\r\n${part}\r\n`).join('')}------b--\r\n`, 'latin1');
const aFile = (content: string, name = 'file') =>
  `Content-Disposition: form-data; name="${name}"; filename="a.zip"\r\nContent-Type: application/zip\r\n\r\n${content}`;

test('a file is the same however it arrives, whatever is in it', async () => {
  const pieces = fc.constantFrom('\r\n', '--', '------b', '\r\n------', '\r\n\r\n', 'a', '\0');
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      async (drawn, stretch) => {
        const content = drawn.join('');
        fc.pre(!content.includes('\r\n------b') && !`\r\n${content}`.includes('\r\n------b'));
        const form = asForm('Content-Disposition: form-data; name="words"\r\n\r\nhello', aFile(content));
        expect((await read(arriving(form, stretch))).toString('latin1')).toBe(content);
      },
    ),
  );
});

const BROKEN = [
  '\r\n',
  '\n',
  '--',
  '-',
  '------b',
  '\r\n------b',
  '\r\n------b--',
  '\r\n\r\n',
  'a',
  '\0',
  '"',
  ';',
  aFile('x'),
  aFile(''),
  'Content-Disposition: form-data; name="file"',
  'Content-Type: text/plain',
];
test('whatever arrives is read to its end or refused, and never waited for', async () => {
  const pieces = fc.constantFrom(...BROKEN);
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { maxLength: 14 }),
      fc.integer({ min: 1, max: 40 }),
      async (drawn, stretch) => {
        const come = Buffer.from(drawn.join(''), 'latin1');
        const isRead = await read(arriving(come, stretch)).then(
          (bytes) => bytes.length <= come.length,
          (cause: Error) => /form/.test(cause.message),
        );
        expect(isRead).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('as a browser writes it', async () => {
  const form = new FormData();
  form.append('note', 'å'.repeat(100));
  const bytes = Buffer.alloc(300_000, 'abcde');
  form.append('file', new File([bytes], 'paket "ett".zip'));
  form.append('file', new File(['another'], 'b.zip'));
  expect((await read(new Request(SITE, { method: 'POST', body: form }))).equals(bytes)).toBe(true);
});

test('no file chosen, a field of that name without a file, and a file of another name are nothing', async () => {
  for (const part of [
    aFile(''),
    'Content-Disposition: form-data; name="file"\r\n\r\nwords',
    aFile('x', 'other'),
  ])
    expect((await read(arriving(asForm(part), 7))).length).toBe(0);
});

test.each([
  ['name="file"; filename=""'],
  ['name="file"; filename="../../etc/passwd"'],
  ['name="file"; filename="a\\"; name=\\"other.zip"'],
  ['name="file"; filename*=UTF-8\'\'p%C3%A5.zip'],
  ['NAME=file; FILENAME=a.zip'],
])('a file is the one under this name, whatever it is called: %s', async (said) => {
  const form = asForm(`Content-Disposition: form-data; ${said}\r\n\r\nbytes`);
  expect((await read(arriving(form, 9))).toString()).toBe('bytes');
});

test.each([
  ['name="file; filename="'],
  ['name="a\\"; name=\\"file"; filename="a.zip"'],
  ['name="other"; filename="; name=\\"file\\""'],
  ['filename="file"'],
])('what only looks like the file is nothing: %s', async (said) => {
  const form = asForm(`Content-Disposition: form-data; ${said}\r\n\r\nbytes`);
  expect((await read(arriving(form, 9))).length).toBe(0);
});

test('what stands behind the end of a form is passed over', async () => {
  const form = Buffer.concat([asForm(aFile('x')), Buffer.from('\r\nmore\r\n------b\r\n')]);
  expect((await read(arriving(form, 5))).toString()).toBe('x');
});

/** A file without an end, by parts of 64 kB; says how many were asked for, and whether it was let go. */
function endless() {
  const seen = { parts: 0, isLeft: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const content = seen.parts === 0 ? Buffer.from(`------b\r\n${aFile('')}`) : Buffer.alloc(65_536, 'x');
      seen.parts += 1;
      controller.enqueue(content);
    },
    cancel() {
      seen.isLeft = true;
    },
  });
  return { seen, request: posting(body) };
}

test('a file comes no faster than it is taken, and whoever has enough leaves', async () => {
  const { seen, request } = endless();
  let taken = 0;
  for await (const part of postedFile(request, 'file')) {
    taken += part.length;
    // Whatever would run ahead gets its chance.
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen.parts * 65_536 - taken).toBeLessThan(1_000_000);
    if (taken > 2_000_000) break;
  }
  await vi.waitFor(() => expect(seen.isLeft).toBe(true));
});

test('where the sender goes away the form is broken', async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(`------b\r\n${aFile('half')}`));
    },
    pull(controller) {
      controller.error(new Error('gone'));
    },
  });
  await expect(read(posting(body))).rejects.toThrow(/form/);
});

const EMPTY_PART = 'Content-Disposition: form-data; name="a"\r\n\r\n';
test.each([
  ['cut short in the file', asForm(aFile('x'.repeat(100))).subarray(0, 150), TYPE],
  ['cut short before its last line', asForm(aFile('x')).subarray(0, -5), TYPE],
  ['with endless words about a part', asForm(`X: ${'y'.repeat(20_000)}\r\n\r\nz`), TYPE],
  [
    'with endless words about its file',
    asForm(`${aFile('').replace('\r\n\r\n', '')}\r\nX: ${'y'.repeat(20_000)}\r\n\r\nz`),
    TYPE,
  ],
  ['with a field without end', asForm(`${EMPTY_PART}${'y'.repeat(20_000)}`, aFile('x')), TYPE],
  ['in very many parts', asForm(...Array.from({ length: 150 }, () => EMPTY_PART), aFile('x')), TYPE],
  ['under another boundary', asForm(aFile('x')), 'multipart/form-data; boundary=----c'],
  ['without a boundary', asForm(aFile('x')), 'multipart/form-data'],
  ['with an empty boundary', asForm(aFile('x')), 'multipart/form-data; boundary=""'],
  [
    'with endless words before it and its file behind',
    Buffer.concat([Buffer.alloc(20_000, 'x'), Buffer.from('\r\n'), asForm(aFile('x'))]),
    TYPE,
  ],
  ['with endless words before it', Buffer.alloc(20_000, 'x'), TYPE],
  ['of another kind', Buffer.from('file=x'), 'application/x-www-form-urlencoded'],
])('a form %s cannot be followed', async (_, bytes, type) => {
  await expect(read(arriving(bytes, 64, type))).rejects.toThrow(/form/);
});
