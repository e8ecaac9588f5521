import type { Country, Role } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { StoppedPage, YoungPage } from '../stopped-why.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface StoppedTexts {
  readonly heading: string;
  /** What happened. */
  readonly happened: string;
  /** What to do. */
  readonly todo: string;
}

/** Ages in full years, from the country pack. */
interface Ages {
  readonly guardianUntil: number;
  readonly aloneFrom: number;
}

interface YoungTexts {
  readonly rule: (ages: Ages) => string;
  readonly roads: (ages: Ages) => readonly string[];
}

export interface SignInTexts {
  readonly title: string;
  readonly resident: {
    readonly heading: string;
    readonly lead: string;
    readonly told: string;
    readonly action: string;
  };
  readonly staff: {
    readonly heading: string;
    readonly lead: string;
    readonly told: string;
    readonly action: string;
  };
  readonly comeBack: string;
  /** The browser carries answers of somebody who was not signed in. */
  readonly comesAlong: string;
  readonly expired: { readonly heading: string; readonly text: string };
  readonly toStaff: string;
  readonly toResident: string;
  readonly talk: string;
  readonly startAgain: string;
  readonly toFront: string;
  readonly stopped: Readonly<Record<StoppedPage, StoppedTexts>>;
  readonly young: {
    readonly heading: string;
    readonly call: (args: { readonly phone: string }) => string;
    /** By whose rules: what they say, then which roads there are. */
    readonly under: Readonly<Record<YoungPage, Readonly<Record<Country, YoungTexts>>>>;
    readonly lines: string;
  };
  readonly unknownAge: {
    readonly heading: string;
    readonly call: (args: { readonly phone: string }) => string;
    readonly ready: string;
    /** Who may mend what the number says. */
    readonly office: Readonly<Record<Country, string>>;
    readonly lines: string;
  };
  readonly callUs: (args: { readonly phone: string }) => string;
  readonly out: {
    readonly heading: string;
    readonly lead: string;
    readonly shared: string;
    readonly provider: string;
    readonly providerAction: string;
    readonly again: string;
  };
  readonly leave: { readonly heading: string; readonly lead: string; readonly action: string };
  readonly assignment: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly row: (args: { readonly role: string; readonly purpose: string }) => string;
    /** One person can have two roles at one unit: the button says which. */
    readonly choose: (args: { readonly unit: string; readonly role: string }) => string;
    readonly current: string;
    readonly notYours: string;
  };
  readonly roles: Readonly<Record<Role, string>>;
  readonly purposes: Readonly<Record<'care' | 'administration' | 'log-review', string>>;
}

/** The sign-in pages' texts in the language of the page. */
export function useSignInTexts(): SignInTexts {
  return texts(useLanguage(), { sv, fi, en });
}
