import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { isNamedByNumber } from './named-by-number.ts';

const TODAY = civilDate('2026-11-27');

describe('a text that must name nobody', () => {
  test.each([
    'Gäller 19900222-2397, vad säger ni?',
    'Gäller 900222-2397.',
    'Gäller 9002222397, vad säger ni?',
    'Gäller 199002222397',
    'Gäller 900222\u20132397 (tankstreck)',
    'Gäller 900222 2397',
    'Samordningsnummer 19610973-2393',
    'Koskee 131052-308T, mitä teette?',
    '(131052-308t)',
  ])('holds an identity number: %s', (text) => {
    expect(isNamedByNumber(text, TODAY)).toBe(true);
  });

  test.each([
    '',
    'En person på 60 år med högt blodtryck.',
    'Ring mig på 070-174 06 08 eller 0701740608.',
    'Ärende 900222-2398 i vårt eget register',
    'Kod DV111, version 20260101',
    'Serienummer A900222-2397',
    'Serienummer 900222-23977',
    'Koskee 131052-308X',
  ])('holds none: %s', (text) => {
    expect(isNamedByNumber(text, TODAY)).toBe(false);
  });
});
