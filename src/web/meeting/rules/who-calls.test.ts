import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whoCalls } from './who-calls.ts';

const end = fc.oneof(
  fc.constant({ who: 'staff', side: 'staff' as const }),
  fc.constant({ who: 'resident', side: 'resident' as const }),
  fc.uuid().map((who) => ({ who, side: 'guest' as const })),
);

test('of any two exactly one calls', () =>
  fc.assert(
    fc.property(end, end, (one, other) => {
      fc.pre(one.who !== other.who);
      expect(new Set([whoCalls(one, other), whoCalls(other, one)])).toEqual(new Set(['calls', 'answers']));
    }),
  ));

test('the professional calls everybody, and the person calls guests', () => {
  const staff = { who: 'staff', side: 'staff' as const };
  const resident = { who: 'resident', side: 'resident' as const };
  const guest = { who: 'a', side: 'guest' as const };
  expect([whoCalls(staff, resident), whoCalls(staff, guest), whoCalls(resident, guest)]).toEqual(
    Array.from({ length: 3 }, () => 'calls'),
  );
});
