import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { pushTopic, sealedPush, vapidHeader } from './push-encryption.ts';
import { isAllowedEndpoint } from './web-push.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const OURS = {
  publicKey: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
  privateKey: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
};

// RFC 8291, section 5 and appendix A.
test('the example of the standard is sealed byte by byte', () => {
  const sealed = sealedPush(
    'When I grow up, I want to be a watermelon',
    {
      endpoint: 'https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV',
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    { privateKey: bytes(OURS.privateKey), salt: bytes('DGv6ra1nlYgDCS1FRnbzlw') },
  );
  expect(sealed.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('the push service can tell who sends, until when and to whom alone', () => {
  const header = vapidHeader(
    'https://push.example.net/push/abc',
    { ...OURS, subject: 'mailto:driftstod@vandra.example' },
    1_800_000_000,
  );
  const [, head = '', claims = '', signature = '', key] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  expect(key).toBe(OURS.publicKey);
  expect(JSON.parse(bytes(head).toString())).toEqual({ typ: 'JWT', alg: 'ES256' });
  expect(JSON.parse(bytes(claims).toString())).toEqual({
    aud: 'https://push.example.net',
    exp: 1_800_000_000,
    sub: 'mailto:driftstod@vandra.example',
  });
  const point = bytes(OURS.publicKey);
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const signed = Buffer.from(`${head}.${claims}`);
  expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes(signature))).toBe(
    true,
  );
});

test('a topic is of the length that the standard allows, and the same for the same message', () => {
  expect(pushTopic('<a@vandra.example>')).toMatch(/^[\w-]{32}$/);
  expect(pushTopic('<a@vandra.example>')).toBe(pushTopic('<a@vandra.example>'));
});

test.each([
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['http://web.push.apple.com/abc', false],
  ['https://evil-push.apple.com.example/abc', false],
  ['https://10.0.0.1/abc', false],
  ['https://user@web.push.apple.com/abc', false],
  ['not an address', false],
])('a subscription may name %s: %s', (endpoint, allowed) => {
  expect(isAllowedEndpoint(endpoint, ['updates.push.services.mozilla.com', '.push.apple.com'])).toBe(allowed);
});
