/** What a page costs to fetch: HTML, CSS and JavaScript, as they are and as they come over the wire. */
import { gzipSync } from 'node:zlib';
import type { Stage } from './served.ts';
import type { Visitor } from './visitor.ts';
import { answerCheck, signIn } from './walks.ts';

export interface Weight {
  readonly raw: number;
  readonly gzip: number;
}

export interface PageWeight {
  readonly page: string;
  /** Without JavaScript the page does all it is for; its scripts only make it smoother. */
  readonly worksWithoutJavaScript: boolean;
  readonly html: Weight;
  readonly css: Weight;
  /** What the page cannot do without. */
  readonly javaScriptNeeded: Weight;
  /** What a browser with JavaScript fetches besides. */
  readonly javaScriptOptional: Weight;
}

const NOTHING: Weight = { raw: 0, gzip: 0 };

function weightOf(bytes: Buffer): Weight {
  return { raw: bytes.length, gzip: gzipSync(bytes).length };
}

function sum(weights: readonly Weight[]): Weight {
  return {
    raw: weights.reduce((all, one) => all + one.raw, 0),
    gzip: weights.reduce((all, one) => all + one.gzip, 0),
  };
}

async function fileAt(visitor: Visitor, path: string): Promise<Buffer> {
  const answer = await visitor.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return Buffer.from(answer.text(), 'utf8');
}

/** Everything a module file imports, and what those import: a browser fetches it all before the module runs. */
async function withImports(visitor: Visitor, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const bytes = await fileAt(visitor, path);
    found.set(path, bytes);
    for (const [, name] of bytes
      .toString('utf8')
      .matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
      if (name !== undefined) open.push(new URL(name, new URL(path, 'http://localhost')).pathname);
    }
  }
  return found;
}

function addresses(html: string, pattern: RegExp): readonly string[] {
  return [...new Set([...html.matchAll(pattern)].flatMap(([, href]) => (href === undefined ? [] : [href])))];
}

async function weigh(visitor: Visitor, page: string, path: string): Promise<PageWeight> {
  const answer = await visitor.get(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const html = answer.text();
  const css = await Promise.all(
    addresses(html, /<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).map(async (href) =>
      fileAt(visitor, href),
    ),
  );
  const enhance = addresses(html, /<script\b[^>]*src="([^"]*\/enhance-[^"]+\.js)"/g);
  // React Router names its modules in inline scripts and preloads them.
  const react = addresses(html, /["'](\/assets\/[^"']+\.js)["']/g).filter((href) => !enhance.includes(href));
  const preloaded = addresses(html, /<link\b[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g);
  const needed =
    preloaded.length > 0
      ? await withImports(visitor, [
          ...new Set([
            ...preloaded,
            ...react.filter((href) => html.includes(`import "${href}"`) || html.includes(`from "${href}"`)),
          ]),
        ])
      : new Map<string, Buffer>();
  const inline = addresses(html, /<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g).map((text) =>
    Buffer.from(text, 'utf8'),
  );
  const optional = await Promise.all(enhance.map(async (href) => fileAt(visitor, href)));
  const isHydrated = needed.size > 0;
  return {
    page,
    worksWithoutJavaScript: !isHydrated,
    html: { raw: Buffer.byteLength(html), gzip: answer.wire.length },
    css: sum(css.map(weightOf)),
    javaScriptNeeded: isHydrated ? sum([...needed.values(), ...inline].map(weightOf)) : NOTHING,
    javaScriptOptional: isHydrated ? NOTHING : sum([...optional, ...inline].map(weightOf)),
  };
}

interface Look {
  readonly page: string;
  readonly path: string;
  readonly visitor: Visitor;
}

/** Weighs the pages of all three kinds of people. Pages of the public and of residents must need no JavaScript. */
export async function pageWeights(stage: Stage): Promise<readonly PageWeight[]> {
  const visitor = stage.visitor();
  const answered = stage.visitor();
  const last = await answerCheck(answered, 'k3');
  const resident = stage.visitor();
  await signIn(resident, { as: 'resident', key: 'andreas-ebers', then: '/sv/my' });
  const staff = stage.visitor();
  await signIn(staff, { as: 'staff', key: 'anna-koski', then: '/sv/work' });
  const looks: readonly Look[] = [
    { page: 'front', path: '/sv', visitor },
    { page: 'your data', path: '/sv/your-data', visitor },
    { page: 'sign-in', path: '/sv/sign-in?as=resident', visitor },
    { page: 'question', path: '/sv/check/k3', visitor },
    { page: 'result', path: last.result, visitor: answered },
    { page: 'resident home', path: '/sv/my', visitor: resident },
    { page: 'times', path: '/sv/my/times', visitor: resident },
    { page: 'messages', path: '/sv/my/messages', visitor: resident },
    { page: 'who looked', path: '/sv/my/who-looked', visitor: resident },
    { page: 'my day', path: '/sv/work', visitor: staff },
    { page: 'intake', path: '/sv/work/intake', visitor: staff },
  ];
  const weights: PageWeight[] = [];
  for (const look of looks) weights.push(await weigh(look.visitor, look.page, look.path));
  const heavy = weights.find(
    (one) => !one.worksWithoutJavaScript && !['my day', 'intake'].includes(one.page),
  );
  if (heavy !== undefined)
    throw new Error(
      `the page ${heavy.page} needs ${heavy.javaScriptNeeded.raw} bytes of JavaScript; it must need none`,
    );
  return weights;
}
