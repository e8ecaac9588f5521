/** Packages of the system, where apt is there and this user may call it. */
import { type Echo, run } from './stage.ts';

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

/** Installs packages, with a fresh list when the one at hand is too old. */
export async function installWithApt(
  packages: readonly string[],
): Promise<'installed' | 'failed' | 'not-allowed'> {
  const prefix = await aptPrefix();
  if (prefix === undefined) return 'not-allowed';
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const done =
    (await apt(prefix, install)) || ((await apt(prefix, ['update'])) && (await apt(prefix, install)));
  return done ? 'installed' : 'failed';
}
