/** The road of a person who has lost the network: no dead end, nothing changed without a word, and films, photos and votes as they should be. */
import { expect, test } from 'vitest';
import { civilDate, plusDays } from '#kernel/dates.ts';
import { aJpeg } from '../../../testing/pictures.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import { demoData, openStage } from '../../stage.ts';
import { follow, looksRight, open, pressOn, textOf } from '../../walker.ts';
import { aFullRoad, walkedLinks } from './a-full-road.ts';
import { aFilm, putFilm } from './films.ts';
import { inDatabase, leftHere, PUBLIC_FILES, untilKept } from './kept-here.ts';
import {
  alive,
  anotherTab,
  aPhone,
  banner,
  chooseToKeep,
  goTo,
  nextDay,
  PATIENCE,
  pathOf,
  untilSent,
  waits,
} from './on-a-phone.ts';
import { standingOf, votesOf } from './walk-in-database.ts';

const RESIDENT = 'resident:andreas-ebers';
const dataDirectory = demoData();
const { versionId } = await aFullRoad(dataDirectory);
const { browsers, goDown, comeBack } = await openStage(dataDirectory);

let phone = await aPhone(browsers, RESIDENT);
let road = '';
let today = civilDate('2026-01-01');
const step = (id: string) => `${road}/steps/${id}`;
const standing = async () => standingOf({ dataDirectory, walk: road.split('/').at(-1) ?? '' });
const notSent = () => phone.page.locator('[data-not-sent]');
const heading = async () => phone.page.locator('h1').innerText();

/** So that what comes without a network comes from what is kept, and from no other store of the browser's. */
async function withoutNetwork(): Promise<void> {
  const session = await phone.context.newCDPSession(phone.page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  await phone.context.setOffline(true);
}

test('a step with a film, a paper and an own photo is kept with all that fits', async () => {
  const films = { short: await aFilm(phone, 2_000_000), long: await aFilm(phone, 12_500_000) };
  await withServiceDatabase(dataDirectory, async (client) => {
    for (const [name, bytes] of Object.entries(films))
      await putFilm(client, { versionId, name: `${name}.webm` }, bytes);
  });
  await open(phone, 'sv', `/my/programmes/offers/${versionId}`);
  await pressOn(phone, '#begin form');
  road = pathOf(phone);
  today = await nextDay(phone);
  await goTo(phone, step('look'));
  await alive(phone);
  const picture = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: aJpeg() };
  await phone.page.locator('input[name="meal.meal-photo.file"]').setInputFiles(picture);
  await follow(phone, 'form[data-writes=meal] button[value=keep]');
  await chooseToKeep(phone, road);
  await goTo(phone, step('look'));
  // The road, the step, the photo, the short film, two captions, the paper.
  await untilKept(phone.page, 7);
  await looksRight(phone);
});

