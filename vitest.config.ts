/**
 * Five projects. This file stands instead of vite.config.ts, whose build of pages is not wanted here: loaders and
 * actions are called as functions.
 */
import { defineConfig } from 'vitest/config';

/** Property tests and proofs may run long when VANDRA_PROOF enlarges their counts. */
const patience = process.env['VANDRA_PROOF'] === undefined ? 1 : 120;
const counts = Number(process.env['VANDRA_PROOF'] ?? 1);

export default defineConfig({
  test: {
    passWithNoTests: false,
    testTimeout: 10_000 * patience,
    hookTimeout: 60_000 * patience,
    projects: [
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['arch/**/*.test.ts', 'scripts/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: [
            'src/kernel/**/*.test.ts',
            'src/**/rules/**/*.test.ts',
            'src/**/texts/**/*.test.ts',
            'content/**/*.test.ts',
            'testing/vitest-*.test.ts',
          ],
          pool: 'threads',
          isolate: false,
          setupFiles: ['testing/vitest-network-off.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'use-cases',
          include: [
            'src/modules/**/*.test.ts',
            'src/platform/**/*.test.ts',
            'src/*.test.ts',
            'src/demo/**/*.test.ts',
            'testing/**/*.test.ts',
            'ops/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', 'src/**/rules/**', 'src/**/texts/**', 'testing/vitest-*'],
          globalSetup: ['testing/global-database.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000 * patience,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['src/web/**/*.test.ts', 'src/web/**/*.test.tsx'],
          exclude: ['**/node_modules/**', 'src/**/rules/**', 'src/**/texts/**'],
          globalSetup: ['testing/global-database.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000 * patience,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'proof',
          include: ['src/**/*.proof.ts', 'testing/**/*.proof.ts'],
          // The first three need what `npm run proof` installs: a PostgreSQL of the system, a relay, R and PSPP. The others take
          // long even with small counts.
          exclude: [
            '**/node_modules/**',
            ...(patience === 1
              ? [
                  'testing/{real-database,relay,statistics-programs,foreign-ids,protected-identity,form-input,answer-input,real-run}.proof.ts',
                ]
              : []),
            // Films of 190 MB, for minutes: with the full counts alone.
            ...(counts < 20 ? ['testing/package-memory.proof.ts'] : []),
          ],
          globalSetup: ['testing/global-database.ts', 'testing/global-service.ts'],
          pool: 'forks',
          // Proofs start and kill whole servers, each in a process and a data directory of its own.
          maxWorkers: 2,
          testTimeout: 120_000 * patience,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
