import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { mailTexts } from '../texts/texts.ts';
import { isOutdated, messageWords } from './mail-text.ts';

const payload = { startsAt: '2027-03-15T12:00:00.000Z', zone: 'Europe/Stockholm' };
const TEMPLATES = [
  'something-new',
  'time-booked',
  'time-changed',
  'time-cancelled',
  'time-reminder',
  'time-kept',
  'times-changed',
  'look-back',
  'next-step',
] as const;

describe('what a mail says', () => {
  test.each([
    ['sv', 'Du har en tid bokad måndag 15 mars 2027 kl. 13.00.'],
    ['fi', 'Sinulle on varattu aika maanantaina 15. maaliskuuta 2027 klo 13.00.'],
    ['en', 'You have a time booked on Monday 15 March 2027, 13:00.'],
  ] as const)(
    'a booked time in %s says when, where the clock on the wall shows it, and that one can sign in',
    (language, sentence) => {
      const { text } = messageWords({
        template: 'time-booked',
        payload,
        language,
        publicUrl: 'https://vandra.example',
      });
      expect(text).toContain(sentence);
      expect(text).toContain(`https://vandra.example/${language}/my\n`);
    },
  );

  test('no message in any language has a word of health, care, a place or a profession', () => {
    const telling =
      /häls|vård|coach|klient|patient|möte|samtal|region|enhet|terve|hoito|valmen|tapaami|alue|yksik|health|care|coach|meeting|clinic|unit|region|alko|tobak|tupak|liik|sömn|uni\b/i;
    for (const language of LANGUAGES) {
      for (const template of TEMPLATES) {
        const { subject, text, inboxText, short } = messageWords({
          template,
          payload,
          language,
          publicUrl: 'https://vandra.example',
        });
        expect(`${subject} ${text} ${inboxText} ${short}`).not.toMatch(telling);
      }
      expect(mailTexts(language).calendar({ address: '' })).not.toMatch(telling);
    }
  });

  const linkIn = (template: (typeof TEMPLATES)[number]) =>
    /https:\S+/.exec(
      messageWords({ template, payload, language: 'sv', publicUrl: 'https://vandra.example' }).text,
    )?.[0];
  test('all mails but the reminder lead to the same address, so that the link tells nothing of the person', () =>
    expect(new Set(TEMPLATES.filter((one) => one !== 'time-reminder').map(linkIn))).toEqual(
      new Set(['https://vandra.example/sv/my']),
    ));
  test('a reminder leads straight to the meeting that is open, by an address that is everybody’s', () =>
    expect(linkIn('time-reminder')).toBe('https://vandra.example/sv/my/now'));

  test('a text message is one line, and an inbox is not told that an e-mail cannot be answered', () => {
    const words = messageWords({
      template: 'something-new',
      payload: {},
      language: 'sv',
      publicUrl: 'https://vandra.example',
    });
    expect(words.short).toBe('Det finns något nytt till dig i Vandra. https://vandra.example/sv/my');
    expect(words.inboxText).not.toContain('mejl');
  });

  test('a mail about a time without the time is a fault', () => {
    expect(() =>
      messageWords({ template: 'time-booked', payload: {}, language: 'sv', publicUrl: 'x' }),
    ).toThrow('needs startsAt');
  });

  test('a mail about a time that has come is outdated; other mails never are', () => {
    const kept = {
      template: 'time-kept',
      payload: { ...payload, until: '2027-03-14T12:00:00.000Z' },
    } as const;
    expect(isOutdated(kept, '2027-03-14T12:00:00.000Z')).toBe(true);
    expect(isOutdated(kept, '2027-03-14T11:59:00.000Z')).toBe(false);
    expect(isOutdated({ template: 'time-reminder', payload }, '2027-03-15T12:00:00.000Z')).toBe(true);
    expect(isOutdated({ template: 'time-reminder', payload }, '2027-03-15T11:59:00.000Z')).toBe(false);
    expect(isOutdated({ template: 'something-new', payload: {} }, '2099-01-01T00:00:00.000Z')).toBe(false);
  });
});
