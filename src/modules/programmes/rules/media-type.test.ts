import { expect, test } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test.each([
  ['a.png', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['a.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['a.webp', 'RIFF\x01\x01\x01\x01WEBPVP8 ', 'image/webp'],
  ['a.mp3', 'ID3\x04', 'audio/mpeg'],
  ['a.mp3', '\xff\xfb\x90', 'audio/mpeg'],
  ['a.m4a', '\0\0\0\x20ftypM4A ', 'audio/mp4'],
  ['a.mp4', '\0\0\0\x20ftypisom', 'video/mp4'],
  ['a.webm', '\x1aE\xdf\xa3', 'video/webm'],
  ['a.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHej', 'text/vtt'],
  ['a.pdf', '%PDF-1.7', 'application/pdf'],
])('%s is what its name says', (name, content, type) => {
  expect(mediaTypeOf(name, bytes(content))).toBe(type);
});

test.each([
  ['a page with a script called a picture', 'a.png', '<html><script>alert(1)</script>'],
  ['a picture with drawing commands and scripts', 'a.svg', '<svg/>'],
  ['one kind of picture called another', 'a.jpg', '\x89PNG\r\n\x1a\n'],
  ['captions with control characters', 'a.vtt', 'WEBVTT\n\n\x1b[2J'],
  ['captions that are not UTF-8', 'a.vtt', 'WEBVTT\n\xff'],
  ['words that begin like captions', 'a.vtt', 'WEBVTTX'],
  ['film called sound', 'a.m4a', '\0\0\0\x20ftypisom'],
  ['nothing', 'a.mp3', ''],
])('%s is refused', (_, name, content) => {
  expect(mediaTypeOf(name, bytes(content))).toBeUndefined();
});
