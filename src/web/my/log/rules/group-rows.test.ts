import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, zone } from '#kernel/dates.ts';
import { type GroupableRow, groupRows, wholeDays } from './group-rows.ts';

const where = zone('Europe/Stockholm');
const inSwedish = { language: 'sv', zone: where } as const;
const title = { sv: 'Hälsocoach', fi: 'Hyvinvointivalmentaja', en: 'Health coach' };
const unitNames = { sv: 'Enheten', fi: 'Yksikkö', en: 'Unit' };

let serial = 0;
function aRow(at: string, given: Partial<GroupableRow> = {}): GroupableRow {
  serial += 1;
  return {
    id: `row-${String(serial)}`,
    at: instant(at),
    who: { kind: 'staff', id: 'anna', name: 'Anna Koski', title },
    unitNames,
    otherUnitNames: null,
    action: 'read',
    resource: 'response',
    reason: null,
    rule: 'relation-own-unit',
    emergency: false,
    ...given,
  };
}

describe('who has looked, a day at a time', () => {
  test('one reader on one day is one entry: what was done, with its times, and how many rows it tells of', () => {
    const rows = [
      aRow('2027-03-03T14:20:00.000Z'),
      aRow('2027-03-03T13:05:40.000Z', { resource: 'goal', action: 'write' }),
      aRow('2027-03-03T13:05:20.000Z'),
      aRow('2027-03-03T13:05:00.000Z'),
    ];
    expect(groupRows(rows, inSwedish)).toEqual([
      {
        id: rows[0]?.id,
        who: 'Anna Koski, hälsocoach på Enheten',
        day: 'onsdag 3 mars 2027',
        count: 4,
        emergency: false,
        unit: 'Enheten',
        deeds: [
          { did: 'läste dina svar', times: ['14.05', '15.20'], count: 3 },
          { did: 'skrev eller ändrade ditt mål', times: ['14.05'], count: 1 },
        ],
        whys: ['Varför: du har kontakt med enheten.'],
        reasons: [],
      },
    ]);
  });

  test('the day is the one where the person lives, not the one of UTC', () =>
    expect(
      groupRows([aRow('2027-03-03T23:30:00.000Z'), aRow('2027-03-03T22:30:00.000Z')], inSwedish).map(
        (one) => one.day,
      ),
    ).toEqual(['torsdag 4 mars 2027', 'onsdag 3 mars 2027']));

  test('two people of the same name stay two', () => {
    const other = { kind: 'staff', id: 'the-other-anna', name: 'Anna Koski', title } as const;
    expect(
      groupRows(
        [aRow('2027-03-03T13:00:00.000Z'), aRow('2027-03-03T12:00:00.000Z', { who: other })],
        inSwedish,
      ),
    ).toHaveLength(2);
  });

  test('an emergency opening is an entry of its own, with the reason that was given', () => {
    const emergency = aRow('2027-03-03T13:00:00.000Z', {
      emergency: true,
      rule: 'emergency-opening',
      reason: 'medvetslös',
    });
    expect(groupRows([aRow('2027-03-03T13:10:00.000Z'), emergency], inSwedish)[1]).toMatchObject({
      emergency: true,
      count: 1,
      reasons: ['Skälet som skrevs in: ”medvetslös”'],
    });
  });

  test('passing to another unit’s data is an entry of its own, so that its reason stands beside it alone', () => {
    const other = aRow('2027-03-03T13:00:00.000Z', {
      otherUnitNames: { sv: 'Norr', fi: 'Pohjoinen', en: 'North' },
      rule: 'same-organisation',
      reason: 'inför mötet',
    });
    const groups = groupRows([aRow('2027-03-03T13:10:00.000Z'), other], inSwedish);
    expect(groups.map((one) => one.reasons)).toEqual([[], ['Skälet som skrevs in: ”inför mötet”']]);
    expect(groups[1]?.deeds[0]?.did).toBe('läste dina svar hos Norr');
  });

  test('no row is lost and none is counted twice', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ minute: fc.integer({ min: 0, max: 10_000 }), who: fc.constantFrom('a', 'b', 'c') }),
          { maxLength: 60 },
        ),
        (given) => {
          const rows = given.map(({ minute, who }) =>
            aRow(new Date(Date.UTC(2027, 2, 1) + minute * 60_000).toISOString(), {
              who: { kind: 'staff', id: who, name: who, title },
            }),
          );
          const groups = groupRows(rows, inSwedish);
          expect(groups.reduce((sum, one) => sum + one.count, 0)).toBe(rows.length);
          for (const one of groups)
            expect(one.deeds.reduce((sum, deed) => sum + deed.count, 0)).toBe(one.count);
        },
      ),
      { numRuns: 50 * Number(process.env['VANDRA_PROOF'] ?? 1) },
    ));
});

describe('a page', () => {
  const [wednesday, tuesdayLate, tuesdayEarly] = [
    aRow('2027-03-03T10:00:00.000Z'),
    aRow('2027-03-02T12:00:00.000Z'),
    aRow('2027-03-02T11:00:00.000Z'),
  ];
  test('ends between two days', () => {
    expect(wholeDays([wednesday, tuesdayLate, tuesdayEarly], 2, where)).toEqual([wednesday]);
    expect(wholeDays([wednesday, tuesdayLate, tuesdayEarly], 3, where)).toHaveLength(3);
  });
  test('a day longer than a page is cut rather than left out', () =>
    expect(wholeDays([tuesdayLate, tuesdayEarly], 1, where)).toEqual([tuesdayLate]));
});
