import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** What is missing or too much in the form. */
export type ReferProblem = 'unit' | 'reason' | 'habits' | 'words' | 'too-long' | 'agreed';

/** Why nothing was sent although the form was right. */
export const REFUSED = ['already-sent', 'blocked-here', 'age-not-served', 'unit-not-open'] as const;
export type Refused = (typeof REFUSED)[number];

type State = 'sent' | 'received' | 'accepted' | 'declined' | 'withdrawn';
interface ToWhen {
  readonly to: string;
  readonly when: string;
}

export interface ReferTexts {
  readonly title: string;
  readonly toPerson: string;
  readonly heading: string;
  readonly lead: (args: { readonly own: string }) => string;
  readonly nobody: { readonly heading: string; readonly text: string };
  readonly unit: string;
  readonly answersBy: (args: { readonly organisation: string; readonly day: string }) => string;
  readonly reason: string;
  readonly habits: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly prescription: string;
  readonly prescriptions: Readonly<Record<'none' | 'wished' | 'written', string>>;
  readonly urgency: string;
  readonly urgencyHint: string;
  readonly urgencies: Readonly<Record<'usual' | 'soon', string>>;
  readonly contact: string;
  readonly contacts: Readonly<Record<'message' | 'phone', string>>;
  readonly agreed: string;
  readonly agreedHint: string;
  readonly agreedYes: string;
  readonly send: string;
  readonly said: Readonly<Record<'sent' | 'seen' | 'recalled' | 'recallLate' | 'recallEarly', string>>;
  readonly problems: Readonly<Record<Exclude<ReferProblem, 'too-long'>, string>> & {
    readonly 'too-long': (args: { readonly most: number }) => string;
  };
  readonly refused: Readonly<Record<Refused, string>>;
  readonly sentHeading: string;
  readonly sentTo: (args: { readonly to: string }) => string;
  readonly tags: Readonly<Record<State, string>>;
  readonly states: {
    readonly sent: (args: { readonly to: string }) => string;
    readonly received: (args: ToWhen & { readonly day: string }) => string;
    readonly accepted: (args: ToWhen) => string;
    readonly declined: (args: ToWhen & { readonly reason: string }) => string;
    readonly withdrawn: (args: { readonly when: string }) => string;
  };
  readonly responsible: {
    readonly sender: (args: { readonly own: string; readonly to: string }) => string;
    readonly receiver: (args: { readonly to: string }) => string;
  };
  readonly clock: string;
  readonly see: string;
  readonly recall: string;
  /** In place of the button, once it has been asked for. */
  readonly recallAsked: string;
  readonly content: string;
  readonly sentBy: string;
  readonly erased: string;
}

export function useReferTexts(): ReferTexts {
  return texts(useLanguage(), { sv, fi, en });
}
