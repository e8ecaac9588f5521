import { describe, expect, test } from 'vitest';
import { aBlock, aDiary, aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import { canHold } from './can-hold.ts';
import type { GateForm } from './gate-shape.ts';
import { gate } from './gate.ts';
import type { Programme } from './programme.ts';
import { unreachableParts } from './reachable.ts';
import type { Rule } from './shape-parts.ts';

const form: GateForm = {
  standing: 'in-use',
  bands: ['none', 'mild'],
  scores: [
    { code: 'sum', min: 0, max: 21 },
    { code: 'days', min: 0, max: 7 },
  ],
  answers: new Map<string, readonly string[] | null>([
    ['q1', ['yes', 'no']],
    ['free', null],
  ]),
};
const exercise = aBlock('exercise', 'task');
const quiz = aBlock('quiz', 'quiz');
const programme = aProgramme({
  diaries: [aDiary('log'), aDiary('weekly', { every: 'week' })],
  phases: [
    aPhase('guided', [
      aModule('first', {
        steps: [
          aStep('one', {
            blocks: [aBlock('questionnaire', 'asked'), exercise, quiz, aBlock('diary', 'written')],
          }),
        ],
      }),
    ]),
  ],
});
const about = { programme, form: () => form };
const score = (
  is: 'at-least' | 'above' | 'at-most' | 'below' | 'equal',
  value: number,
  code?: string,
): Rule => ({
  kind: 'score',
  instrument: 'gad-7',
  is,
  value,
  ...(code === undefined ? {} : { score: code }),
});
const answer = (field: string, ...codes: string[]): Rule => ({
  kind: 'answer',
  of: 'asked',
  field,
  in: codes,
});
const diary = (more: object): Rule => ({
  kind: 'diary',
  diary: 'log',
  field: 'log-hours',
  days: 7,
  least: 4,
  is: 'at-least',
  value: 5,
  ...more,
});

describe('a rule that can hold', () => {
  test.each<[string, Rule]>([
    ['the highest score', score('equal', 21)],
    ['a score of its own range', score('at-least', 7, 'days')],
    ['a span of scores', { all: [score('at-least', 5), score('below', 10)] }],
    ['an answer of the form', answer('q1', 'yes')],
    ['any answer to a free question', answer('free', 'whatever')],
    ['one of two, where the other cannot', { any: [score('above', 21), { kind: 'coach' }] }],
    ['a mean of sleep', diary({})],
    ['two bands of which one fits both', { all: [band('none', 'mild'), band('mild')] }],
  ])('%s', (_, rule) => {
    expect(canHold(about, rule)).toBe(true);
  });
});

describe('a rule that never fires', () => {
  test.each<[string, Rule]>([
    ['a score above the highest', score('above', 21)],
    ['a score that the form does not have', score('at-least', 1, 'no-such')],
    [
      'a change wider than the form',
      { kind: 'change', instrument: 'gad-7', since: 'first', is: 'at-most', value: -22 },
    ],
    ['a band that the form does not have', band('severe')],
    ['an answer that the form does not offer', answer('q1', 'maybe')],
    ['a question that the form does not ask', answer('q9', 'yes')],
    ['a mean that nobody can write', diary({ value: 25 })],
    ['more days than are looked at', diary({ days: 3, least: 4 })],
    ['more weeks than are looked at', diary({ diary: 'weekly', field: 'weekly-hours', days: 14, least: 3 })],
    [
      'a score both high and low',
      { all: [score('at-least', 10), { all: [score('below', 10), { kind: 'coach' }] }] },
    ],
    ['above and at most the same', { all: [score('above', 5), score('at-most', 5)] }],
    ['two answers to one question', { all: [answer('q1', 'yes'), answer('q1', 'no')] }],
    [
      'two options of a choice of one',
      { all: [chosen('task-choice', 'task-yes'), chosen('task-choice', 'task-no')] },
    ],
    ['two bands', { all: [band('none'), band('mild')] }],
    ['neither of two', { any: [score('above', 21), band('severe')] }],
  ])('%s', (_, rule) => {
    expect(canHold(about, rule)).toBe(false);
  });

  test('is named with its place; one branch of OR that never holds is worth a look', () => {
    const withRule = (opens: Rule): Programme => ({
      ...programme,
      phases: [aPhase('guided', [...(programme.phases[0]?.modules ?? []), aModule('second', { opens })])],
    });
    const facts = {
      media: new Set<string>(),
      links: new Map(),
      linkCheck: 'off' as const,
      form: () => form,
      limits: [],
    };
    expect(gate(withRule(band('severe')), facts)).toMatchObject([
      { name: 'rule-never', level: 'stop', at: 'second' },
    ]);
    expect(gate(withRule({ any: [band('severe'), { kind: 'coach' }] }), facts)).toMatchObject([
      { name: 'condition-never', level: 'look', at: 'second' },
    ]);
  });
});

function band(...codes: string[]): Rule {
  return { kind: 'band', instrument: 'gad-7', in: codes };
}
function chosen(field: string, ...codes: string[]): Rule {
  return { kind: 'answer', of: 'task', field, in: codes };
}

describe('what nobody comes to', () => {
  const modules = (second: Rule, third: Rule) =>
    aProgramme({
      phases: [
        aPhase('guided', [
          aModule('first'),
          aModule('second', {
            opens: second,
            steps: [aStep('two', { blocks: [aBlock('exercise', 'far'), aBlock('event', 'told')] })],
          }),
          aModule('third', { opens: third }),
        ]),
      ],
    });
  const farAnswer: Rule = { kind: 'answer', of: 'far', field: 'far-choice', in: ['far-yes'] };

  test('two modules that wait for each other’s answers', () => {
    const waiting = modules({ kind: 'after-done', of: 'third', days: 0 }, farAnswer);
    expect(unreachableParts({ programme: waiting, form: () => form })).toEqual(['second', 'third']);
    expect(unreachableParts({ programme: modules({ kind: 'coach' }, farAnswer), form: () => form })).toEqual(
      [],
    );
  });

  test('a day of one’s own that is asked for only behind itself', () => {
    const told: Rule = { kind: 'event', event: 'own-day', days: -3 };
    expect(unreachableParts({ programme: modules(told, farAnswer), form: () => form })).toEqual([
      'second',
      'third',
    ]);
  });

  test('whatever comes when an unreachable module is done; the step of the lapse button is always there', () => {
    const phases = [
      aPhase('guided', [aModule('first', { opens: band('severe') }), aModule('second')], {
        cadence: { kind: 'when-done', days: 1 },
      }),
      aPhase('after', [aModule('third')]),
    ];
    const at = unreachableParts({ programme: aProgramme({ phases }), form: () => form });
    expect(at).toEqual(['first', 'second']);
    const lapse = aProgramme({
      phases: [
        aPhase('guided', [
          aModule('first', { steps: [aStep('one'), aStep('back', { opens: band('severe') })] }),
        ]),
      ],
      lapse: { label: { sv: 'Det blev annat' }, leadsTo: 'back' },
    });
    expect(unreachableParts({ programme: lapse, form: () => form })).toEqual([]);
  });
});
