import type { Language } from '#kernel/actor.ts';
import type {
  ActivityKind,
  FollowUpWay,
  Intensity,
  PrescriptionState,
} from '#modules/prescriptions/public.ts';
import { texts } from '#platform/i18n.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { sheetEn } from './sheet-en.ts';
import { sheetFi } from './sheet-fi.ts';
import { sheetSv } from './sheet-sv.ts';

/** What a prescription says, on the screen and on paper, in the language of whoever reads it. */
export interface SheetTexts {
  readonly title: string;
  readonly name: string;
  readonly issued: string;
  readonly unit: string;
  readonly unitAndPhone: (args: { readonly unit: string; readonly phone: string }) => string;
  readonly goal: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<ActivityKind, string>>;
  readonly often: string;
  readonly times: (args: { readonly times: number }) => string;
  readonly long: string;
  readonly minutes: (args: { readonly minutes: number }) => string;
  readonly effort: string;
  readonly intensities: Readonly<Record<Intensity, string>>;
  readonly where: string;
  readonly organiser: string;
  readonly advice: string;
  readonly followUp: string;
  readonly followUpWords: (args: {
    readonly day: string;
    readonly how: FollowUpWay;
    readonly who: string;
  }) => string;
  readonly signed: string;
  readonly signedWords: (args: {
    readonly name: string;
    readonly profession: string;
    readonly day: string;
  }) => string;
  readonly standing: Readonly<Record<'replaced' | 'withdrawn' | 'ended', string>>;
  readonly because: (args: { readonly reason: string }) => string;
  readonly erased: string;
  readonly states: Readonly<Record<PrescriptionState, string>>;
  readonly foot: (args: { readonly unit: string; readonly page: number; readonly of: number }) => string;
}

export function sheetTexts(language: Language): SheetTexts {
  return texts(language, { sv: sheetSv, fi: sheetFi, en: sheetEn });
}

export function useSheetTexts(): SheetTexts {
  return sheetTexts(useLanguage());
}
