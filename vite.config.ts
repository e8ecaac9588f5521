import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';
import { offlineFiles, smallBundles } from './scripts/small-bundles.ts';

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

export default defineConfig({
  plugins: [
    serverAreasStayOutside(),
    smallBundles(),
    offlineFiles(),
    noServerCodeInTheBrowser(),
    reactRouter(),
  ],
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
