/** What was read, as the page shows it: dates in words, names, and where each thing leads. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Instant } from '#kernel/dates.ts';
import { clock, longDate, relativeDay, shortDate } from '#kernel/dates-format.ts';
import { maySettle, type Meeting } from '#modules/booking/public.ts';
import { type Library, notFilledIn } from '#modules/instruments/public.ts';
import { doorAt } from '#modules/meetings/public.ts';
import { type Entry, entryWords } from '#modules/timeline/public.ts';
import { titleOf } from '../forms/staff-forms.server.ts';
import type { ShownNote } from '../coaching/notes-list.tsx';
import { goalNow } from '../coaching/goal-parts.server.ts';
import { goalsOf, openPeriod, shownFollowUps, shownGoal } from '../coaching/shown.server.ts';
import { newestForm, withoutBodyMeasures } from '../results/body-measures.ts';
import { meetingWords } from './person-head.server.ts';
import type { ReadPerson } from './read-person-page.server.ts';
import { resultLine } from './result-lines.ts';
import { lastMet, sinceLast } from './rules/since-last.ts';
import type { AtWork } from './staff-frame.server.ts';
import { personTexts } from './texts/texts.ts';

export interface ViewParts {
  readonly now: Instant;
  readonly work: AtWork;
  readonly language: Language;
  readonly library: Pick<Library, 'instrument' | 'instruments'>;
  /** `/sv/work/people/<id>` */
  readonly base: string;
}

function nameIn(read: ReadPerson, id: string): string {
  return read.staff.find((one) => one.id === id)?.name ?? '';
}

function shownEntry(entry: Entry, { work, language }: ViewParts) {
  const date = civilIn(entry.at, work.zone).date;
  return {
    id: entry.id,
    when: shortDate(date, language),
    dateTime: entry.at,
    what: entryWords(entry, { language, audience: 'staff' }),
  };
}

function shownMeeting(read: ReadPerson, meeting: Meeting, { now, work, language }: ViewParts) {
  const words = personTexts(language);
  return {
    id: meeting.id,
    version: meeting.version,
    state: meeting.state,
    when: meetingWords(meeting, { now, today: work.today, language }),
    dateTime: meeting.startsAt,
    kind: words.page.meetingKinds[meeting.kind],
    stateText: words.page.meetingStates[meeting.state],
    staffName: nameIn(read, meeting.staffId),
    mayHold: meeting.state !== 'held' && maySettle(meeting, 'held', now).ok,
    mayMiss: meeting.state !== 'missed' && maySettle(meeting, 'missed', now).ok,
  };
}

function shownNotes(read: ReadPerson, { work, language, base }: ViewParts): readonly ShownNote[] {
  const words = personTexts(language).page;
  return read.notes.map((note) => {
    const meeting = read.meetings.find((one) => one.id === note.meetingId);
    const at = note.signedAt ?? note.writtenAt;
    const date = civilIn(at, work.zone).date;
    return {
      id: note.id,
      title:
        meeting === undefined
          ? words.noteAlone
          : `${words.meetingKinds[meeting.kind]} ${shortDate(meeting.date, language)}`,
      when: shortDate(date, language),
      dateTime: at,
      state: note.state,
      author: nameIn(read, note.authorStaffId),
      codes: note.codes.map((code) => code.code),
      href: `${base}/notes/${note.id}`,
    };
  });
}

/** The meeting that can be opened now, with its time of day. */
function roomOf(read: ReadPerson, { now, language }: ViewParts, residentId: string) {
  const meeting = read.meetings.find((one) => one.state !== 'missed' && doorAt(one, now) === 'open');
  if (meeting === undefined) return null;
  return { href: `/${language}/meeting/${residentId}/${meeting.id}`, when: clock(meeting.time, language) };
}

/**
 * Other units by name where they may be opened. Of what is blocked only that it is there: which unit it is, nobody is
 * told outside an emergency.
 */
