import type { Language } from '#kernel/actor.ts';
import type { OwnMeasure } from '#modules/coaching/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { ownDayEn } from './own-day-en.ts';
import { ownDayFi } from './own-day-fi.ts';
import { ownDaySv } from './own-day-sv.ts';

interface Week {
  readonly value: string;
  readonly days: number;
}

/** The numbers that a person follows from day to day. */
export interface OwnDayTexts {
  readonly heading: string;
  readonly who: string;
  readonly save: string;
  readonly saved: string;
  readonly otherDay: string;
  readonly wrongDay: string;
  readonly nothing: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly keepChoice: string;
  readonly open: string;
  readonly section: string;
  readonly none: string;
  readonly week: Readonly<Record<OwnMeasure['told'], (args: Week) => string>>;
  readonly weekBefore: Readonly<Record<OwnMeasure['told'], (args: Week) => string>>;
  readonly cannotTell: (args: { readonly days: number; readonly least: number }) => string;
}

export function ownDayTexts(language: Language): OwnDayTexts {
  return texts(language, { sv: ownDaySv, fi: ownDayFi, en: ownDayEn });
}

export function useOwnDayTexts(): OwnDayTexts {
  return ownDayTexts(useLanguage());
}
