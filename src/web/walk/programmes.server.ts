/** Programmes as a person meets them: those they walk, those that have ended, and those they can begin. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import type { App } from '#app';
import { civilIn, zone } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { done, refused } from '#kernel/outcome.ts';
import { idSchema } from '#kernel/ids.ts';
import { offersFor, ownClock, roadsOf, unitsAlong, type WalkParts } from '#modules/enrolments/public.ts';
import type { Offer, Programme } from '#modules/programmes/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import { readPerson } from '#modules/residents/public.ts';
import { command, type CommandContext } from '#platform/command.ts';
import type { PersonTx } from '#platform/db.ts';
import { remindersOf } from '../my/choices/settings.server.ts';
import { roadNowView } from './road-view.ts';
import { howFar, factsOf } from './rules/road-now.ts';
import { chosenLanguage } from './rules/read-in.ts';
import { type Reader, sayIn } from './rules/said.ts';

const DAYS_A_WEEK = 7;
/** The name of a language is no longer. */
export const MOST_TAG = 35;

/** The guided weeks one after the other; what goes on beside them adds none. */
function weeksOf({ phases }: Programme): number {
  const inTurn = phases.filter((phase) => phase.kind === 'guided' && phase.opens === undefined);
  return Math.max(1, Math.round(inTurn.reduce((sum, phase) => sum + phase.days, 0) / DAYS_A_WEEK));
}

/** What a list tells of a programme. */
function offerCard({ version }: Offer, content: Programme, reader: Reader) {
  const { card } = version;
  const say = sayIn(card, reader);
  return {
    versionId: version.id,
    title: say(card.title),
    summary: say(card.summary),
    weeks: weeksOf(content),
    minutes: card.minutesPerWeek,
  };
}

/** Each offer once, with the units that would go along: the service's own, and those of the organisations of the units. */
async function offersHere(context: CommandContext, tx: PersonTx, parts: WalkParts) {
  const units = await unitsAlong(context, tx);
  const alone = offersFor(parts, { organisationId: null }, 'resident');
  const withUnits = units.flatMap((unit) =>
    offersFor(parts, unit, 'resident').map((offer) => ({ offer, unit })),
  );
  const all = new Map([...alone, ...withUnits.map(({ offer }) => offer)].map((one) => [one.version.id, one]));
  const readable = await Promise.all(
    [...all.values()].map(async (offer) => ({
      offer,
      content: await parts.programmes.content(offer.version.id),
    })),
  );
  return readable
    .flatMap(({ offer, content }) => (content === undefined ? [] : [{ offer, content }]))
    .map(({ offer, content }) => ({
      offer,
      content,
      isAlone: alone.some((one) => one.version.id === offer.version.id),
      units: withUnits.filter((one) => one.offer.version.id === offer.version.id).map(({ unit }) => unit),
    }));
}

export function readProgrammes(parts: WalkParts) {
  return command({
    name: 'my.read-programmes',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'enrolment' });
      if (!opened.ok) return opened;
      if (context.actor.kind !== 'resident') return refused('not-found');
      const tx = opened.value;
      const units = await allUnits(tx.db);
      const roads = await roadsOf(context, tx, parts);
      const going = roads.filter((road) => road.enrolment.state !== 'ended');
      const offers = await offersHere(context, tx, parts);
      return done({
        walking: going.map((road) => ({
          id: road.enrolment.id,
          title: sayIn(road.programme, { language, readIn: road.enrolment.readIn })(road.programme.title),
          unit: units.find((one) => one.id === road.enrolment.holder)?.names[language] ?? null,
          far: howFar(factsOf(road)),
          now: roadNowView(
            { ...road, residentId },
            { language, base: `/${language}/my/programmes/${road.enrolment.id}` },
          ),
        })),
        ended: roads
          .filter((road) => road.enrolment.state === 'ended')
          .map(({ enrolment, programme }) => ({
            id: enrolment.id,
            title: sayIn(programme, { language, readIn: enrolment.readIn })(programme.title),
            day:
              enrolment.endedAt === null
                ? ''
                : longDate(civilIn(enrolment.endedAt, enrolment.zone).date, language),
          })),
        offers: offers
          .filter(({ offer }) => !going.some((road) => road.enrolment.programme === offer.programme.code))
          .map(({ offer, content }) => offerCard(offer, content, { language, readIn: null })),
      });
    },
  });
}

/** One offer: what it is, with whom it can be begun, and how it would remind. Refuses `not-found`. */
export function readOffer(parts: App) {
  return command({
    name: 'my.read-offer',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      versionId: idSchema<'programme-version'>(),
      language: z.enum(LANGUAGES),
      /** As the address asks for it; anything may stand there. */
      asked: z.string().max(MOST_TAG).nullable(),
    }),
    async run(context, { residentId, versionId, language, asked }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'enrolment' });
      if (!opened.ok) return opened;
      if (context.actor.kind !== 'resident') return refused('not-found');
      const tx = opened.value;
      const found = (await offersHere(context, tx, parts)).find((one) => one.offer.version.id === versionId);
      const content =
        found === undefined ? undefined : await parts.programmes.content(found.offer.version.id);
      if (found === undefined || content === undefined) return refused('not-found');
      const readIn = chosenLanguage(content, asked, language);
      const { country } = context.actor;
      const home = zone(parts.packs[country].zone);
      const { time, zone: there } = await ownClock(tx, { pace: parts.pace, now: context.now, home });
      const person = await readPerson(tx);
      if (person === null) return refused('not-found');
      const { programme, version } = found.offer;
      const roads = await roadsOf(context, tx, parts);
      const walking = roads.find(
        ({ enrolment }) => enrolment.programme === programme.code && enrolment.state !== 'ended',
      );
      return done({
        ...offerCard(found.offer, content, { language, readIn }),
        content,
        readIn,
        version: `${version.major}.${version.minor}`,
        owner: { name: programme.ownerName, contact: programme.ownerContact },
        isAlone: found.isAlone,
        units: found.units.map((unit) => ({ id: unit.id, name: unit.names[language] })),
        walking: walking?.enrolment.id ?? null,
        today: civilIn(context.now, there).date,
        reminders: remindersOf(parts, person, { country, language, time }),
      });
    },
  });
}
