/** The video room with two people in it: before, waiting, together, without a network, afterwards. */
import type { Page } from 'playwright-core';
import type { Language } from '#kernel/actor.ts';

export interface VideoTaking {
  readonly resident: Page;
  readonly coach: Page;
  readonly language: Language;
  take(page: Page, name: string): Promise<void>;
}

const READY = '.v-check-enter button:not([disabled])';

/** Where the next video meeting is and when it begins, from the resident's own list; undefined when there is none. */
export async function nextVideoMeeting(
  page: Page,
  language: Language,
): Promise<{ readonly path: string; readonly startsAt: number } | undefined> {
  await page.goto(`/${language}/my/times`);
  const card = page.locator('main .v-card', { has: page.locator('a[href*="/meeting/"]') }).first();
  if ((await card.count()) === 0) return undefined;
  const path = (await card.locator('a[href*="/meeting/"]').getAttribute('href')) ?? '';
  const begins = (await card.locator('time').first().getAttribute('datetime')) ?? '';
  return { path: path.replace(/^\/(sv|fi|en)/, ''), startsAt: Date.parse(begins) };
}

export async function takeVideo(path: string, given: VideoTaking): Promise<void> {
  const { resident, coach, language, take } = given;
  await resident.goto(`/${language}${path}`);
  await resident.locator(READY).first().waitFor();
  await take(resident, 'video-before');
  await resident.locator(READY).first().click();
  await resident.locator('main[data-stage=waiting]').waitFor();
  await coach.goto(`/${language}${path}`);
  await coach.locator(READY).first().click();
  await coach.locator('main[data-stage=inside]').waitFor();
  await take(resident, 'video-waiting');
  await take(coach, 'video-let-in');
  await coach.locator('.v-call-controls button').first().click();
  await Promise.all(
    [resident, coach].map(async (page) => page.locator('main[data-peer=connected]').waitFor()),
  );
  await take(resident, 'video-call');
  await take(coach, 'video-call-coach');
  await coach.locator('.v-call-controls button').last().click();
  await coach.locator('main a[href*="/notes/new"]').waitFor();
  await take(resident, 'video-other-left');
  await take(coach, 'video-end-coach');
  await resident.locator('.v-call-controls button').last().click();
  await resident.locator('main a[href$="/my"]').waitFor();
  await take(resident, 'video-end');
}
