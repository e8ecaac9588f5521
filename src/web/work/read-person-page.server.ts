/** Everything of one person that the unit's page shows, read in one command under one decision and one log row. */
import * as z from 'zod';
import { LANGUAGES } from '#kernel/actor.ts';
import { civilIn } from '#kernel/dates.ts';
import { idSchema, type StaffId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { listUnitsElsewhere } from '#modules/access/public.ts';
import { readMeetings, readOffers } from '#modules/booking/public.ts';
import {
  readExperiments,
  readFollowUps,
  readGoals,
  readGoalSheets,
  readNotes,
  readPeriods,
} from '#modules/coaching/public.ts';
import { unsettledCount } from '#modules/colleagues/public.ts';
import { allUnits, staffMembers } from '#modules/identity/public.ts';
import { readFlags, readOrders, readResults } from '#modules/instruments/public.ts';
import { readThreads } from '#modules/messaging/public.ts';
import type { Packs } from '#modules/packs/public.ts';
import { readReferrals, readSentReferrals } from '#modules/referrals/public.ts';
import { hidesBodyMeasures, readPerson, shownWhereabouts } from '#modules/residents/public.ts';
import { readTimeline } from '#modules/timeline/public.ts';
import { itemsAbout } from '#modules/worklist/public.ts';
import { command } from '#platform/command.ts';
import { headFrom } from './person-head.server.ts';

/** The latest of what happened; earlier entries are a page of their own. */
const ENTRIES = 15;

export function readPersonPage(packs: Packs) {
  return command({
    name: 'work.read-person',
    input: z.strictObject({
      residentId: idSchema<'resident'>(),
      language: z.enum(LANGUAGES),
      /** Timeline entries before this one; null begins with the newest. */
      before: idSchema<'entry'>().nullable(),
    }),
    async run(context, { residentId, language, before }) {
      const opened = await context.person({ residentId, action: 'read', resource: 'person' });
      if (!opened.ok) return opened;
      const { actor } = context;
      if (actor.kind !== 'staff') return refused('not-found');
      const tx = opened.value;
      const units = await allUnits(tx.db);
      const unit = units.find((one) => one.id === actor.unitId);
      const meetings = await readMeetings(tx);
      const periods = await readPeriods(tx);
      if (unit === undefined) return refused('not-found');
      const { zone } = unit;
      const head = await headFrom(
        tx,
        { meetings, periods },
        { now: context.now, today: civilIn(context.now, zone).date, language },
      );
      if (head === null) return refused('not-found');

      const notes = await readNotes(tx);
      const person = await readPerson(tx);
      const recent = await readTimeline(tx, { before: null, limit: ENTRIES });
      const names: readonly StaffId[] = [
        ...new Set([
          ...notes.map((note) => note.authorStaffId),
          ...meetings.map((meeting) => meeting.staffId),
        ]),
      ];
      return done({
        head,
        meetings,
        periods,
        notes,
        offers: await readOffers(tx),
        goals: await readGoals(tx),
        goalSheets: await readGoalSheets(tx),
        experiments: await readExperiments(tx),
        followUps: await readFollowUps(tx),
        referrals: await readReferrals(tx),
        sent: (await readSentReferrals(tx)).filter((one) => one.holder === unit.id),
        results: await readResults(tx),
        hidesBody: await hidesBodyMeasures(tx),
        orders: (await readOrders(tx)).filter((one) => one.unitId === unit.id),
        flags: (await readFlags(tx)).filter((one) => one.unitId === unit.id && one.state !== 'closed'),
        threads: await readThreads(tx),
        colleaguesAsk: await unsettledCount(tx, unit.id),
        isNotReached: (await itemsAbout(tx)).some(
          (item) => item.unitId === unit.id && item.detail === 'not-reached' && item.state === 'open',
        ),
        recent,
        timeline: before === null ? recent : await readTimeline(tx, { before, limit: ENTRIES }),
        phone: person === null ? null : shownWhereabouts(person.contact, tx.contact).phone,
        staff: await staffMembers(tx.db, names),
        units,
        elsewhere: await listUnitsElsewhere(tx, actor, packs),
      });
    },
  });
}

export type ReadPerson = Extract<
  Awaited<ReturnType<ReturnType<typeof readPersonPage>['run']>>,
  { ok: true }
>['value'];
