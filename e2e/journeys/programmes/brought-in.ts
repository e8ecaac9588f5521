/** How a designer brings files that are seen and heard into a step. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from '../../browser.ts';

export const CAPTION = 'En stig vid en sjö.';
export const CAPTIONS = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${CAPTION}\n`);

/** A new block at the end of the step that stands open. */
export async function addBlock({ page }: Person, kind: string, label: string): Promise<Locator> {
  await page.locator('.st-doings select').last().selectOption({ label });
  await page.locator('.st-doings button', { hasText: 'Nytt block' }).click();
  const block = page.locator(`[data-block][data-kind=${kind}]`);
  await block.waitFor();
  return block;
}

/** Gives the block a file where it takes this kind. Answers the name that the file got. */
export async function giveFile(block: Locator, name: string, buffer: Buffer): Promise<string> {
  const ending = name.slice(name.lastIndexOf('.'));
  const field = block.locator(`.st-file:has(input[accept*="${ending}"])`).first();
  await field.locator('input').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await expect.poll(async () => field.locator('.st-path').innerText()).toContain(name.split('.')[0]);
  return field.locator('.st-path').innerText();
}
