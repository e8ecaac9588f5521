/**
 * Runs browser journeys and takes the counts from their last line.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countsOfOutput, ONE_FAILED } from './counts.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { type Echo, ROOT, run, type Stage } from './stage.ts';

async function runJourneys(journeys: readonly string[], echo: Echo): Promise<Counts> {
  if (!existsSync(join(ROOT, 'e2e', 'run.ts'))) {
    echo('There is no e2e/run.ts.\n');
    return ONE_FAILED;
  }
  await ensureChromium(echo);
  const { code, output } = await run([process.execPath, join('e2e', 'run.ts'), ...journeys], {
    echo,
    env: { NO_COLOR: '1' },
  });
  return countsOfOutput(output, code);
}

/** A stage that walks journeys of `npm run e2e` in a real browser: together, they share one build and one seeded demo. */
export function browserStage(...journeys: readonly string[]): Stage {
  return { name: `browser: ${journeys.join(', ')}`, run: (echo) => runJourneys(journeys, echo) };
}
