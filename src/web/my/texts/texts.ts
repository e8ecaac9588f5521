import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import type { NextStep } from '../rules/next-step.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

interface StepTexts {
  readonly heading: string;
  readonly text: (args: {
    readonly day: string;
    readonly months: number;
    readonly unit: string;
    readonly minutes: number;
    readonly programme: string;
  }) => string;
  /** Left out where there is nothing to press: the step is to wait. */
  readonly action?: string;
}

/** Everything a person can do here, under three questions: with whom, on what road, with which data. */
export const MENU = [
  { group: 'contact', places: ['messages', 'times', 'settings'] },
  {
    group: 'road',
    places: ['programmes', 'agreement', 'goal', 'plan', 'forms', 'results', 'notes', 'history'],
  },
  { group: 'data', places: ['who-looked', 'my-data', 'blocks', 'consents', 'erasure'] },
] as const;
export type MenuGroup = (typeof MENU)[number]['group'];
export type MenuPlace = (typeof MENU)[number]['places'][number];

export interface MyTexts {
  readonly title: string;
  readonly hello: (args: { readonly name: string }) => string;
  readonly helloNobody: string;
  readonly nextMeeting: string;
  readonly withCoach: (args: {
    readonly modality: 'video' | 'phone' | 'on-site';
    readonly coach: string | null;
  }) => string;
  readonly isFollowUp: string;
  readonly join: string;
  readonly change: string;
  /** A meeting of the group that the person walks with. */
  readonly groupTime: {
    readonly next: string;
    readonly where: (args: {
      readonly group: string;
      readonly place: string;
      readonly minutes: number;
    }) => string;
    readonly see: string;
    readonly calendar: string;
  };
  readonly nextStep: string;
  readonly steps: Readonly<Record<NextStep['kind'], StepTexts>>;
  readonly messageFrom: (args: { readonly name: string | null }) => string;
  readonly messageErased: string;
  readonly readAndAnswer: string;
  readonly goal: string;
  readonly goalErased: string;
  readonly going: string;
  readonly held: (args: {
    readonly held: number;
    readonly from: number;
    readonly to: number;
    readonly isOver: boolean;
  }) => string;
  readonly sure: (args: { readonly confidence: number }) => string;
  readonly roadLabel: string;
  readonly menu: string;
  readonly groups: Readonly<Record<MenuGroup, string>>;
  readonly places: Readonly<Record<MenuPlace, string>>;
  readonly history: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly home: string;
    readonly older: string;
    readonly empty: { readonly heading: string; readonly text: string };
  };
}

export function useMyTexts(): MyTexts {
  return texts(useLanguage(), { sv, fi, en });
}
