import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallScript } from './small-bundles.ts';

/** What a page without React may fetch besides, as it comes over the wire (DESIGN). */
const MOST_BYTES = 15 * 1024;
/** What every such page fetches; the rest is for whoever fills in a form. */
const MOST_BYTES_EVERYWHERE = 2 * 1024;

test('the scripts of pages without React are small, and make no HTML from text', async () => {
  const everywhere = await smallScript('virtual:enhance');
  const filling = await smallScript('virtual:enhance-form');
  expect(gzipSync(everywhere).length).toBeLessThanOrEqual(MOST_BYTES_EVERYWHERE);
  const step = await smallScript('virtual:enhance-step');
  for (const besides of [filling, step])
    expect(gzipSync(everywhere).length + gzipSync(besides).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(everywhere + filling + step).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|Temporal/,
  );
  // They are the scripts themselves, and not empty files.
  expect(everywhere).toContain('data-error-summary');
  expect(filling).toContain('data-player');
  expect(step).toContain('data-writing');
}, 60_000);
