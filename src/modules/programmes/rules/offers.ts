/** Which version of which programme an organisation puts before people, and by what right. */
import type { Card } from './card.ts';
import type { Id, OrganisationId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/dates.ts';

export type ProgrammeId = Id<'programme'>;
export type VersionId = Id<'programme-version'>;

export interface ProgrammeFacts {
  readonly id: ProgrammeId;
  /** Null: the service's own. */
  readonly organisationId: OrganisationId | null;
  readonly code: string;
  readonly ownerName: string;
  readonly ownerContact: string;
  /** Null: the owner must be asked. */
  readonly licence: string | null;
  readonly reviewBy: string | null;
  readonly copiedFrom: VersionId | null;
  /** `all`: other organisations may offer or copy it. */
  readonly shared: 'own' | 'all';
}

export interface VersionFacts {
  readonly id: VersionId;
  readonly programmeId: ProgrammeId;
  readonly major: number;
  readonly minor: number;
  readonly state: 'published' | 'retired';
  /** Null for what is shipped. */
  readonly publishedAt: Instant | null;
  readonly retiredAt: Instant | null;
  /** Languages that lacked texts when it was published, as the publisher chose. */
  readonly gaps: readonly string[];
  readonly card: Card;
}

export interface Adoption {
  readonly id: Id<'adoption'>;
  readonly programmeId: ProgrammeId;
  readonly organisationId: OrganisationId;
  /** `use`: as it is. `subscribe`: each new version comes to be approved. */
  readonly how: 'use' | 'subscribe';
  /** What the organisation has approved. */
  readonly versionId: VersionId;
}

/** All that is published or shared, as the registry holds it. */
export interface KnownProgrammes {
  readonly programmes: readonly ProgrammeFacts[];
  /** Published and retired ones of a programme, the oldest first. */
  readonly versionsOf: (programme: ProgrammeId) => readonly VersionFacts[];
  /** Those that have not ended. */
  readonly adoptions: readonly Adoption[];
}

export interface Offer {
  readonly programme: ProgrammeFacts;
  readonly version: VersionFacts;
  readonly how: 'own' | 'service' | Adoption['how'];
  /** A newer major version that waits for this organisation's approval. */
  readonly waiting: VersionFacts | null;
}

/** What new enrolments begin with: the newest published version. Undefined when all are retired. */
export function newestOf(versions: readonly VersionFacts[]): VersionFacts | undefined {
  return versions.findLast((one) => one.state === 'published');
}

/** An approval holds for the version's text corrections too: the newest published one of the same major number. */
export function inForce(versions: readonly VersionFacts[], approved: VersionId): VersionFacts | undefined {
  const major = versions.find((one) => one.id === approved)?.major;
  return newestOf(versions.filter((one) => one.major === major));
}

/** The newer major version that an approval does not hold for. */
export function waitingFor(versions: readonly VersionFacts[], approved: VersionId): VersionFacts | undefined {
  const major = versions.find((one) => one.id === approved)?.major ?? 0;
  return newestOf(versions.filter((one) => one.major > major));
}

/** What an organisation offers: its own, what it has adopted, and what the service ships; null: the last alone. */
export function offersOf(known: KnownProgrammes, organisation: OrganisationId | null): readonly Offer[] {
  const adopted = new Map(
    known.adoptions
      .filter((one) => one.organisationId === organisation)
      .map((one) => [one.programmeId, one] as const),
  );
  return known.programmes.flatMap((programme): readonly Offer[] => {
    const versions = known.versionsOf(programme.id);
    const adoption = adopted.get(programme.id);
    if (adoption !== undefined && programme.organisationId !== organisation) {
      const version = inForce(versions, adoption.versionId);
      const waiting =
        adoption.how === 'subscribe' ? (waitingFor(versions, adoption.versionId) ?? null) : null;
      return version === undefined ? [] : [{ programme, version, how: adoption.how, waiting }];
    }
    const how =
      programme.organisationId === null
        ? ('service' as const)
        : programme.organisationId === organisation
          ? ('own' as const)
          : undefined;
    const version = newestOf(versions);
    return how === undefined || version === undefined ? [] : [{ programme, version, how, waiting: null }];
  });
}
