import { describe, expect, test } from 'vitest';
import { aBlock, aDiary, aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import { circlesIn } from './circles.ts';
import { faultsIn } from './faults-in.ts';
import type { Block, Module, Programme, Step } from './programme.ts';
import type { Rule } from './shape-parts.ts';

const done = (of: string): Rule => ({ kind: 'after-done', of, days: 0 });
const answered = (of: string): Rule => ({ kind: 'answer', of, field: 'yes', in: ['a'] });
const scored: Rule = { kind: 'score', instrument: 'gad-7', is: 'at-least', value: 5 };
const changed: Rule = { kind: 'change', instrument: 'gad-7', since: 'first', is: 'below', value: 0 };
const written: Rule = {
  kind: 'diary',
  diary: 'log',
  field: 'log-hours',
  days: 7,
  least: 3,
  is: 'above',
  value: 1,
};
const told: Rule = { kind: 'event', event: 'day', days: 1 };
const coach: Rule = { kind: 'coach' };

const step = (id: string, opens: Rule | null, ...blocks: readonly Block[]): Step =>
  aStep(id, {
    ...(opens === null ? {} : { opens }),
    ...(blocks.length === 0 ? {} : { blocks }),
  });
const of = (...steps: readonly Step[]): Programme => programmeOf(aModule('first', { steps }));
const programmeOf = (...modules: readonly Module[]): Programme =>
  aProgramme({
    diaries: [aDiary('log')],
    events: [{ id: 'day', title: { sv: 'Dagen' }, question: { sv: 'När?' } }],
    phases: [aPhase('guided', modules)],
  });
const quiz = aBlock('quiz', 'asks');
const form = aBlock('questionnaire', 'form');
const diary = aBlock('diary', 'writes', { diary: 'log' });
const event = aBlock('event', 'tells', { event: 'day' });

describe('parts that wait for one another are found, with every place on the circle', () => {
  test.each<readonly [string, Programme, readonly string[]]>([
    ['steps done', of(step('a', done('b')), step('b', done('a'))), ['a', 'b']],
    ['a step that waits for itself', of(step('a', done('a'))), ['a']],
    ['a step that waits for the module it stands in', of(step('a', done('first')), step('b', null)), []],
    [
      'modules done',
      programmeOf(
        aModule('one', { opens: done('two'), steps: [step('a', null)] }),
        aModule('two', { opens: done('one'), steps: [step('b', null)] }),
      ),
      ['one', 'b', 'two', 'a'],
    ],
    ['an answer in the step that waits for it', of(step('a', answered('asks'), quiz)), ['a', 'asks']],
    [
      'an answer behind an answer',
      of(step('a', answered('other'), quiz), step('b', answered('asks'), aBlock('quiz', 'other'))),
      ['a', 'other', 'b', 'asks'],
    ],
    ['a result of a form behind the result', of(step('a', scored, form)), ['a', 'form']],
    ['a change of a form behind the change', of(step('a', changed, form)), ['a', 'form']],
    ['a diary behind its own mean', of(step('a', written, diary)), ['a', 'writes']],
    ['a day of one’s own behind the day', of(step('a', told, event)), ['a', 'tells']],
    [
      'answer, step and diary together',
      of(
        step('a', done('b')),
        step('b', written),
        step('c', answered('asks'), diary),
        step('d', done('a'), quiz),
      ),
      ['a', 'b', 'writes', 'c', 'asks', 'd'],
    ],
    [
      'through all in any in all',
      of(step('a', { all: [coach, { any: [{ all: [coach, done('b')] }] }] }), step('b', done('a'))),
      ['a', 'b'],
    ],
    [
      'where every branch of any is on it',
      of(step('a', { any: [done('a'), done('b')] }), step('b', done('a'))),
      ['a'],
    ],
    ['a block that waits for itself', of(step('a', null, { ...quiz, opens: answered('asks') })), ['asks']],
  ])('%s', (_, programme, circle) => {
    expect(circlesIn(programme)).toEqual(circle.length === 0 ? [] : [circle]);
  });
});

describe('what has a way in is no circle', () => {
  test.each<readonly [string, Programme]>([
    ['a free branch of any', of(step('a', { any: [coach, done('b')] }), step('b', done('a')))],
    [
      'a free branch deep inside',
      of(step('a', { all: [coach, { any: [done('b'), { all: [coach] }] }] }), step('b', done('a'))),
    ],
    [
      'another block that asks the same form',
      of(step('a', null, form), step('b', scored, { ...form, id: 'again' })),
    ],
    ['a form that nobody asks here', of(step('a', scored))],
    [
      'the step after a lapse',
      { ...of(step('a', done('b')), step('b', done('a'))), lapse: { label: {}, leadsTo: 'a' } },
    ],
    ['a name that leads nowhere', of(step('a', done('gone')))],
    [
      'a module with a rule of its own that is done on the way',
      programmeOf(
        aModule('one', { steps: [step('a', null), step('b', done('two'))] }),
        aModule('two', { opens: done('one'), steps: [step('c', null)] }),
      ),
    ],
  ])('%s', (_, programme) => expect(circlesIn(programme)).toEqual([]));
});

test('two circles are told as two, and who only waits for one is on none', () => {
  const programme = of(
    step('waits', done('a')),
    step('a', done('b')),
    step('b', done('a')),
    step('c', done('d')),
    step('d', done('c')),
  );
  expect(faultsIn(programme)).toEqual([
    { name: 'circle', at: 'a', about: 'a → b → a' },
    { name: 'circle', at: 'c', about: 'c → d → c' },
  ]);
});
