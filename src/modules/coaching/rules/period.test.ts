import { describe, expect, test } from 'vitest';
import {
  after,
  canAnswer,
  END_REASONS,
  endStep,
  isUnderWay,
  meetingsLeft,
  nothingOwed,
  PERIOD_STATES,
  PERIOD_STEPS,
  type PeriodState,
  type PeriodStep,
  takesChanges,
} from './period.ts';

/** Every step that can be taken, written out by hand; all others cannot. */
const ROAD: readonly (readonly [PeriodState, PeriodStep, PeriodState])[] = [
  ['offered', 'yes', 'accepted'],
  ['offered', 'met', 'active'],
  ['offered', 'end-quietly', 'ended'],
  ['accepted', 'yes', 'accepted'],
  ['accepted', 'met', 'active'],
  ['accepted', 'end-quietly', 'ended'],
  ['active', 'yes', 'active'],
  ['active', 'met', 'active'],
  ['active', 'pause', 'paused'],
  ['active', 'end', 'in-follow-up'],
  ['active', 'end-quietly', 'ended'],
  ['paused', 'yes', 'paused'],
  ['paused', 'met', 'active'],
  ['paused', 'resume', 'active'],
  ['paused', 'end', 'in-follow-up'],
  ['paused', 'end-quietly', 'ended'],
  ['ended', 'done', 'closed'],
  ['in-follow-up', 'done', 'closed'],
];

describe('the road of a coaching period', () => {
  test.each(PERIOD_STATES.flatMap((state) => PERIOD_STEPS.map((step) => [state, step] as const)))(
    'from %s by %s',
    (state, step) => {
      const [, , to] = ROAD.find((one) => one[0] === state && one[1] === step) ?? [state, step, null];
      expect(after(state, step)).toBe(to);
    },
  );

  test('leads from every state but the last to the last, and never back from the end', () => {
    const reach = (state: PeriodState, seen: readonly PeriodState[] = []): readonly PeriodState[] =>
      PERIOD_STEPS.reduce<readonly PeriodState[]>((found, step) => {
        const to = after(state, step);
        return to === null || found.includes(to) ? found : reach(to, [...found, to]);
      }, seen);
    for (const state of PERIOD_STATES.filter((one) => one !== 'closed'))
      expect(reach(state)).toContain('closed');
    expect(reach('closed')).toEqual([]);
    for (const over of ['ended', 'in-follow-up'] as const)
      expect(reach(over).filter((state) => isUnderWay(state))).toEqual([]);
  });

  test('takes goals until it is over, and while somebody looks back', () => {
    expect(PERIOD_STATES.filter((state) => takesChanges(state))).toEqual([
      'offered',
      'accepted',
      'active',
      'paused',
      'in-follow-up',
    ]);
  });

  test.each(PERIOD_STATES.filter((state) => isUnderWay(state)))('can always be ended from %s', (state) => {
    for (const reason of END_REASONS)
      for (const agreed of [0, 2]) expect(after(state, endStep(state, reason, agreed))).not.toBeNull();
  });
});

describe('a coaching period', () => {
  test('goes on into follow-up after its end', () => {
    for (const reason of ['reached', 'stopped', 'no-contact'] as const)
      expect(endStep('active', reason, 2)).toBe('end');
    expect(endStep('paused', 'no-contact', 2)).toBe('end');
  });

  test('has none to come when the person has moved or died, when none is agreed, or when they never met', () => {
    expect(endStep('active', 'moved', 2)).toBe('end-quietly');
    expect(endStep('active', 'death', 2)).toBe('end-quietly');
    expect(endStep('active', 'reached', 0)).toBe('end-quietly');
    expect(endStep('offered', 'stopped', 2)).toBe('end-quietly');
    expect(endStep('accepted', 'no-contact', 2)).toBe('end-quietly');
  });

  test('counts its meetings against the agreed least and most', () => {
    const agreed = { from: 4, to: 6 };
    expect(meetingsLeft(agreed, 0)).toEqual({ kind: 'under-way', held: 0, atLeast: 4, atMost: 6 });
    expect(meetingsLeft(agreed, 3).kind).toBe('under-way');
    expect(meetingsLeft(agreed, 4)).toEqual({ kind: 'enough', held: 4, atMost: 6 });
    expect(meetingsLeft(agreed, 6).kind).toBe('all-held');
    expect(meetingsLeft(agreed, 7).kind).toBe('all-held');
  });

  test('owes nothing when every follow-up is held, answered or cancelled', () => {
    expect(nothingOwed(['held', 'answered', 'cancelled'])).toBe(true);
    expect(nothingOwed(['held', 'invited'])).toBe(false);
    expect(nothingOwed(['planned'])).toBe(false);
  });

  test('asks from the invitation on, and once', () => {
    expect(canAnswer({ state: 'planned', responseIds: [] })).toBe(false);
    expect(canAnswer({ state: 'invited', responseIds: [] })).toBe(true);
    expect(canAnswer({ state: 'answered', responseIds: ['a'] })).toBe(false);
    expect(canAnswer({ state: 'held', responseIds: [] })).toBe(true);
    expect(canAnswer({ state: 'held', responseIds: ['a'] })).toBe(false);
    expect(canAnswer({ state: 'cancelled', responseIds: [] })).toBe(false);
  });
});
