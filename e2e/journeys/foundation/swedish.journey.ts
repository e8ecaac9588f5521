import { walkTheRoad } from './road.ts';

await walkTheRoad({
  language: 'sv',
  looksIn: ['sv'],
  locale: 'sv-SE',
  resident: { key: 'maria-ljungberg', account: 'resident:maria-ljungberg', name: 'Maria Ljungberg' },
  coach: { account: 'staff:anna-koski', name: 'Anna Koski' },
  unit: 'Hälsocoach online',
  check: 't5',
  option: 2,
  lastOption: 0,
});
