import type { Language } from '#kernel/actor.ts';
import type { Urgency } from '#modules/worklist/rules/due-words.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as otherUnitEn } from './other-unit-en.ts';
import { fi as otherUnitFi } from './other-unit-fi.ts';
import { sv as otherUnitSv } from './other-unit-sv.ts';
import type { OtherUnitTexts } from './other-unit-texts.ts';
import { en as personEn } from './person-en.ts';
import { fi as personFi } from './person-fi.ts';
import { sv as personSv } from './person-sv.ts';
import type { PersonTexts } from './person-texts.ts';
import { en as suitsEn } from './suits-en.ts';
import { fi as suitsFi } from './suits-fi.ts';
import { sv as suitsSv } from './suits-sv.ts';
import type { SuitsTexts } from './suits-texts.ts';
import { sv } from './sv.ts';

export interface WorkTexts {
  readonly places: Readonly<
    Record<
      | 'day'
      | 'people'
      | 'walks'
      | 'intake'
      | 'ways-in'
      | 'colleagues'
      | 'calendar'
      | 'absence'
      | 'log-review'
      | 'feedback'
      | 'instruments'
      | 'programmes',
      string
    >
  >;
  readonly changeAssignment: string;
  readonly groups: Readonly<Record<Urgency | 'first', string>>;
  readonly filters: {
    readonly whose: string;
    readonly kinds: string;
    readonly all: string;
  };
  readonly nextPage: string;
  readonly firstPage: string;
  readonly keysHint: string;
  /** Where there is no search field. */
  readonly keysHintShort: string;
  readonly rows: (args: { readonly count: number }) => string;
  readonly day: {
    readonly walks: string;
    readonly empty: { readonly heading: string; readonly text: string };
    readonly emptyFilter: { readonly heading: string; readonly text: string; readonly action: string };
    readonly noLists: { readonly heading: string; readonly text: string };
  };
  readonly intake: {
    readonly lead: (args: { readonly days: number }) => string;
    readonly empty: { readonly heading: string; readonly text: string };
    readonly declined: string;
    readonly caller: string;
  };
  readonly people: {
    readonly tables: string;
    readonly searchLabel: string;
    readonly searchHint: string;
    readonly search: string;
    readonly searchTitle: string;
    readonly searchAgain: string;
    readonly all: string;
    readonly found: (args: {
      readonly count: number;
      readonly page: number;
      readonly pages: number;
    }) => string;
    readonly list: string;
    readonly pages: string;
    readonly previous: string;
    readonly next: string;
    readonly empty: { readonly heading: string; readonly text: string };
    readonly none: { readonly heading: string; readonly text: string };
  };
}

/** The staff lists' texts in one language. */
export function workTexts(language: Language): WorkTexts {
  return texts(language, { sv, fi, en });
}

/** The same in the language of the page. */
export function useWorkTexts(): WorkTexts {
  return workTexts(useLanguage());
}

/** The texts about one person in one language. */
export function personTexts(language: Language): PersonTexts {
  return texts(language, { sv: personSv, fi: personFi, en: personEn });
}

/** The same in the language of the page. */
export function usePersonTexts(): PersonTexts {
  return personTexts(useLanguage());
}

/** The texts about what other units hold, in one language. */
export function otherUnitTexts(language: Language): OtherUnitTexts {
  return texts(language, { sv: otherUnitSv, fi: otherUnitFi, en: otherUnitEn });
}

/** The same in the language of the page. */
export function useOtherUnitTexts(): OtherUnitTexts {
  return otherUnitTexts(useLanguage());
}

/** The texts about whether the service suits a person, in one language. */
export function suitsTexts(language: Language): SuitsTexts {
  return texts(language, { sv: suitsSv, fi: suitsFi, en: suitsEn });
}

/** The same in the language of the page. */
export function useSuitsTexts(): SuitsTexts {
  return suitsTexts(useLanguage());
}
