/** Stages that start services share one demo: the folder where the first of them makes it, taken away at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For the whole run, and for what it starts (testing/global-service.ts). */
export function shareOneDemo(): void {
  const folder = mkdtempSync(join(tmpdir(), 'vandra-demo-'));
  process.env['VANDRA_TEST_DEMO'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
