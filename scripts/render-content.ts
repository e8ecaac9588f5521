/**
 * Makes the pictures and papers of the programmes from their sources, by hand when a source has changed:
 * `node scripts/render-content.ts [PROGRAMME/NAME …]`, or all of them without a name.
 *
 * `sources/NAME.svg` becomes a picture. `sources/NAME.html` becomes a paper in each language that `NAME.json` has words for: what
 * carries `data-text="key"` says the words of that key. What is made carries in its name what it holds, and so a name never means
 * another file; the versions of the programme are told the new names.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import * as z from 'zod';
import { ensureChromium } from './ensure-chromium.ts';
import { palettePng } from './palette-png.ts';

const PROGRAMMES = 'content/programmes';
/** Sharp on a phone: three times the 320 points of the narrowest. */
const WIDTH = 960;
const MADE_AT = 'D:19700101000000';

const Words = z.record(z.string(), z.record(z.string(), z.string()));

/** Writes a file under the name of what it holds, in the place of the one before, and tells the versions. */
function keep(folder: string, stem: string, ending: string, bytes: Uint8Array): void {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const name = `${stem}-${hash}.${ending}`;
  const before = new RegExp(`(?<=["/])${stem}-[0-9a-f]{12}\\.${ending}(?="|$)`, 'g');
  for (const one of readdirSync(join(folder, 'media')))
    if (`/${one}`.search(before) === 1) rmSync(join(folder, 'media', one));
  writeFileSync(join(folder, 'media', name), bytes);
  for (const version of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const path = join(folder, version);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(before, name));
  }
  process.stderr.write(`${folder}/media/${name}: ${String(Math.ceil(bytes.length / 1000))} kB\n`);
}

async function picture(browser: Browser, folder: string, stem: string): Promise<void> {
  const svg = readFileSync(join(folder, 'sources', `${stem}.svg`), 'utf8');
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  if (width === 0) throw new Error(`${stem}.svg: its viewBox must begin with 0 0`);
  const size = [WIDTH, Math.round((height * WIDTH) / width)] as const;
  const page = await browser.newPage();
  const points = await page.evaluate(
    async ([source, [wide, high]]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(wide, high).getContext('2d');
      canvas?.drawImage(image, 0, 0, wide, high);
      const { data } = canvas?.getImageData(0, 0, wide, high) ?? {};
      const reader = new FileReader();
      reader.readAsDataURL(new Blob(data === undefined ? [] : [data]));
      await new Promise((done) => reader.addEventListener('load', done));
      return typeof reader.result === 'string' ? reader.result : '';
    },
    [svg, size] as const,
  );
  await page.close();
  keep(
    folder,
    stem,
    'png',
    palettePng(Buffer.from(points.slice(points.indexOf(',') + 1), 'base64'), ...size),
  );
}

/** Puts the words of a language in their places. Every place has words, and all words have a place. */
async function speak(page: Page, language: string, words: Readonly<Record<string, string>>): Promise<void> {
  const [wanting, left] = await page.evaluate(
    ([lang, said]) => {
      document.documentElement.lang = lang;
      const used = new Set<string>();
      const missing: string[] = [];
      const wordsOf = (key: string): string => {
        const found = said[key];
        if (found === undefined) missing.push(key);
        used.add(key);
        return found ?? '';
      };
      for (const place of document.querySelectorAll<HTMLElement>('[data-text]'))
        place.textContent = wordsOf(place.dataset['text'] ?? '');
      for (const place of document.querySelectorAll<HTMLImageElement>('[data-alt]'))
        place.alt = wordsOf(place.dataset['alt'] ?? '');
      return [missing, Object.keys(said).filter((key) => !used.has(key))] as const;
    },
    [language, words] as const,
  );
  if (wanting.length > 0 || left.length > 0)
    throw new Error(`${language}: no words for ${wanting.join(', ')}; no place for ${left.join(', ')}`);
}

async function papers(browser: Browser, folder: string, stem: string): Promise<void> {
  const source = (ending: string) => resolve(folder, 'sources', `${stem}.${ending}`);
  const languages = Words.parse(JSON.parse(readFileSync(source('json'), 'utf8')));
  for (const [language, words] of Object.entries(languages)) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(source('html')).href);
    await speak(page, language, words);
    const made = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
    await page.close();
    // The same source makes the same bytes, whenever it is done.
    const undated = made.toString('latin1').replaceAll(/D:\d{14}/g, MADE_AT);
    keep(folder, `${stem}-${language}`, 'pdf', Buffer.from(undated, 'latin1'));
  }
}

const wished = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: await ensureChromium((text) => process.stderr.write(text)),
  args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
});
try {
  const programmes = readdirSync(PROGRAMMES, { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const { name: code } of programmes) {
    const folder = join(PROGRAMMES, code);
    if (!readdirSync(folder).includes('sources')) continue;
    for (const file of readdirSync(join(folder, 'sources')).sort()) {
      const [stem = '', ending] = file.split('.');
      if (wished.length > 0 && !wished.includes(`${code}/${stem}`)) continue;
      if (ending === 'svg') await picture(browser, folder, stem);
      if (ending === 'html') await papers(browser, folder, stem);
    }
  }
} finally {
  await browser.close();
}
