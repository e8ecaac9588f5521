/** A service of the journey's own, with the demo's people in it, and browsers to visit it; all of it is gone after the file. */
import { rmSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import { copyOfDemo } from '../testing/global-service.ts';
import { civilDate, plusDays } from '#kernel/dates.ts';
import { type Browsers, openBrowsers } from './browser.ts';
import { startService } from './server.ts';
import { follow, open } from './walker.ts';

/** A copy of the demo's data, to be added to before the service starts on it. */
export function demoData(): string {
  return copyOfDemo(inject('demoData'));
}

export async function openStage(dataDirectory = demoData()) {
  let service = await startService({ dataDirectory });
  const { url } = service;
  const browsers = await openBrowsers(url);
  afterAll(async () => {
    await browsers.close();
    await service.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return {
    dataDirectory,
    url,
    browsers,
    /** The service is gone for its visitors, until it comes back at the same address. */
    goDown: async () => service.stop(),
    comeBack: async () => {
      service = await startService({ dataDirectory, port: Number(new URL(url).port) });
    },
  };
}

/**
 * Moves the demo's clock to the next evening. Jumps of whole days keep the hour, and at night no reminder is sent: a journey that
 * waits for one must not depend on when it is run.
 */
export async function letEveningCome(browsers: Browsers): Promise<void> {
  const somebody = await browsers.person({ askedBy: 'clock' });
  await open(somebody, 'sv', '/dev/clock');
  const date = somebody.page.locator('input[name=date]');
  await date.fill(plusDays(civilDate(await date.inputValue()), 1));
  await somebody.page.locator('input[name=time]').fill('18:30');
  await follow(somebody, 'form:has(input[name=date]) button[type=submit]');
  await somebody.close();
}
