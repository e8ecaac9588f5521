/** At the end of a road: whom its answers were about stands in the access log, and nobody else. */
import { expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import { differences, type LogRow } from './log-beside-answers.ts';
import type { Scene } from './scene.ts';

/** The access log beside what the recorder between browsers and service has seen. */
export function logHoldsWhatWasAnswered({ began, cast, dataDirectory, recorded }: Scene): void {
  test('the access log holds what was answered, none missing, none extra', async () => {
    await recorded.recorder.settled();
    const rows = await withServiceDatabase(dataDirectory, async (client) => {
      const found = await client.query<LogRow>(
        `select request_id, resident_id, action, command, count(*)::integer as count from audit.access_log
         where actor_kind <> 'system' and at >= $1 group by request_id, resident_id, action, command, holder, emergency`,
        [began],
      );
      return found.rows;
    });
    expect(rows.length).toBeGreaterThan(20);
    expect(differences(recorded.recorder.answers, rows, demoId('resident', cast.resident.key))).toEqual([]);
    // One row per answer, resident and action, and one more for each other unit that was opened.
    expect(rows.filter((row) => row.count !== 1)).toEqual([]);
  });
}
