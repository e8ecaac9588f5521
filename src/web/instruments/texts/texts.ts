import type { Language } from '#kernel/actor.ts';
import type { Licence, Level } from '#modules/instruments/rules/instrument.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** How a version stands; `not-in-use` is shipped, and held back by its licence or its state. */
export const STANDINGS = ['draft', 'in-use', 'retired', 'not-in-use'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the list is narrowed to. */
export const SELECTIONS = ['all', 'own', 'service'] as const;
export type Selection = (typeof SELECTIONS)[number];

/** What stands in the way of publishing, in words. */
export type GateRefusal =
  | 'licence-needs-permission'
  | 'licence-unconfirmed'
  | 'licence-score-only'
  | 'licence-forbids-changes';

/** What was just done. */
export const SAID = ['published', 'retired', 'permitted'] as const;
export type Said = (typeof SAID)[number];

/** What can be wrong with what is written about a leave. */
export type PermissionProblem = 'no-giver' | 'no-reference' | 'no-day' | 'not-given-yet';

export interface InstrumentsTexts {
  readonly title: string;
  readonly list: {
    readonly heading: string;
    readonly lead: string;
    readonly tables: string;
    readonly search: string;
    readonly find: string;
    readonly which: string;
    readonly selections: Readonly<Record<Selection, string>>;
    readonly form: string;
    readonly version: string;
    readonly standing: string;
    readonly licence: string;
    readonly languages: string;
    readonly since: string;
    readonly comesAlong: string;
    /** All languages of the service. */
    readonly everyLanguage: string;
    readonly ownEmpty: { readonly heading: string; readonly text: string };
    readonly nothingFound: { readonly heading: string; readonly text: string; readonly all: string };
    readonly bringIn: string;
  };
  readonly standings: Readonly<Record<Standing, string>>;
  readonly licences: Readonly<Record<Licence['class'], string>>;
  /** Nobody has said anything about the rights of a form from elsewhere. */
  readonly unknownLicence: string;
  readonly unconfirmed: string;
  readonly languageNames: Readonly<Record<Language, string>>;
  readonly partly: (args: { readonly language: string }) => string;
  readonly noLanguage: string;
  readonly form: {
    readonly back: string;
    readonly said: Readonly<Record<Said, string>>;
    readonly name: string;
    readonly from: string;
    readonly own: string;
    readonly service: string;
    readonly brought: string;
    readonly published: string;
    readonly retired: string;
    readonly questions: string;
    readonly countQuestions: (args: { readonly count: number }) => string;
    readonly steps: string;
    readonly whole: string;
    readonly onlyScores: string;
    readonly safety: string;
    readonly tryIt: string;
    readonly fetch: string;
    readonly versions: string;
    readonly versionRow: (args: { readonly version: string; readonly standing: string }) => string;
  };
  readonly rights: {
    readonly heading: string;
    readonly class: string;
    readonly standing: string;
    readonly confirmed: string;
    readonly notConfirmed: string;
    readonly unconfirmedLong: string;
    readonly certainty: string;
    readonly citation: string;
    readonly source: string;
    readonly note: string;
    readonly unofficial: string;
    readonly permissions: string;
    readonly permission: (args: {
      readonly by: string | null;
      readonly day: string;
      readonly reference: string;
    }) => string;
  };
  readonly publish: {
    readonly heading: string;
    readonly open: string;
    readonly action: string;
    readonly selfTest: string;
    readonly selfTestHint: string;
    readonly stopped: string;
    readonly why: Readonly<Record<GateRefusal, string>>;
    /** What comes with the service and is not in use: no leave opens it here (decision 0026). */
    readonly shipped: string;
    readonly onlyPublisher: string;
    readonly notOrdered: string;
  };
  readonly permit: {
    readonly heading: string;
    readonly lead: string;
    readonly by: string;
    readonly reference: string;
    readonly referenceHint: string;
    readonly day: string;
    readonly action: string;
    readonly problems: Readonly<Record<PermissionProblem, string>>;
  };
  readonly retire: { readonly heading: string; readonly lead: string; readonly action: string };
  readonly changedMeanwhile: string;
  readonly scoring: {
    readonly heading: string;
    readonly none: string;
    readonly version: (args: { readonly version: string }) => string;
    readonly since: (args: { readonly version: string; readonly day: string | null }) => string;
    readonly earlier: string;
    readonly how: string;
    readonly range: string;
    readonly missing: string;
    readonly better: string;
    readonly methods: Readonly<
      Record<'sum' | 'mean' | 'product', (args: { readonly count: number }) => string>
    >;
    readonly missingRules: Readonly<
      Record<
        'refuse' | 'prorate' | 'require',
        (args: { readonly atLeast: number; readonly of: number }) => string
      >
    >;
    readonly ways: Readonly<Record<'lower' | 'higher' | 'neither', string>>;
    readonly change: (args: {
      readonly kind: 'minimal-important' | 'reliable';
      readonly amount: string;
      readonly source: string;
      readonly certainty: string;
    }) => string;
  };
  readonly bands: {
    readonly heading: string;
    readonly level: string;
    readonly levels: Readonly<Record<Level, string>>;
    readonly resident: string;
    readonly professional: string;
    readonly next: string;
  };
  readonly limits: {
    readonly heading: string;
    readonly none: string;
    readonly countries: Readonly<Record<'se' | 'fi', string>>;
    readonly set: (args: { readonly countries: string }) => string;
    readonly days: (args: { readonly from: string | null; readonly until: string | null }) => string;
    readonly holdsNow: string;
    readonly organisations: (args: { readonly names: string }) => string;
    readonly source: string;
    readonly noLimit: string;
    readonly careful: string;
    readonly band: string;
    readonly value: string;
    readonly range: (args: { readonly from: string; readonly below: string | null }) => string;
  };
  readonly flags: {
    readonly heading: string;
    readonly none: string;
    readonly priorities: Readonly<Record<'high' | 'normal', string>>;
    readonly version: (args: { readonly version: string }) => string;
    readonly opensSafety: string;
    readonly listed: string;
  };
  readonly wording: {
    readonly heading: string;
    readonly language: string;
    readonly missing: (args: { readonly shown: string }) => string;
    readonly points: (args: { readonly text: string; readonly points: string }) => string;
    readonly ownLanguage: string;
    readonly notShown: string;
    readonly types: Readonly<
      Record<'number' | 'yes-no' | 'words' | 'date' | 'amount' | 'file' | 'calculated', string>
    >;
  };
  readonly bring: {
    readonly heading: string;
    readonly lead: string;
    readonly files: string;
    readonly hint: string;
    readonly action: string;
    readonly noFile: string;
    readonly tooMany: (args: { readonly most: number }) => string;
    readonly result: string;
    readonly kept: (args: { readonly count: number }) => string;
    readonly same: string;
    readonly becameDraft: string;
    readonly becameScoring: string;
    readonly allWell: string;
    readonly notKept: (args: { readonly count: number }) => string;
    readonly wholeForm: string;
    readonly wholeFile: string;
    readonly inForm: (args: { readonly form: string }) => string;
    readonly where: string;
    readonly what: string;
    readonly path: string;
    readonly unsupported: string;
    readonly unsupportedLead: string;
    readonly extension: string;
    readonly untranslated: (args: {
      readonly language: string;
      readonly count: number;
      readonly shown: string;
    }) => string;
    readonly refusals: Readonly<
      Record<
        'version-exists' | 'scoring-version-exists' | 'name-taken',
        (args: { readonly name: string; readonly version: string }) => string
      >
    >;
    readonly next: string;
  };
  readonly tryOut: {
    readonly heading: (args: { readonly form: string }) => string;
    readonly lead: string;
    readonly steps: string;
    readonly count: string;
    readonly result: string;
    readonly band: string;
    readonly scores: string;
    readonly flags: string;
    readonly noFlags: string;
    readonly nothingToCount: string;
    readonly limits: string;
    readonly incomplete: string;
    readonly troubled: string;
    readonly filesStay: string;
    readonly back: string;
  };
}

/** The texts of the library of forms. */
export function instrumentsTexts(language: Language): InstrumentsTexts {
  return texts(language, { sv, fi, en });
}
export function useInstrumentsTexts(): InstrumentsTexts {
  return instrumentsTexts(useLanguage());
}
