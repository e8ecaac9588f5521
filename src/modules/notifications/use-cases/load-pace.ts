/** How often a person may be reminded: read and checked once at start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PaceFile, type PaceVersions } from '../contract.ts';

/** Reads `reminders/pace.json` under a content directory. Throws a sentence that names file and place when it is wrong. */
export function loadPace(directory: string): PaceVersions {
  const file = 'reminders/pace.json';
  const parsed = PaceFile.safeParse(JSON.parse(readFileSync(join(directory, file), 'utf8')));
  if (parsed.success) return parsed.data.versions;
  const first = parsed.error.issues[0];
  throw new Error(`${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
}
