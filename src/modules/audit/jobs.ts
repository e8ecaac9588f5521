/** What `audit` does by itself, again and again: sealing, partitions, and dropping months whose time is over. Real time, never the demo's clock. */
import { randomBytes } from 'node:crypto';
import { civilDate, civilIn, civilTime, type Instant, instantOf, plusDays, zone } from '#kernel/dates.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock.ts';
import type { Packs } from '#modules/packs/public.ts';
import type { CommandRunner } from '#platform/command.ts';
import type { Database } from '#platform/db.ts';
import type { Upkeep } from '#platform/handlers.ts';
import type { Log } from '#platform/log.ts';
import { openSealingKey } from './store/sealing-key.ts';
import { drawReview } from './use-cases/draw-review.ts';
import { type DropParts, dropOldMonths } from './use-cases/drop-old-months.ts';
import { createSealer, preparePartitions } from './use-cases/seal-log.ts';

export interface AuditUpkeepParts {
  readonly job: Database;
  readonly runner: CommandRunner;
  /** Who has a log that is reviewed: read when it is drawn. */
  readonly organisations: () => Promise<readonly OrganisationId[]>;
  readonly clock: Clock;
  readonly sealingKeyFile: string;
  readonly log: Log;
  readonly packs: Packs;
  /** Keeps what was dropped, where the other retention is reported. */
  readonly reportDropped: DropParts['report'];
}

const MINUTE = 60;
const DAY = 24 * 60 * 60;

const UTC = zone('UTC');
const MIDNIGHT = civilTime('00:00');
const SEED_BYTES = 16;

/** The calendar month before the one that `now` is in. */
export function monthBefore(now: Instant): { readonly from: Instant; readonly to: Instant } {
  const first = civilDate(`${civilIn(now, UTC).date.slice(0, 7)}-01`);
  const before = civilDate(`${plusDays(first, -1).slice(0, 7)}-01`);
  return { from: instantOf(before, MIDNIGHT, UTC).instant, to: instantOf(first, MIDNIGHT, UTC).instant };
}

/** Draws last month's sample in every organisation that has a reviewer; the first run of a month draws, later ones find it there. */
export async function drawMonthly(
  parts: Pick<AuditUpkeepParts, 'organisations' | 'runner'>,
  period: { from: Instant; to: Instant },
): Promise<void> {
  for (const organisationId of await parts.organisations()) {
    const seed = randomBytes(SEED_BYTES).toString('hex');
    await parts.runner.run({ kind: 'system', job: 'draw-review' }, drawReview, {
      organisationId,
      ...period,
      seed,
    });
  }
}

export function auditUpkeep({
  job,
  runner,
  organisations,
  clock,
  sealingKeyFile,
  log,
  packs,
  reportDropped,
}: AuditUpkeepParts): readonly Upkeep[] {
  const signer = openSealingKey(sealingKeyFile, clock.realNow());
  const sealer = createSealer({
    db: job.kysely,
    signer,
    realNow: clock.realNow,
  });
  return [
    {
      name: 'seal-log',
      everySeconds: MINUTE,
      async run() {
        const answer = await sealer.seal();
        if (answer.state === 'writers-still-open') log('warn', 'seal-log-waits', {});
      },
    },
    {
      name: 'draw-review',
      everySeconds: DAY,
      run: async () => drawMonthly({ organisations, runner }, monthBefore(clock.realNow())),
    },
    {
      name: 'log-partitions',
      everySeconds: DAY,
      run: async () => preparePartitions(job.kysely, clock.realNow()),
    },
    {
      name: 'drop-log-months',
      everySeconds: DAY,
      run: async () =>
        void (await dropOldMonths({
          db: job.kysely,
          packs,
          signer,
          realNow: clock.realNow,
          report: reportDropped,
        })),
    },
  ];
}
