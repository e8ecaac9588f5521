/** What a pause moves and by how much, what stays, and what an own day that is moved takes along. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, civilTime, instantOf, plusDays, type Zone } from '#kernel/dates.ts';
import {
  counted,
  someRemindingProgramme,
  someStart,
  someTime,
  someZone,
} from '../../../../testing/generated-walks.ts';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { aModule, aPhase, aProgramme } from '../testing.ts';
import { stepsOf } from './programme.ts';
import { type Happening, simulate, type Simulation, type TimedDeed } from './simulate.ts';
import { walkFrom } from './walk.ts';

const SEND: Simulation['pace'] = () => ({ kind: 'send' });
const DAYS = 60;
const onRoads = (what: string, small: number) => ({ ...propertySettings(what, small), endOnFailure: true });

interface Line {
  readonly what: string;
  readonly date: CivilDate;
  readonly time: string;
}
function linesOf(happenings: readonly Happening[]): readonly Line[] {
  return happenings.flatMap(({ date, time, what }) => {
    // What somebody has told is looked at in a rest too: a flag need not move.
    if (what.kind === 'deed' || what.kind === 'flag') return [];
    return [{ what: what.kind === 'opens' ? `opens ${what.id}` : what.key, date, time }];
  });
}

/** The day as a clock of the zone comes to show it at six: one day was skipped in Apia. */
function existing(day: CivilDate, where: Zone): CivilDate {
  return instantOf(day, civilTime('06:00'), where).date;
}
const dayOf = (line: Line) => line.date;

const drawn = fc
  .record({
    programme: someRemindingProgramme.map(counted),
    startsOn: someStart.filter((day) => !day.startsWith('2011')),
    zone: someZone,
    done: fc.array(fc.record({ step: fc.nat({ max: 50 }), day: fc.integer({ min: 0, max: 14 }) }), {
      maxLength: 4,
    }),
    pauses: fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 9 }),
        at: someTime,
        days: fc.integer({ min: 1, max: 20 }),
        how: fc.constantFrom('known' as const, 'resumed' as const),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ done, pauses, ...road }) => {
    const steps = stepsOf(road.programme);
    const before: TimedDeed[] = done.flatMap(({ step, day }) => {
      const found = steps[step % steps.length];
      return found === undefined
        ? []
        : [{ do: 'step', id: found.id, on: plusDays(road.startsOn, day), at: civilTime('08:00') }];
    });
    // From the day after the last step on, one after another.
    let day = plusDays(road.startsOn, 15);
    const rests = pauses.map(({ gap, at, days, how }) => {
      const on = plusDays(day, gap);
      day = plusDays(on, days);
      const pause: TimedDeed = { do: 'pause', until: how === 'known' ? day : null, on, at };
      // A moment after midnight: before anything of that day.
      const resume: TimedDeed = { do: 'resume', on: day, at: civilTime('00:00') };
      return { on, at, days, deeds: how === 'known' ? [pause] : [pause, resume] };
    });
    return { ...road, before, rests };
  });

