/** Looks at the links of programmes, also after they were published. Upkeep of the worker: no person is in it. */
import { type Instant, plusMinutes } from '#kernel/dates.ts';
import type { Db } from '#platform/db.ts';
import type { LinkState } from '#platform/look-at-link.ts';
import { ProgrammeContent } from '../contract.ts';
import { linksOf } from '../rules/gate.ts';
import type { Programme } from '../rules/programme.ts';
import type { VersionId } from '../rules/offers.ts';
import { selectContent } from '../store/catalogue.ts';
import {
  putLinkState,
  selectContentsInMaking,
  selectLinksToLookAt,
  selectLinkStates,
  selectVersionsUnderReview,
} from '../store/links.ts';
import type { ProgrammeRegistry } from './open-registry.ts';

/** Each link once a week, so many an hour. */
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const MOST_AT_ONCE = 60;
/** Somebody waits for these: what leads nowhere may have been mended at the other end. */
const LOST_MINUTES = 10;
const MOST_OF_A_VERSION = 500;
/** Some servers answer slowly, and none is asked for two things at once. */
const SERVERS_AT_ONCE = 6;

export interface LinkCheck {
  readonly db: Db;
  readonly programmes: Pick<ProgrammeRegistry, 'programmes' | 'versionsOf' | 'content'>;
  readonly look: (url: string) => Promise<LinkState>;
  readonly now: Instant;
}

async function contentsOf({ db, programmes }: LinkCheck): Promise<readonly Programme[]> {
  const published = programmes.programmes
    .flatMap((programme) => programmes.versionsOf(programme.id))
    .filter((version) => version.state === 'published');
  const contents: Programme[] = [];
  for (const version of published) {
    const content = await programmes.content(version.id);
    if (content !== undefined) contents.push(content);
  }
  for (const stored of await selectContentsInMaking(db)) {
    const read = ProgrammeContent.safeParse(stored);
    if (read.success) contents.push(read.data);
  }
  return contents;
}

type Looking = Pick<LinkCheck, 'db' | 'look' | 'now'>;

async function lookAtAll({ db, look, now }: Looking, urls: readonly string[]): Promise<void> {
  const servers = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  await Promise.all(
    Array.from({ length: SERVERS_AT_ONCE }, async () => {
      for (let own = servers.shift(); own !== undefined; own = servers.shift())
        for (const url of own) await putLinkState(db, { url, state: await look(url), at: now });
    }),
  );
}

/** Answers how many were looked at. */
export async function checkLinks(check: LinkCheck): Promise<number> {
  const urls = new Set(
    (await contentsOf(check)).flatMap((content) => linksOf(content).map((link) => link.url)),
  );
  const before = plusMinutes(check.now, -WEEK_MINUTES);
  const asked = { before, lostBefore: before, most: MOST_AT_ONCE };
  const wanted = await selectLinksToLookAt(check.db, [...urls], asked);
  await lookAtAll(check, wanted);
  return wanted.length;
}

/** Whether every link of a version has been found; what was not looked at for a day, or led nowhere, is looked at first. */
async function areAllFound(looking: Looking, versionId: VersionId): Promise<boolean> {
  const { db, now } = looking;
  const read = ProgrammeContent.safeParse(await selectContent(db, versionId));
  if (!read.success) return true;
  const urls = [...new Set(linksOf(read.data).map((link) => link.url))];
  const wanted = await selectLinksToLookAt(db, urls, {
    before: plusMinutes(now, -DAY_MINUTES),
    lostBefore: plusMinutes(now, -LOST_MINUTES),
    most: MOST_OF_A_VERSION,
  });
  await lookAtAll(looking, wanted);
  const states = await selectLinkStates(db, urls);
  return urls.every((url) => states.get(url) === 'found');
}

/**
 * Looks at the links of versions that are under review or approved, so that publishing does not wait for the week's round. What
 * is to be looked at follows from the versions' states: nothing is lost when a worker stops. Answers how many versions it read.
 */
export function reviewedLinks({
  now,
  ...looking
}: Omit<Looking, 'now'> & { readonly now: () => Instant }): () => Promise<number> {
  const found = new Set<string>();
  let standing: 'free' | 'busy' = 'free';
  return async () => {
    if (standing === 'busy') return 0;
    standing = 'busy';
    try {
      const versions = await selectVersionsUnderReview(looking.db);
      const names = versions.map(({ id, hash }) => ({ id, name: `${id} ${hash}` }));
      for (const name of found) if (!names.some((one) => one.name === name)) found.delete(name);
      const wanted = names.filter(({ name }) => !found.has(name));
      for (const { id, name } of wanted)
        if (await areAllFound({ ...looking, now: now() }, id)) found.add(name);
      return wanted.length;
    } finally {
      standing = 'free';
    }
  };
}
