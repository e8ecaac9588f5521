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
  readonly errors: {
    readonly empty: string;
    readonly tooLong: (args: { readonly count: number; readonly most: number }) => string;
    readonly unreadableSign: string;
    readonly notPossible: string;
  };
  readonly staff: {
    readonly heading: string;
    readonly toPerson: string;
    readonly write: string;
    readonly writeHint: string;
    readonly send: string;
    readonly waits: (args: { readonly day: string }) => string;
    readonly passed: (args: { readonly day: string }) => string;
    readonly none: string;
    readonly read: string;
    readonly notRead: string;
  };
}

export function useMessageTexts(): MessageTexts {
  return texts(useLanguage(), { sv, fi, en });
}
