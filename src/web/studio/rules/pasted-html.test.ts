import { expect, test } from 'vitest';
import { cleanedPaste } from './pasted-html.ts';

test('a list of a word processor, which is paragraphs with signs before them, becomes a list', () => {
  const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Gå ut<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>Vila<o:p></o:p></p>
</body></html>`;
  expect(cleanedPaste(pasted)).toContain('<ul><li><p>Gå ut</p></li><li><p>Vila</p></li></ul>');
  expect(cleanedPaste(pasted)).not.toMatch(/margin|o:p|mso-list/);
});

test('a numbered one becomes a numbered list, and another kind after it a list of its own', () => {
  const line = (sign: string, words: string) => `<p class="MsoListParagraph">${sign}&nbsp; ${words}</p>`;
  expect(cleanedPaste([line('1.', 'Ett'), line('2.', 'Två'), line('·', 'Tre')].join('\n'))).toBe(
    '<ol><li><p>Ett</p></li><li><p>Två</p></li></ol>\n<ul><li><p>Tre</p></li></ul>',
  );
});

test('headings become ours, and a wrapping that only says "not bold" goes', () => {
  expect(
    cleanedPaste('<b style="font-weight:normal;" id="x"><h1 class="a">Rubrik</h1><h5>Under</h5></b>'),
  ).toBe('<h2>Rubrik</h2><h3>Under</h3>');
});

test('tables become lines, and pictures, scripts and what is for one program only go', () => {
  expect(
    cleanedPaste(
      '<table><tr><td>Mån</td><td>20 min</td></tr></table><img src="https://x.example/a.png" onerror="x()"><script>x()</script><!--[if gte mso 9]><xml>y</xml><![endif]-->',
    ),
  ).toBe('<p>Mån · 20 min</p>');
});
