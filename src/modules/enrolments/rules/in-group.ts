/** What a member of a group is called there, and how far what they write is read. */
export type Privacy = 'me' | 'coach' | 'group';

export const GROUP_STATES = ['open', 'running', 'ended'] as const;
export type GroupState = (typeof GROUP_STATES)[number];

/** More would be a lecture; and each is opened one by one. Ours. */
const MOST_MEMBERS = 60;

/** `walking`: how many of the group walk now. Neither a link nor staff add one more to a full group. */
export function isFull(walking: number): boolean {
  return walking >= MOST_MEMBERS;
}

const LONGEST_ALIAS = 40;

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLocaleLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
}

interface Named {
  readonly name: string;
  readonly isProtected: boolean;
}

/** The first name alone; under protected identity nothing is proposed: the person finds a name that is not theirs. */
export function proposedAlias({ name, isProtected }: Named): string | null {
  const [first] = name.trim().split(/\s+/u);
  return isProtected || first === undefined || first === '' ? null : first.slice(0, LONGEST_ALIAS);
}

export const ALIAS_FAULTS = ['alias-missing', 'alias-too-long', 'alias-is-name'] as const;
export type AliasFault = (typeof ALIAS_FAULTS)[number];

/** Null when it may be used. No part of a protected name may. */
export function aliasFault(alias: string, { name, isProtected }: Named): AliasFault | null {
  const written = alias.trim();
  if (written === '') return 'alias-missing';
  if (written.length > LONGEST_ALIAS) return 'alias-too-long';
  const own = wordsOf(name);
  return isProtected && wordsOf(written).some((word) => own.includes(word)) ? 'alias-is-name' : null;
}

/** How far a person's words can go: alone, with a unit, or with a group of it under a name that they have. */
export type Reach = 'alone' | 'unit' | 'group';

const FARTHER: readonly Privacy[] = ['me', 'coach', 'group'];
const FARTHEST: Readonly<Record<Reach, Privacy>> = { alone: 'me', unit: 'coach', group: 'group' };

/** Never farther than the programme says, the person wants, and there is anybody to read. */
export function privacyIn(
  reach: Reach,
  { asked, chosen }: { readonly asked: Privacy; readonly chosen: Privacy },
): Privacy {
  const least = Math.min(...[asked, chosen, FARTHEST[reach]].map((one) => FARTHER.indexOf(one)));
  return FARTHER[least] ?? 'me';
}
