/** A programme read from right to left on a narrow phone, the service around it in Swedish. */
import { expect, test } from 'vitest';
import { aStoredVersion } from '#modules/programmes/testing.ts';
import { arabicProgramme } from '../../../testing/arabic-programme.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import { demoData, openStage } from '../../stage.ts';
import { chooseToBe, follow, looksRight, open, pressOn } from '../../walker.ts';

const dataDirectory = demoData();
const { versionId } = await withServiceDatabase(dataDirectory, async (client) => {
  const owner = async (text: string, values: readonly unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows;
  const content = arabicProgramme('in-arabic');
  return aStoredVersion({ owner }, { organisationId: null, content, shared: 'all' });
});
const { browsers } = await openStage(dataDirectory);

test('offer, road and step run from right to left where the programme speaks, and nowhere else', async () => {
  const person = await browsers.person({ width: 320 });
  const { page } = person;
  await open(person, 'sv', `/my/programmes/offers/${versionId}`);
  await chooseToBe(person, 'resident:andreas-ebers');
  await follow(person, '.v-read-in a[lang=ar]');
  const directionOf = async (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).direction);
  expect(await directionOf('h1 span')).toBe('rtl');
  expect(await directionOf('#begin h2')).toBe('ltr');
  await looksRight(person);

  await pressOn(person, '#begin form');
  expect(await directionOf('.v-road-title span')).toBe('rtl');
  await looksRight(person);

  await follow(person, 'main .v-card[data-weight=strong] a');
  expect(await directionOf('.v-rich')).toBe('rtl');
  expect(await directionOf('.v-privacy')).toBe('ltr');
  await looksRight(person);

  // A text begins where its own language begins.
  const [text, box] = await page
    .locator('.v-rich p')
    .first()
    .evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [range.getBoundingClientRect().right, one.getBoundingClientRect().right];
    });
  expect(Math.abs((text ?? 0) - (box ?? 0))).toBeLessThan(3);

  await follow(person, '.v-read-in button[lang=sv]');
  expect(await page.locator('main [dir=rtl]:not(.v-read-in *)').count()).toBe(0);
  await person.close();
});

test('with the largest text a step still fits a narrow phone', async () => {
  const person = await browsers.person({ width: 320 });
  await open(person, 'sv', '/my/programmes');
  await chooseToBe(person, 'resident:andreas-ebers');
  await follow(person, 'main .v-card[data-weight=strong] a');
  const sizeOf = async () =>
    person.page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await sizeOf();
  await follow(person, 'button[name=size][value=largest]');
  expect((await sizeOf()) / before).toBeCloseTo(1.5);
  await looksRight(person);
  await person.close();
});
