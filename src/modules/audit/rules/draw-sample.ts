/**
 * Which rows of the access log a reviewer looks at. HSLF-FS 2016:40 4 kap. 9 § asks for systematic and recurring checks;
 * Integritetsskyddsmyndigheten for a selection that mixes system and chance with several parameters. So: every opening
 * in an emergency and every row without a current relation; some with an active choice and some of people with
 * protected identity; and some by chance alone, so that nobody can know what is looked at.
 */

/** What is known of a row when a sample is drawn. Rows of staff only. */
export interface SampledRow {
  readonly seq: number;
  readonly actorId: string;
  readonly residentId: string;
  readonly emergency: boolean;
  /** A reason was given: an active choice to pass to another unit's data. */
  readonly hasReason: boolean;
  readonly relation: 'current' | 'ended' | 'none';
  readonly isProtected: boolean;
}

export const DRAW_REASONS = ['emergency', 'no-relation', 'active-choice', 'protected', 'chance'] as const;
export type DrawReason = (typeof DRAW_REASONS)[number];

export interface Drawn<Row extends SampledRow> {
  readonly row: Row;
  /** At least one. */
  readonly because: readonly DrawReason[];
}

export interface DrawPlan {
  /** Kept with the review: the same seed draws the same rows again. */
  readonly seed: string;
  /** How many rows with an active choice, and how many of protected people. */
  readonly ofEach: number;
  /** How many by chance among the rest. */
  readonly byChance: number;
}

/** FNV-1a and a finishing mix, 32 bits: order by it is order by chance that the seed decides. */
function chanceOf(seed: string, seq: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${seq}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function whyAlways(row: SampledRow): readonly DrawReason[] {
  return [
    ...(row.emergency ? (['emergency'] as const) : []),
    ...(row.relation === 'current' ? [] : (['no-relation'] as const)),
  ];
}

/** Draws. In the order of the log, each row once, with every reason that holds for it. */
export function drawSample<Row extends SampledRow>(
  rows: readonly Row[],
  plan: DrawPlan,
): readonly Drawn<Row>[] {
  const shuffled = rows
    .map((row) => ({ row, chance: chanceOf(plan.seed, row.seq) }))
    .toSorted((one, other) => one.chance - other.chance || one.row.seq - other.row.seq)
    .map(({ row }) => row);
  const because = new Map<number, readonly DrawReason[]>();
  for (const row of rows) if (whyAlways(row).length > 0) because.set(row.seq, whyAlways(row));
  const add = (row: Row, reason: DrawReason): void =>
    void because.set(row.seq, [...(because.get(row.seq) ?? []), reason]);
  for (const row of shuffled.filter((one) => one.hasReason && !one.emergency).slice(0, plan.ofEach))
    add(row, 'active-choice');
  for (const row of shuffled.filter((one) => one.isProtected).slice(0, plan.ofEach)) add(row, 'protected');
  // By chance each pair of person and reader comes once, or the busiest pair would fill the sample.
  const pairs = new Set<string>();
  for (const row of shuffled) {
    const pair = `${row.actorId} ${row.residentId}`;
    if (pairs.size >= plan.byChance || because.has(row.seq) || pairs.has(pair)) continue;
    pairs.add(pair);
    add(row, 'chance');
  }
  return rows.flatMap((row) => {
    const reasons = because.get(row.seq);
    return reasons === undefined ? [] : [{ row, because: reasons }];
  });
}
