/** Pictures of one page as it stands, at every width, light and dark, and what does not fit. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const WIDTHS = [320, 768, 1440] as const;
const HEIGHTS = { 320: 640, 768: 1024, 1440: 900 } as const;
const SCHEMES = ['light', 'dark'] as const;

export interface Taken {
  readonly files: readonly string[];
  /** One sentence for each width at which the page is wider than the window. */
  readonly overflows: readonly string[];
}

interface Wide {
  readonly page: number;
  readonly window: number;
  /** The innermost things that stick out, as selectors. */
  readonly because: readonly string[];
}

async function widthOf(page: Page): Promise<Wide> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const sticksOut = (element: Element): boolean =>
      element.getBoundingClientRect().right > window.innerWidth + 0.5;
    const inner = [...document.body.querySelectorAll('*')].filter(
      (element) => sticksOut(element) && ![...element.children].some(sticksOut),
    );
    const named = inner.map(
      (element) =>
        `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}`,
    );
    return { page: scrollWidth, window: window.innerWidth, because: [...new Set(named)].slice(0, 3) };
  });
}

/** Sets the window and waits until the page has laid itself out in it. */
async function setWindow(page: Page, width: (typeof WIDTHS)[number]): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
  await page.evaluate(
    async () =>
      new Promise<void>((settle) => requestAnimationFrame(() => requestAnimationFrame(() => settle()))),
  );
}

/** Takes the pictures into the folder, named `<name>-<language>-<width>-<scheme>.png`. */
export async function takePictures(page: Page, folder: string, name: string): Promise<Taken> {
  const files: string[] = [];
  const overflows: string[] = [];
  for (const width of WIDTHS) {
    await setWindow(page, width);
    const wide = await widthOf(page);
    if (wide.page > wide.window) {
      overflows.push(`${name} at ${width} px is ${wide.page} px wide: ${wide.because.join(', ')}`);
    }
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      files.push(await takeOne(page, folder, `${name}-${width}-${colorScheme}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return { files, overflows };
}

async function takeOne(page: Page, folder: string, name: string): Promise<string> {
  const file = `${name}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
  return file;
}

/** The same page in forced colours, as print, and with text twice as large, on a tablet's width. */
export async function takeOtherWays(page: Page, folder: string, name: string): Promise<Taken> {
  await setWindow(page, 768);
  await page.emulateMedia({ forcedColors: 'active' });
  const files = [await takeOne(page, folder, `${name}-768-forced`)];
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  files.push(await takeOne(page, folder, `${name}-768-print`));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const wide = await widthOf(page);
  files.push(await takeOne(page, folder, `${name}-768-large-text`));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return {
    files,
    overflows:
      wide.page > wide.window
        ? [`${name} with text of 200 % is ${wide.page} px wide at 768: ${wide.because.join(', ')}`]
        : [],
  };
}
