import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { Problem } from '../written.server.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface ColleagueTexts {
  readonly tags: Readonly<Record<'team' | 'task', string>>;
  readonly said: Readonly<Record<'written' | 'settled' | 'settledAlready', string>>;
  readonly problems: Readonly<Record<Problem, (args: { readonly most: number }) => string>>;
  readonly person: {
    readonly title: string;
    readonly toPerson: string;
    readonly heading: string;
    readonly lead: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly asks: string;
    readonly nothing: string;
    readonly team: string;
    readonly task: string;
    readonly taskDetails: string;
    readonly who: string;
    readonly anybody: string;
    readonly on: string;
    readonly write: string;
    readonly saidHeading: string;
    readonly none: string;
    readonly erased: string;
    readonly anybodyBy: (args: { readonly on: string }) => string;
    readonly whoBy: (args: { readonly who: string; readonly on: string }) => string;
    readonly settled: (args: { readonly by: string; readonly when: string }) => string;
    readonly agreed: string;
    readonly talked: string;
    readonly doneWords: string;
    readonly done: string;
  };
  readonly team: {
    readonly title: string;
    readonly lead: string;
    readonly raised: string;
    readonly noneRaised: string;
    readonly tasks: string;
    readonly noTasks: string;
  };
  readonly consultations: ConsultationTexts;
}

interface ConsultationTexts {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly none: string;
  readonly listed: string;
  readonly closed: string;
  readonly isClosed: string;
  readonly waits: string;
  readonly answer: string;
  readonly everybody: string;
  readonly askHeading: string;
  readonly unit: string;
  readonly topic: string;
  readonly topicHint: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly ask: string;
  readonly send: string;
  readonly close: string;
  readonly fromTo: (args: { readonly from: string; readonly to: string }) => string;
}

export function consultationTexts(language: Language): ConsultationTexts {
  return texts(language, { sv, fi, en }).consultations;
}

export function useColleagueTexts(): ColleagueTexts {
  return texts(useLanguage(), { sv, fi, en });
}
