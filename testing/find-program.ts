/** Where a program of the system is, on the path. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Null when it is not there or may not be run. */
export function findProgram(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
