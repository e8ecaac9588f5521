import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What the list is narrowed to. */
export const SELECTIONS = ['all', 'own', 'adopted', 'service', 'shared'] as const;
export type Selection = (typeof SELECTIONS)[number];
export type ProgrammeKind = 'support' | 'treatment';
export type VersionState = 'draft' | 'review' | 'approved' | 'published' | 'retired';
/** Whose it is here. */
export type StandingHere = 'own' | 'service' | 'use' | 'subscribe' | 'shared';

/** What was just done, told on the programme's page. */
export const SAID = ['adopted', 'ended', 'approved', 'described', 'imported', 'dropped', 'retired'] as const;
export type Said = (typeof SAID)[number];

export type AdoptionRefusal = 'offered-already' | 'not-waiting' | 'not-adopted' | 'code-taken';
export type ImportProblem = 'no-file' | 'version-exists' | 'version-in-making' | 'form-refused';
export type NewProblem = 'no-title' | 'no-code' | 'code-taken' | 'no-language' | 'no-owner' | 'no-contact';

interface Count {
  readonly count: number;
}

export interface StudioTexts {
  readonly title: string;
  readonly list: {
    readonly heading: string;
    readonly lead: string;
    readonly which: string;
    readonly selections: Readonly<Record<Selection, string>>;
    readonly programme: string;
    readonly kind: string;
    readonly state: string;
    readonly languages: string;
    readonly length: string;
    readonly reviewBy: string;
    readonly owner: string;
    readonly none: string;
    readonly overdue: string;
    readonly waiting: string;
    readonly makeNew: string;
    readonly bringIn: string;
    readonly empty: Readonly<Record<'own' | 'other', { readonly heading: string; readonly text: string }>>;
    readonly showAll: string;
  };
  readonly kinds: Readonly<Record<ProgrammeKind, string>>;
  readonly states: Readonly<Record<VersionState, string>>;
  readonly standings: Readonly<Record<StandingHere, string>>;
  readonly untitled: string;
  readonly version: (args: { readonly number: string }) => string;
  readonly weeks: (args: Count) => string;
  readonly months: (args: Count) => string;
  readonly days: (args: Count) => string;
  readonly minutes: (args: Count) => string;
  /** `6 weeks, then 2 months after`: the guided time and what comes after it. */
  readonly lengths: (args: { readonly guided: string; readonly after: string }) => string;
  readonly back: string;
  readonly programmePage: {
    readonly purpose: string;
    readonly forWhom: string;
    readonly evidence: string;
    readonly sources: string;
    readonly facts: string;
    readonly contact: string;
    readonly licence: string;
    /** Who meets the offer of what anybody may begin. */
    readonly selfStart: { readonly related: string; readonly everyone: string };
    readonly licenceUnknown: string;
    readonly minutesPerWeek: string;
    readonly steps: (args: { readonly steps: number; readonly minutes: string }) => string;
    readonly content: string;
    readonly goes: {
      readonly heading: string;
      readonly lead: string;
      readonly begun: string;
      readonly underWay: string;
      readonly about: (args: { readonly count: number }) => string;
      readonly finished: string;
      readonly step: string;
      readonly done: string;
      readonly share: string;
      readonly helped: string;
      readonly notHelped: string;
      /** Under five: not told. */
      readonly few: string;
    };
    readonly lostLinks: string;
    readonly lost: Readonly<Record<'gone' | 'unreachable', string>>;
    readonly instruments: string;
    readonly usedBy: string;
    readonly adopters: (args: Count) => string;
    readonly copiedFrom: string;
    readonly languageState: (args: {
      readonly language: string;
      readonly missing: number;
      readonly outdated: number;
    }) => string;
    readonly phases: string;
    readonly phaseKinds: Readonly<Record<'guided' | 'maintenance', string>>;
    readonly versions: string;
    readonly versionColumns: {
      readonly number: string;
      readonly state: string;
      readonly by: string;
      readonly day: string;
      readonly gaps: string;
    };
    readonly inMaking: (args: { readonly number: string; readonly state: string }) => string;
    readonly edit: string;
    readonly tryOut: string;
    readonly translate: string;
    readonly review: string;
    readonly export: string;
    readonly exportProblems: Readonly<
      Record<'unknown-form' | 'missing-media' | 'has-faults' | 'too-large', string>
    >;
    readonly nextVersion: string;
    readonly nextLead: string;
    readonly sizes: Readonly<Record<'major' | 'minor', string>>;
    readonly sizeHints: Readonly<Record<'major' | 'minor', string>>;
    readonly begin: string;
    readonly drop: string;
    readonly dropLead: string;
    readonly adopt: string;
    readonly adoptLead: string;
    readonly hows: Readonly<Record<'use' | 'subscribe', string>>;
    readonly howHints: Readonly<Record<'use' | 'subscribe', string>>;
    readonly adoptAction: string;
    readonly copy: string;
    readonly copyLead: string;
    readonly copyAction: string;
    readonly endAdoption: string;
    readonly endLead: string;
    readonly approve: string;
    readonly approveLead: (args: { readonly number: string }) => string;
    readonly approveAction: string;
    readonly describe: string;
    readonly describeAction: string;
    readonly shared: string;
    readonly sharedHint: string;
    readonly licenceHint: string;
    readonly reviewByHint: string;
    readonly badInput: string;
    readonly refusals: Readonly<Record<AdoptionRefusal, string>>;
    readonly said: Readonly<Record<Said, string>>;
  };
  readonly makeNew: {
    readonly heading: string;
    readonly lead: string;
    readonly kind: string;
    readonly kindHints: Readonly<Record<ProgrammeKind, string>>;
    readonly name: string;
    readonly code: string;
    readonly codeHint: string;
    readonly sourceLanguage: string;
    readonly languages: string;
    readonly languagesHint: string;
    readonly owner: string;
    readonly ownerHint: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly action: string;
    readonly problems: Readonly<Record<NewProblem, string>>;
  };
  readonly bring: {
    readonly heading: string;
    readonly lead: string;
    readonly file: string;
    readonly hint: string;
    readonly action: string;
    readonly notKept: string;
    readonly where: string;
    readonly what: string;
    readonly kept: string;
    readonly same: string;
    readonly signed: Readonly<Record<'unsigned' | 'known' | 'unknown', string>>;
    readonly forms: (args: { readonly names: string }) => string;
    readonly open: string;
    readonly problems: Readonly<Record<ImportProblem, string>>;
  };
}

/** The texts of the studio: its list and the page of a programme. */
export function studioTexts(language: Language): StudioTexts {
  return texts(language, { sv, fi, en });
}
export function useStudioTexts(): StudioTexts {
  return studioTexts(useLanguage());
}
