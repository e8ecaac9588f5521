import type { MeetingKind, Modality } from '#modules/booking/public.ts';
import { texts } from '#platform/i18n.ts';
import type { Problem, Said } from '../availability.server.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const ADD_REFUSALS = ['no-times', 'too-many-times', 'no-such-site'] as const;
export const OFFER_REFUSALS = ['earliest-passed', 'nothing-to-offer-for'] as const;

export interface CalendarTexts {
  readonly title: string;
  readonly heading: string;
  readonly week: (args: { readonly week: number; readonly year: number }) => string;
  readonly weeks: string;
  readonly previous: string;
  readonly next: string;
  readonly thisWeek: string;
  readonly empty: { readonly heading: string; readonly text: string };
  readonly noneThatDay: string;
  readonly columns: Readonly<Record<'time' | 'what' | 'how' | 'action', string>>;
  readonly free: string;
  readonly booked: Readonly<Record<MeetingKind, string>>;
  readonly openPerson: string;
  readonly openPersonLabel: (args: { readonly when: string }) => string;
  readonly withdraw: string;
  readonly withdrawLabel: (args: { readonly when: string }) => string;
  readonly withdrawn: string;
  readonly notFree: string;
  readonly modality: Readonly<Record<Modality, string>>;
  readonly add: {
    readonly heading: string;
    readonly weekdays: string;
    readonly from: string;
    readonly until: string;
    readonly minutes: string;
    readonly pause: string;
    readonly firstDay: string;
    readonly weeks: string;
    readonly weeksHint: string;
    readonly modalities: string;
    readonly site: string;
    readonly onHolidays: string;
    readonly onHolidaysHint: string;
    readonly confirm: string;
  };
  readonly added: (args: { readonly made: number }) => string;
  readonly leftOut: (args: { readonly count: number }) => string;
  readonly skipped: (args: { readonly time: string; readonly day: string }) => string;
  readonly twice: (args: { readonly time: string; readonly day: string }) => string;
  readonly offHours: (args: { readonly hours: string }) => string;
  readonly interpreter: (args: { readonly language: string }) => string;
  readonly atTheUnit: string;
  readonly holidaysLeftOut: (args: { readonly days: string }) => string;
  readonly videoService: string;
  readonly availability: {
    readonly title: string;
    readonly heading: string;
    readonly weekly: string;
    readonly noPatterns: string;
    readonly columns: Readonly<Record<'when' | 'length' | 'how' | 'holds' | 'what', string>>;
    readonly length: (args: { readonly minutes: number; readonly pause: number }) => string;
    readonly fromOn: (args: { readonly from: string }) => string;
    readonly fromTo: (args: { readonly from: string; readonly to: string }) => string;
    readonly holidays: Readonly<Record<'free' | 'worked', string>>;
    readonly end: string;
    readonly endLabel: (args: { readonly when: string }) => string;
    readonly endHint: string;
    readonly off: Readonly<
      Record<
        'heading' | 'lead' | 'fromDay' | 'fromTime' | 'untilDay' | 'untilTime' | 'confirm' | 'remove',
        string
      >
    > & {
      readonly span: (args: { readonly from: string; readonly until: string }) => string;
      readonly removeLabel: (args: { readonly from: string }) => string;
    };
    readonly sites: Readonly<Record<'heading' | 'lead' | 'name' | 'travel' | 'confirm' | 'close', string>> & {
      readonly way: (args: { readonly name: string; readonly minutes: number }) => string;
      readonly closeLabel: (args: { readonly name: string }) => string;
    };
    readonly said: Readonly<Record<Said, string>>;
    readonly booked: (args: { readonly count: number }) => string;
    readonly problems: Readonly<Record<Problem, string>>;
  };
  readonly link: Readonly<
    Record<
      | 'title'
      | 'heading'
      | 'lead'
      | 'none'
      | 'fresh'
      | 'address'
      | 'make'
      | 'renew'
      | 'renewHint'
      | 'end'
      | 'ended',
      string
    >
  > & { readonly since: (args: { readonly when: string }) => string };
  readonly refusals: Readonly<Record<(typeof ADD_REFUSALS)[number], string>>;
  /** What is wrong with a field of the form. */
  readonly wrong: Readonly<
    Record<
      | 'weekdays'
      | 'from'
      | 'until'
      | 'minutes'
      | 'pauseMinutes'
      | 'siteId'
      | 'firstDay'
      | 'weeks'
      | 'modalities'
      | 'earliest',
      string
    >
  >;
  readonly offer: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<MeetingKind, string>>;
    readonly earliest: string;
    readonly earliestHint: string;
    readonly modalities: string;
    readonly confirm: string;
    readonly back: string;
    readonly done: { readonly heading: string; readonly text: string };
    readonly open: (args: { readonly kind: string; readonly day: string }) => string;
    readonly noFree: string;
    readonly toCalendar: string;
    readonly refusals: Readonly<Record<(typeof OFFER_REFUSALS)[number], string>>;
  };
  readonly hiddenName: string;
}

export function calendarTexts(language: Parameters<typeof texts>[0]): CalendarTexts {
  return texts(language, { sv, fi, en });
}

/** The staff calendar's texts in the language of the page. */
export function useCalendarTexts(): CalendarTexts {
  return calendarTexts(useLanguage());
}
