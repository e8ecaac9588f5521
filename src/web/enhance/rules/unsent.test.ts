import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrived,
  batchesOf,
  isUnsent,
  nothingUnsent,
  notArrived,
  pauseAfter,
  sent,
  settled,
  type Unsent,
  written,
} from './unsent.ts';

const reply = (revision: number, ...conflicts: readonly string[]) => ({
  revision,
  conflicts: conflicts.map((key) => ({ key })),
});
const smokes = (value: string) => ({ smokes: value });

describe('answers on their way', () => {
  test('go one batch at a time, with what the page knew last', () => {
    const first = sent(written(nothingUnsent(3), 'smokes', smokes('o0')));
    expect(first.sending).toEqual({ revision: 3, keys: { smokes: smokes('o0') } });
    const more = written(first, 'smokes', smokes('o1'));
    expect(sent(more)).toBe(more);
    expect(sent(arrived(more, reply(4))).sending).toEqual({ revision: 4, keys: { smokes: smokes('o1') } });
  });

  test('that did not arrive are sent again as they were, before what came later', () => {
    const lost = notArrived(sent(written(nothingUnsent(3), 'smokes', smokes('o0'))));
    const more = written(lost, 'smokes', smokes('o1'));
    const again = sent(more);
    expect(again.sending).toEqual({ revision: 3, keys: { smokes: smokes('o0') } });
    expect(batchesOf(again).map(({ keys }) => keys)).toEqual([
      { smokes: smokes('o0') },
      { smokes: smokes('o1') },
    ]);
  });

  test('of an earlier visit keep what they knew, so that another device is not overwritten', () => {
    const before = [
      { revision: 3, keys: { smokes: smokes('o0') } },
      { revision: 3, keys: { many: { many: '5' } } },
      { revision: 3, keys: { smokes: smokes('o1') } },
    ];
    const next = arrived(sent(nothingUnsent(9, before)), reply(9));
    // The third follows from the first, in the same window: its own saving is no other's.
    expect(next.first.map(({ revision }) => revision)).toEqual([3, 9]);
  });

  test('that met another answer wait for the person, and for nothing else', () => {
    const met = arrived(sent(written(nothingUnsent(3), 'smokes', smokes('o0'))), reply(5, 'smokes'));
    expect(isUnsent(met)).toBe(false);
    expect(batchesOf(met)).toEqual([{ revision: 3, keys: { smokes: smokes('o0') } }]);
    expect(batchesOf(settled(met, 'smokes'))).toEqual([]);
    expect(batchesOf(written(met, 'smokes', smokes('o2')))).toEqual([
      { revision: 5, keys: { smokes: smokes('o2') } },
    ]);
  });

  test('are never lost, whatever the network does', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('write' as const),
        key: fc.constantFrom('a', 'b', 'c'),
        value: fc.string(),
      }),
      fc.record({ do: fc.constantFrom('send' as const, 'arrive' as const, 'lose' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let unsent: Unsent = nothingUnsent(0);
        const typed = new Map<string, string>();
        const saved = new Map<string, string>();
        for (const one of steps) {
          if (one.do === 'write') {
            typed.set(one.key, one.value);
            unsent = written(unsent, one.key, { [one.key]: one.value });
          } else if (one.do === 'send') unsent = sent(unsent);
          else if (one.do === 'lose') unsent = notArrived(unsent);
          else {
            for (const [key, fields] of Object.entries(unsent.sending?.keys ?? {}))
              saved.set(key, String(fields[key]));
            unsent = arrived(unsent, reply(unsent.revision + 1));
          }
        }
        for (const { keys } of batchesOf(unsent))
          for (const [key, fields] of Object.entries(keys)) saved.set(key, String(fields[key]));
        expect(saved).toEqual(new Map([...saved.keys()].map((key) => [key, typed.get(key)])));
        expect(new Set(saved.keys())).toEqual(new Set(typed.keys()));
      }),
    );
  });
});

test('the pause between two tries grows to a minute', () => {
  expect([1, 2, 3, 20].map(pauseAfter)).toEqual([2000, 4000, 8000, 60_000]);
});
