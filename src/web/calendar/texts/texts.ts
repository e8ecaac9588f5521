import type { MeetingKind, Modality } from '#modules/booking/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const ADD_REFUSALS = ['no-times', 'too-many-times'] as const;
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
    readonly firstDay: string;
    readonly weeks: string;
    readonly modalities: string;
    readonly confirm: string;
  };
  readonly added: (args: { readonly made: number }) => string;
  readonly leftOut: (args: { readonly count: number }) => string;
  readonly skipped: (args: { readonly time: string; readonly day: string }) => string;
  readonly twice: (args: { readonly time: string; readonly day: string }) => string;
  readonly refusals: Readonly<Record<(typeof ADD_REFUSALS)[number], string>>;
  /** What is wrong with a field of the form. */
  readonly wrong: Readonly<
    Record<
      'weekdays' | 'from' | 'until' | 'minutes' | 'firstDay' | 'weeks' | 'modalities' | 'earliest',
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
