/** The browser journeys: one after the other, each file with its own server. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/journeys/**/*.journey.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    bail: 0,
  },
});
