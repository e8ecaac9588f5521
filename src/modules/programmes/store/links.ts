/** Links of programmes, and what became of the last look at each: reference data. */
import type { Instant } from '#kernel/dates.ts';
import { type Db, sql } from '#platform/db.ts';
import type { LinkState } from '#platform/look-at-link.ts';
import type { VersionId } from '../rules/offers.ts';

/** The contents of versions that are being made. */
export async function selectContentsInMaking(db: Db): Promise<readonly unknown[]> {
  const found = await sql<{
    content: unknown;
  }>`select content from programmes.version where state in ('draft', 'review', 'approved')`.execute(db);
  return found.rows.map((row) => row.content);
}

/** The versions whose reviewers and publishers wait for their links. */
export async function selectVersionsUnderReview(
  db: Db,
): Promise<readonly { readonly id: VersionId; readonly hash: string }[]> {
  const found = await sql<{
    id: VersionId;
    hash: string;
  }>`select id, encode(hash, 'hex') as hash from programmes.version where state in ('review', 'approved') order by saved_at, id`.execute(
    db,
  );
  return found.rows;
}

/**
 * Of these links those that nobody has looked at since a time: first those never looked at, then the longest ago. One that led
 * nowhere may be looked at again sooner.
 */
export async function selectLinksToLookAt(
  db: Db,
  urls: readonly string[],
  asked: { readonly before: Instant; readonly lostBefore: Instant; readonly most: number },
): Promise<readonly string[]> {
  const found = await sql<{ url: string }>`select wanted.url from unnest(${urls}::text[]) as wanted(url)
    left join programmes.link link on link.url = wanted.url
    where link.checked_at is null or link.checked_at < ${asked.before}
      or (link.state <> 'found' and link.checked_at < ${asked.lostBefore})
    order by link.checked_at nulls first, wanted.url limit ${asked.most}`.execute(db);
  return found.rows.map((row) => row.url);
}

/** `since` is when it last became what it is. */
export async function putLinkState(
  db: Db,
  link: { readonly url: string; readonly state: LinkState; readonly at: Instant },
): Promise<void> {
  await sql`insert into programmes.link (url, checked_at, state, since) values (${link.url}, ${link.at}, ${link.state}, ${link.at})
    on conflict (url) do update set checked_at = excluded.checked_at, state = excluded.state,
      since = case when link.state = excluded.state then link.since else excluded.since end`.execute(db);
}

/** What became of the last look at these links; left out are those that nobody has looked at. */
export async function selectLinkStates(
  db: Db,
  urls: readonly string[],
): Promise<ReadonlyMap<string, LinkState>> {
  const found = await sql<{
    url: string;
    state: LinkState;
  }>`select url, state from programmes.link where url = any (${urls})`.execute(db);
  return new Map(found.rows.map((row) => [row.url, row.state]));
}