test('without a network the photo is seen, the film that fits plays in stretches, and the one that does not says so', async () => {
  await withoutNetwork();
  phone = await anotherTab(phone);
  await goTo(phone, step('look'));
  await banner(phone).waitFor();
  const { page } = phone;
  const image = page.locator('.v-photo img').first();
  await image.scrollIntoViewIfNeeded();
  await expect.poll(async () => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(6);
  const player = page.locator('[data-kind=video]').first();
  const played = await player.locator('video').evaluate(async (one) => {
    const video = one as HTMLVideoElement;
    video.muted = true;
    await video.play();
    const until = performance.now() + 10_000;
    while (video.currentTime === 0 && performance.now() < until)
      await new Promise((settle) => {
        setTimeout(settle, 50);
      });
    const stretch = async (range: string) => {
      const answer = await fetch(video.currentSrc, { headers: { Range: range } });
      return [answer.status, answer.headers.get('Content-Range'), (await answer.arrayBuffer()).byteLength];
    };
    return {
      width: video.videoWidth,
      moved: video.currentTime > 0,
      first: await stretch('bytes=0-3'),
      last: (await stretch('bytes=-10')).at(-1),
      beyond: (await stretch('bytes=90000000-')).at(0),
    };
  });
  expect(played).toMatchObject({ width: 64, moved: true, last: 10, beyond: 416 });
  expect(played.first[0]).toBe(206);
  expect(played.first[1]).toMatch(/^bytes 0-3\/\d{7}$/);
  expect(played.first[2]).toBe(4);
  const long = page.locator('[data-kind=video]').last();
  expect(await long.innerText()).toContain('Det här rymdes inte på enheten.');
  expect(await player.innerText()).not.toContain('rymdes inte');
  await looksRight(phone);
});

test('no link of a kept page is a dead end: each leads to what is kept, or says that it needs the network', async () => {
  for (const from of [road, step('look')]) {
    const { links, wrong } = await walkedLinks(phone, from);
    expect(links).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  }
});

test('a day of the diary that was not opened can be written about all the same', async () => {
  const { page } = phone;
  await goTo(phone, step('look'));
  const days = page.locator('.v-diary-days a');
  await page
    .locator('summary', { hasText: 'Tidigare' })
    .or(page.locator('details:has(.v-diary-days) summary'))
    .first()
    .click();
  const earlier = (await days.nth(1).getAttribute('href')) ?? '';
  await goTo(phone, earlier);
  await alive(phone);
  const day = new URLSearchParams(earlier.split('?')[1]?.split('#')[0]).get('day');
  expect(await page.locator('form[data-writes=diary] input[name=onDay]').inputValue()).toBe(day);
  await looksRight(phone);
});

test('an own day is not told without a network: the page says that nothing was changed, and keeps what was typed', async () => {
  const { page } = phone;
  const day = page.locator('input[name=day-day]');
  await goTo(phone, step('look'));
  await day.fill(plusDays(today, 40));
  await page.locator('form:has(input[name=day-day]) button[value=day]').click();
  await notSent().waitFor();
  expect(await notSent().innerText()).toContain(
    'Det här behöver nät, och vi når det inte nu. Inget är ändrat.',
  );
  expect(await day.inputValue()).toBe(plusDays(today, 40));
  await looksRight(phone);
  expect((await standing()).days).toEqual([]);
  // The same button, on the same kept page.
  await phone.context.setOffline(false);
  await follow(phone, 'form:has(input[name=day-day]) button[value=day]');
  expect(await textOf(phone)).toContain('Dagen är sparad.');
  expect((await standing()).days).toEqual([plusDays(today, 40)]);
});

test('a rest, the way on and the end wait for the network too, also where the device believes that there is one', async () => {
  const { page } = phone;
  const summary = async (words: string) => page.locator('#change summary', { hasText: words }).click();
  const held = async (button: string) => {
    await page.locator(button).click();
    await notSent().waitFor(PATIENCE);
    expect(await notSent().innerText()).toContain('Inget är ändrat.');
    await looksRight(phone);
  };
  // The page is open, and the service does not answer.
  await goTo(phone, road);
  await summary('Ta en paus');
  await page.locator('input[name=until]').fill(plusDays(today, 60));
  await goDown();
  await held('button[value=pause]');
  expect(await page.locator('input[name=until]').inputValue()).toBe(plusDays(today, 60));
  await comeBack();
  expect((await standing()).state).toBe('active');
  await follow(phone, 'button[value=pause]');
  expect((await standing()).state).toBe('paused');
  await untilKept(phone.page, 7);
  // A kept page, without a network.
  await goTo(phone, road);
  await withoutNetwork();
  await goTo(phone, road);
  await held('button[value=resume]');
  expect((await standing()).state).toBe('paused');
  await phone.context.setOffline(false);
  await follow(phone, 'button[value=resume]');
  expect((await standing()).state).toBe('active');
  await summary('Avsluta programmet');
  await phone.context.setOffline(true);
  await held('button[value=end]');
  await phone.context.setOffline(false);
  expect((await standing()).state).toBe('active');
});

test('whether a step helped is answered without a network, waits over a closed tab, and is counted once', async () => {
  await goTo(phone, step('words'));
  await alive(phone);
  await follow(phone, 'button[value=done]');
  await alive(phone);
  const before = await votesOf({ dataDirectory });
  await phone.context.setOffline(true);
  await phone.page.locator('main button[name=helped][value=no]').click();
  await expect.poll(async () => (await leftHere(phone.page)).texts.length).toBe(1);
  // Thought better of: the last word counts.
  await phone.page.locator('main button[name=helped][value=yes]').click();
  const line = phone.page.locator('form[data-queues=helped] .v-form-status');
  await expect.poll(async () => line.innerText()).toContain('väntar');
  phone = await anotherTab(phone);
  await goTo(phone, road);
  await expect.poll(async () => waits(phone).innerText(), PATIENCE).toContain('Väntar på att skickas');
  expect(await votesOf({ dataDirectory })).toEqual(before);
  await phone.context.setOffline(false);
  await untilSent(phone);
  // The page reads itself anew when all has gone, and says so.
  await phone.page.getByText('Det som väntade är skickat.').waitFor();
  expect((await votesOf({ dataDirectory })).toSorted()).toEqual([...before, 'helped words'].toSorted());
});

test('signed out, the photo and the film are gone with the rest', async () => {
  const src = await (async () => {
    await goTo(phone, step('look'));
    return (await phone.page.locator('.v-photo img').first().getAttribute('src')) ?? '';
  })();
  const kept = async () =>
    phone.page.evaluate(
      async (address) =>
        fetch(address).then(
          ({ ok }) => ok,
          () => false,
        ),
      src,
    );
  await withoutNetwork();
  expect(await kept()).toBe(true);
  await phone.context.setOffline(false);
  await goTo(phone, road);
  await follow(phone, 'form[action$="/sign-out"] button');
  await expect
    .poll(async () => leftHere(phone.page), PATIENCE)
    .toEqual({ caches: PUBLIC_FILES, databases: [], texts: [] });
  await withoutNetwork();
  expect(await kept()).toBe(false);
  await goTo(phone, step('look'));
  expect(await heading()).toBe('Du är utan nät');
  expect((await inDatabase(phone.page)).things).toBe(0);
  await phone.context.setOffline(false);
  await phone.close();
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
