import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { isScript, scriptsIn } from './script-in-text.ts';

describe('text that another system could run is found', () => {
  test.each([
    '<script>alert(1)</script>',
    'Först ord, sedan <SCRIPT SRC=//x.example>',
    '<script',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="#" OnClick = "x()">här</a>',
    '<a href="javascript:alert(1)">här</a>',
    '<a href=" java\nscript:alert(1)">här</a>',
    '<a href="&#106;avascript&colon;alert(1)">här</a>',
    '<iframe src="data:text/html,x">',
    '[mer](javascript:alert(1))',
    '[mer]( <JavaScript:alert(1)> )',
  ])('%s', (text) => expect(isScript(text)).toBe(true));
});

describe('ordinary words are not', () => {
  test.each([
    'Ät <5 portioner om dagen',
    'a < b och c > d & e',
    '<b>fet</b>, <p>',
    'x < y, vila på onsdag = bra',
    'Javascript: ett språk. Data: text/html.',
    'Läs [mer](https://example.org/javascript:1)',
    '&lt;script&gt;',
    'a <script-liknande text',
    'onload=1',
  ])('%s', (text) => expect(isScript(text)).toBe(false));

  const word = fc.constantFrom(
    'gå',
    'onsdag',
    'online',
    'script',
    'javascript',
    'på',
    'fem',
    '5',
    'x',
    'data',
  );
  const sign = fc.constantFrom(
    ' ',
    ' < ',
    ' > ',
    ' & ',
    '<5 ',
    ' = ',
    ', ',
    '. ',
    ': ',
    ' <= ',
    '\n',
    ' -> ',
    ' <3 ',
  );
  test('whatever words stand around <, > and &', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, sign), { maxLength: 40 }), (parts) => {
        expect(isScript(parts.flat().join(''))).toBe(false);
      }),
      propertySettings('ordinary text with signs', 200),
    );
  });

  test('nor any text in which no sign of a tag stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isScript(text.replaceAll('<', '').replaceAll('](', ''))).toBe(false);
      }),
      propertySettings('text without tags', 200),
    );
  });
});

test('the place of each is told, and nothing else', () => {
  const value = {
    title: { sv: 'Ett', fi: '<script>' },
    steps: [{ text: 'a < b' }, { text: '<a onclick=x>' }],
  };
  expect(scriptsIn(value)).toEqual(['title.fi', 'steps.1.text']);
});
