/** A step that asks for a form: its pages lead back to the step, and are right in every language. */
import { expect, test } from 'vitest';
import { openStage } from '../../stage.ts';
import { notLookedAt } from '../../views.ts';
import { chooseToBe, follow, looksRightInEveryLanguage, open, pressOn } from '../../walker.ts';

const { browsers } = await openStage();
const resident = await browsers.person({ width: 320 });
const road = () => new URL(resident.page.url()).pathname;

function hrefsOf(links: readonly Element[]): readonly string[] {
  return [...new Set(links.map((link) => link.getAttribute('href') ?? ''))];
}

test('a programme is found and begun alone', async () => {
  await open(resident, 'sv', '/my/programmes');
  await chooseToBe(resident, 'resident:maria-ljungberg');
  await follow(resident, 'main a[href*="/offers/"]');
  await pressOn(resident, '#begin form');
  expect(road()).toMatch(/\/my\/programmes\/[0-9a-f-]+$/);
});

test('a step of it asks for a form, which is begun, read through, dropped, and leads back', async () => {
  for (const step of await resident.page.locator('main a[href*="/steps/"]').evaluateAll(hrefsOf)) {
    await resident.page.goto(step);
    if ((await resident.page.locator('button[name=block]').count()) > 0) break;
  }
  const step = road();
  await follow(resident, 'button[name=block]');
  await looksRightInEveryLanguage(resident);
  const form = road();
  for (const page of ['/review', '/drop']) {
    await resident.page.goto(`${form}${page}`);
    await looksRightInEveryLanguage(resident);
  }
  await pressOn(resident, 'main form[data-forget]');
  expect(road()).toBe(step);
  expect(notLookedAt('forms of a step', [resident])).toEqual([]);
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