describe('a pause of k days', () => {
  test('moves every opening and message that is not yet by k days, to the same hour', () =>
    fc.assert(
      fc.property(drawn, ({ programme, startsOn, zone: where, before, rests }) => {
        const walk = walkFrom({ startsOn, zone: where, country: 'se', messageTime: civilTime('09:00') });
        const play = (deeds: readonly TimedDeed[], more: number) =>
          linesOf(simulate(programme, { walk, days: DAYS + more, deeds, diligence: 'nothing', pace: SEND }));
        let deeds: readonly TimedDeed[] = before;
        let more = 0;
        for (const { on, at, days, deeds: rest } of rests) {
          const without = play(deeds, more);
          deeds = [...deeds, ...rest];
          more += days;
          const moved = without.map((line) => {
            const isAhead = line.date > on || (line.date === on && line.time >= at);
            return isAhead ? { ...line, date: plusDays(line.date, days) } : line;
          });
          expect(play(deeds, more)).toEqual(moved);
        }
      }),
      onRoads('pauses that move a road', 20),
    ));

  test('leaves days of the calendar, of the group and of one’s own where they are, but for their wait', () =>
    fc.assert(
      fc.property(
        someStart,
        someZone,
        fc.record({ after: fc.nat({ max: 40 }), at: someTime, days: fc.integer({ min: 1, max: 20 }) }),
        fc.record({
          date: fc.nat({ max: 50 }),
          week: fc.integer({ min: 1, max: 7 }),
          event: fc.nat({ max: 50 }),
        }),
        (startsOn, where, rest, { date, week, event }) => {
          const on = plusDays(startsOn, rest.after);
          const until = plusDays(on, rest.days);
          const days = {
            date: plusDays(startsOn, date),
            group: plusDays(startsOn, 7 * (week - 1)),
            event: plusDays(startsOn, event),
          };
          const programme = aProgramme({
            phases: [
              aPhase('guided', [
                aModule('date', { opens: { kind: 'date', date: days.date } }),
                aModule('group', { opens: { kind: 'group-week', week } }),
                aModule('event', { opens: { kind: 'event', event: 'own-day', days: -30 } }),
              ]),
            ],
          });
          const first = { on: startsOn, at: civilTime('00:00') };
          const deeds: readonly TimedDeed[] = [
            { do: 'group', startsOn, ...first },
            { do: 'event', event: 'own-day', day: plusDays(days.event, 30), ...first },
            { do: 'pause', until, on, at: rest.at },
          ];
          const walk = walkFrom({ startsOn, zone: where, country: 'se', messageTime: civilTime('09:00') });
          const played = simulate(programme, { walk, days: 80, deeds, diligence: 'nothing', pace: SEND });
          const opened = linesOf(played).filter(({ what }) => /^opens (date|group|event)$/.test(what));
          const waits = (day: CivilDate) =>
            (day > on || (day === on && rest.at <= '06:00')) && day < until ? until : day;
          expect(new Map(opened.map((line) => [line.what.slice(6), dayOf(line)]))).toEqual(
            new Map(Object.entries(days).map(([what, day]) => [what, existing(waits(day), where)])),
          );
        },
      ),
      propertySettings('days that a pause does not move', 40),
    ));
});

test('an own day that is moved takes along everything that is not yet said, and nothing is said again', () =>
  fc.assert(
    fc.property(
      someStart.filter((day) => !day.startsWith('2011')),
      someZone,
      fc.record({
        before: fc.integer({ min: -10, max: 20 }),
        first: fc.integer({ min: 0, max: 60 }),
        told: fc.integer({ min: 0, max: 20 }),
        at: someTime,
        ahead: fc.integer({ min: 1, max: 40 }),
        reminder: fc.record({ afterDays: fc.nat({ max: 6 }), everyDays: fc.integer({ min: 1, max: 6 }) }),
      }),
      (startsOn, where, { before, first, told, at, ahead, reminder }) => {
        const programme = aProgramme({
          reminders: [{ id: 'nudge', ...reminder, most: 4 }],
          phases: [
            aPhase('own', [aModule('own', { opens: { kind: 'event', event: 'own-day', days: -before } })]),
          ],
        });
        const walk = walkFrom({ startsOn, zone: where, country: 'se', messageTime: civilTime('09:00') });
        const play = (deeds: readonly TimedDeed[]) =>
          simulate(programme, { walk, days: 150, deeds, diligence: 'nothing', pace: SEND });
        const begin = { on: startsOn, at: civilTime('00:00') };
        const moves = { on: plusDays(startsOn, told), at };
        const tell = (day: CivilDate, when: Pick<TimedDeed, 'on' | 'at'>): TimedDeed => ({
          do: 'event',
          event: 'own-day',
          day,
          ...when,
        });
        // Told new, it opens the module some days after it is told.
        const other = plusDays(moves.on, ahead + before);
        const moved = play([tell(plusDays(startsOn, first), begin), tell(other, moves)]);
        const moment = instantOf(moves.on, at, where).instant;
        const said = moved.flatMap(({ instant, what }) =>
          what.kind === 'message' ? [{ key: what.key, instant }] : [],
        );
        const earlier = said.filter((one) => one.instant < moment).map((one) => one.key);
        const fromTheFirst = play([tell(other, begin)]).flatMap(({ instant, what }) =>
          what.kind === 'message' && !earlier.includes(what.key) ? [{ key: what.key, instant }] : [],
        );
        expect(said.filter((one) => one.instant >= moment)).toEqual(fromTheFirst);
      },
    ),
    propertySettings('own days that are moved', 40),
  ));
