/** Every page that there is, by src/web/routes.ts, and which of them a journey has looked at in which language. */
import { matchPath } from 'react-router';
import type { Language } from '#kernel/actor.ts';
import routes from '../src/web/routes.ts';

interface RouteNode {
  readonly path?: string | undefined;
  readonly file: string;
  readonly children?: readonly RouteNode[] | undefined;
}

function pagesOf(nodes: readonly RouteNode[], above: string): readonly string[] {
  return nodes.flatMap((node) => {
    const path = node.path === undefined ? above : `${above}/${node.path}`;
    if (node.children !== undefined) return pagesOf(node.children, path);
    // What is no .tsx answers with a file, data or a redirect: nothing to look at.
    return node.file.endsWith('.tsx') ? [path] : [];
  });
}

/** How much a pattern leaves open: the router prefers what is said, and takes the one that catches all last. */
function openness(path: string): number {
  return path.includes('*') ? Number.POSITIVE_INFINITY : path.split(':').length;
}

const PAGES = pagesOf(routes as readonly RouteNode[], '').toSorted((a, b) => openness(a) - openness(b));

/** The page behind an address, as its route says it; undefined for what is none of ours. */
export function viewOf(pathname: string): string | undefined {
  return PAGES.find((path) => matchPath({ path, end: true }, pathname) !== null);
}

/** A view in a language, as one word. */
export function viewIn(view: string, language: Language): string {
  return `${view} ${language}`;
}

/** Pages that anybody can open (the result once p2 is answered), looked at in every language by the public journey. */
export const PUBLIC_VIEWS: readonly string[] = [
  '',
  '/start',
  '/other',
  '/talk',
  '/your-data',
  '/place',
  '/check/k3',
  '/check/m7',
  '/check/p2',
  '/check/p2/result',
  '/check/t5',
  '/check/v8',
  '/check/drop',
  '/sign-in',
  '/sign-in?as=staff',
  '/sign-in/stopped/too-young',
  '/sign-in/stopped/not-yet-alone',
  '/sign-in/stopped/birth-date-unknown',
  '/sign-in/stopped/reserve-number',
  '/accessibility',
  '/feedback',
  '/feedback/accessibility',
  '/nothing-here',
];

/** Pages that the public journey does not reach. */
export function viewsBehindSignIn(): readonly string[] {
  const open = new Set(PUBLIC_VIEWS.map((path) => viewOf(`/en${path.split('?')[0]}`)));
  return PAGES.filter((path) => !open.has(path));
}
