import { describe, expect, test } from 'vitest';
import { civilDate, civilTime, zone } from '#kernel/dates.ts';
import {
  type AgreementTemplate,
  type Bounds,
  checkPauseEnd,
  checkTerms,
  firstTerms,
  inForce,
  MOST_AGREED_WORDS,
  ownToSay,
  spanEnds,
} from './agreement.ts';

const text = { sv: 'x', fi: 'x', en: 'x' };
const template: AgreementTemplate & Bounds = {
  name: 't',
  meetings: { from: 4, to: 6 },
  spanMonths: { from: 2, to: 6 },
  returnMonths: 12,
  followUpMoveDays: 45,
  experienceDays: 60,
  ways: [
    { code: 'messages', text, from: 'start' },
    { code: 'phone', text, from: 'when-chosen' },
  ],
  sharing: [
    { code: 'colleagues', text, holds: 'always' },
    { code: 'sender', text, holds: 'choice' },
    { code: 'relative', text, holds: 'choice' },
  ],
};
const posted = {
  meetings: '5',
  spanMonths: '4',
  ways: ['messages'],
  shares: [] as readonly string[],
  words: '',
};
const check = (more: Partial<typeof posted>) => checkTerms(template, { ...posted, ...more });

describe('what is agreed', () => {
  test('begins with the most that the service gives, and with nothing shared', () => {
    expect(firstTerms(template)).toEqual({
      meetings: 6,
      spanMonths: 6,
      ways: ['messages'],
      shares: [],
      words: '',
    });
  });

  test.each([
    ['3', 'outside'],
    ['4', null],
    ['6', null],
    ['7', 'outside'],
    ['', 'outside'],
    ['4.5', 'outside'],
    ['-4', 'outside'],
    ['1e1', 'outside'],
  ])('takes %s meetings or not', (meetings, problem) => {
    const checked = check({ meetings });
    expect(checked.kind === 'wrong' ? checked.problems.meetings : null).toBe(problem);
  });

  test.each([
    ['1', 'outside'],
    ['2', null],
    ['6', null],
    ['7', 'outside'],
  ])('lasts %s months or not', (spanMonths, problem) => {
    const checked = check({ spanMonths });
    expect(checked.kind === 'wrong' ? checked.problems.spanMonths : null).toBe(problem);
  });

  test('needs a way to reach each other, and only ways and shares that there are', () => {
    expect(check({ ways: [] })).toMatchObject({ problems: { ways: 'none-chosen' } });
    expect(check({ ways: ['pigeon'] })).toMatchObject({ problems: { ways: 'unknown' } });
    expect(check({ shares: ['everybody'] })).toMatchObject({ problems: { shares: 'unknown' } });
    // What always holds is told, not chosen.
    expect(check({ shares: ['colleagues'] })).toMatchObject({ problems: { shares: 'unknown' } });
  });

  test('is the same whatever the order of the form', () => {
    expect(check({ shares: ['relative', 'sender', 'relative'] })).toMatchObject({
      terms: { shares: ['sender', 'relative'] },
    });
  });

  test('holds words up to their limit', () => {
    expect(check({ words: 'a'.repeat(MOST_AGREED_WORDS) }).kind).toBe('right');
    expect(check({ words: 'a'.repeat(MOST_AGREED_WORDS + 1) })).toMatchObject({
      problems: { words: 'too-long' },
    });
  });

  test('is for the person alone but for meetings and months', () => {
    const terms = firstTerms(template);
    expect(ownToSay(terms, { ...terms, ways: ['phone'], shares: ['sender'], words: 'ring' })).toBe('own');
    expect(ownToSay(terms, { ...terms, meetings: 5 })).toBe('with-coach');
    expect(ownToSay(terms, { ...terms, spanMonths: 3 })).toBe('with-coach');
  });
});

describe('what holds', () => {
  test('is the latest with a yes, whatever was proposed after it', () => {
    const one = { version: 1, agreedAt: '2027-01-01' };
    const two = { version: 2, agreedAt: null };
    const three = { version: 3, agreedAt: null };
    expect(inForce([])).toEqual({ holds: undefined, proposed: undefined });
    expect(inForce([two])).toEqual({ holds: undefined, proposed: two });
    expect(inForce([three, two, one])).toEqual({ holds: one, proposed: three });
    expect(inForce([two, { ...three, agreedAt: '2027-02-02' }]).proposed).toBeUndefined();
  });
});

describe('the agreed time', () => {
  const start = {
    date: civilDate('2027-08-31'),
    time: civilTime('09:00'),
    zone: zone('Europe/Stockholm'),
  };
  test('is counted in months, and a day that a month lacks is its last', () => {
    expect(spanEnds(start, 6, [])).toBe('2028-02-29');
  });
  test('is as much longer as it rested', () => {
    expect(spanEnds(start, 2, [{ from: civilDate('2027-09-10'), until: civilDate('2027-09-20') }])).toBe(
      '2027-11-10',
    );
  });
  test('has no last day while it rests', () => {
    expect(spanEnds(start, 2, [{ from: civilDate('2027-09-10'), until: null }])).toBeNull();
  });
  test.each([
    ['2027-03-15', 'not-ahead'],
    ['2027-03-16', null],
    ['2027-07-13', null],
    ['2027-07-14', 'too-far'],
  ])('a pause from 15 March lasts until %s or not', (until, problem) => {
    expect(checkPauseEnd(civilDate(until), civilDate('2027-03-15'))).toBe(problem);
  });
});
