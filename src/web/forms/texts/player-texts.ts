import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './player-en.ts';
import { fi } from './player-fi.ts';
import { sv } from './player-sv.ts';

/** What can be wrong with a file. */
export const FILE_PROBLEMS = ['file-empty', 'file-too-big', 'file-type', 'too-many-files'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

export interface PlayerTexts {
  readonly title: string;
  /** Out of the form, to what asked for it. */
  readonly backTo: Readonly<Record<'forms' | 'step' | 'follow-up', string>>;
  readonly back: string;
  readonly next: string;
  readonly pageOf: (args: { readonly step: number; readonly of: number }) => string;
  readonly onlyYou: string;
  readonly keptUntil: (args: { readonly day: string }) => string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly noAnswer: string;
  readonly choose: string;
  readonly alone: string;
  readonly somethingElse: string;
  readonly ownWords: string;
  readonly unit: string;
  readonly linkHint: string;
  readonly between: (args: { readonly min: number; readonly max: number }) => string;
  readonly notYet: string;
  readonly turn: (args: { readonly name: string; readonly turn: number }) => string;
  readonly addTurn: (args: { readonly name: string }) => string;
  readonly removeTurn: (args: { readonly name: string; readonly turn: number }) => string;
  readonly addFile: string;
  readonly removeFile: (args: { readonly name: string }) => string;
  readonly fileHint: (args: { readonly megabytes: string }) => string;
  readonly file: Readonly<Record<FileProblem, string>>;
  readonly moreAsked: string;
  readonly changed: {
    readonly heading: string;
    readonly text: string;
    readonly kept: string;
    readonly sent: string;
    readonly nothing: string;
    readonly useSent: string;
    readonly useKept: string;
  };
  /** While the browser saves what is written. */
  readonly live: {
    readonly saving: string;
    readonly saved: (args: { readonly time: string }) => string;
    readonly offline: string;
    readonly offlineHere: string;
    readonly troubled: string;
    readonly hold: string;
    readonly holdWhole: string;
    readonly signedOut: string;
    readonly signIn: string;
    readonly help: string;
    readonly leave: string;
    readonly unanswered: string;
    readonly error: string;
    readonly heldBack: string;
    readonly pick: string;
  };
  /** After a page was posted that was too long to carry over sign-in. */
  readonly signedOut: {
    readonly heading: string;
    readonly title: string;
    readonly text: string;
    readonly signIn: string;
    readonly save: string;
    readonly files: string;
  };
  readonly review: {
    readonly heading: string;
    readonly lead: string;
    readonly noAnswer: string;
    readonly change: string;
    readonly changeThis: (args: { readonly question: string }) => string;
    readonly missing: string;
    readonly self: string;
    readonly selfHint: string;
    readonly keepForMe: string;
    readonly keepOrSend: string;
    readonly sendTo: (args: { readonly unit: string }) => string;
    readonly send: string;
    readonly chooseUnit: string;
    readonly nobody: string;
  };
  readonly drop: {
    readonly link: string;
    readonly heading: string;
    readonly text: string;
    readonly action: string;
    readonly back: string;
  };
  readonly gone: string;
  readonly dropped: string;
  readonly begun: {
    readonly heading: string;
    readonly saved: (args: { readonly when: string }) => string;
    readonly goOn: (args: { readonly form: string }) => string;
  };
  readonly troubled: string;
}

/** The texts of filling in a form. */
export function playerTexts(language: Language): PlayerTexts {
  return texts(language, { sv, fi, en });
}

export function usePlayerTexts(): PlayerTexts {
  return playerTexts(useLanguage());
}
