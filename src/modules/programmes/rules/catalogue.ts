/** What stands in an organisation's catalogue: what it offers, and what others share that it could offer. */
import type { OrganisationId } from '#kernel/ids.ts';
import {
  type Adoption,
  type KnownProgrammes,
  newestOf,
  offersOf,
  type ProgrammeFacts,
  type VersionFacts,
} from './offers.ts';

export interface CatalogueEntry {
  readonly programme: ProgrammeFacts;
  /** The version that new enrolments begin with here, or would. */
  readonly version: VersionFacts;
  /** `shared`: of another organisation, and not offered here yet. */
  readonly standing: 'own' | 'service' | Adoption['how'] | 'shared';
  /** A newer version that waits for this organisation's approval. */
  readonly waiting: VersionFacts | null;
  /** How many other organisations offer it. */
  readonly adopters: number;
}

/** By owner and code, as they are known. What another organisation keeps to itself is not in it. */
export function catalogueOf(known: KnownProgrammes, organisation: OrganisationId): readonly CatalogueEntry[] {
  const offers = new Map(offersOf(known, organisation).map((offer) => [offer.programme.id, offer]));
  return known.programmes.flatMap((programme): readonly CatalogueEntry[] => {
    const adopters = known.adoptions.filter((one) => one.programmeId === programme.id).length;
    const offer = offers.get(programme.id);
    if (offer !== undefined)
      return [{ programme, version: offer.version, standing: offer.how, waiting: offer.waiting, adopters }];
    const version = newestOf(known.versionsOf(programme.id));
    const isSeen = programme.shared === 'all' && programme.organisationId !== organisation;
    return isSeen && version !== undefined
      ? [{ programme, version, standing: 'shared', waiting: null, adopters }]
      : [];
  });
}
