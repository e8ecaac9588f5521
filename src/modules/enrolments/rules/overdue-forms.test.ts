import { expect, test } from 'vitest';
import { civilDate, civilTime, zone } from '#kernel/dates.ts';
import type { Block } from '#modules/programmes/rules/programme.ts';
import { roadOf } from '#modules/programmes/rules/unlock.ts';
import { walkFrom } from '#modules/programmes/rules/walk.ts';
import { aModule, aPhase, aProgramme, aStep } from '#modules/programmes/testing.ts';
import { overdueForms } from './overdue-forms.ts';

const START = civilDate('2027-03-01');
const form = (id: string, more: Partial<Extract<Block, { kind: 'questionnaire' }>> = {}): Block => ({
  kind: 'questionnaire',
  id,
  instrument: 'who-5',
  ...more,
});

function missed(
  blocks: readonly Block[],
  today: string,
  more: { answered?: string; pause?: readonly [string, string] } = {},
) {
  const programme = aProgramme({
    phases: [aPhase('guided', [aModule('week', { steps: [aStep('step', { blocks })] })])],
  });
  const pauses =
    more.pause === undefined
      ? []
      : [
          {
            from: { date: civilDate(more.pause[0]), time: civilTime('12:00') },
            to: civilDate(more.pause[1]),
          },
        ];
  const walk = {
    ...walkFrom({
      startsOn: START,
      zone: zone('Europe/Stockholm'),
      country: 'se',
      messageTime: civilTime('09:00'),
    }),
    pauses,
  };
  const now = { date: civilDate(today), time: civilTime('12:00') };
  const answered = more.answered === undefined ? [] : [{ instrument: 'who-5', on: civilDate(more.answered) }];
  const found = overdueForms(
    { modules: roadOf(programme, walk, now.date), now, programme, pauses },
    answered,
    14,
  );
  return { missed: found.missed.map((one) => one.instrument), next: found.next };
}

test('a form is missed when it has been open and unanswered for as many days as there were', () => {
  expect(missed([form('a')], '2027-03-14')).toEqual({ missed: [], next: '2027-03-15' });
  expect(missed([form('a')], '2027-03-15')).toEqual({ missed: ['who-5'], next: null });
});

test('the programme may say another number of days', () => {
  expect(missed([form('a', { answerWithinDays: 3 })], '2027-03-04').missed).toEqual(['who-5']);
});

test('answered since it opened it is not missed, however late; an earlier answer is to an earlier form', () => {
  expect(missed([form('a')], '2027-03-20', { answered: '2027-03-19' }).missed).toEqual([]);
  expect(missed([form('a')], '2027-03-20', { answered: '2027-02-27' }).missed).toEqual(['who-5']);
});

test('the same form asked twice is missed once, and a rest is not counted', () => {
  expect(missed([form('a'), form('b')], '2027-03-20').missed).toEqual(['who-5']);
  expect(missed([form('a')], '2027-03-20', { pause: ['2027-03-05', '2027-03-12'] })).toEqual({
    missed: [],
    next: '2027-03-22',
  });
});
