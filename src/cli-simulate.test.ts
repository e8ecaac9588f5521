/** A road through a programme on the command line: what opens and what is said, and what is wrong with the words. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readOptions } from './cli/arguments.ts';
import { unreadable } from './cli/unreadable.ts';
import { programmesSimulate } from './cli/programmes-simulate.ts';
import { aModule, aPhase, aProgramme } from '#modules/programmes/testing.ts';
import { typed } from '../testing/command-line.ts';

const directory = mkdtempSync(join(tmpdir(), 'vandra-simulate-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Without any setting: neither a database nor a secret is needed. */
const simulate = async (...words: readonly string[]) => typed({}, ['programmes', 'simulate', ...words]);

interface Line {
  readonly what: 'opens' | 'message' | 'flag';
  readonly date: string;
  readonly time: string;
  readonly instant: string;
  readonly id?: string;
  readonly key?: string;
  readonly channels?: 'own' | readonly string[];
}
interface Result {
  readonly [field: string]: unknown;
  readonly happenings: readonly Line[];
}
const said = ({ out }: { out: string }) => JSON.parse(out) as Result;

const own = file(
  'own.json',
  aProgramme({
    reminders: [{ id: 'nudge', afterDays: 0, everyDays: 3, most: 2 }],
    phases: [
      aPhase('guided', [
        aModule('first'),
        aModule('second'),
        aModule('third', { opens: { kind: 'event', event: 'own-day', days: -7 } }),
      ]),
    ],
  }),
);

describe('a road', () => {
  test('through a programme that is shipped: its version, its openings and messages, in the zone of the country', async () => {
    const answer = await simulate('quiet-nights@1.0', '--start', '2027-03-22', '--country', 'fi');
    expect(answer).toMatchObject({ code: 0, errors: '' });
    const { happenings, ...about } = said(answer);
    expect(about).toMatchObject({
      programme: 'quiet-nights',
      version: '1.0',
      start: '2027-03-22',
      zone: 'Europe/Helsinki',
      country: 'fi',
      time: '09:00',
      diligence: 'nothing',
    });
    expect(happenings[0]).toMatchObject({
      what: 'opens',
      part: 'module',
      date: '2027-03-22',
      zone: 'Europe/Helsinki',
    });
    expect(happenings.some((one) => one.what === 'message')).toBe(true);
  });

  test('keeps nine o’clock over the change, rests in a pause, and moves with the own day', async () => {
    const deeds = file('deeds.json', [
      { do: 'event', event: 'own-day', day: '2027-05-01', on: '2027-03-22' },
      { do: 'pause', until: '2027-04-05', on: '2027-03-26', at: '15:00' },
      { do: 'event', event: 'own-day', day: '2027-05-11', on: '2027-04-06', at: '08:00' },
    ]);
    const answer = await simulate(own, '--start', '2027-03-22', '--deeds', deeds, '--days', '60');
    expect(answer.errors).toBe('');
    const messages = said(answer).happenings.filter((one) => one.what === 'message');
    expect(messages.map(({ key, date, time, instant }) => `${key} ${date} ${time} ${instant}`)).toEqual([
      'first nudge 1 2027-03-22 09:00 2027-03-22T08:00:00.000Z',
      'first nudge 2 2027-03-25 09:00 2027-03-25T08:00:00.000Z',
      'second nudge 1 2027-04-08 09:00 2027-04-08T07:00:00.000Z',
      'second nudge 2 2027-04-11 09:00 2027-04-11T07:00:00.000Z',
      'third nudge 1 2027-05-04 09:00 2027-05-04T07:00:00.000Z',
      // A month without use: reminders lie fifteen days apart.
      'third nudge 2 2027-05-19 09:00 2027-05-19T07:00:00.000Z',
    ]);
  });

  test('of somebody who does each step on its day', async () => {
    const words = [own, '--start', '2027-03-22', '--time', '18:30', '--diligence', 'each-step'];
    const { happenings } = said(await simulate(...words));
    expect(happenings.filter((one) => one.what === 'message')).toEqual([]);
    expect(happenings.filter((one) => one.what === 'opens').map((one) => one.id)).toContain('second-step');
  });
});

