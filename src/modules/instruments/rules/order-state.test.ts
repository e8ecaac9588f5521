import { describe, expect, test } from 'vitest';
import { aChoice, anInstrument } from '../testing.ts';
import { canBeOrdered, isNotFilledIn, notFilledIn, orderable } from './order-state.ts';
import type { Instrument, Licence } from './instrument.ts';

const form = (more: Partial<Instrument> = {}) => anInstrument({ status: 'active', entry: 'items', ...more });
const licence = (more: Partial<Licence>): Licence => ({ ...form().licence, ...more });

describe('what may be asked for', () => {
  test.each([
    ['in use and free', form(), true],
    ['a draft', form({ status: 'draft' }), false],
    ['retired', form({ status: 'retired' }), false],
    ['one whose questions may not be shown', form({ entry: 'score' }), false],
    [
      'one that its rights’ holder has given leave for, which is how it came to be in use',
      form({ licence: licence({ class: 'institution-permission', standing: 'confirmed' }) }),
      true,
    ],
    ['one that calculates', form({ items: [aChoice('q', [0, 1], { calculated: '%resource.id' })] }), true],
    ['no limits in the country', form({ cutoffs: [] }), false],
    ['no limits needed', form({ cutoffs: [], bands: [] }), true],
  ] as const)('%s', (_, instrument, expected) => expect(canBeOrdered(instrument, 'se')).toBe(expected));

  test('of each form the newest version, counted as numbers', () => {
    const all = ['1', '9', '10', '10.1'].map((version) => form({ name: 'a', version }));
    const other = form({ name: 'b', version: '2' });
    const draft = form({ name: 'a', version: '11', status: 'draft' });
    expect(orderable([...all, other, draft], 'se').map((one) => `${one.name} ${one.version}`)).toEqual([
      'a 10.1',
      'b 2',
    ]);
  });
});

test('not filled in: asked for and not there; what is only planned has not been asked for', () =>
  expect(
    (['planned', 'open', 'started', 'answered', 'declined', 'not-answered', 'withdrawn'] as const).filter(
      isNotFilledIn,
    ),
  ).toEqual(['open', 'started', 'declined', 'not-answered']));

test('beside a meeting stand the forms whose latest occasion is not there', () => {
  const order = (instrument: string, opensAt: string, state: Parameters<typeof isNotFilledIn>[0]) => ({
    instrument,
    opensAt,
    state,
  });
  const orders = [
    order('a', '2027-03-01', 'not-answered'),
    order('a', '2027-03-08', 'answered'),
    order('b', '2027-03-01', 'answered'),
    order('b', '2027-03-08', 'open'),
    order('b', '2027-03-15', 'planned'),
    order('c', '2027-03-01', 'declined'),
    order('c', '2027-03-02', 'withdrawn'),
  ];
  expect(notFilledIn(orders).map((one) => `${one.instrument} ${one.state}`)).toEqual([
    'b open',
    'c declined',
  ]);
});
