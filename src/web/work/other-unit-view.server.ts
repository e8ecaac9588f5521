/** What another unit holds, as the page shows it: dates in words, in that unit's zone. */
import type { Language } from '#kernel/actor.ts';
import { civilIn, type Instant } from '#kernel/dates.ts';
import { shortDate } from '#kernel/dates-format.ts';
import type { Unit } from '#modules/identity/public.ts';
import type { Library } from '#modules/instruments/public.ts';
import { shownGoal } from '../coaching/shown.server.ts';
import { newestForm, withoutBodyMeasures } from '../results/body-measures.ts';
import { meetingWords } from './person-head.server.ts';
import type { OtherUnitRead, UnitRecordRead } from './read-other-unit.server.ts';
import { resultLine } from './result-lines.ts';
import type { AtWork } from './staff-frame.server.ts';
import { otherUnitTexts, personTexts } from './texts/texts.ts';

interface ViewParts {
  readonly now: Instant;
  readonly work: AtWork;
  readonly language: Language;
  readonly library: Pick<Library, 'instrument' | 'instruments'>;
  /** What was written to open it; '' where nothing had to be. */
  readonly words: string;
}

function shownUnit(unit: Unit, { work, language }: ViewParts) {
  return {
    name: unit.names[language],
    organisation: unit.organisationName,
    isSameOrganisation: unit.organisationId === work.actor.organisationId,
  };
}

function shownRecord(record: UnitRecordRead, unit: Unit, { now, work, language, library }: ViewParts) {
  const texts = otherUnitTexts(language).opened;
  const { page } = personTexts(language);
  const { zone } = unit;
  const results = withoutBodyMeasures(record.results, { hides: record.hidesBody, form: newestForm(library) });
  return {
    periods: record.periods.map((period) => ({
      id: period.id,
      text: texts.period({
        from: shortDate(period.startedOn, language),
        to: period.endedOn === null ? null : shortDate(period.endedOn, language),
      }),
    })),
    goals: record.goals
      .filter((goal) => goal.state !== 'replaced')
      .map((goal) => shownGoal(goal, zone, language)),
    notes: record.notes,
    areSomeHidden: results.length < record.results.length,
    results: results
      .map((stored) =>
        resultLine(stored, library.instrument(stored.instrument, stored.version)?.title, { language, zone }),
      )
      .toReversed(),
    meetings: record.meetings.toReversed().map((meeting) => ({
      id: meeting.id,
      what: page.meetingKinds[meeting.kind],
      when: meetingWords(meeting, { now, today: work.today, language }),
      dateTime: meeting.startsAt,
      state: page.meetingStates[meeting.state],
      staffName: record.staff.find((one) => one.id === meeting.staffId)?.name ?? '',
    })),
    referrals: record.referrals.map((referral) => ({
      id: referral.id,
      text: texts.referralStates[referral.state]({
        when: shortDate(civilIn(referral.receivedAt, zone).date, language),
      }),
      habits: referral.habits,
    })),
  };
}

/** All that the page shows, and nothing more: it goes to the browser. */
export function otherUnitView(read: OtherUnitRead, parts: ViewParts) {
  const unit = shownUnit(read.unit, parts);
  if (read.kind !== 'opened') return { kind: read.kind, unit } as const;
  return {
    kind: 'opened',
    unit,
    isEmergency: read.isEmergency,
    words: parts.words,
    record: shownRecord(read.record, read.unit, parts),
  } as const;
}

export type OtherUnitView = ReturnType<typeof otherUnitView>;
export type OpenedView = Extract<OtherUnitView, { kind: 'opened' }>;
