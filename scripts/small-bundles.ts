/** What the build makes beside React's bundles: the script of pages without React, the service worker and its files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { LANGUAGES } from '#kernel/actor.ts';
import { appManifest, manifestAddress } from '#web/plain/app-manifest.ts';
import { offlinePage } from '#web/plain/offline-page.ts';
import { PLAIN_STYLES, PLAIN_STYLESHEET } from '#web/plain/plain-page.ts';

/** The scripts of pages without React: of every such page, of those where a form is filled in, and of steps of programmes. */
const SMALL = {
  'virtual:enhance': 'src/web/enhance/enhance.ts',
  'virtual:enhance-form': 'src/web/enhance/enhance-form.ts',
  'virtual:enhance-step': 'src/web/enhance/enhance-step.ts',
} as const;
type SmallName = keyof typeof SMALL;

const WORKER = fileURLToPath(new URL('../src/web/enhance/service-worker.ts', import.meta.url));
const ICON = fileURLToPath(new URL('../public/icon.svg', import.meta.url));

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** One file, one script, no chunks. */
async function bundle(input: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input, output: { codeSplitting: false } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const entry = output && 'output' in output ? output.output[0] : undefined;
  if (!entry) throw new Error(`the bundle of ${input} came out empty`);
  return entry.code;
}

/** A script of pages without React, as a browser gets it. */
export async function smallScript(name: SmallName): Promise<string> {
  return bundle(fileURLToPath(new URL(`../${SMALL[name]}`, import.meta.url)));
}

function isSmall(name: string): name is SmallName {
  return Object.hasOwn(SMALL, name);
}

/**
 * `virtual:enhance` and `virtual:enhance-form` are the addresses of the small scripts for pages without React. Both builds
 * make them from the same source, so both know the same hashed names; only the browser build writes the files.
 */
export function smallBundles(): Plugin {
  const made = new Map<SmallName, Promise<string>>();
  return {
    name: 'vandra:small-bundles',
    resolveId: (source) => (isSmall(source) ? `\0${source}` : null),
    async load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !isSmall(name)) return null;
      if (this.environment.mode !== 'build') return `export default '/${SMALL[name]}';`;
      const making = made.get(name) ?? smallScript(name);
      made.set(name, making);
      const code = await making;
      const fileName = `assets/${name.replace('virtual:', '')}-${hashOf(code)}.js`;
      if (this.environment.name === 'client') this.emitFile({ type: 'asset', fileName, source: code });
      return `export default '/${fileName}';`;
    },
  };
}

/** The public files the service worker keeps, by address. They are about nobody. */
function keptFiles(): ReadonlyMap<string, string> {
  return new Map([
    [PLAIN_STYLESHEET, PLAIN_STYLES],
    ...LANGUAGES.map((language) => [`/offline/${language}.html`, offlinePage(language)] as const),
  ]);
}

/** Writes the offline pages, the manifests and the service worker, whose name for its store changes with what it keeps. */
export function offlineFiles(): Plugin {
  return {
    name: 'vandra:offline-files',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle() {
      const files = keptFiles();
      const icon = readFileSync(ICON, 'utf8');
      const version = hashOf([...files.values(), icon].join('\0'));
      const worker = await bundle(WORKER, {
        KEPT_FILES: JSON.stringify([...files.keys(), '/icon.svg']),
        KEPT_AS: JSON.stringify(`offline-${version}`),
      });
      const manifests = LANGUAGES.map(
        (language) => [manifestAddress(language), appManifest(language)] as const,
      );
      for (const [path, source] of [...files, ...manifests, ['/service-worker.js', worker] as const])
        this.emitFile({ type: 'asset', fileName: path.slice(1), source });
    },
  };
}
