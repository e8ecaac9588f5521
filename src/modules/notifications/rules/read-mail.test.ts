import { describe, expect, test } from 'vitest';
import { decodeWords, readMail } from './read-mail.ts';

const lines = (...rows: string[]): string => rows.join('\r\n');

describe('reading a mail for the development inbox', () => {
  test('a plain mail', () => {
    expect(readMail(lines('Subject: Hello', 'Message-ID: <a@b>', '', 'One', 'Two', ''))).toEqual({
      subject: 'Hello',
      messageId: '<a@b>',
      text: 'One\nTwo',
      calendar: null,
    });
  });

  test('quoted-printable with soft line ends and letters of two bytes', () => {
    const raw = lines(
      'Subject: x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Du har en tid bokad m=C3=A5n=',
      'dag =3D bra',
    );
    expect(readMail(raw).text).toBe('Du har en tid bokad måndag = bra');
  });

  test('base64', () => {
    const raw = lines(
      'Content-Type: text/plain; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      'w6TDpGtrw7ZuZW4=',
    );
    expect(readMail(raw).text).toBe('ääkkönen');
  });

  test('header words in Q and B, folded over lines', () => {
    expect(decodeWords('=?UTF-8?Q?P=C3=A5minnelse_om?= =?UTF-8?B?IGRpbiB0aWQ=?=')).toBe(
      'Påminnelse om din tid',
    );
    expect(readMail(lines('Subject: =?UTF-8?Q?Du_har?=', ' =?UTF-8?Q?_en_tid?=', '', 'x')).subject).toBe(
      'Du har en tid',
    );
  });

  test('the text and the calendar of a mail in parts, nested ones too', () => {
    const raw = lines(
      'Subject: x',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary="inner"',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The text',
      '--inner',
      'Content-Type: text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Transfer-Encoding: base64',
      '',
      'QkVHSU46VkNBTEVOREFS',
      '--inner--',
      '--outer--',
      '',
    );
    expect(readMail(raw)).toMatchObject({ text: 'The text', calendar: 'BEGIN:VCALENDAR' });
  });

  test('odd mail gives empty fields, never a fault', () => {
    for (const raw of [
      '',
      'no colon',
      'Content-Type: multipart/mixed; boundary=x',
      lines('Content-Type: multipart/mixed', '', 'y'),
    ]) {
      expect(readMail(raw)).toMatchObject({ subject: '', calendar: null });
    }
  });
});
