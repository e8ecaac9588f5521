/** Pictures, films and captions: a designer brings a film into the studio, it is played, and a resident shows a picture. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aBlock,
  aModule,
  aPhase,
  aProgramme,
  aStep,
  aStoredVersion,
  aText,
} from '#modules/programmes/testing.ts';
import { aJpeg, SECRETS } from '../../../testing/pictures.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import type { Person } from '../../browser.ts';
import { demoData, openStage } from '../../stage.ts';
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
import { addBlock, CAPTION, CAPTIONS, giveFile } from './brought-in.ts';
import { aFilm } from './films.ts';

const dataDirectory = demoData();
const fields = [{ kind: 'photo', id: 'meal-photo', label: aText('Din tallrik') }] as const;
const content = aProgramme({
  code: 'look-at-this',
  title: aText('Visa din tallrik'),
  phases: [
    aPhase('guided', [
      aModule('first', { steps: [aStep('eat', { blocks: [aBlock('exercise', 'meal', { fields })] })] }),
    ]),
  ],
});
const shown = await withServiceDatabase(dataDirectory, async (client) => {
  const owner = async (text: string, values: readonly unknown[] = []) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows;
  return aStoredVersion({ owner }, { organisationId: null, content, shared: 'all' });
});
const { browsers } = await openStage(dataDirectory);

describe('a film', () => {
  let designer: Person;
  let film: Buffer;
  let names: readonly string[] = [];
  beforeAll(async () => {
    designer = await browsers.person({ width: 1280, height: 900 });
    await atWork(designer, 'staff:oskar-lind', 'esigner');
    film = await aFilm(designer);
  });

  test('larger than any other post comes into the studio with its captions', async () => {
    const { page } = designer;
    await open(designer, 'sv', '/work/programmes/new');
    await page.locator('#title').fill('Sedd och visad');
    await page.locator('#code').fill('sedd-och-visad');
    await page.locator('#ownerContact').fill('halsa@vandra.example');
    await page.locator('main form button[type=submit]').last().click();
    await page.waitForURL(/edit/);
    await page.locator('[data-alive]').waitFor();
    await page.locator('[data-kind=step]').first().click();
    const block = await addBlock(designer, 'video', 'Film');
    expect(film.length).toBeGreaterThan(6 * 1024 * 1024);
    names = [await giveFile(block, 'promenad.webm', film), await giveFile(block, 'textning.vtt', CAPTIONS)];
    const field = block.locator('.st-file:has(input[accept*=".webm"])');
    const page1 = { name: 'sida.webm', mimeType: 'video/webm', buffer: Buffer.from('<html><script>') };
    await field.locator('input').setInputFiles(page1);
    await expect.poll(async () => field.locator('[role=alert]').innerText()).toContain('slag');
    await looksRight(designer);
  });

  test('is played by who is signed in, with its captions, in stretches', async () => {
    const versionId = await withServiceDatabase(dataDirectory, async (client) => {
      const found = await client.query<{ id: string }>(
        `select v.id from programmes.version v join programmes.programme p on p.id = v.programme_id where p.code = 'sedd-och-visad'`,
      );
      return found.rows[0]?.id ?? '';
    });
    const viewer = await browsers.person({});
    await open(viewer, 'sv', '/my/programmes');
    await chooseToBe(viewer, 'resident:tom-smith');
    const statuses: number[] = [];
    viewer.page.on('response', (answer) => {
      if (answer.url().includes('.webm')) statuses.push(answer.status());
    });
    const at = names.map((name) => `/sv/material/${versionId}/${name}`);
    const played = await viewer.page.evaluate(async ([src = '', captions = '']) => {
      const player = document.createElement('video');
      const track = document.createElement('track');
      Object.assign(track, { kind: 'captions', srclang: 'sv', src: captions });
      Object.assign(player, { src, muted: true });
      player.append(track);
      document.querySelector('main')?.append(player);
      track.track.mode = 'showing';
      await player.play();
      const until = performance.now() + 10_000;
      while ((track.readyState !== 2 || player.currentTime === 0) && performance.now() < until)
        await new Promise((settle) => {
          setTimeout(settle, 50);
        });
      const cue = track.track.cues?.[0];
      return {
        canShow: player.readyState >= 2,
        width: player.videoWidth,
        moved: player.currentTime > 0,
        caption: cue instanceof VTTCue ? cue.text : '',
      };
    }, at);
    expect(played).toEqual({ canShow: true, width: 64, moved: true, caption: CAPTION });
    expect(statuses).toContain(206);
    await viewer.close();
  });
});

async function begun(person: Person): Promise<string> {
  await open(person, 'sv', `/my/programmes/offers/${shown.versionId}`);
  await chooseToBe(person, 'resident:andreas-ebers');
  const road = /\/my\/programmes\/[0-9a-f-]{36}$/;
  if (!road.test(person.page.url())) await pressOn(person, '#begin form');
  return `${new URL(person.page.url()).pathname}/steps/eat`;
}
const photo = 'form[data-writes=meal] .v-photo img';
const picture = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: aJpeg() };
const chooser = 'form[data-writes=meal] input[name="meal.meal-photo.file"]';
const keep = 'form[data-writes=meal] button[value=keep]';

describe('a picture', () => {
  let step = '';

  test('is shown without JavaScript, upright, and without its place', async () => {
    const person = await browsers.person({ noScript: 'no-script', width: 320 });
    step = await begun(person);
    await person.page.goto(step);
    expect(await textOf(person)).toContain('Platsen och annat som telefonen sparar i bilden tas bort.');
    await person.page.locator(chooser).setInputFiles(picture);
    await follow(person, keep);
    const image = person.page.locator(photo);
    // Taken lying, six wide and eight high as it is seen.
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(6);
    const src = (await image.getAttribute('src')) ?? '';
    const bytes = (await (await person.context.request.get(src)).body()).toString('latin1');
    for (const secret of SECRETS) expect(bytes).not.toContain(secret);
    await person.close();
  });

  test('cannot wait in the browser: the page says so, the words wait, and it goes with the next press', async () => {
    const person = await browsers.person({ width: 390 });
    const { page, context } = person;
    await open(person, 'sv', '/my/programmes');
    await chooseToBe(person, 'resident:andreas-ebers');
    await page.goto(step);
    await page.locator('form[data-alive]').first().waitFor({ state: 'attached' });
    await looksRightInEveryLanguage(person);
    await page.locator('#meal\\.meal-photo').fill('Gröt med bär');
    await page.locator(chooser).setInputFiles(picture);
    await context.setOffline(true);
    await page.locator(keep).click();
    await expect
      .poll(async () => page.locator('form[data-writes=meal] .v-form-status').innerText())
      .toContain('en bild kan inte vänta i webbläsaren');
    await context.setOffline(false);
    await page.reload();
    await expect
      .poll(async () => page.locator('form[data-writes=meal] .v-form-status').innerText())
      .toContain('Bilden du valde följde inte med.');
    expect(await page.locator('#meal\\.meal-photo').inputValue()).toBe('Gröt med bär');
    await page.locator(chooser).setInputFiles(picture);
    await follow(person, keep);
    expect(await page.locator(photo).getAttribute('alt')).toBe('Gröt med bär');
    await looksRight(person);
    await page.locator(chooser).setInputFiles({ ...picture, buffer: Buffer.from('<html>') });
    await follow(person, keep);
    expect(await textOf(person)).toContain('Filen går inte att visa som bild.');
    await looksRight(person);
    await person.close();
  });
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
