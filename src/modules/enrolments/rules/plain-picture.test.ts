import { describe, expect, test } from 'vitest';
import { aJpeg, aPng, aWebp, SECRETS } from '../../../../testing/pictures.ts';
import { plainPicture } from './plain-picture.ts';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe('a picture comes in without what lies beside it', () => {
  test.each([
    ['image/jpeg', aJpeg()],
    ['image/png', aPng()],
    ['image/webp', aWebp()],
  ] as const)('%s', (type, bytes) => {
    for (const secret of SECRETS) expect(text(bytes)).toContain(secret);
    const plain = plainPicture(bytes);
    expect(plain?.type).toBe(type);
    for (const secret of SECRETS) expect(text(plain?.content)).not.toContain(secret);
    // Taken again it is the same: nothing was left that could go.
    expect(plainPicture(plain?.content ?? bytes)?.content).toEqual(plain?.content);
  });

  test('which way up it was taken stays, and stands alone in its Exif', () => {
    const plain = text(plainPicture(aJpeg(6))?.content);
    expect(plain).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0');
    expect(text(plainPicture(aJpeg(1))?.content)).not.toContain('Exif');
    expect(plainPicture(aJpeg(77))?.content).toEqual(plainPicture(aJpeg(1))?.content);
  });

  test('of two pictures in one file the first comes', () => {
    const plain = text(plainPicture(aJpeg())?.content);
    expect(plain.split('\xff\xd8\xff')).toHaveLength(2);
    expect(plain.endsWith('\xff\xd9')).toBe(true);
  });
});

describe('what is no picture is not taken', () => {
  test.each([
    ['a page that says it is a picture', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['the sign of a picture and a page', Buffer.concat([aPng().subarray(0, 8), Buffer.from('<script>')])],
    ['nothing', Buffer.alloc(0)],
    ['a picture cut short', aJpeg().subarray(0, 400)],
    ['a PNG cut short', aPng().subarray(0, -13)],
    ['a WebP cut short', aWebp().subarray(0, 40)],
    ['a paper', Buffer.from('%PDF-1.7')],
  ])('%s', (_, bytes) => expect(plainPicture(bytes)).toBeUndefined());

  test('a picture that would fill the memory of whoever looks at it', () => {
    const header = Buffer.from(aPng());
    header.writeUInt32BE(60_000, 16);
    header.writeUInt32BE(60_000, 20);
    expect(plainPicture(header)).toBeUndefined();
  });

  test('whatever is cut off or turned over never stops the reader', () => {
    for (const whole of [aJpeg(), aPng(), aWebp()])
      for (let at = 0; at < whole.length; at += 1) {
        plainPicture(whole.subarray(0, at));
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        plainPicture(changed);
      }
  });
});
