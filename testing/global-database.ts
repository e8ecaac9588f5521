/** Vitest's global set-up: one cluster for the whole run; test files clone from it. */
import type { TestProject } from 'vitest/node';
import { startTestCluster } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster('fast');
  project.provide('adminUrl', cluster.adminUrl);
  return async () => cluster.stop();
}
