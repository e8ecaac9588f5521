/**
 * A picture and a film through all hands: brought into the studio, stopped until those who cannot see or hear are thought of,
 * reviewed by two, seen and heard by a resident, offered by another organisation, and taken along as a package to a third.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { DESCRIPTION_PARTS } from '#modules/programmes/rules/owner-description.ts';
import { readArchive } from '#modules/programmes/use-cases/read-archive.ts';
import { heldBytes } from '#platform/held-file.ts';
import { aPng } from '../../../testing/pictures.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import type { Person } from '../../browser.ts';
import { openStage } from '../../stage.ts';
import { atWork, chooseToBe, follow, looksRight, open, textOf } from '../../walker.ts';
import { goTo, typeInto, untilKept } from './by-keyboard.ts';
import { addBlock, CAPTION, CAPTIONS, giveFile } from './brought-in.ts';
import { aFilm } from './films.ts';
import { UNIT } from './hands.ts';
import { approve, beginProgramme, FIRST, TITLE, writeFirstWeek } from './making.ts';
import { beginWith } from './walking.ts';

const { browsers, url, dataDirectory } = await openStage();

const ALT = 'En stig av plankor ut mot en blank sjö';
const SAID = 'Vi går ut på stigen och står still en stund vid sjön.';
const PICTURE = aPng(40);
const IMAGE = '[data-block][data-kind=image]';
const FILM = '[data-block][data-kind=video]';

/** Who may take in programmes in the other two organisations: the demo has nobody there. */
const MAKERS = [
  { name: 'Eero Salmi', unit: 'Levnadsvaneteamet', role: 'publisher' },
  { name: 'Elin Sandström', unit: 'Lindby hälsa', role: 'designer' },
] as const;

let designer: Person;
let reviewer: Person;
let third: Person;
let film: Buffer;
let address = '';
let packed: Buffer;

beforeAll(async () => {
  await withServiceDatabase(dataDirectory, async (client) => {
    for (const { name, unit, role } of MAKERS) {
      const made = await client.query(
        `insert into identity.assignment (id, staff_id, unit_id, role, purpose, starts_on)
         select $1, s.id, u.id, $2, 'administration', '2024-01-01' from identity.staff s, identity.unit u where s.name = $3 and u.names ->> 'sv' = $4`,
        [newId(), role, name, unit],
      );
      if (made.rowCount !== 1) throw new Error(`the demo has nobody named ${name} at ${unit}`);
    }
  });
  designer = await browsers.person({ width: 1440, height: 900 });
  reviewer = await browsers.person({ width: 1280, height: 900 });
  third = await browsers.person({ width: 1280, height: 900 });
  await atWork(designer, 'staff:oskar-lind', 'esigner');
  film = await aFilm(designer, 100_000);
});

const write = async ({ page }: Person, field: string, words: string) =>
  page.locator(`${field} textarea`).fill(words);
/** Leaves the text that is written in, which sends it, and waits until it is kept. */
async function leaveAndKeep(person: Person): Promise<void> {
  await person.page.keyboard.press('Tab');
  await untilKept(person);
}
const found = async ({ page }: Person) => page.locator('#gate tbody tr').allInnerTexts();

async function toStep(person: Person): Promise<void> {
  await open(person, 'sv', `${address}/edit`);
  await person.page.locator('[data-alive]').waitFor();
  await goTo(person, FIRST.step);
  await person.page.locator(FILM).waitFor();
}

