/** What a professional has said of their times, in words; and what the page's three forms do. */
import { type CivilDate, civilIn, type Instant, plusDays, startOfWeek, type Zone } from '#kernel/dates.ts';
import { clock, longDateTime, shortDate, weekdayName } from '#kernel/dates-format.ts';
import type { Language } from '#kernel/actor.ts';
import {
  addSite,
  addTimeOff,
  closeSite,
  endPattern,
  removeTimeOff,
  type WeeklyPattern,
} from '#modules/booking/public.ts';
import { listText } from '#platform/i18n.ts';
import type { RequestContext } from '../context.ts';
import { field, run } from '../shell/requests.ts';

export function patternView(
  pattern: WeeklyPattern,
  siteName: string | null,
  today: CivilDate,
  language: Language,
) {
  const monday = startOfWeek(today);
  return {
    id: pattern.id,
    days: listText(
      language,
      pattern.weekdays
        .toSorted((one, other) => one - other)
        .map((day) => weekdayName(plusDays(monday, day - 1), language)),
    ),
    hours: `${clock(pattern.from, language)}–${clock(pattern.until, language)}`,
    minutes: pattern.minutes,
    pauseMinutes: pattern.pauseMinutes,
    from: shortDate(pattern.firstDay, language),
    until: pattern.lastDay === null ? null : shortDate(pattern.lastDay, language),
    modalities: pattern.modalities,
    site: siteName,
    holidays: pattern.onHolidays ? ('worked' as const) : ('free' as const),
  };
}

export function timeOffView(
  off: { readonly id: string; readonly startsAt: Instant; readonly endsAt: Instant },
  zone: Zone,
  language: Language,
) {
  const [from, until] = [civilIn(off.startsAt, zone), civilIn(off.endsAt, zone)];
  return {
    id: off.id,
    from: longDateTime(off.startsAt, zone, language),
    until: from.date === until.date ? clock(until.time, language) : longDateTime(off.endsAt, zone, language),
  };
}

export const SAID = ['ended', 'off-added', 'off-removed', 'site-added', 'site-closed'] as const;
export type Said = (typeof SAID)[number];
const PROBLEMS = [
  'fromDay',
  'fromTime',
  'untilDay',
  'untilTime',
  'wrong-times',
  'name',
  'travelMinutes',
  'name-taken',
  'in-use',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export interface WrittenAvailability {
  readonly fromDay: string;
  readonly fromTime: string;
  readonly untilDay: string;
  readonly untilTime: string;
  readonly name: string;
  readonly travelMinutes: string;
}

/** A form that comes back as it was written, with what is wrong about it. */
export interface WrongAvailability {
  readonly kind: 'wrong';
  readonly problem: Problem;
  readonly written: WrittenAvailability;
}

type Done = { readonly kind: 'said'; readonly said: Said; readonly booked: number } | WrongAvailability;

type Posted = Readonly<Record<string, string | readonly string[]>>;

async function carryOut(context: RequestContext, posted: Posted, written: WrittenAvailability) {
  const { fromDay, fromTime, untilDay, untilTime, name, travelMinutes } = written;
  const chosen = field(posted, 'id');
  switch (field(posted, 'act')) {
    case 'end':
      return { said: 'ended', outcome: await run(context, endPattern, { patternId: chosen }) } as const;
    case 'off':
      return {
        said: 'off-added',
        outcome: await run(context, addTimeOff, { fromDay, fromTime, untilDay, untilTime }),
      } as const;
    case 'back':
      return {
        said: 'off-removed',
        outcome: await run(context, removeTimeOff, { timeOffId: chosen }),
      } as const;
    case 'site':
      return { said: 'site-added', outcome: await run(context, addSite, { name, travelMinutes }) } as const;
    default:
      return { said: 'site-closed', outcome: await run(context, closeSite, { siteId: chosen }) } as const;
  }
}

/** Carries out the form that was sent; undefined when it was none of what a form can be wrong about. */
export async function availabilityAct(context: RequestContext, posted: Posted): Promise<Done | undefined> {
  const written: WrittenAvailability = {
    fromDay: field(posted, 'fromDay'),
    fromTime: field(posted, 'fromTime'),
    untilDay: field(posted, 'untilDay'),
    untilTime: field(posted, 'untilTime'),
    name: field(posted, 'name'),
    travelMinutes: field(posted, 'travelMinutes'),
  };
  const { said, outcome } = await carryOut(context, posted, written);
  if (outcome.ok) {
    const booked = outcome.value !== null && 'booked' in outcome.value ? outcome.value.booked : 0;
    return { kind: 'said', said, booked };
  }
  // Ended or taken back from another window: it is gone, which is what was wanted.
  if (outcome.refusal === 'not-found') return { kind: 'said', said, booked: 0 };
  const asked = outcome.refusal === 'bad-input' ? (outcome.details['field'] ?? '') : outcome.refusal;
  const problem = PROBLEMS.find((one) => one === asked);
  return problem === undefined ? undefined : { kind: 'wrong', problem, written };
}
