import { expect, test } from 'vitest';
import { civilDate, civilTime } from '#kernel/dates.ts';
import type { OpenModule } from '#modules/programmes/public.ts';
import { doseOf } from './dose.ts';

const TODAY = civilDate('2027-03-10');

interface Given {
  readonly done: boolean;
  readonly own?: string[];
  /** Techniques of a block, and the day from which it is there; null: it waits for an answer. */
  readonly blocks?: readonly { readonly of: string[]; readonly from?: string | null }[];
}

/** As far as the dose reads it. */
function aRoad(steps: readonly Given[]) {
  const module = {
    steps: steps.map(({ done, own, blocks = [] }, at) => ({
      doneOn: done ? civilDate('2027-03-01') : null,
      opening: { kind: 'from', on: civilDate('2027-03-01') },
      step: { id: `s${String(at)}`, techniques: own },
      blocks: blocks.map(({ of, from = '2027-03-01' }) => ({
        block: { techniques: of },
        opening: from === null ? { kind: 'waits', for: 'answer', of: 'asked' } : { kind: 'from', on: from },
      })),
    })),
  } as unknown as OpenModule;
  return { modules: [module], at: { date: TODAY, time: civilTime('12:00') }, opensAt: '06:00' };
}

test('a step that is done brings the techniques of its blocks, each once; what is not done brings none', () => {
  const dose = doseOf(
    aRoad([
      { done: true, own: ['1.4'], blocks: [{ of: ['1.4', '2.10'] }, { of: ['2.3'] }] },
      { done: true, blocks: [{ of: ['2.3'] }] },
      { done: false, blocks: [{ of: ['8.7'] }] },
    ]),
    [],
  );
  expect(dose).toMatchObject({ stepsDone: 2, steps: 3, minutes: 0 });
  expect(dose.techniques).toEqual([
    { code: '1.4', inSteps: 1, byCoach: 0 },
    { code: '2.3', inSteps: 2, byCoach: 0 },
    { code: '2.10', inSteps: 1, byCoach: 0 },
  ]);
});

test('a block that was never there for the person brings none', () => {
  const dose = doseOf(
    aRoad([
      {
        done: true,
        blocks: [{ of: ['1.1'] }, { of: ['1.2'], from: null }, { of: ['1.3'], from: '2027-03-11' }],
      },
    ]),
    [],
  );
  expect(dose.techniques.map((one) => one.code)).toEqual(['1.1']);
});

test('the coach’s contacts bring their minutes and their techniques', () => {
  const dose = doseOf(aRoad([{ done: true, own: ['2.2'] }]), [
    { minutes: 6, techniques: ['2.2', '2.2'] },
    { minutes: 12, techniques: [] },
  ]);
  expect(dose.minutes).toBe(18);
  expect(dose.techniques).toEqual([{ code: '2.2', inSteps: 1, byCoach: 1 }]);
});