describe('in the studio', () => {
  test('without words for who cannot see or hear it is stopped, and both places are named', async () => {
    await open(designer, 'sv', '/work/programmes/new');
    address = await beginProgramme(designer);
    await writeFirstWeek(designer);
    await giveFile(await addBlock(designer, 'image', 'Bild'), 'sjo.png', PICTURE);
    const block = await addBlock(designer, 'video', 'Film');
    await giveFile(block, 'promenad.webm', film);
    await write(designer, `${FILM} [data-part-text$=".title"]`, 'Ut till sjön');
    await leaveAndKeep(designer);

    await open(designer, 'sv', `${address}/review`);
    const rows = await found(designer);
    const stops = rows.filter((row) => row.includes('Rättas först'));
    expect(
      stops.filter((row) => row.includes(`Bild (${FIRST.step})`) && row.includes('Bilden behöver ord')),
    ).toHaveLength(1);
    expect(
      stops.filter((row) => row.includes('Ut till sjön') && row.includes('behöver textning')),
    ).toHaveLength(1);
    expect(
      stops.filter((row) => row.includes('Ut till sjön') && row.includes('sina ord i skrift')),
    ).toHaveLength(1);
    expect(stops).toHaveLength(3);
    await looksRight(designer);
    expect(await designer.page.locator('button[value=ask]').count()).toBe(0);
    // Nor is it taken from a page that has the button still.
    const versionId = await designer.page.locator('input[name=versionId]').first().inputValue();
    const asked = await designer.context.request.post(`/sv${address}/review`, {
      form: { intent: 'ask', versionId },
      headers: { origin: url },
    });
    expect(asked.status()).toBe(409);
    // The place leads there.
    await follow(designer, '#gate tbody tr:has-text("Bilden behöver ord") a');
    await designer.page.locator(IMAGE).waitFor();
  });

  test('with alternative text, captions and what is said in writing it goes on to two reviewers', async () => {
    await toStep(designer);
    await write(designer, `${IMAGE} [data-part-text$=".alt"]`, ALT);
    await giveFile(designer.page.locator(FILM), 'textning.vtt', CAPTIONS);
    await typeInto(designer, `${FILM} [data-part-text$=".transcript"] [contenteditable]`, SAID);
    await leaveAndKeep(designer);
    await open(designer, 'sv', `${address}/review`);
    expect((await found(designer)).filter((row) => row.includes('Rättas först'))).toEqual([]);
    for (const part of DESCRIPTION_PARTS) await designer.page.locator(`#${part}`).fill('Några ord om det.');
    await follow(designer, 'button[value=ask]');
    expect(designer.page.url()).toContain('said=asked');
    await approve(designer, address, 'description');
    await atWork(reviewer, 'staff:ylva-dahl', 'tgivare');
    await approve(reviewer, address, 'evidence');
    await approve(reviewer, address, 'demo');
    await open(reviewer, 'sv', `${address}/review`);
    for (const gap of await reviewer.page.locator('input[name=gaps]').all()) await gap.check();
    await follow(reviewer, 'button[value=publish]');
    expect(reviewer.page.url()).toContain('said=published');
  });
});

