/** What a code and perhaps a number mean: a version of the service's own or of an organisation, in whatever state. */
import type { Actor } from '#kernel/actor.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { done, type Outcome, refused } from '#kernel/outcome.ts';
import type { Registry } from '#modules/instruments/public.ts';
import type { CommandContext } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { programmeMaker } from '../policy.ts';
import type { ProgrammeFacts, VersionId } from '../rules/offers.ts';
import { selectContent } from '../store/catalogue.ts';
import type { VersionState } from '../store/making.ts';
import { selectNumbers } from '../store/packages.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

export interface FoundVersion {
  readonly id: VersionId;
  readonly major: number;
  readonly minor: number;
  readonly state: VersionState;
}

/** Makers take along their own in every state, and what others share or the service ships once it is published. */
function mayTake(actor: Actor, programme: ProgrammeFacts): 'every' | 'published' | null {
  if (actor.kind === 'system') return 'every';
  const who = programmeMaker(actor, 'make');
  if (who === null) return null;
  if (programme.organisationId === who.organisationId) return 'every';
  return programme.shared === 'all' ? 'published' : null;
}

export function numberOf({ major, minor }: Pick<FoundVersion, 'major' | 'minor'>): string {
  return `${String(major)}.${String(minor)}`;
}

/** The published version first; what is only in the making when there is nothing else, or by its number. */
function chosen(versions: readonly FoundVersion[], number: string | undefined): FoundVersion | undefined {
  if (number !== undefined) return versions.find((one) => numberOf(one) === number);
  return versions.findLast((one) => one.state === 'published') ?? versions.at(-1);
}

export interface VersionWish {
  /** Whose it is; null: the service's own. */
  readonly organisation: OrganisationId | null;
  readonly code: string;
  readonly version?: string | undefined;
}

export async function findVersion(
  context: CommandContext,
  db: Db,
  programmes: ProgrammeRegistry,
  { organisation, code, version: number }: VersionWish,
): Promise<
  Outcome<{ readonly programme: ProgrammeFacts; readonly version: FoundVersion }, 'not-found' | 'not-allowed'>
> {
  await programmes.reload();
  const programme = programmes.named(organisation, code);
  if (programme === undefined) return refused('not-found');
  const taken = mayTake(context.actor, programme);
  if (taken === null) return refused('not-allowed');
  const stored = await selectNumbers(db, programme.id);
  const known = stored.length > 0 ? stored : programmes.versionsOf(programme.id);
  const seen = known.filter((one) => taken === 'every' || one.state === 'published');
  const version = chosen(seen, number);
  return version === undefined ? refused('not-found') : done({ programme, version });
}

/** As it is kept: a draft may be anything. */
export async function keptContent(
  db: Db,
  programmes: ProgrammeRegistry,
  { id, state }: FoundVersion,
): Promise<unknown> {
  const fixed = state === 'published' || state === 'retired' ? await programmes.content(id) : undefined;
  return fixed ?? selectContent(db, id);
}

/** The form that a name means to an owner: the newest active one, else the newest. */
export function formNamed(library: Registry, owner: OrganisationId | null, name: string) {
  const all = owner === null ? library.instruments() : library.instrumentsFor(owner);
  const versions = all
    .filter((one) => one.name === name && (owner !== null || library.source(one).organisationId === null))
    .toSorted((one, other) => one.version.localeCompare(other.version, 'en', { numeric: true }));
  return versions.findLast((one) => one.status === 'active') ?? versions.at(-1);
}
