/**
 * What the service knows of programmes: those it ships and those that organisations published, behind one interface. Numbers
 * and titles are kept in memory; content is read when it is asked for and kept, because a version never changes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganisationId } from '#kernel/ids.ts';
import { heldBytes } from '#platform/held-file.ts';
import type { Db } from '#platform/db.ts';
import { ProgrammeContent } from '../contract.ts';
import { type Card, cardOf } from '../rules/card.ts';
import { namedType } from '../rules/media-type.ts';
import {
  type KnownProgrammes,
  type Offer,
  offersOf,
  type ProgrammeFacts,
  type ProgrammeId,
  type VersionFacts,
  type VersionId,
} from '../rules/offers.ts';
import type { Programme } from '../rules/programme.ts';
import {
  selectAdoptions,
  selectCardSources,
  selectContent,
  selectProgrammes,
  selectPublished,
} from '../store/catalogue.ts';
import { type Media, selectMedia } from '../store/media.ts';
import type { ShippedProgrammes } from './load-programmes.ts';

export interface ProgrammeRegistry extends KnownProgrammes {
  readonly programme: (id: ProgrammeId) => ProgrammeFacts | undefined;
  /** By its owner and code; null is the service. */
  readonly named: (owner: OrganisationId | null, code: string) => ProgrammeFacts | undefined;
  /** A published or retired version. */
  readonly version: (id: VersionId) => VersionFacts | undefined;
  /** Its content; looks in the database where it is not known here yet. Undefined: there is none, or it cannot be read. */
  readonly content: (id: VersionId) => Promise<Programme | undefined>;
  /** A file of a version, by the name it has there. */
  readonly media: (id: VersionId, name: string) => Promise<Media | undefined>;
  /** What an organisation puts before people; null: what the service itself does. */
  readonly offers: (organisation: OrganisationId | null) => readonly Offer[];
  readonly reload: () => Promise<void>;
}

/** Contents that are kept at once: more than a country has programmes, and far less than the memory of a process. */
const MOST_KEPT = 400;

/** An id that is the same in every process and at every start, of the eighth kind (RFC 9562). */
function lastingId(name: string): string {
  const hex = createHash('sha256').update(`vandra programmes ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Shipped {
  readonly programmes: readonly ProgrammeFacts[];
  readonly versions: readonly VersionFacts[];
  readonly contents: ReadonlyMap<VersionId, Programme>;
  readonly folders: ReadonlyMap<VersionId, string>;
}

function shippedFacts({ owner, programmes }: ShippedProgrammes): Shipped {
  const facts = new Map<string, ProgrammeFacts>();
  const versions: VersionFacts[] = [];
  const contents = new Map<VersionId, Programme>();
  const folders = new Map<VersionId, string>();
  for (const { content, major, minor, folder } of programmes) {
    const programmeId = lastingId(content.code) as ProgrammeId;
    facts.set(content.code, {
      id: programmeId,
      organisationId: null,
      code: content.code,
      ownerName: owner.name,
      ownerContact: owner.contact,
      licence: owner.licence,
      reviewBy: owner.reviewBy,
      copiedFrom: null,
      shared: 'all',
    });
    const id = lastingId(`${content.code} ${String(major)}.${String(minor)}`) as VersionId;
    contents.set(id, content);
    folders.set(id, folder);
    versions.push({
      id,
      programmeId,
      major,
      minor,
      state: 'published',
      publishedAt: null,
      retiredAt: null,
      gaps: [],
      card: cardOf(content),
    });
  }
  return { programmes: [...facts.values()], versions, contents, folders };
}

function byNumber(one: VersionFacts, other: VersionFacts): number {
  return one.major - other.major || one.minor - other.minor;
}

interface Known extends KnownProgrammes {
  readonly versions: ReadonlyMap<VersionId, VersionFacts>;
}

function knownFrom(
  programmes: readonly ProgrammeFacts[],
  versions: readonly VersionFacts[],
  adoptions: KnownProgrammes['adoptions'],
): Known {
  const byProgramme = Map.groupBy(versions.toSorted(byNumber), (one) => one.programmeId);
  return {
    programmes,
    versionsOf: (id) => byProgramme.get(id) ?? [],
    adoptions,
    versions: new Map(versions.map((one) => [one.id, one])),
  };
}

/** Runs one at a time; all who ask during one share the next, which sees what they know of. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  return async function run(): Promise<void> {
    if (running === null) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(async () => {
        next = null;
        return run();
      });
    return next;
  };
}

/** Opens the registry over what is shipped. `cannotRead` is told of a version that this service no longer reads. */
export async function openProgrammeRegistry(
  shippedProgrammes: ShippedProgrammes,
  db: Db,
  cannotRead: (id: VersionId) => void,
): Promise<ProgrammeRegistry> {
  const shipped = shippedFacts(shippedProgrammes);
  const kept = new Map<VersionId, Programme>();
  const cards = new Map<VersionId, Card>();
  let known = knownFrom(shipped.programmes, shipped.versions, []);

  async function load(): Promise<void> {
    const programmes = await selectProgrammes(db);
    const stored = await selectPublished(db);
    // A content is looked into once: it never changes, and is large.
    const unseen = stored.map((one) => one.id).filter((id) => !cards.has(id));
    for (const [id, source] of await selectCardSources(db, unseen)) cards.set(id, cardOf(source));
    const versions = stored.flatMap((facts) => {
      const card = cards.get(facts.id);
      return card === undefined ? [] : [{ ...facts, card }];
    });
    known = knownFrom(
      [...shipped.programmes, ...programmes],
      [...shipped.versions, ...versions],
      await selectAdoptions(db),
    );
  }
  const reload = oneAtATime(load);
  await reload();

  async function content(id: VersionId): Promise<Programme | undefined> {
    const found = shipped.contents.get(id) ?? kept.get(id);
    if (found !== undefined) return found;
    if (!known.versions.has(id)) await reload();
    // Only what stands still is kept.
    if (!known.versions.has(id)) return undefined;
    const read = ProgrammeContent.safeParse(await selectContent(db, id));
    if (!read.success) {
      cannotRead(id);
      return undefined;
    }
    if (kept.size >= MOST_KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
    kept.set(id, read.data);
    return read.data;
  }

  async function media(id: VersionId, name: string): Promise<Media | undefined> {
    const type = namedType(name);
    const folder = shipped.folders.get(id);
    if (folder === undefined) return selectMedia(db, id, name);
    if (type === undefined || name.includes('/')) return undefined;
    const bytes = await readFile(join(folder, 'media', name)).catch(() => undefined);
    return bytes === undefined ? undefined : { ...heldBytes(bytes), type };
  }

  return Object.freeze({
    get programmes() {
      return known.programmes;
    },
    get adoptions() {
      return known.adoptions;
    },
    versionsOf: (id: ProgrammeId) => known.versionsOf(id),
    programme: (id: ProgrammeId) => known.programmes.find((one) => one.id === id),
    named: (owner: OrganisationId | null, code: string) =>
      known.programmes.find((one) => one.organisationId === owner && one.code === code),
    version: (id: VersionId) => known.versions.get(id),
    content,
    media,
    offers: (organisation: OrganisationId | null) => offersOf(known, organisation),
    reload,
  });
}