/** The step as somebody on the road meets it: the picture is there for eyes and ears, the film plays, its captions are read. */
async function seesAndHears(person: Person): Promise<void> {
  const { page } = person;
  const image = page.locator('.v-media img');
  await image.scrollIntoViewIfNeeded();
  await expect.poll(async () => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(40);
  expect(await image.getAttribute('alt')).toBe(ALT);
  const src = (await image.getAttribute('src')) ?? '';
  expect((await (await person.context.request.get(src)).body()).equals(PICTURE)).toBe(true);
  const played = await page.locator('.v-media video').evaluate(async (element) => {
    const player = element as HTMLVideoElement;
    const [track] = player.querySelectorAll('track');
    if (track === undefined) return 'no captions';
    player.muted = true;
    // As who turns captions on does.
    track.track.mode = 'showing';
    await player.play();
    const until = performance.now() + 10_000;
    while ((track.readyState !== 2 || player.currentTime === 0) && performance.now() < until)
      await new Promise((settle) => {
        setTimeout(settle, 50);
      });
    const cue = track.track.cues?.[0];
    return {
      named: player.getAttribute('aria-label'),
      width: player.videoWidth,
      moved: player.currentTime > 0,
      language: track.srclang,
      caption: cue instanceof VTTCue ? cue.text : '',
    };
  });
  expect(played).toEqual({ named: 'Ut till sjön', width: 64, moved: true, language: 'sv', caption: CAPTION });
  await page.locator('.v-media summary').click();
  expect(await textOf(person)).toContain(SAID);
  await looksRight(person);
}

async function walks(account: string, unit: string): Promise<void> {
  const person = await browsers.person({});
  await open(person, 'sv', '/my/programmes');
  await chooseToBe(person, account);
  await beginWith(person, TITLE, unit);
  await follow(person, 'main .v-card[data-weight=strong] a');
  await seesAndHears(person);
  await person.close();
}

describe('on the road', () => {
  test('a resident sees the picture, and plays the film with its captions', async () => {
    await walks('resident:andreas-ebers', UNIT);
  });

  test('another organisation offers it, and its resident sees and hears the same', async () => {
    await open(reviewer, 'sv', address);
    await reviewer.page.locator('main details:has(input[name=shared]) summary').click();
    await reviewer.page.locator('input[name=shared]').check();
    await follow(reviewer, 'button[value=describe]');
    const other = await browsers.person({ width: 1280, height: 900 });
    await atWork(other, 'staff:eero-salmi', 'tgivare');
    await open(other, 'sv', '/work/programmes?which=shared');
    await follow(other, `main a:has-text("${TITLE}")`);
    await follow(other, 'button[value=adopt]');
    expect(await textOf(other)).toContain('Programmet används nu hos er.');
    await other.close();
    await walks('resident:pekka-ruotsalo', 'Levnadsvaneteamet');
  });
});

async function fetched({ page }: Person): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main a[href$="/package"]').click(),
  ]);
  return readFileSync(await download.path());
}

describe('as a package', () => {
  test('it holds the picture, the film and its captions byte for byte', async () => {
    await open(reviewer, 'sv', address);
    packed = await fetched(reviewer);
    const archive = await readArchive(heldBytes(packed));
    if (!archive.ok) throw new Error(JSON.stringify(archive.faults));
    const media = new Map<string, Buffer>();
    for (const [path, file] of archive.files)
      if (path.startsWith('media/'))
        media.set(path.slice(path.lastIndexOf('.')), Buffer.concat(await Array.fromAsync(file.parts())));
    expect([...media.keys()].toSorted()).toEqual(['.png', '.vtt', '.webm']);
    expect(media.get('.png')?.equals(PICTURE)).toBe(true);
    expect(media.get('.webm')?.equals(film)).toBe(true);
    expect(media.get('.vtt')?.equals(CAPTIONS)).toBe(true);
  });

  test('a third organisation takes it in, sees it in the studio, and gives out the same file', async () => {
    const { page } = third;
    await atWork(third, 'staff:elin-sandstrom', 'ormgivare');
    await open(third, 'sv', '/work/programmes/import');
    const file = { name: 'paket.zip', mimeType: 'application/zip' };
    await page.locator('#file').setInputFiles({ ...file, buffer: packed.subarray(0, -30) });
    await follow(third, 'main form button[type=submit]');
    expect(await textOf(third)).toContain('Ingenting är sparat.');
    await page.locator('#file').setInputFiles({ ...file, buffer: packed });
    await follow(third, 'main form button[type=submit]');
    expect(await textOf(third)).toContain('Paketet är inne som ett utkast.');
    await looksRight(third);
    await follow(third, 'main [role=status] a');
    const own = new URL(page.url()).pathname;
    expect(own).not.toContain(address);
    expect((await fetched(third)).equals(packed)).toBe(true);
    address = own.replace(/^\/sv/, '');
    await toStep(third);
    const image = page.locator(`${IMAGE} .st-picture`);
    await expect.poll(async () => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(40);
    expect(await image.getAttribute('alt')).toBe(ALT);
  });
});

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
