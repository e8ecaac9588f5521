/** Vitest's global set-up of the proofs: the demo is made once, and every proof that starts a service begins on a copy of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startService } from '../e2e/server.ts';
import { liveByDay } from './daytime.ts';
import { withServiceDatabase } from './service-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data of a service that has made its demo and was stopped. */
    demoData: string;
  }
}

async function makeDemo(directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const service = await startService({ dataDirectory: directory });
  await service.stop();
  await withServiceDatabase(directory, liveByDay);
}

/** Stages that run one after the other name one folder (scripts/one-demo.ts): the first makes the demo, the others find it. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const shared = process.env['VANDRA_TEST_DEMO'];
  const folder = shared ?? mkdtempSync(join(tmpdir(), 'vandra-demo-'));
  const [directory, whole] = [join(folder, 'demo'), join(folder, 'whole')];
  if (!existsSync(whole)) {
    rmSync(directory, { recursive: true, force: true });
    await makeDemo(directory);
    writeFileSync(whole, '');
  }
  project.provide('demoData', directory);
  return () => {
    if (shared === undefined) rmSync(folder, { recursive: true, force: true });
  };
}

/** A directory of its own with the demo in it. `cp` keeps owners and modes, which PostgreSQL insists on. */
export function copyOfDemo(demoData: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'vandra-proof-'));
  execFileSync('cp', ['-a', `${demoData}/.`, directory]);
  return directory;
}
