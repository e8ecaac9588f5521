/** What the build makes beside React's bundles: the script of pages without React, the service worker and its files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { LANGUAGES } from '#kernel/actor.ts';
import { offlinePage } from '#web/plain/offline-page.ts';
import { PLAIN_STYLES, PLAIN_STYLESHEET } from '#web/plain/plain-page.ts';

const ENHANCE = fileURLToPath(new URL('../src/web/enhance/enhance.ts', import.meta.url));
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

/**
 * `virtual:enhance` is the address of the small bundle for pages without React. Both builds make it from the same
 * source, so both know the same hashed name; only the browser build writes the file.
 */
export function enhanceBundle(): Plugin {
  let made: Promise<string> | undefined;
  return {
    name: 'vandra:enhance-bundle',
    resolveId: (source) => (source === 'virtual:enhance' ? '\0virtual:enhance' : null),
    async load(id) {
      if (id !== '\0virtual:enhance') return null;
      if (this.environment.mode !== 'build') return `export default '/src/web/enhance/enhance.ts';`;
      made ??= bundle(ENHANCE);
      const code = await made;
      const fileName = `assets/enhance-${hashOf(code)}.js`;
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

/** Writes the offline pages and the service worker, whose name for its store changes with what it keeps. */
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
      for (const [path, source] of [...files, ['/service-worker.js', worker] as const])
        this.emitFile({ type: 'asset', fileName: path.slice(1), source });
    },
  };
}