test('flags are told with their priority and reason, and messages with their channels', async () => {
  const flagged = file(
    'flagged.json',
    aProgramme({
      reminders: [
        { id: 'own', afterDays: 0, most: 1 },
        { id: 'text', afterDays: 1, channels: ['sms'], most: 1 },
      ],
      flags: [
        { id: 'ask', when: { kind: 'after-start', days: 2 }, priority: 'high', reason: { sv: 'Ring upp.' } },
      ],
      phases: [aPhase('guided', [aModule('first')])],
    }),
  );
  const { happenings } = said(await simulate(flagged, '--start', '2027-03-22', '--days', '10'));
  expect(happenings.filter((one) => one.what === 'flag')).toEqual([
    {
      what: 'flag',
      date: '2027-03-24',
      time: '06:00',
      zone: 'Europe/Stockholm',
      instant: '2027-03-24T05:00:00.000Z',
      id: 'ask',
      priority: 'high',
      reason: { sv: 'Ring upp.' },
    },
  ]);
  const messages = happenings.filter((one) => one.what === 'message');
  expect(messages.map((one) => one.channels)).toEqual(['own', ['sms']]);
});

describe('what is wrong is said in one sentence with its place', () => {
  test.each<readonly [readonly string[], RegExp]>([
    [['no-such'], /^There is no programme “no-such”\. There are: .*steady-steps.*; or name a file\.$/],
    [['steady-steps@99.0'], /^There is no version “99\.0” of steady-steps\. There are: 1\.0/],
    [[file('broken.json', '{')], /broken\.json is not JSON\.$/],
    [[join(directory, 'none.json')], /none\.json cannot be read: there is no such file\.$/],
    [[directory], /cannot be read: it is a folder\.$/],
    [[file('half.json', { ...aProgramme(), opensAt: '6' })], /is not a programme: opensAt must be a time/],
    [
      [file('twice.json', aProgramme({ phases: [aPhase('a', [aModule('first'), aModule('first')])] }))],
      /is not a programme: first id-twice “first”\.$/,
    ],
    [[own, '--start', '2027-02-30'], /^--start must be a day of the calendar/],
    [[own, '--start', '9999-12-31'], /^--start must be a day of the calendar/],
    [[own, '--zone', '+01:00'], /^--zone must be a time zone/],
    [[own, '--country', 'no'], /^--country must be se or fi\.$/],
    [[own, '--time', '9'], /^--time must be a time/],
    [[own, '--days', '0'], /^--days must be a number from 1 to 3660\.$/],
    [[own, '--diligence', 'some'], /^--diligence must be each-step or nothing\.$/],
    [[own, '--deeds', file('a.json', {})], /a\.json is not right: /],
    [[own, '--deeds', file('b.json', [{ do: 'rest', on: '2027-03-22' }])], /b\.json is not right at 0\.do: /],
    [
      [own, '--deeds', file('c.json', [{ do: 'resume', on: '2027-02-30' }])],
      /c\.json is not right at 0\.on: must be a day of the calendar/,
    ],
    [
      [own, '--deeds', file('d.json', [{ do: 'step', id: 'gone', on: '2027-03-22' }])],
      /d\.json is not right at 0\.id: the programme has no step “gone”\.$/,
    ],
    [
      [own, '--deeds', file('e.json', [{ do: 'resume', on: '2027-03-22', why: 'so' }])],
      /e\.json is not right at 0: Unrecognized key: "why"\.$/,
    ],
  ])('%j', async (words, sentence) => {
    const options = readOptions(words.slice(1), programmesSimulate);
    const ending = await programmesSimulate.run({
      words: words.slice(0, 1),
      options: options.ok ? options.value : {},
      environment: {},
      say: () => undefined,
    });
    expect(ending).toEqual({ ok: false, sentence: expect.stringMatching(sentence) as string });
  });
});

test('what does not lie with the file that was named is a fault, and no reason', () => {
  const full = Object.assign(new Error('too many open files'), { code: 'EMFILE' });
  expect(() => unreadable(full)).toThrow(full);
  expect(() => unreadable('words')).toThrow('words');
});
