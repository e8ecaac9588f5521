/** The browser journeys: two side by side, each file with a server of its own on a copy of one demo. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/journeys/**/*.journey.ts'],
    pool: 'forks',
    globalSetup: ['testing/global-service.ts'],
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    bail: 0,
  },
});
