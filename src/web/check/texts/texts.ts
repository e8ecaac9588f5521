import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import type { SendTexts } from './send-texts.ts';
import { sv } from './sv.ts';

export interface CheckTexts {
  /** What the browser tab says: never what the check is about. */
  readonly questionTitle: (args: { readonly step: number; readonly of: number }) => string;
  readonly back: string;
  readonly toFront: string;
  /** Said before a form about weight, to who has weight hidden. */
  readonly weighs: {
    readonly title: string;
    readonly asks: string;
    readonly after: string;
    readonly goOn: string;
    readonly notNow: string;
  };
  readonly onlyYou: string;
  /** Who is signed in: `days` after the last answer they are erased. */
  readonly onlyYouKept: (args: { readonly days: number }) => string;
  readonly next: string;
  readonly showResult: string;
  readonly startedOver: string;
  readonly oldPage: string;
  readonly resultTitle: string;
  readonly resultOf: (args: { readonly check: string }) => string;
  readonly changeAnswers: string;
  readonly cannotTell: string;
  readonly missing: string;
  readonly goOn: string;
  readonly twoThings: string;
  readonly scaleSentence: (args: {
    readonly value: string;
    readonly unit: string;
    readonly limits: readonly string[];
  }) => string;
  readonly limitAt: (args: { readonly value: string }) => string;
  readonly answerSentence: (args: { readonly title: string; readonly answer: string }) => string;
  readonly limitHere: string;
  readonly you: string;
  readonly noDiagnosis: string;
  readonly carefulLimit: (args: { readonly group: string }) => string;
  readonly aboutLimits: string;
  readonly source: (args: { readonly source: string }) => string;
  readonly validFrom: (args: { readonly date: string }) => string;
  readonly validFromUnknown: string;
  readonly level: string;
  readonly answers: string;
  readonly values: string;
  readonly what: string;
  readonly range: string;
  readonly noLimits: string;
  readonly mine: string;
  readonly someone: {
    readonly heading: string;
    readonly text: (args: { readonly unit: string; readonly from: number; readonly to: number }) => string;
    /** Null: nobody has said how long. */
    readonly wait: (args: { readonly weeks: number | null }) => string;
    readonly send: string;
    readonly sendNote: string;
    readonly call: (args: { readonly phone: string }) => string;
  };
  readonly support: string;
  readonly others: string;
  readonly done: string;
  readonly begun: string;
  readonly keep: {
    readonly heading: string;
    readonly text: string;
    readonly account: (args: { readonly days: number }) => string;
    readonly drop: string;
  };
  /** Answers of this browser beside those that are kept. */
  readonly carry: Readonly<
    Record<
      | 'title'
      | 'heading'
      | 'lead'
      | 'kept'
      | 'carried'
      | 'useKept'
      | 'useCarried'
      | 'shortHeading'
      | 'short'
      | 'goOn',
      string
    >
  >;
  readonly dropPage: {
    readonly title: string;
    readonly askHeading: string;
    readonly askText: string;
    readonly askAccount: string;
    readonly drop: string;
    readonly keep: string;
    readonly goneHeading: string;
    readonly goneText: string;
    readonly goneAccount: string;
    readonly again: string;
  };
  readonly callNumber: (args: { readonly number: string }) => string;
  readonly send: SendTexts;
}

/** The self-check's texts in the language of the page. */
export function useCheckTexts(): CheckTexts {
  return texts(useLanguage(), { sv, fi, en });
}
