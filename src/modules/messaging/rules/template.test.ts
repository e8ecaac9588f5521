import { expect, test } from 'vitest';
import { filledTemplate, openPlace } from './template.ts';

test('what is known is filled in, and the rest is for the writer', () => {
  expect(filledTemplate('Hej! {me} på {unit}. [[När]]', { me: 'Anna', unit: 'Hälsan' })).toBe(
    'Hej! Anna på Hälsan. [[När]]',
  );
  expect(filledTemplate('{phone}', {})).toBe('[[phone]]');
});

test('a place that was left as it was is found, and ordinary brackets are ordinary', () => {
  expect(openPlace('Jag ringer [[dag och tid]].')).toBe('[[dag och tid]]');
  expect(openPlace('Se sidan [3].')).toBeUndefined();
});
