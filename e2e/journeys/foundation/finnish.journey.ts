import { walkTheRoad } from './road.ts';

await walkTheRoad({
  language: 'fi',
  locale: 'fi-FI',
  resident: { account: 'resident:aino-makela', name: 'Aino Mäkelä' },
  coach: { account: 'staff:eero-salmi', name: 'Eero Salmi' },
  unit: null,
  check: 't5',
  option: 2,
});
