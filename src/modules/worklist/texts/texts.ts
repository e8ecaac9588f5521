import type { Language } from '#kernel/actor.ts';
import { texts } from '#platform/i18n.ts';
import type { ItemDetail, ItemKind, Scope } from '../contract.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export interface WorklistTexts {
  /** The word that sorts a row. */
  readonly tags: Readonly<Record<ItemKind, string>>;
  /** What is to be done. */
  readonly about: Readonly<Record<ItemKind, string>>;
  /** What a row says beside its kind. */
  readonly details: Readonly<Record<ItemDetail, string>>;
  readonly scopes: Readonly<Record<Scope, string>>;
  /** In place of a name that must not be shown. */
  readonly protectedName: string;
  /** In place of a name that is not there any more. */
  readonly unknownName: string;
  readonly due: {
    readonly unknown: string;
    readonly daysOver: (args: { readonly days: number }) => string;
    /** 0 hours is less than one. */
    readonly hoursOver: (args: { readonly hours: number }) => string;
    readonly used: (args: { readonly used: number; readonly of: number }) => string;
    readonly lastDay: (args: { readonly used: string }) => string;
    readonly begun: (args: { readonly time: string }) => string;
    readonly dayAndTime: (args: { readonly day: string; readonly time: string }) => string;
  };
}

/** The lists' texts in one language. */
export function worklistTexts(language: Language): WorklistTexts {
  return texts(language, { sv, fi, en });
}
