import { describe, expect, test } from 'vitest';
import { civilDate } from '#kernel/dates.ts';
import { type HomeFacts, nextStep } from './next-step.ts';

const nothing: HomeFacts = {
  referral: null,
  period: null,
  agreementWaits: false,
  experienceWaits: false,
  openOffers: 0,
  meeting: null,
  followUp: null,
  formsWaiting: 0,
  walkStep: null,
  hasGoal: false,
};
const sent: HomeFacts = { ...nothing, referral: { state: 'received', answerOn: civilDate('2027-03-18') } };
const active: HomeFacts = {
  ...sent,
  referral: { state: 'accepted', answerOn: civilDate('2027-03-18') },
  period: { state: 'active' },
  hasGoal: true,
};
const followed: HomeFacts = {
  ...active,
  period: { state: 'in-follow-up' },
  followUp: { id: 'f', state: 'planned', months: 3, on: civilDate('2027-09-30') },
};

describe('before a period', () => {
  test('nothing yet: begin with a self-check', () => expect(nextStep(nothing).kind).toBe('begin'));
  test('sent: the promised day of answer is told', () =>
    expect(nextStep(sent)).toEqual({ kind: 'wait-for-answer', answerOn: '2027-03-18' }));
  test('declined: says so, with other ways', () =>
    expect(
      nextStep({ ...sent, referral: { state: 'declined', answerOn: civilDate('2027-03-18') } }).kind,
    ).toBe('declined'));
  test('a no to somebody who comes back after an earlier period is told, not hidden behind the old one', () =>
    expect(
      nextStep({
        ...sent,
        period: { state: 'closed' },
        referral: { state: 'declined', answerOn: civilDate('2027-03-18') },
      }).kind,
    ).toBe('declined'));
  test('withdrawn: begin again', () =>
    expect(
      nextStep({ ...sent, referral: { state: 'withdrawn', answerOn: civilDate('2027-03-18') } }).kind,
    ).toBe('begin'));
});

describe('during a period', () => {
  test('forms that wait come after the time to book, and before what is not pressing', () => {
    expect(nextStep({ ...active, formsWaiting: 1, openOffers: 1 }).kind).toBe('book-time');
    expect(nextStep({ ...active, formsWaiting: 1, hasGoal: false }).kind).toBe('answer-forms');
  });
  test('times that were offered are booked first', () =>
    expect(nextStep({ ...active, openOffers: 1, hasGoal: false }).kind).toBe('book-time'));
  test('a goal of one’s own comes before the next meeting', () =>
    expect(nextStep({ ...active, hasGoal: false }).kind).toBe('set-goal'));
  test('a booked meeting asks for a thought, not for a task', () =>
    expect(nextStep({ ...active, meeting: { begins: 'later', modality: 'phone' } }).kind).toBe(
      'think-before-meeting',
    ));
  test('a video meeting that begins now comes before everything', () =>
    expect(
      nextStep({
        ...followed,
        openOffers: 2,
        meeting: { begins: 'now', modality: 'video' },
        followUp: { id: 'f', state: 'invited', months: 3, on: civilDate('2027-09-30') },
      }).kind,
    ).toBe('join-meeting'));
  test('a phone meeting that begins now has nothing to press', () =>
    expect(nextStep({ ...active, meeting: { begins: 'now', modality: 'phone' } }).kind).toBe(
      'think-before-meeting',
    ));
  test('a second request while the first period runs is waited for', () =>
    expect(
      nextStep({ ...active, referral: { state: 'received', answerOn: civilDate('2027-05-01') } }).kind,
    ).toBe('wait-for-answer'));
});

describe('after a period', () => {
  test('the coming follow-up is told with its day', () =>
    expect(nextStep(followed)).toEqual({ kind: 'follow-up-comes', months: 3, on: '2027-09-30' }));
  test('an invitation to look back is answered', () =>
    expect(
      nextStep({
        ...followed,
        followUp: { id: 'f', state: 'invited', months: 9, on: civilDate('2028-03-30') },
      }),
    ).toEqual({ kind: 'answer-follow-up', followUpId: 'f', months: 9 }));
  test('when all has been held the road is walked', () =>
    expect(nextStep({ ...followed, period: { state: 'closed' }, followUp: null }).kind).toBe('finished'));
});
