/** One walk as the coach reads it, in one command: the road, what was sent, pictures, and what has been done. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn, parseCivilDate } from '#kernel/dates.ts';
import { idSchema } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import {
  type EnrolmentId,
  openRoad,
  readFeedback,
  readSummary,
  readWork,
  type Technique,
  type WalkParts,
} from '#modules/enrolments/public.ts';
import { allUnits, staffByAssignment } from '#modules/identity/public.ts';
import { type Library, readResults } from '#modules/instruments/public.ts';
import { command } from '#platform/command.ts';
import { readHead } from '../work/person-head.server.ts';
import { readGlance } from './glance.server.ts';
import { formNames, shownWalk } from './shown-walk.ts';

export interface WalkPageParts extends WalkParts {
  readonly library: Pick<Library, 'instrument' | 'instruments'>;
  readonly techniques: readonly Technique[];
}

export function readWalkPage(parts: WalkPageParts) {
  return command({
    name: 'work.read-walk',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      enrolmentId: idSchema<'enrolment'>(),
      language: z.enum(LANGUAGES),
      page: z.strictObject({ diary: z.string().max(60), before: z.string().max(10) }).nullable(),
    }),
    async run(context, { residentId, enrolmentId, language, page }) {
      const { actor } = context;
      if (actor.kind !== 'staff') {
        context.reference('staff-only');
        return refused('not-found');
      }
      const which = { residentId, enrolmentId: enrolmentId as EnrolmentId };
      const opened = await openRoad(context, parts, which, 'read');
      if (!opened.ok) return opened;
      const { tx, ...road } = opened.value;
      const unit = (await allUnits(tx.db)).find((one) => one.id === actor.unitId);
      if (unit === undefined || road.enrolment.holder !== unit.id) return refused('not-found');
      const today = civilIn(context.now, unit.zone).date;
      const head = await readHead(tx, { now: context.now, today, language });
      const whole = await parts.programmes.content(road.version.id);
      if (head === null || whole === undefined) return refused('not-found');
      const feedback = await readFeedback(tx, enrolmentId);
      const work = await readWork(tx, enrolmentId);
      const before = page === null ? null : parseCivilDate(page.before);
      const names = await staffByAssignment(tx.db, [
        ...feedback.map((one) => one.writtenBy),
        ...work.map((one) => one.doneBy),
      ]);
      return done({
        head,
        speaks: head.speaks,
        glance: await readGlance(tx, parts, {
          road,
          unit,
          today,
          language,
          formName: formNames(parts.library, language),
        }),
        ...shownWalk(road, {
          library: parts.library,
          techniques: parts.techniques,
          language,
          zone: unit.zone,
          whole,
          feedback,
          work,
          names,
          results: await readResults(tx),
          summary: await readSummary(tx, enrolmentId),
          page: before?.ok === true && page !== null ? { diary: page.diary, before: before.value } : null,
        }),
      });
    },
  });
}
