/** Forms between a person and their coach: asked for, answered, filled in together, flagged; and every page of them in every language. */
import { afterAll, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { notLookedAt } from '../../views.ts';
import { askForHelp } from '../foundation/asking-for-help.ts';
import { logHoldsWhatWasAnswered } from '../foundation/log-holds.ts';
import { openScene } from '../foundation/scene.ts';
import { fillInOnBehalf } from './on-behalf.ts';
import { fillInForms } from './ordered-forms.ts';

const scene = await openScene({
  language: 'fi',
  looksIn: LANGUAGES,
  locale: 'fi-FI',
  resident: { key: 'aino-makela', account: 'resident:aino-makela', name: 'Aino Mäkelä' },
  coach: { account: 'staff:eero-salmi', name: 'Eero Salmi' },
  unit: null,
  check: 't5',
  option: 2,
  lastOption: 1,
});
afterAll(async () => scene.close());

// The road to a coach is looked at by those who walk it for its own sake.
askForHelp(scene, { looksRight: async () => {} });
fillInForms(scene);
fillInOnBehalf(scene);

test('every page of forms was looked at in every language', () => {
  expect(notLookedAt('forms', [scene.resident, scene.coach])).toEqual([]);
});

logHoldsWhatWasAnswered(scene);

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(scene.browsers.strangers).toEqual([]);
  expect(scene.browsers.faults).toEqual([]);
});
