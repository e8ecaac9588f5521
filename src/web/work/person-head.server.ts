/** Who this is, the same on every page about one person: read inside the page's own command. */
import type { Language } from '#kernel/actor.ts';
import type { CivilDate, Instant } from '#kernel/dates.ts';
import { clock, relativeDay } from '#kernel/dates-format.ts';
import { type Meeting, nextMeeting, readMeetings } from '#modules/booking/public.ts';
import { type Period, readPeriods } from '#modules/coaching/public.ts';
import { staffMembers } from '#modules/identity/public.ts';
import { personHeader } from '#modules/residents/public.ts';
import type { PersonTx } from '#platform/db.ts';
import { personTexts } from './texts/texts.ts';
import { nameOrNot } from './work-rows.ts';

export interface Head {
  /** The name, or what stands in its place. */
  readonly name: string;
  /** Null when it is not known any more. */
  readonly age: number | null;
  readonly speaks: Language;
  readonly protectedIdentity: 'protected' | 'open';
  /** Null: nobody is. */
  readonly responsible: string | null;
  /** Null: nothing is booked. */
  readonly nextContact: string | null;
  readonly detail: string | null;
}

export interface Reader {
  readonly now: Instant;
  /** Civil today where the unit is. */
  readonly today: CivilDate;
  readonly language: Language;
}

/** `möte 14.30 i dag`: how and when, in the zone of the meeting. */
export function meetingWords(meeting: Pick<Meeting, 'date' | 'time' | 'modality'>, reader: Reader): string {
  const { modalities, dayAndTime } = personTexts(reader.language);
  return `${dayAndTime({ day: relativeDay(meeting.date, reader.today, reader.language), time: clock(meeting.time, reader.language) })}, ${modalities[meeting.modality].toLowerCase()}`;
}

function detailOf(
  period: Period | undefined,
  meetings: readonly Meeting[],
  language: Language,
): string | null {
  if (period === undefined) return null;
  const { states, meetingsHeld } = personTexts(language);
  if (period.state !== 'active' && period.state !== 'offered' && period.state !== 'accepted')
    return states[period.state];
  const held = meetings.filter(
    (meeting) => meeting.refId === period.id && meeting.kind === 'coaching' && meeting.state === 'held',
  ).length;
  return meetingsHeld({ held, from: period.meetings.from, to: period.meetings.to });
}

/** What the header is made of, when the page has read it already. */
export interface HeadParts {
  readonly meetings: readonly Meeting[];
  readonly periods: readonly Period[];
}

/** Null when there is no such person. */
export async function headFrom(tx: PersonTx, parts: HeadParts, reader: Reader): Promise<Head | null> {
  const person = await personHeader(tx, reader.today);
  if (person === null) return null;
  const period = parts.periods.find((one) => one.state !== 'closed') ?? parts.periods[0];
  const [responsible] =
    period === undefined || period.state === 'closed' ? [] : await staffMembers(tx.db, [period.staffId]);
  const next = nextMeeting(parts.meetings, reader.now);
  return {
    name: nameOrNot(person, reader.language),
    age: person.age,
    speaks: person.language,
    protectedIdentity: person.isProtected ? 'protected' : 'open',
    responsible: responsible?.name ?? null,
    nextContact: next === undefined ? null : meetingWords(next, reader),
    detail: detailOf(period, parts.meetings, reader.language),
  };
}

/** The header for a page that reads neither meetings nor periods itself. Null when there is no such person. */
export async function readHead(tx: PersonTx, reader: Reader): Promise<Head | null> {
  return headFrom(tx, { meetings: await readMeetings(tx), periods: await readPeriods(tx) }, reader);
}
