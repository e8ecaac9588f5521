/** What `audit` does by itself, again and again: sealing and partitions. Real time, never the demo's clock. */
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/db.ts';
import type { Upkeep } from '#platform/handlers.ts';
import type { Log } from '#platform/log.ts';
import { openSealingKey } from './sealing-key.ts';
import { createSealer, preparePartitions } from './use-cases/seal-log.ts';

export interface AuditUpkeepParts {
  readonly job: Database;
  readonly clock: Clock;
  readonly sealingKeyFile: string;
  readonly log: Log;
}

const MINUTE = 60;
const DAY = 24 * 60 * 60;

export function auditUpkeep({ job, clock, sealingKeyFile, log }: AuditUpkeepParts): readonly Upkeep[] {
  const sealer = createSealer({ db: job.kysely, signer: openSealingKey(sealingKeyFile, clock.realNow()), realNow: clock.realNow });
  return [
    {
      name: 'seal-log',
      everySeconds: MINUTE,
      async run() {
        const answer = await sealer.seal();
        if (answer.state === 'writers-still-open') log('warn', 'seal-log-waits', {});
      },
    },
    { name: 'log-partitions', everySeconds: DAY, run: async () => preparePartitions(job.kysely, clock.realNow()) },
  ];
}
