/** A person's walks with the unit, and what can be begun for them. */
import * as z from 'zod';
import { LANGUAGES, type Language } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { clock, shortDate } from '#kernel/dates-format.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  doseOf,
  offersFor,
  ownClock,
  readHandovers,
  type Road,
  roadsOf,
  type WalkParts,
} from '#modules/enrolments/public.ts';
import { allUnits } from '#modules/identity/public.ts';
import type { VersionId } from '#modules/programmes/public.ts';
import { type BodyMeasures, readBodyMeasures } from '#modules/residents/public.ts';
import { command } from '#platform/command.ts';
import { factsOf } from '../walk/rules/road-now.ts';
import { readHead } from '../work/person-head.server.ts';
import { programmeName } from './programme-name.server.ts';

function shownWalk(road: Omit<Road, 'tx'>, language: Language) {
  const { enrolment, version } = road;
  const { stepsDone, steps } = doseOf(factsOf(road), []);
  return {
    id: enrolment.id,
    name: programmeName(version.card, language),
    state: enrolment.state,
    started: shortDate(enrolment.startedOn, language),
    lastUsed: shortDate(enrolment.lastUsedOn, language),
    stepsDone,
    steps,
  };
}

/** An answer may be the person's own secret: to staff it is their choice, however they made it. */
function whoHid(found: BodyMeasures | null): 'person' | 'staff' | null {
  if (found === null || !found.isHidden) return null;
  return found.setBy === 'staff' ? 'staff' : 'person';
}

/** The person's header, their walks with this unit, and the programmes that the organisation offers and they do not walk. */
export function readPersonWalks(parts: WalkParts) {
  return command({
    name: 'work.read-walks',
    input: z.strictObject({ residentId: idSchema<'resident'>(), language: z.enum(LANGUAGES) }),
    async run(context, { residentId, language }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'enrolment' });
      if (!opened.ok) return opened;
      const { actor } = context;
      const tx = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => actor.kind === 'staff' && one.id === actor.unitId);
      if (unit === undefined) return refused('not-found');
      const today = civilIn(context.now, unit.zone).date;
      const { time } = await ownClock(tx, { pace: parts.pace, now: context.now, home: unit.zone });
      const head = await readHead(tx, { now: context.now, today, language });
      if (head === null) return refused('not-found');
      const walks = (await roadsOf(context, tx, parts)).filter((one) => one.enrolment.holder === unit.id);
      const units = await allUnits(tx.db);
      const asked = (await readHandovers(tx)).filter(
        (one) => one.holder === unit.id && one.to === unit.id && one.state === 'asked',
      );
      const begun = walks.filter((one) => one.enrolment.state !== 'ended');
      const weight = await readBodyMeasures(tx);
      return done({
        head,
        today,
        usualTime: clock(time, language),
        weight: { by: whoHid(weight) },
        asked: asked.map((one) => {
          const version = parts.programmes.version(one.versionId as VersionId);
          return {
            id: one.id,
            from: units.find((other) => other.id === one.from)?.names[language] ?? '',
            programme: version === undefined ? one.programme : programmeName(version.card, language),
            words: one.words,
          };
        }),
        walks: walks.map((one) => shownWalk(one, language)),
        offers: offersFor(parts, unit, 'staff')
          .filter((offer) => !begun.some((one) => one.enrolment.programme === offer.programme.code))
          .map((offer) => ({
            value: offer.version.id,
            label: programmeName(offer.version.card, language),
          }))
          .toSorted((one, other) => one.label.localeCompare(other.label, language)),
      });
    },
  });
}
