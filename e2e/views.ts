/** Every page that there is, by src/web/routes.ts, and which of them a journey has looked at in which language. */
import { matchPath } from 'react-router';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
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
  // Once p2 is answered, its part of the guided check is done too.
  '/overview',
  '/overview/parts',
  '/overview/part/a1',
  '/overview/result',
  '/check/drop',
  '/check/safety',
  '/sign-in',
  '/sign-in?as=staff',
  '/sign-in/stopped/too-young',
  '/sign-in/stopped/not-yet-alone',
  '/sign-in/stopped/birth-date-unknown',
  '/sign-in/stopped/reserve-number',
  '/accessibility',
  '/feedback',
  '/feedback/accessibility',
  '/invite/nothing-here',
  '/guest/nothing-here',
  '/nothing-here',
];

const OPEN = new Set(PUBLIC_VIEWS.map((path) => viewOf(`/en${path.split('?')[0]}`)));

/** Whose journey looks at a page in every language: the first that fits. */
const LOOKED_AT_BY = {
  everybody: (path) => OPEN.has(path),
  notes: (path) => /\/groups\/:groupId\/meetings\/|\/notes(\/|$)/.test(path) && path.includes('/work/'),
  groups: (path) => /\/walks\/groups(\/|$)/.test(path),
  'forms of a step': (path) => /\/steps\/.*\/begun(\/|$)/.test(path),
  programmes: (path) => /\/(programmes|walks|invite)(\/|$)/.test(path),
  'the library of forms': (path) => /\/work\/instruments(\/|$)/.test(path),
  forms: (path) => !path.includes('/follow-up/') && /\/(forms|begun|flags|absence|safety)(\/|$)/.test(path),
  prescriptions: (path) => /\/(plan|organisers)(\/|$)/.test(path),
  colleagues: (path) => /\/(team|colleagues|consultations)(\/|$)/.test(path),
  'the period': (path) => /\/(agreement|experience|move)$/.test(path),
  coaching: (path) =>
    /\/(today|availability|link|ways-in|caller|capacity|video-service|refer)$|\/people\/:residentId\/goal$|\/goal\/:part$/.test(
      path,
    ),
  'the road': () => true,
} satisfies Readonly<Record<string, (path: string) => boolean>>;

type Journey = keyof typeof LOOKED_AT_BY;

function journeyOf(path: string): Journey {
  const journeys = Object.keys(LOOKED_AT_BY) as readonly Journey[];
  return journeys.find((one) => LOOKED_AT_BY[one](path)) ?? 'the road';
}

/** The pages that a journey has to look at; every page is some journey's. */
export function viewsOf(journey: Journey): readonly string[] {
  return PAGES.filter((path) => journeyOf(path) === journey);
}

/** What a journey has still not looked at, of its pages in every language. */
export function notLookedAt(
  journey: Journey,
  people: readonly { readonly looked: ReadonlySet<string> }[],
): readonly string[] {
  return viewsOf(journey)
    .flatMap((view) => LANGUAGES.map((one) => viewIn(view, one)))
    .filter((view) => !people.some((person) => person.looked.has(view)));
}

/** What the Finnish road has no link to: the Swedish one looks at it in every language. */
export const ONLY_ON_THE_SWEDISH_ROAD: readonly string[] = viewsOf('the road').filter((path) =>
  [
    /\/work\/(log-review|feedback|assignment)(\/|$)/,
    /\/work\/people\/(search|:residentId\/(other\/:unitId|emergency|offer))$/,
    /\/(dev\/(clock|inbox)|sign-out)$/,
  ].some((one) => one.test(path)),
);
