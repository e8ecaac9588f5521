/** Two designers in one draft, what is pasted from a word processor, and parts that are dragged. */
import { describe, expect, test } from 'vitest';
import type { Person } from '../../browser.ts';
import { openStage } from '../../stage.ts';
import { atWork, follow, looksRight, open, pressOn } from '../../walker.ts';
import { untilKept } from './by-keyboard.ts';

const { browsers } = await openStage();

const one = await browsers.person({ width: 1440, height: 900 });
const other = await browsers.person({ width: 768, height: 1024, dark: 'dark' });
let address = '';

async function atStep(who: Person): Promise<void> {
  await open(who, 'sv', `${address}/edit?part=step-1`);
  await who.page.locator('.st-page .st-prose').first().waitFor();
}
const title = (who: Person) => who.page.locator('[data-part-text="step-1.title"] textarea');
const prose = (who: Person) => who.page.locator('[data-part-text="block-1.text"] .st-prose');

test('one begins a programme', async () => {
  await atWork(one, 'staff:oskar-lind');
  await atWork(other, 'staff:ylva-dahl');
  await open(one, 'sv', '/work/programmes/new');
  await one.page.locator('#title').fill('Tillsammans');
  await one.page.locator('#code').fill('tillsammans');
  await one.page.locator('#ownerContact').fill('vi@vandra.example');
  await pressOn(one);
  await one.page.waitForURL(/edit/);
  address = new URL(one.page.url()).pathname.replace(/^\/sv/, '').replace('/edit', '');
});

describe('two designers in one draft', () => {
  test('who write on the same text both see both, and nothing is lost', async () => {
    await atStep(one);
    await atStep(other);
    await title(one).fill('Den enas rubrik');
    await title(one).blur();
    await untilKept(one);
    await title(other).fill('Den andras rubrik');
    await title(other).blur();
    const met = other.page.locator('.st-conflicts');
    await met.waitFor();
    expect(await met.innerText()).toContain('Den enas rubrik');
    expect(await met.innerText()).toContain('Den andras rubrik');
    await looksRight(other);
    await met.locator('button', { hasText: 'Behåll båda' }).click();
    await met.waitFor({ state: 'detached' });
    await untilKept(other);
    expect(await title(other).inputValue()).toBe('Den enas rubrik\n\nDen andras rubrik');
  });

  test('on different texts nobody is asked, and each gets what the other wrote', async () => {
    await atStep(one);
    await atStep(other);
    await prose(one).click();
    await one.page.keyboard.type('Texten.');
    await untilKept(one);
    await title(other).fill('En ny rubrik');
    await title(other).blur();
    await untilKept(other);
    await expect.poll(async () => prose(other).innerText()).toContain('Texten.');
    expect(await other.page.locator('.st-conflicts').count()).toBe(0);
  });

  test('without a network what is written waits, says so, and is kept when the network is back', async () => {
    await one.context.setOffline(true);
    await title(one).fill('Skrivet utan nät');
    await one.page.locator('.st-trouble').waitFor();
    await one.context.setOffline(false);
    // Theirs came first: both are shown.
    await one.page.locator('.st-conflicts button', { hasText: 'Behåll mitt' }).click();
    await untilKept(one);
    await atStep(one);
    expect(await title(one).inputValue()).toBe('Skrivet utan nät');
  });
});

test('a tab that dies without a network costs nothing: it lies sealed in the browser, and comes back beside what another wrote', async () => {
  const aside: Person = { ...one, page: await one.context.newPage() };
  await atStep(aside);
  await one.context.setOffline(true);
  await title(aside).fill('Skrivet innan datorn dog');
  await title(aside).blur();
  await aside.page.locator('.st-trouble').waitFor();
  const lying = async () => aside.page.evaluate(() => Object.values(localStorage).join());
  await expect.poll(lying).not.toBe('');
  expect(await lying()).not.toContain('datorn');
  await aside.page.close();
  await atStep(other);
  await title(other).fill('Den andra hann före');
  await title(other).blur();
  await untilKept(other);
  await one.context.setOffline(false);
  await atStep(one);
  const met = one.page.locator('.st-conflicts');
  await met.waitFor();
  expect(await met.innerText()).toContain('Skrivet innan datorn dog');
  expect(await met.innerText()).toContain('Den andra hann före');
  await met.locator('button', { hasText: 'Behåll mitt' }).click();
  await untilKept(one);
  await atStep(one);
  expect(await title(one).inputValue()).toBe('Skrivet innan datorn dog');
  expect(await one.page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});

test('what a word processor brings becomes our headings, lists and words, and nothing else', async () => {
  await prose(one).click();
  await one.page.keyboard.press('Control+a');
  await prose(one).evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<html><head><style>p{color:red}</style></head><body><h1 style="color:red">Börja <b>lugnt</b></h1>
       <p class=MsoListParagraph style='mso-list:l0'><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>Gå ut<o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0'><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>Vila<o:p></o:p></p>
       <p onclick="x()">Läs <a href="https://example.org/mer">mer</a> och <a href="javascript:x()">inte det</a>.</p>
       <script>document.title='x'</script></body></html>`,
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await untilKept(one);
  const pasted = await prose(one).evaluate((element) => ({
    heading: element.querySelector('h2')?.textContent,
    items: [...element.querySelectorAll('ul > li')].map((item) => item.textContent),
    links: [...element.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    styled: element.querySelectorAll('[style], [class*=Mso], [onclick], script').length,
  }));
  expect(pasted).toEqual({
    heading: 'Börja lugnt',
    items: ['Gå ut', 'Vila'],
    links: ['https://example.org/mer'],
    styled: 0,
  });
});

test('a part is dragged to another place', async () => {
  const { page } = one;
  await page.locator('.st-doings button', { hasText: 'Nytt steg' }).click();
  await page.locator('[data-kind=step]').nth(1).waitFor();
  const before = await page
    .locator('[data-kind=step]')
    .evaluateAll((rows) => rows.map((row) => row.dataset['tree']));
  await page.locator('[data-kind=step]').nth(1).dragTo(page.locator('[data-kind=step]').nth(0));
  await expect
    .poll(async () =>
      page.locator('[data-kind=step]').evaluateAll((rows) => rows.map((row) => row.dataset['tree'])),
    )
    .toEqual(before.toReversed());
  await untilKept(one);
});

test('what the other says of a block in the preview stands beside it in the editor, and leads back there', async () => {
  await open(other, 'sv', `${address}/look?at=block-1`);
  const place = 'details:has([id="said-block-1"])';
  await other.page.locator(`${place} summary`).click();
  await other.page.locator('[id="said-block-1"]').fill('Kortare?');
  await looksRight(other);
  await follow(other, `${place} button[value=comment]`);
  expect(await other.page.locator('[data-comment]').allInnerTexts()).toHaveLength(1);
  await looksRight(other);
  await atStep(one);
  const said = '[data-block] [data-comment]:has-text("Kortare?")';
  await one.page.locator(said).waitFor();
  await looksRight(one);
  await follow(one, `${said} a`);
  const { pathname, hash } = new URL(one.page.url());
  expect(pathname + hash).toBe(`/sv${address}/look#at-block-1`);
  expect(await one.page.locator('[data-comment]').innerText()).toContain('Kortare?');
});

test('no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
