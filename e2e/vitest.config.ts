/** The browser journeys: two side by side, each file with a server of its own on a copy of one demo. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Walked for minutes: whoever begins them last waits for them alone. */
const LONG = [
  'swedish',
  'finnish',
  'from-studio-to-feedback',
  'with-a-coach',
  'walking',
  'guided-check',
  'group',
  'offline',
].map((name) => `/${name}.journey.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONG.length : place;
    };
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ['e2e/journeys/**/*.journey.ts'],
    pool: 'forks',
    globalSetup: ['testing/global-service.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    testTimeout: 180_000,
    hookTimeout: 240_000,
    bail: 0,
  },
});
