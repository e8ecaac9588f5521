import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, plusDays } from '#kernel/dates.ts';
import { type Around, checkPrescription, FIELD_NAMES, type Fields, fieldsOf } from './check-prescription.ts';
import { ACTIVITY_KINDS, ACTIVITY_PLACES, type Content, INTENSITIES } from './content.ts';

const today = civilDate('2027-03-01');
const gym = { id: 'g1', name: 'Gymmet', what: 'Styrka', place: 'Torget 1', phone: '', web: '' };
const around: Around = { today, organisers: [gym], staffIds: ['anna'] };

const whole: Fields = {
  goal: 'Orka gå till torget',
  'a1.kind': 'everyday',
  'a1.what': 'Promenad',
  'a1.times': '5',
  'a1.minutes': '30',
  'a1.intensity': 'moderate',
  readiness: '7',
  confidence: '0',
  'follow.on': '2027-03-29',
  'follow.how': 'phone',
  'follow.who': 'anna',
};

function problems(fields: Fields): readonly string[] {
  const checked = checkPrescription(fields, around);
  return checked.ok ? [] : checked.problems.map(({ field, problem }) => `${field}: ${problem}`);
}

test('a whole form is read, with empty places left out', () =>
  expect(checkPrescription(whole, around)).toEqual({
    ok: true,
    content: {
      goal: 'Orka gå till torget',
      activities: [
        {
          id: 'a1',
          kind: 'everyday',
          what: 'Promenad',
          times: 5,
          minutes: 30,
          intensity: 'moderate',
          where: '',
          organiser: null,
        },
      ],
      advice: '',
      readiness: 7,
      confidence: 0,
    },
    followUp: { on: '2027-03-29', how: 'phone', staffId: 'anna' },
  }));

test.each([
  [{ goal: ' ' }, ['goal: goal']],
  [{ goal: 'å'.repeat(2001) }, ['goal: too-long']],
  [{ 'a1.what': 'å'.repeat(201) }, ['a1.what: too-long']],
  [{ 'a1.what': '' }, ['a1.what: what']],
  [{ 'a1.kind': 'sleep' }, ['a1.kind: kind']],
  [{ 'a1.times': '0' }, ['a1.times: times']],
  [{ 'a1.times': '22' }, ['a1.times: times']],
  [{ 'a1.times': '2,5' }, ['a1.times: times']],
  [{ 'a1.minutes': '' }, ['a1.minutes: minutes']],
  [{ 'a1.minutes': '481' }, ['a1.minutes: minutes']],
  [{ 'a1.intensity': '' }, ['a1.intensity: intensity']],
  [{ 'a1.organiser': 'gone' }, ['a1.organiser: organiser']],
  [
    { 'a2.what': 'Gym' },
    ['a2.kind: kind', 'a2.times: times', 'a2.minutes: minutes', 'a2.intensity: intensity'],
  ],
  [{ readiness: '' }, ['readiness: scale']],
  [{ confidence: '11' }, ['confidence: scale']],
  [{ 'follow.on': '' }, ['follow.on: follow-on']],
  [{ 'follow.on': '2027-02-30' }, ['follow.on: follow-on']],
  [{ 'follow.on': today }, ['follow.on: follow-past']],
  [{ 'follow.on': plusDays(today, 367) }, ['follow.on: follow-far']],
  [{ 'follow.how': 'letter' }, ['follow.how: follow-how']],
  [{ 'follow.who': 'nobody' }, ['follow.who: follow-who']],
])('what is wrong is told at its field: %j', (given, expected) =>
  expect(problems({ ...whole, ...given })).toEqual(expected),
);

test('the edges are inside: tomorrow, a year from now, once a week, a minute', () =>
  expect(
    [
      { 'follow.on': plusDays(today, 1) },
      { 'follow.on': plusDays(today, 366) },
      { 'a1.times': '1', 'a1.minutes': '1' },
      { 'a1.times': '21', 'a1.minutes': '480' },
    ].flatMap((given) => problems({ ...whole, ...given })),
  ).toEqual([]));

test('sitting less needs no minutes and no effort; everything else does', () => {
  const less = { ...whole, 'a1.kind': 'less-sitting', 'a1.minutes': '', 'a1.intensity': '' };
  expect(problems(less)).toEqual([]);
  expect(problems({ ...less, 'a1.kind': 'training' })).toEqual([
    'a1.minutes: minutes',
    'a1.intensity: intensity',
  ]);
});

test('an empty form says all that is missing, the activity once', () =>
  expect(problems({})).toEqual([
    'goal: goal',
    'a1.what: no-activity',
    'readiness: scale',
    'confidence: scale',
    'follow.on: follow-on',
    'follow.how: follow-how',
    'follow.who: follow-who',
  ]));

const line = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== '');
const contents: fc.Arbitrary<Content> = fc.record({
  goal: line,
  activities: fc.subarray([...ACTIVITY_PLACES], { minLength: 1 }).chain((places) =>
    fc.tuple(
      ...places.map((id) =>
        fc.constantFrom(...ACTIVITY_KINDS).chain((kind) =>
          fc.record({
            id: fc.constant(id),
            kind: fc.constant(kind),
            what: line,
            times: fc.integer({ min: 1, max: 21 }),
            minutes:
              kind === 'less-sitting'
                ? fc.option(fc.integer({ min: 1, max: 480 }))
                : fc.integer({ min: 1, max: 480 }),
            intensity: kind === 'less-sitting' ? fc.constant(null) : fc.constantFrom(...INTENSITIES),
            where: fc.oneof(fc.constant(''), line),
            organiser: fc.constantFrom(null, gym),
          }),
        ),
      ),
    ),
  ),
  advice: fc.oneof(fc.constant(''), line),
  readiness: fc.integer({ min: 0, max: 10 }),
  confidence: fc.integer({ min: 0, max: 10 }),
});

describe('a new version begins from the one before', () => {
  test('what was signed comes back from its own fields, whatever it says; only the follow-up is asked anew', () =>
    fc.assert(
      fc.property(contents, (content) => {
        const fields = fieldsOf(content);
        expect(Object.keys(fields).every((name) => FIELD_NAMES.includes(name))).toBe(true);
        const again = checkPrescription(
          { ...fields, 'follow.on': '2027-04-01', 'follow.how': 'video', 'follow.who': 'anna' },
          around,
        );
        expect(again).toMatchObject({ ok: true, content });
      }),
    ));
});

test('no form breaks the reading, and what is faulty always names a field of the form', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...FIELD_NAMES), fc.string({ maxLength: 30 })), (fields) => {
      const checked = checkPrescription(fields, around);
      expect(checked.ok || checked.problems.every(({ field }) => FIELD_NAMES.includes(field))).toBe(true);
    }),
  ));
