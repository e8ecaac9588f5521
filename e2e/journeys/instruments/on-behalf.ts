/** Staff fill in for a person, or the person does while they talk: the same in every language. */
import { describe, expect, test } from 'vitest';
import type { Person } from '../../browser.ts';
import { follow, open, pressOn, textOf } from '../../walker.ts';
import type { Scene } from '../foundation/scene.ts';

export const BEGIN = 'main form:has(select[name=what])';
export const ASK = 'main form:has(select[name=ask])';
const SEND = 'main form:has(input[name=how])';

/** Chooses a form and a way, and begins. */
export async function beginFor(staff: Person, form: string, how: 'together' | 'phone' | 'paper') {
  await staff.page.locator(`${BEGIN} select[name=what]`).selectOption(form);
  await staff.page.locator(`${BEGIN} input[name=how][value=${how}]`).check();
  await pressOn(staff, BEGIN);
}

/** Page by page, each with the first answer, until everything is read through. */
export async function writeAnswers(staff: Person): Promise<void> {
  const { page } = staff;
  for (let count = 0; count < 20; count += 1) {
    if (new URL(page.url()).pathname.endsWith('/review')) return;
    await page.locator('main input[type=radio]').first().check();
    await pressOn(staff, 'main form:has(input[name=revision])');
  }
}

export async function sendFor(staff: Person): Promise<void> {
  await pressOn(staff, SEND);
  expect(new URL(staff.page.url()).pathname).toMatch(/\/results\/[0-9a-f-]+$/);
}

export function fillInOnBehalf(scene: Scene): void {
  const { coach, language, looksRight, resident } = scene;

  describe('a form filled in with the coach', () => {
    test('is begun, read through and kept, with the result after it', async () => {
      await open(coach, language, `${scene.personPage}/forms/new`);
      await looksRight(coach);
      await beginFor(coach, 'form:gad-7', 'phone');
      await looksRight(coach);
      await coach.page.locator('main a[href$="/drop"]').click();
      await coach.page.waitForLoadState('load');
      await looksRight(coach);
      await coach.page.goBack();
      await writeAnswers(coach);
      await looksRight(coach);
      await sendFor(coach);
      await looksRight(coach);
      expect(await textOf(coach)).toContain(scene.cast.coach.name);
    });

    test('or by the person while they talk, at an address of their own', async () => {
      await open(coach, language, `${scene.personPage}/forms/new`);
      await coach.page.locator(`${ASK} select[name=ask]`).selectOption('who-5');
      await pressOn(coach, ASK);
      await looksRight(coach);
      const address = await coach.page.locator('#address').inputValue();
      await open(resident, language, new URL(address).pathname.replace(/^\/[a-z]+/, ''));
      await looksRight(resident);
      await follow(resident, 'main a[href$="/decline"]');
      await pressOn(resident);
      await open(coach, language, scene.personPage);
    });
  });
}
