/** The guided check, from the front page to the unit: without JavaScript, on a narrow screen, half-done and gone on with. */
import { describe, expect, test } from 'vitest';
import { openStage } from '../../stage.ts';
import {
  atWork,
  chooseToBe,
  follow,
  looksRight,
  looksRightInEveryLanguage,
  open,
  pressOn,
  textOf,
} from '../../walker.ts';

const { browsers } = await openStage();

const resident = await browsers.person({ noScript: 'no-script', width: 320 });
const { page } = resident;
const NEXT = 'main .v-actions a';
const FORM = 'main form:has(input[name=page])';

/** Answers what this page asks: the second of the answers, the first two boxes. */
async function answerPage(who = resident): Promise<void> {
  const { page } = who;
  const names = await page
    .locator('main input[type=radio]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
  for (const name of names) await page.locator(`main input[type=radio][name="${name}"]`).nth(1).check();
  const boxes = page.locator('main input[type=checkbox]');
  if ((await boxes.count()) > 0) for (const box of [0, 1]) await boxes.nth(box).check();
  await pressOn(who, FORM);
}

/** Answers one part to its end, from its first question. */
async function answerPart(who = resident): Promise<void> {
  const { page } = who;
  let pages = 0;
  while (!page.url().includes('/overview/parts') && pages < 20) {
    // Low wellbeing leads to the lines first, and on from there.
    if (page.url().includes('/safety')) await follow(who, 'main a[href*="/overview/"] >> nth=-1');
    else await answerPage(who);
    pages += 1;
  }
  expect(page.url()).toContain('/overview/parts');
}

describe('a person nobody knows', () => {
  test('finds the check on the front page, and reads what it asks and what is kept', async () => {
    await open(resident, 'sv', '');
    await follow(resident, 'main a[href="/sv/overview"]');
    expect(await textOf(resident)).toContain('Inget skickas om du inte väljer det.');
    await follow(resident, NEXT);
  });

  test('stops in the middle of a part and goes on there', async () => {
    await follow(resident, NEXT);
    await answerPage();
    const stopped = page.url();
    await open(resident, 'sv', '/overview/parts');
    expect(await textOf(resident)).toContain('Påbörjad');
    await follow(resident, NEXT);
    expect(page.url()).toBe(stopped);
    await answerPart();
  });

  test('leaves the measures out and answers the other parts', async () => {
    await pressOn(resident, 'main form:has(button[value=leave])');
    expect(await textOf(resident)).toContain('Överhoppad');
    for (let part = 0; part < 9; part += 1) {
      const next = page.locator(NEXT).first();
      if ((await next.getAttribute('href'))?.endsWith('/result') === true) break;
      await follow(resident, NEXT);
      await answerPart();
    }
    expect(await textOf(resident)).toContain('8 av 9 delar är klara');
  });

  test('reads everything on one page, the wish on top', async () => {
    await follow(resident, NEXT);
    expect(new URL(page.url()).pathname).toBe('/sv/overview/result');
    const text = await textOf(resident);
    expect(text).toContain('Röra mig mer, Äta bättre');
    expect(text.indexOf('Röra mig mer, Äta bättre')).toBeLessThan(text.indexOf('I korthet'));
  });
});

test('each page is right in every language, with everything answered', async () => {
  const looker = await browsers.person({ width: 320, dark: 'dark' });
  await looker.context.addCookies(await resident.context.cookies());
  for (const view of ['', '/parts', '/part/a7', '/part/a9', '/part/a9?q=2', '/result']) {
    await open(looker, 'sv', `/overview${view}`);
    await looksRightInEveryLanguage(looker);
  }
  await looker.close();
});

describe('sending', () => {
  test('leads over signing in to the choice of parts', async () => {
    await follow(resident, 'main a[href*="/check/send"]');
    await chooseToBe(resident, 'resident:maria-ljungberg');
    await follow(resident, 'main a.ds-button');
    expect(await page.locator('main input[name=chosen]').count()).toBe(8);
    await page.locator('main input[name=chosen][value=a4]').uncheck();
    await pressOn(resident, 'main form:has(input[name=contact])');
    expect(page.url()).toContain('/check/sent/');
  });

  test('the unit sees on its list what it is, and on one page the wish and every part that was sent', async () => {
    const coach = await browsers.person({ width: 1280, height: 900 });
    await atWork(coach, 'staff:anna-koski', 'Hälsocoach online');
    await open(coach, 'sv', '/work/intake');
    const row = coach.page.locator('main li', { hasText: 'Maria Ljungberg' }).first();
    expect(await row.innerText()).toContain('Hälsokoll');
    await row.locator('a').first().click();
    await coach.page.waitForURL(/\/referral\//);
    await looksRight(coach);
    const text = await textOf(coach);
    expect(text).toContain('7 av 9 delar skickades');
    expect(text).toContain('Röra mig mer, Äta bättre');
    await coach.close();
  });
});

describe('a person who has signed in', () => {
  const ASKER = 'resident:daniel-akerlind';
  /** Another device: nothing of the first is in it but who signs in. */
  const device = async (width: number) => {
    const one = await browsers.person({ width });
    await open(one, 'sv', '/my');
    await chooseToBe(one, ASKER);
    return one;
  };
  let stopped = '';

  test('begins before signing in, stops in the middle of a part on a phone, and has nothing in the browser', async () => {
    const phone = await browsers.person({ noScript: 'no-script', width: 320 });
    await open(phone, 'sv', '/overview/part/a4');
    await answerPage(phone);
    await open(phone, 'sv', '/overview');
    await follow(phone, 'main a[href*="/sign-in?as=resident"]');
    expect(await textOf(phone)).toContain('följer med till dina sidor');
    await chooseToBe(phone, ASKER);
    expect(new URL(phone.page.url()).pathname).toBe('/sv/overview/parts');
    await follow(phone, NEXT);
    await answerPart(phone);
    await follow(phone, 'main a[href$="/overview/part/a1"]');
    await answerPage(phone);
    stopped = phone.page.url();
    expect((await phone.context.cookies()).map(({ name }) => name)).not.toContain('vandra_answers');
    await phone.close();
  });

  test('finds it again on another device, at the same question, and comes to the result there', async () => {
    const desk = await device(1280);
    await open(desk, 'sv', '/my/forms');
    await follow(desk, 'main a[href$="/overview/parts"]');
    const text = await textOf(desk);
    expect(text).toContain('1 av 9 delar är klara');
    expect(text).toContain('De sparas på dina sidor');
    await follow(desk, NEXT);
    expect(desk.page.url()).toBe(stopped);
    await answerPart(desk);
    await follow(desk, 'main a[href$="/overview/part/a9"]');
    await answerPart(desk);
    await open(desk, 'sv', '/overview/result');
    expect(await textOf(desk)).toContain('Röra mig mer, Äta bättre');
    for (const view of ['', '/parts', '/part/a3', '/result']) {
      await open(desk, 'sv', `/overview${view}`);
      await looksRight(desk);
    }
    await desk.close();
  });

  test('is asked which holds where a browser carries another answer, in every language', async () => {
    const other = await browsers.person({ width: 320, dark: 'dark' });
    await open(other, 'sv', '/overview/part/a4');
    await other.page.locator('main input[type=radio]').first().check();
    await pressOn(other, FORM);
    await open(other, 'sv', '/my');
    await chooseToBe(other, ASKER);
    expect(new URL(other.page.url()).pathname).toBe('/sv/check/carry');
    await looksRightInEveryLanguage(other);
    await other.page.locator('main button[name=holds][value=kept]').click();
    await other.page.waitForURL('**/sv/my');
    await other.close();
  });

  test('sends it; nothing unsent is left, on any device', async () => {
    const phone = await device(320);
    await open(phone, 'sv', '/check/send?of=overview&step=choose');
    expect(await phone.page.locator('main input[name=chosen]').count()).toBe(3);
    await pressOn(phone, 'main form:has(input[name=contact])');
    expect(phone.page.url()).toContain('/check/sent/');
    await open(phone, 'sv', '/overview/parts');
    expect(await textOf(phone)).toContain('0 av 9 delar är klara');
    await phone.close();
  });

  test('the unit finds it on the intake list with the promised day and answers, and the person reads it', async () => {
    const coach = await browsers.person({ width: 1280, height: 900 });
    await atWork(coach, 'staff:anna-koski', 'Hälsocoach online');
    await open(coach, 'sv', '/work/intake');
    const row = coach.page.locator('main li', { hasText: 'Daniel Åkerlind' }).first();
    expect(await row.innerText()).toMatch(/av 5 dagar[^]*Hälsokoll/);
    await row.locator('a').first().click();
    await coach.page.waitForURL(/\/referral\//);
    expect(await textOf(coach)).toContain('3 av 9 delar skickades');
    await coach.page.locator('main button[name=answer][value=accept]').click();
    await coach.page.waitForURL(/\/work\/people\/[0-9a-f-]{36}(\?|$)/);
    await coach.close();
    const phone = await device(320);
    await open(phone, 'sv', '/my');
    await phone.page.locator('main a[href*="/my/times"]').first().waitFor();
    await phone.close();
  });
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
