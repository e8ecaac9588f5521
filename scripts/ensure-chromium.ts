/**
 * Finds the system's Chromium for the browser journeys, or installs it with apt where that is allowed.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { type Echo, run } from './stage.ts';

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

const silent: Echo = () => undefined;

/** How apt may be called here, or undefined when this user may not or there is no apt. */
async function aptPrefix(): Promise<readonly string[] | undefined> {
  if ((await run(['apt-get', '--version'], { echo: silent })).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await run(['sudo', '-n', 'true'], { echo: silent })).code === 0 ? ['sudo', '-n'] : undefined;
}

async function apt(prefix: readonly string[], args: readonly string[]): Promise<boolean> {
  const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  if (program === undefined) return false;
  return (await run([program, ...rest], { echo: silent, limitMs: 5 * 60_000 })).code === 0;
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
  const prefix = await aptPrefix();
  if (prefix === undefined) throw new Error(ask);
  echo('Installing Chromium with apt (about a minute) …\n');
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  const done =
    (await apt(prefix, install)) || ((await apt(prefix, ['update'])) && (await apt(prefix, install)));
  const installed = findChromium();
  if (!done || installed === undefined) throw new Error(`apt could not install Chromium. ${ask}`);
  return installed;
}
