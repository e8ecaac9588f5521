/**
 * The automatic gate before review and publishing. Contrast has nothing to find in a programme: no field holds a colour, and the
 * pairs of colours that blocks are shown in are computed in `src/web/design/rules/theme-contrast.test.ts`.
 */
import { canHold } from './can-hold.ts';
import { conditionsOf, faultsIn, rulesOf } from './faults-in.ts';
import type { GateFacts, GateFinding } from './gate-shape.ts';
import { textFindings } from './gate-texts.ts';
import { blocksOf, type Programme } from './programme.ts';
import type { Condition } from './shape-parts.ts';
import { unreachableParts } from './reachable.ts';
import { linksIn, readRichText } from './rich-text.ts';
import { textsOf } from './texts-of.ts';

export interface NamedLink {
  readonly url: string;
  /** The id of the part it stands in. */
  readonly at: string;
}

/** Every link of a programme, each once for every part it stands in. */
export function linksOf(programme: Programme): readonly NamedLink[] {
  const found = [
    ...blocksOf(programme).flatMap((block) =>
      block.kind === 'link' ? [{ url: block.url, at: block.id }] : [],
    ),
    ...programme.references.flatMap(({ id, url }) => (url === undefined ? [] : [{ url, at: id }])),
    ...textsOf(programme)
      .filter((one) => one.kind === 'rich')
      .flatMap(({ name, text }) =>
        Object.values(text).flatMap((words) =>
          linksIn(readRichText(words)).map((url) => ({ url, at: name.split('.')[0] ?? '' })),
        ),
      ),
  ];
  return [...new Map(found.map((link) => [`${link.at} ${link.url}`, link])).values()];
}

function linkFindings(programme: Programme, facts: GateFacts): readonly GateFinding[] {
  const links = linksOf(programme);
  const about = { check: 'links', language: null } as const;
  if (facts.linkCheck === 'off') {
    const count = new Set(links.map((link) => link.url)).size;
    const off = { ...about, name: 'link-check-off', level: 'look', at: programme.code } as const;
    return count === 0 ? [] : [{ ...off, about: String(count) }];
  }
  const unchecked: Pick<GateFinding, 'name' | 'level'> =
    facts.linkCheck === 'before-review'
      ? { name: 'link-unchecked', level: 'look' }
      : { name: 'link-waits', level: facts.linkCheck === 'to-publish' ? 'stop' : 'look' };
  return links.flatMap(({ url, at }): readonly GateFinding[] => {
    switch (facts.links.get(url)) {
      case 'found':
        return [];
      case 'gone':
        return [{ ...about, name: 'link-gone', level: 'stop', at, about: url }];
      case 'unreachable':
        return [{ ...about, name: 'link-unreachable', level: 'look', at, about: url }];
      case undefined:
        return [{ ...about, ...unchecked, at, about: url }];
    }
  });
}

function formFindings(programme: Programme, facts: GateFacts): readonly GateFinding[] {
  const asked = blocksOf(programme).flatMap((block) =>
    block.kind === 'questionnaire' ? [{ at: block.id, name: block.instrument }] : [],
  );
  const ruled = rulesOf(programme).flatMap(({ at, rule }) =>
    conditionsOf(rule).flatMap((condition) =>
      condition.kind === 'score' || condition.kind === 'band' || condition.kind === 'change'
        ? [{ at, name: condition.instrument }]
        : [],
    ),
  );
  const isAsked = new Set(asked.map((one) => one.name));
  const finding = (
    { at, name: about }: { readonly at: string; readonly name: string },
    name: GateFinding['name'],
    level: GateFinding['level'],
  ): GateFinding => ({
    check: name === 'asked-nowhere' ? 'rules' : 'licences',
    name,
    level,
    at,
    about,
    language: null,
  });
  return [
    ...asked.flatMap((one) => {
      const standing = facts.form(one.name)?.standing;
      if (standing === undefined) return [finding(one, 'unknown-form', 'stop')];
      return standing === 'in-use' ? [] : [finding(one, `form-${standing}`, 'stop')];
    }),
    ...ruled
      .filter((one) => facts.form(one.name) === undefined)
      .map((one) => finding(one, 'unknown-form', 'stop')),
    // It may have been answered at a check before; a rule that only this programme could feed would never hold.
    ...ruled.filter((one) => !isAsked.has(one.name)).map((one) => finding(one, 'asked-nowhere', 'look')),
  ];
}

function ruleFindings(programme: Programme, facts: GateFacts): readonly GateFinding[] {
  const about = { programme, form: facts.form };
  const rules = rulesOf(programme);
  const dead = new Set(rules.filter(({ rule }) => !canHold(about, rule)).map(({ at }) => at));
  const rest = { about: '', language: null } as const;
  return [
    ...[...dead].map(
      (at): GateFinding => ({ check: 'rules', name: 'rule-never', level: 'stop', at, ...rest }),
    ),
    ...rules
      .filter(({ at, rule }) => !dead.has(at) && conditionsOf(rule).some((one) => !canHold(about, one)))
      .map(
        ({ at }): GateFinding => ({ check: 'rules', name: 'condition-never', level: 'look', at, ...rest }),
      ),
    ...unreachableParts(about)
      .filter((at) => !dead.has(at))
      .map((at): GateFinding => ({ check: 'reachable', name: 'unreachable', level: 'stop', at, ...rest })),
  ];
}

/** What only the person reads must not be told by a flag: it would never be raised (decision 0033). */
function flagFindings(programme: Programme): readonly GateFinding[] {
  const isPrivate = (condition: Condition): boolean => {
    if (condition.kind === 'diary')
      return programme.diaries?.find((one) => one.id === condition.diary)?.privacy === 'me';
    if (condition.kind !== 'answer') return false;
    const block = blocksOf(programme).find((one) => one.id === condition.of);
    return block?.kind === 'quiz' || (block !== undefined && 'privacy' in block && block.privacy === 'me');
  };
  return (programme.flags ?? [])
    .filter((flag) => conditionsOf(flag.when).some(isPrivate))
    .map(({ id }) => ({
      check: 'rules',
      name: 'flag-private',
      level: 'stop',
      at: id,
      about: '',
      language: null,
    }));
}

/** Everything the gate finds, in the order of its checks. */
export function gate(programme: Programme, facts: GateFacts): readonly GateFinding[] {
  const faults = faultsIn(programme).map(
    ({ name, at, about }): GateFinding => ({
      check: 'structure',
      name,
      level: 'stop',
      at,
      about,
      language: null,
    }),
  );
  return [
    ...faults,
    ...textFindings(programme, facts),
    ...linkFindings(programme, facts),
    ...formFindings(programme, facts),
    // What leads nowhere is told once, as a fault.
    ...(faults.length === 0 ? [...ruleFindings(programme, facts), ...flagFindings(programme)] : []),
  ];
}
