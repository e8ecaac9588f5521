import { walkTheRoad } from './road.ts';

await walkTheRoad({
  language: 'fi',
  looksIn: ['fi', 'en'],
  locale: 'fi-FI',
  resident: { key: 'aino-makela', account: 'resident:aino-makela', name: 'Aino Mäkelä' },
  coach: { account: 'staff:eero-salmi', name: 'Eero Salmi' },
  unit: null,
  check: 't5',
  option: 2,
  lastOption: 1,
});
