import { expect, test } from 'vitest';
import { openMetrics } from './metrics.ts';

test('what retention did stands in the metrics, by class, country and outcome, and is read once a minute', async () => {
  const metrics = openMetrics();
  let asked = 0;
  metrics.setRetention(async () => {
    asked += 1;
    return [{ class: 'care-record', country: 'se', outcome: 'erased', looked: 2, entries: 31 }];
  });
  await metrics.text();
  const text = await metrics.text();
  expect(text).toContain('vandra_retention_entries{class="care-record",country="se",outcome="erased"} 31');
  expect(text).toContain('vandra_retention_looked{class="care-record",country="se",outcome="erased"} 2');
  expect(asked).toBe(1);
});
