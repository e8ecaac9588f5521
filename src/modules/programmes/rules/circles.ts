/**
 * Parts that wait for one another in a circle, through whatever their rules ask: steps done, answers, results, diaries, own days.
 * Within `any` one free branch is enough. A result or a day that no block of the programme asks for comes from elsewhere.
 */
import { blocksOf, modulesOf, type Block, type Module, type Programme } from './programme.ts';
import type { Condition, Rule } from './shape-parts.ts';

/** What must have come before: the name of a node, or several. */
type Need = string | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };
const NOTHING: Need = { all: [] };
/** Ids have no spaces. */
const DONE = 'done ';
const doneOf = (module: string) => `${DONE}${module}`;

interface Known {
  readonly modules: ReadonlySet<string>;
  /** By what they ask: `questionnaire gad-7`, `diary log`, `event day`. */
  readonly asking: ReadonlyMap<string, readonly Block[]>;
}

function asksFor(block: Block): string {
  switch (block.kind) {
    case 'questionnaire':
      return `questionnaire ${block.instrument}`;
    case 'diary':
      return `diary ${block.diary}`;
    case 'event':
      return `event ${block.event}`;
    default:
      return '';
  }
}

function needOfCondition({ modules, asking }: Known, condition: Condition): Need {
  const asked = (what: string): Need => {
    const blocks = asking.get(what) ?? [];
    return blocks.length === 0 ? NOTHING : { any: blocks.map((block) => block.id) };
  };
  switch (condition.kind) {
    case 'after-done':
      return modules.has(condition.of) ? doneOf(condition.of) : condition.of;
    case 'answer':
      return condition.of;
    case 'score':
    case 'band':
    case 'change':
      return asked(`questionnaire ${condition.instrument}`);
    case 'diary':
      return asked(`diary ${condition.diary}`);
    case 'event':
      return asked(`event ${condition.event}`);
    default:
      return NOTHING;
  }
}

function needOf(known: Known, rule: Rule | undefined): Need {
  if (rule === undefined) return NOTHING;
  if ('all' in rule) return { all: rule.all.map((one) => needOf(known, one)) };
  if ('any' in rule) return { any: rule.any.map((one) => needOf(known, one)) };
  return needOfCondition(known, rule);
}

/** The steps that hold a module up: as `moduleDoneOn` counts them. */
function neededSteps({ steps }: Module): Need {
  const needed = steps.filter((step) => step.opens === undefined);
  return { all: (needed.length === 0 ? steps : needed).map((step) => step.id) };
}

/** What every part waits for in others, in the order they stand: as `roadOf` opens them. */
function needsOf(programme: Programme): ReadonlyMap<string, Need> {
  const known: Known = {
    modules: new Set(modulesOf(programme).map((module) => module.id)),
    asking: Map.groupBy(blocksOf(programme), asksFor),
  };
  const needs = new Map<string, Need>();
  let phaseBefore: Need = NOTHING;
  for (const phase of programme.phases) {
    needs.set(phase.id, phase.opens === undefined ? phaseBefore : needOf(known, phase.opens));
    phaseBefore = phase.id;
    let inTurn: Need = NOTHING;
    for (const module of phase.modules) {
      needs.set(
        module.id,
        module.opens === undefined ? { all: [phase.id, inTurn] } : needOf(known, module.opens),
      );
      if (module.opens === undefined && phase.cadence.kind === 'when-done') inTurn = doneOf(module.id);
      for (const step of module.steps) {
        // The button after a lapse is always there.
        const isFree = step.id === programme.lapse?.leadsTo;
        needs.set(step.id, isFree ? NOTHING : { all: [module.id, needOf(known, step.opens)] });
        for (const block of step.blocks) needs.set(block.id, { all: [step.id, needOf(known, block.opens)] });
      }
      needs.set(doneOf(module.id), neededSteps(module));
    }
  }
  return needs;
}

function namesIn(need: Need): readonly string[] {
  if (typeof need === 'string') return [need];
  return ('all' in need ? need.all : need.any).flatMap(namesIn);
}

/** The first of what is still waited for; undefined: nothing is. */
function waitedFor(need: Need, isThere: (name: string) => boolean): string | undefined {
  if (typeof need === 'string') return isThere(need) ? undefined : need;
  if ('all' in need) {
    for (const one of need.all) {
      const found = waitedFor(one, isThere);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const found = need.any.map((one) => waitedFor(one, isThere));
  return found.includes(undefined) ? undefined : found[0];
}

/** For everything that never comes, what it waits for: that never comes either. */
function stuck(needs: ReadonlyMap<string, Need>): ReadonlyMap<string, string> {
  const come = new Set<string>();
  // A name that leads nowhere is a fault of its own.
  const isThere = (name: string) => come.has(name) || !needs.has(name);
  const pairs = [...needs].flatMap(([name, need]) => [...new Set(namesIn(need))].map((on) => ({ name, on })));
  const waiting = Map.groupBy(pairs, (pair) => pair.on);
  const toLookAt = [...needs.keys()].toReversed();
  for (let name = toLookAt.pop(); name !== undefined; name = toLookAt.pop()) {
    const need = needs.get(name);
    if (come.has(name) || need === undefined || waitedFor(need, isThere) !== undefined) continue;
    come.add(name);
    for (const pair of waiting.get(name) ?? []) toLookAt.push(pair.name);
  }
  return new Map(
    [...needs].flatMap(([name, need]) => {
      const other = waitedFor(need, isThere);
      return other === undefined ? [] : [[name, other] as const];
    }),
  );
}

/** Each circle as the ids of the parts on it, in the order in which they wait, from the one that stands first. */
export function circlesIn(programme: Programme): readonly (readonly string[])[] {
  const needs = needsOf(programme);
  const waits = stuck(needs);
  const order = new Map([...needs.keys()].map((name, index) => [name, index]));
  const seen = new Set<string>();
  const circles: (readonly string[])[] = [];
  for (const start of waits.keys()) {
    const path = new Map<string, number>();
    let at: string = start;
    // Who waits for what never comes is led on, until the way meets itself or one that was walked before.
    while (!seen.has(at)) {
      path.set(at, path.size);
      seen.add(at);
      at = waits.get(at) ?? at;
    }
    const begins = path.get(at);
    if (begins === undefined) continue;
    const circle = [...path.keys()].slice(begins);
    const first = circle.indexOf(
      circle.reduce((one, other) => ((order.get(other) ?? 0) < (order.get(one) ?? 0) ? other : one)),
    );
    // That a module is done is told by the step it waits for.
    circles.push(
      [...circle.slice(first), ...circle.slice(0, first)].filter((name) => !name.startsWith(DONE)),
    );
  }
  return circles;
}
