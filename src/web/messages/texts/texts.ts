import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface MessageTexts {
  readonly title: string;
  readonly heading: string;
  readonly headingWith: (args: { readonly unit: string }) => string;
  readonly home: string;
  readonly allConversations: string;
  readonly whoReads: (args: { readonly unit: string }) => string;
  readonly notUrgent: (args: { readonly number: string }) => string;
  readonly promiseEnded: (args: { readonly day: string; readonly phone: string }) => string;
  readonly promiseEnds: (args: { readonly day: string }) => string;
  readonly promise: (args: { readonly days: number }) => string;
  readonly waits: (args: { readonly day: string }) => string;
  readonly waitsToday: string;
  readonly passed: (args: { readonly day: string; readonly phone: string }) => string;
  readonly you: string;
  readonly resident: string;
  readonly someone: string;
  readonly sent: (args: { readonly who: string; readonly when: string }) => string;
  readonly unread: string;
  readonly erased: string;
  readonly earlier: string;
  readonly newest: string;
  readonly none: { readonly heading: string; readonly text: string };
  readonly nobody: { readonly heading: string; readonly text: string; readonly action: string };
  readonly unreadCount: (args: { readonly count: number }) => string;
  readonly write: string;
  readonly writeHint: string;
  readonly send: (args: { readonly unit: string }) => string;
  readonly sentNow: string;
  readonly file: string;
  readonly fileHint: (args: { readonly megabytes: number }) => string;
  readonly read: (args: { readonly when: string }) => string;
  /** Of what the reader wrote: at the unit, or with the person. */
  readonly notRead: Readonly<Record<'resident' | 'staff', string>>;
  readonly call: {
    readonly heading: string;
    readonly text: (args: { readonly days: number }) => string;
    readonly ask: string;
    readonly asked: (args: { readonly when: string }) => string;
    readonly done: (args: { readonly when: string }) => string;
  };
  readonly errors: {
    readonly empty: string;
    readonly tooLong: (args: { readonly count: number; readonly most: number }) => string;
    readonly unreadableSign: string;
    readonly notPossible: string;
    readonly openPlace: (args: { readonly place: string }) => string;
    readonly file: Readonly<Record<'empty' | 'tooBig' | 'type', string>>;
  };
  readonly staff: {
    readonly heading: string;
    readonly toPerson: string;
    readonly write: string;
    readonly writeHint: string;
    readonly send: string;
    readonly promiseEnded: (args: { readonly day: string }) => string;
    readonly waits: (args: { readonly day: string }) => string;
    readonly passed: (args: { readonly day: string }) => string;
    readonly none: string;
    readonly called: string;
    readonly callAsked: (args: { readonly when: string }) => string;
    readonly sayCalled: string;
    readonly template: string;
    readonly choose: string;
    readonly insert: string;
  };
}

export function useMessageTexts(): MessageTexts {
  return texts(useLanguage(), { sv, fi, en });
}
