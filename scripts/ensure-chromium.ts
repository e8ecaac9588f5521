/**
 * Finds the system's Chromium for the browser journeys, or installs it with apt where that is allowed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { installWithApt } from './apt.ts';
import type { Echo } from './stage.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium: what `CHROMIUM` names, else the first in the path. Undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && isAbsolute(named) && isProgram(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, MAC].find(isProgram);
}

/**
 * The path of a Chromium that can be started, installed now if need be.
 * @throws an Error whose message says in a sentence what to install.
 */
export async function ensureChromium(echo: Echo): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  const ask =
    'The browser journeys need Chromium. Install the package `chromium`, or set CHROMIUM to the path of one.';
  echo('Installing Chromium with apt, where that may be done (about a minute) …\n');
  const done = await installWithApt(['chromium', 'fonts-dejavu-core']);
  const installed = findChromium();
  if (done === 'not-allowed') throw new Error(ask);
  if (done === 'failed' || installed === undefined) throw new Error(`apt could not install Chromium. ${ask}`);
  return installed;
}
