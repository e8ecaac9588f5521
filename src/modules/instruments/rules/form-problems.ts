/** What is wrong with a form as a whole: doubled linkIds, conditions on nothing, rings. */
import type { Form, Item } from './form.ts';
import type { FaultName } from '../texts/faults.ts';
import { allItems } from './form.ts';

export interface FormProblem {
  readonly path: string;
  readonly name: Extract<
    FaultName,
    'link-id-twice' | 'depends-on-nothing' | 'depends-on-no-option' | 'depends-on-itself'
  >;
  /** The question that it depends on; '' where that is the item itself. */
  readonly what: string;
}

interface Link {
  readonly parent: string | undefined;
  readonly item: Item;
}

function links(items: readonly Item[], parent: string | undefined): readonly Link[] {
  return items.flatMap((item) => [
    { item, parent },
    ...(item.type === 'group' ? links(item.items, item.linkId) : []),
  ]);
}

/** Items whose being asked depends on themselves, found by one walk over all conditions. */
function inRings(all: readonly Link[]): readonly string[] {
  const leadsTo = new Map(
    all.map(({ item, parent }) => [
      item.linkId,
      [...item.enableWhen.map((rule) => rule.question), ...(parent === undefined ? [] : [parent])],
    ]),
  );
  const state = new Map<string, 'walking' | 'done'>();
  const found = new Set<string>();
  for (const start of leadsTo.keys()) {
    // Its own stack: a chain of two thousand conditions must not end the process.
    const stack: { name: string; next: number }[] = [{ name: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (top === undefined) break;
      if (top.next === 0 && state.get(top.name) === 'done') {
        stack.pop();
        continue;
      }
      state.set(top.name, 'walking');
      const next = (leadsTo.get(top.name) ?? [])[top.next];
      top.next += 1;
      if (next === undefined) {
        state.set(top.name, 'done');
        stack.pop();
      } else if (state.get(next) === 'walking' && stack.some(({ name }) => name === next)) {
        for (const { name } of stack.slice(stack.findIndex(({ name: one }) => one === next))) found.add(name);
      } else if (state.get(next) !== 'done') stack.push({ name: next, next: 0 });
    }
  }
  return [...found];
}

/** Everything wrong with how the items hang together; empty when nothing is. */
export function structureProblems(form: Pick<Form, 'items'>): readonly FormProblem[] {
  const items = allItems(form.items);
  const byName = new Map(items.map((item) => [item.linkId, item]));
  const seen = new Set<string>();
  const doubled = items.flatMap(({ linkId }) => {
    if (!seen.has(linkId)) {
      seen.add(linkId);
      return [];
    }
    return [{ path: linkId, name: 'link-id-twice' as const, what: '' }];
  });
  const conditions = items.flatMap((item) =>
    item.enableWhen.flatMap((rule): readonly FormProblem[] => {
      const asked = byName.get(rule.question);
      if (asked === undefined || asked.type === 'group' || asked.type === 'display')
        return [{ path: item.linkId, name: 'depends-on-nothing', what: rule.question }];
      const unknownOption =
        asked.type === 'choice' &&
        !asked.open &&
        rule.operator !== 'exists' &&
        !asked.options.some((option) => option.code === rule.answer);
      return unknownOption ? [{ path: item.linkId, name: 'depends-on-no-option', what: rule.question }] : [];
    }),
  );
  const rings = inRings(links(form.items, undefined)).map((linkId) => ({
    path: linkId,
    name: 'depends-on-itself' as const,
    what: '',
  }));
  return [...doubled, ...conditions, ...rings];
}
