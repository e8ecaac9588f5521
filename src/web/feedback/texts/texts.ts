import type { Country } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

interface Part {
  readonly heading: string;
  readonly text: string;
}

export interface FeedbackTexts {
  readonly home: string;
  readonly vote: {
    readonly title: string;
    readonly heading: string;
    readonly thanks: Part;
    readonly question: string;
    readonly yes: string;
    readonly no: string;
    readonly more: string;
    readonly moreHint: string;
    readonly back: string;
    readonly tooLong: (args: { readonly count: number; readonly most: number }) => string;
  };
  readonly statement: {
    readonly title: string;
    readonly heading: string;
    readonly lead: (args: { readonly organisation: string }) => string;
    readonly status: Part;
    readonly known: string;
    readonly shortcomings: readonly {
      readonly what: string;
      readonly criterion: string;
      readonly instead: string;
    }[];
    readonly made: Part;
    readonly tell: {
      readonly heading: string;
      readonly text: (args: { readonly days: number }) => string;
      readonly action: string;
    };
    readonly phone: (args: { readonly phone: string }) => string;
    readonly supervision: Readonly<
      Record<Country, Part & { readonly linkText: string; readonly href: string }>
    >;
    readonly law: Readonly<Record<Country, string>>;
  };
  readonly form: {
    readonly title: string;
    readonly heading: string;
    readonly lead: (args: { readonly days: number }) => string;
    readonly words: string;
    readonly wordsHint: string;
    readonly replyTo: string;
    readonly replyToHint: string;
    readonly action: string;
    readonly empty: string;
    readonly tooLong: (args: { readonly count: number; readonly most: number }) => string;
    readonly replyTooLong: string;
    readonly unreadableSign: string;
    readonly receipt: {
      readonly heading: string;
      readonly text: (args: { readonly day: string }) => string;
      readonly number: (args: { readonly id: string }) => string;
    };
  };
}

export function useFeedbackTexts(): FeedbackTexts {
  return texts(useLanguage(), { sv, fi, en });
}
