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

/** Takes the pictures into the folder, named `<name>-<language>-<width>-<scheme>.png`. */
export async function takePictures(page: Page, folder: string, name: string): Promise<Taken> {
  const files: string[] = [];
  const overflows: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    const wide = await widthOf(page);
    if (wide.page > wide.window) {
      overflows.push(`${name} at ${width} px is ${wide.page} px wide: ${wide.because.join(', ')}`);
    }
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = `${name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
      files.push(file);
    }
  }
  return { files, overflows };
}
