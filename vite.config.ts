import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { build, defineConfig, type Plugin } from 'vite';

const ENHANCE = fileURLToPath(new URL('./src/web/enhance/enhance.ts', import.meta.url));
const REQUEST_CONTEXT = fileURLToPath(new URL('./src/web/context.ts', import.meta.url));
const SERVER_AREAS = /^#(app|kernel|platform|modules|web)(?:\/(.+))?$/;

/**
 * The server build leaves `#kernel`, `#platform` and `#modules` to Node, which finds them through package.json
 * "imports": bundled copies would mean two database pools, two clocks and two live hubs in one process. The same
 * goes for `src/web/context.ts`, whose key the HTTP host and the pages must share. The browser build bundles what pages use of them, which is pure rules only.
 */
function serverAreasStayOutside(): Plugin {
  return {
    name: 'vandra:server-areas-stay-outside',
    enforce: 'pre',
    resolveId(source, importer) {
      if (this.environment.name === 'client') return null;
      const shared =
        importer && source.endsWith('/context.ts') && resolve(dirname(importer), source) === REQUEST_CONTEXT;
      const name = shared ? '#web/context.ts' : source;
      const area = SERVER_AREAS.exec(name);
      if (!area || (area[1] === 'web' && name !== '#web/context.ts')) return null;
      const file = `${this.environment.config.root}/src/${area[1]}${area[2] === undefined ? '.ts' : `/${area[2]}`}`;
      return { id: this.environment.mode === 'build' ? name : pathToFileURL(file).href, external: true };
    },
  };
}

/** What must never reach a browser. A page that imports it outside its loader or action fails the build by name. */
const SERVER_ONLY =
  /\/src\/(platform\/(?!i18n\.ts|live\/rules\/)|modules\/[^/]+\/(use-cases|store|policy|jobs|listeners|http))/;

function noServerCodeInTheBrowser(): Plugin {
  return {
    name: 'vandra:no-server-code-in-the-browser',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const leaked = chunk.moduleIds.filter(
          (id) => SERVER_ONLY.test(id) && (chunk.modules[id]?.renderedLength ?? 0) > 0,
        );
        if (leaked.length > 0) {
          this.error(`server code in the browser bundle ${chunk.fileName}: ${leaked.join(', ')}`);
        }
      }
    },
  };
}

/**
 * `virtual:enhance` is the address of the small bundle for pages without React. Both builds make it from the same
 * source, so both know the same hashed name; only the browser build writes the file.
 */
function enhanceBundle(): Plugin {
  let made: Promise<string> | undefined;
  const make = async () => {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: ENHANCE, output: { codeSplitting: false } },
      },
    });
    const output = Array.isArray(result) ? result[0] : result;
    const entry = output && 'output' in output ? output.output[0] : undefined;
    if (!entry) throw new Error('the enhance bundle came out empty');
    return entry.code;
  };
  const nameOf = (code: string) =>
    `assets/enhance-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
  return {
    name: 'vandra:enhance-bundle',
    resolveId: (source) => (source === 'virtual:enhance' ? '\0virtual:enhance' : null),
    async load(id) {
      if (id !== '\0virtual:enhance') return null;
      if (this.environment.mode !== 'build') return `export default '/src/web/enhance/enhance.ts';`;
      made ??= make();
      const code = await made;
      const fileName = nameOf(code);
      if (this.environment.name === 'client') this.emitFile({ type: 'asset', fileName, source: code });
      return `export default '/${fileName}';`;
    },
  };
}

export default defineConfig({
  plugins: [serverAreasStayOutside(), enhanceBundle(), noServerCodeInTheBrowser(), reactRouter()],
  build: {
    // Nothing as a data: address: the content security policy stays short, and fonts are cached once.
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: {
      treeshake: {
        // Its index names every component; only the ones a page uses may come along to the browser.
        moduleSideEffects: [{ test: /designsystemet-react[\\/]dist/, sideEffects: false }],
      },
    },
  },
});
