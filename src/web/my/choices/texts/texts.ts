import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Where people of our countries are when they are away; the person's own country comes first in the list. */
export const ZONES = [
  'Europe/Stockholm',
  'Europe/Helsinki',
  'Europe/London',
  'Atlantic/Canary',
  'Asia/Bangkok',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
] as const;

interface Heads {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
}

export interface ChoiceTexts {
  readonly home: string;
  readonly blocks: Heads & {
    readonly means: Readonly<Record<'unit' | 'organisation', string>>;
    readonly emergency: string;
    readonly ownUnit: string;
    readonly open: string;
    readonly since: (args: { readonly day: string }) => string;
    readonly block: (args: { readonly unit: string }) => string;
    readonly lift: (args: { readonly unit: string }) => string;
    readonly blocked: string;
    readonly lifted: string;
    readonly none: { readonly heading: string; readonly text: string };
    readonly source: (args: { readonly source: string }) => string;
  };
  readonly weight: {
    readonly heading: string;
    readonly lead: string;
    readonly hidden: Readonly<Record<'self' | 'answer' | 'staff', string>>;
    readonly hide: string;
    readonly show: string;
  };
  readonly consents: Heads & {
    readonly careNeedsNone: string;
    readonly given: string;
    readonly none: string;
    readonly sentence: (args: { readonly from: string; readonly to: string }) => string;
    readonly since: (args: { readonly since: string; readonly until: string | null }) => string;
    readonly ended: (args: { readonly withdrawn: string | null; readonly until: string | null }) => string;
    readonly withdraw: string;
    readonly withdrawn: string;
    readonly givenNow: string;
    readonly give: string;
    readonly from: string;
    readonly to: string;
    readonly until: string;
    readonly untilHint: string;
    readonly giveAction: string;
    readonly nobody: string;
    readonly nobodyElse: string;
    readonly errors: Readonly<
      Record<'same-organisation' | 'day-has-passed' | 'consent-exists' | 'bad-day' | 'not-found', string>
    >;
  };
  readonly settings: Heads & {
    readonly language: string;
    readonly languages: Readonly<Record<'sv' | 'fi' | 'en', string>>;
    readonly email: string;
    readonly emailHint: string;
    readonly phone: string;
    readonly ways: {
      readonly heading: string;
      readonly hint: string;
      readonly first: string;
      readonly second: string;
      readonly third: string;
      readonly nothing: string;
      readonly noOther: string;
      readonly names: Readonly<Record<'email' | 'sms' | 'push', string>> & {
        readonly inbox: Readonly<Record<'se' | 'fi', string>>;
      };
    };
    readonly push: {
      readonly heading: string;
      readonly text: string;
      readonly count: (args: { readonly count: number }) => string;
      readonly on: string;
      readonly off: string;
      readonly refused: string;
    };
    readonly time: string;
    readonly timeHint: (args: {
      readonly usual: string;
      readonly from: string;
      readonly until: string;
    }) => string;
    readonly zone: string;
    readonly zoneHint: string;
    readonly zones: Readonly<Record<'own' | (typeof ZONES)[number], string>>;
    readonly save: string;
    readonly saved: string;
    readonly errors: Readonly<
      Record<'email' | 'phone' | 'emailNeeded' | 'phoneNeeded' | 'time' | 'zone', string>
    > & {
      readonly timeQuiet: (args: { readonly from: string; readonly until: string }) => string;
    };
    readonly conflict: {
      readonly heading: string;
      readonly text: string;
      readonly there: string;
      readonly yours: string;
      readonly keepMine: string;
      readonly none: string;
    };
    readonly name: (args: { readonly name: string }) => string;
  };
}

export function useChoiceTexts(): ChoiceTexts {
  return texts(useLanguage(), { sv, fi, en });
}