function shownElsewhere(read: ReadPerson, { work, language, base }: ViewParts) {
  const open = read.elsewhere.filter((one) => one.standing !== 'blocked');
  return {
    units: read.units
      .filter((unit) => open.some((one) => one.unitId === unit.id))
      .map((unit) => ({
        id: unit.id,
        name: unit.names[language],
        organisation: unit.organisationId === work.actor.organisationId ? null : unit.organisationName,
        href: `${base}/other/${unit.id}`,
      })),
    emergencyHref: open.length === read.elsewhere.length ? null : `${base}/emergency`,
  };
}

/** A referral to another unit that waits for its answer, or whose answer nobody has read. */
function shownSent(read: ReadPerson, { work, language }: ViewParts) {
  const waiting = read.sent.find((one) => one.answeredAt === null);
  const other = read.units.find((one) => one.id === waiting?.to);
  return {
    sentWaiting:
      waiting === undefined
        ? null
        : {
            to: other?.names[language] ?? '',
            day: longDate(civilIn(waiting.answerBy, other?.zone ?? work.zone).date, language),
          },
    isSentAnswered: read.sent.some((one) => one.answeredAt !== null && one.seenAt === null),
  };
}

/** All that the page shows, and nothing more: it goes to the browser. */
export function personView(read: ReadPerson, residentId: string, parts: ViewParts) {
  const { now, work, language, library, base } = parts;
  const period = openPeriod(read.periods);
  const goals = period === undefined ? undefined : goalsOf(read.goals, period);
  const waiting = read.referrals.find((referral) => referral.state === 'received');
  const last = lastMet(read.meetings, now);
  const unread = read.threads.reduce((sum, thread) => sum + thread.unreadByStaff, 0);
  const answerOn = read.threads
    .flatMap((thread) => (thread.answerOn === null ? [] : [thread.answerOn]))
    .toSorted()[0];
  const meetings = read.meetings.map((meeting) => shownMeeting(read, meeting, parts));
  const results = withoutBodyMeasures(read.results, { hides: read.hidesBody, form: newestForm(library) });
  return {
    head: read.head,
    phone: read.phone,
    isNotReached: read.isNotReached,
    waitingHref: waiting === undefined ? null : `${base}/referral/${waiting.id}`,
    colleaguesAsk: read.colleaguesAsk,
    ...shownSent(read, parts),
    room: roomOf(read, parts, residentId),
    periodState: period?.state ?? null,
    goal: goals?.current === undefined ? null : shownGoal(goals.current, work.zone, language),
    goalNow:
      period === undefined
        ? null
        : goalNow({ sheets: read.goalSheets, experiments: read.experiments }, period, language),
    last: last === null ? null : shortDate(civilIn(last, work.zone).date, language),
    since: sinceLast(read.recent.entries, last).map((entry) => shownEntry(entry, parts)),
    areSomeHidden: results.length < read.results.length,
    results: results
      .map((stored) =>
        resultLine(stored, library.instrument(stored.instrument, stored.version)?.title, {
          language,
          zone: work.zone,
        }),
      )
      .toReversed(),
    meetings: {
      ahead: meetings.filter((meeting) => meeting.state === 'booked'),
      before: meetings.filter((meeting) => meeting.state !== 'booked').toReversed(),
    },
    notFilledIn: notFilledIn(read.orders).map((order) => ({
      id: order.id,
      form: titleOf(library, order, language),
      state: order.state,
    })),
    flags: read.flags
      .toSorted((one, other) => (one.priority === other.priority ? 0 : one.priority === 'high' ? -1 : 1))
      .map((flag) => ({
        id: flag.id,
        reason: flag.reason[language],
        priority: flag.priority,
        href: `${base}/flags/${flag.id}`,
      })),
    isOffered: read.offers.some((offer) => offer.state === 'open'),
    notes: shownNotes(read, parts),
    followUps: shownFollowUps(read.followUps, language, `${base}/follow-up`),
    timeline: {
      entries: read.timeline.entries.map((entry) => shownEntry(entry, parts)),
      next: read.timeline.next,
    },
    messages: {
      unread,
      answerBy: answerOn === undefined ? null : relativeDay(answerOn, work.today, language),
    },
    elsewhere: shownElsewhere(read, parts),
  };
}

export type PersonView = ReturnType<typeof personView>;
