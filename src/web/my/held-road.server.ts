/** What the areas of the road hold about a person: meetings, coaching, and the timeline of it all. */
import { readMeetings, readOffers, releaseAll } from '#modules/booking/public.ts';
import { readFollowUps, readGoals, readNotes, readPeriods } from '#modules/coaching/public.ts';
import type { HeldPart } from '#modules/residents/public.ts';
import { lastEntryAt, readTimeline } from '#modules/timeline/public.ts';
import { entries } from './copy-entries.server.ts';

/** Longer than any person's timeline: a copy has no pages. */
const WHOLE = 100_000;

/** One part for every area. */
export const ROAD_PARTS: readonly HeldPart[] = [
  {
    area: 'booking',
    tables: [
      { name: 'booking.offer', kind: 'offers', goesBy: 'holder' },
      { name: 'booking.meeting', kind: 'meetings', goesBy: 'holder' },
    ],
    beforeErasing: releaseAll,
    exportOf: async (tx) => ({
      meetings: entries(await readMeetings(tx), {
        id: true,
        residentId: true,
        holder: true,
        staffId: true,
        kind: true,
        modality: true,
        date: true,
        time: true,
        zone: true,
        startsAt: true,
        endsAt: true,
        state: true,
        cancelledBy: true,
        version: true,
        refId: true,
        offerId: true,
        slotId: true,
      }),
      offers: entries(await readOffers(tx), {
        id: true,
        holder: true,
        staffId: true,
        kind: true,
        refId: true,
        modalities: true,
        earliest: true,
        state: true,
        version: true,
      }),
    }),
  },
  {
    area: 'meetings',
    tables: [
      {
        name: 'meetings.signal',
        kind: 'signals',
        goesBy: 'holder',
        notInCopy: 'signalling between two browsers, deleted after the call; it holds no words',
      },
      {
        name: 'meetings.presence',
        kind: 'presences',
        goesBy: 'holder',
        notInCopy: 'who is in the waiting room at this moment, replaced as it changes',
      },
    ],
    exportOf: async () => ({}),
  },
  {
    area: 'coaching',
    tables: [
      { name: 'coaching.addendum', kind: 'addenda', goesBy: 'holder' },
      { name: 'coaching.note', kind: 'notes', goesBy: 'holder' },
      { name: 'coaching.goal', kind: 'goals', goesBy: 'holder' },
      { name: 'coaching.follow_up', kind: 'followUps', goesBy: 'holder' },
      { name: 'coaching.period', kind: 'periods', goesBy: 'holder' },
    ],
    isOpen: async (tx, holder) =>
      (await readPeriods(tx)).some((one) => one.unitId === holder && one.state !== 'closed'),
    exportOf: async (tx) => ({
      periods: entries(await readPeriods(tx), {
        id: true,
        residentId: true,
        unitId: true,
        referralId: true,
        staffId: true,
        template: true,
        meetings: true,
        spanMonths: true,
        followUpMonths: true,
        followUpTime: true,
        inviteDaysBefore: true,
        zone: true,
        habits: true,
        state: true,
        startedOn: true,
        endedOn: true,
        endReason: true,
        version: true,
      }),
      goals: entries(await readGoals(tx), {
        id: true,
        unitId: true,
        periodId: true,
        habit: true,
        words: true,
        firstStep: true,
        importance: true,
        confidence: true,
        setBy: true,
        setAt: true,
        state: true,
        version: true,
      }),
      notes: entries(await readNotes(tx), {
        id: true,
        unitId: true,
        periodId: true,
        meetingId: true,
        authorStaffId: true,
        phrase: true,
        language: true,
        body: true,
        act: true,
        codes: true,
        state: true,
        signedAt: true,
        writtenAt: true,
        version: true,
        addenda: true,
      }),
      followUps: entries(await readFollowUps(tx), {
        id: true,
        unitId: true,
        periodId: true,
        months: true,
        date: true,
        time: true,
        zone: true,
        dueAt: true,
        state: true,
        meetingId: true,
        responseIds: true,
        answeredAt: true,
        version: true,
      }),
    }),
  },
  {
    area: 'timeline',
    tables: [{ name: 'timeline.entry', kind: 'timeline', goesBy: 'holder' }],
    lastEntryAt,
    exportOf: async (tx) => ({
      timeline: entries((await readTimeline(tx, { before: null, limit: WHOLE })).entries, {
        id: true,
        holder: true,
        at: true,
        kind: true,
        data: true,
      }),
    }),
  },
];
