/**
 * An instrument as the rules see it: a form with its scoring, bands, limits, flags and licence, read once and never
 * changed. The files' own shapes are in `contract.ts`.
 */
import type { Country, Language } from '#kernel/actor.ts';

import type { Form, Text } from './form.ts';

/** Bounds on a number; all that are given must hold. */
export interface Bounds {
  readonly atLeast?: number | undefined;
  readonly above?: number | undefined;
  readonly atMost?: number | undefined;
  readonly below?: number | undefined;
}
/**
 * What limits, bands and flags ask about. An answer or a score that is missing makes a condition unknown, which is
 * neither true nor false.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** This option is chosen. */
  | { readonly item: string; readonly is: string }
  /** The points of the chosen option, or the number answered. */
  | { readonly item: string; readonly points: Bounds }
  | { readonly score: string; readonly value: Bounds }
  /** Flags only: the band of the result. */
  | { readonly band: readonly string[] }
  /** Flags only: now less then. The first or the last earlier result that can be compared. */
  | { readonly change: string; readonly since: 'first' | 'last'; readonly by: Bounds };

export interface ScoreTerm {
  /** A question, or an earlier score of the same instrument. */
  readonly of: { readonly item: string } | { readonly score: string };
  readonly weight: number;
  /** What counts when the question is rightly not asked. Undefined: the score cannot be told then. */
  readonly whenNotAsked: number | undefined;
  /** The points are turned round: highest becomes lowest. */
  readonly reverse: boolean;
  /** Other points than the published ones, by option code. */
  readonly recode: Readonly<Record<string, number>> | undefined;
  /** In a product: to which power the value is taken. */
  readonly power: number;
  /** A value below `under` counts as nothing (IPAQ: bouts under ten minutes). */
  readonly nothingUnder: number | undefined;
  /** A value above this counts as this (IPAQ: 180 minutes a day). */
  readonly atMost: number | undefined;
}
/**
 * `prorate`: the mean of the answered terms stands in for the missing ones. `require`: only the answered ones count, as
 * in a mean over half of a scale. Both when at least `atLeast` are answered.
 */
export type MissingRule =
  | { readonly rule: 'refuse' }
  | { readonly rule: 'prorate'; readonly atLeast: number }
  | { readonly rule: 'require'; readonly atLeast: number };

/** How much a score must differ before it says something: published, with its source. */
export interface MeaningfulChange {
  readonly kind: 'minimal-important' | 'reliable';
  readonly amount: number;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface ScoreRule {
  readonly code: string;
  readonly title: Text;
  readonly unit: Text;
  readonly method: 'sum' | 'mean' | 'product';
  readonly terms: readonly ScoreTerm[];
  readonly missing: MissingRule;
  /** What is done with the sum, mean or product: times, plus, rounded to so many decimals. */
  readonly scale: { readonly multiply: number; readonly add: number; readonly decimals: number };
  /** The score is not told when this holds (IPAQ: more than sixteen hours a day). */
  readonly notWhen: Condition | undefined;
  /** A step of the arithmetic, not shown. */
  readonly hidden: boolean;
  /** What it is called elsewhere (LOINC), for Observations. */
  readonly codes: readonly {
    readonly system: string;
    readonly code: string;
    readonly display?: string | undefined;
  }[];
  readonly min: number;
  readonly max: number;
  /** Which way is better for the person; null: neither. */
  readonly better: 'lower' | 'higher' | null;
  readonly change: readonly MeaningfulChange[];
}

export type Level = 'within' | 'raised' | 'high';

export interface Band {
  readonly code: string;
  readonly level: Level;
  readonly title: Text;
  /** Plain words; `{value}` stands for the score that decided. */
  readonly meaning: Text;
  /** For the professional: what the band stands for and what is usually done next. */
  readonly professional: Text;
  readonly actions: readonly [Text, Text];
}

/** How sure we are of a figure; what is not `found` or `known-high` is shown to no one as authoritative. */
export type Certainty = 'found' | 'known-high' | 'known-medium' | 'known-low' | 'ours';

/** From (inclusive) up to below (exclusive; null: no end). */
export interface Range {
  readonly from: number;
  readonly below: number | null;
  readonly band: string;
}
export interface CutoffGroup {
  readonly code: string;
  readonly label: Text;
  /** True when the group stands for "we do not know", so that the most careful limit is used. */
  readonly careful: boolean;
  readonly certainty: Certainty;
  readonly limit: Text;
  /** All must hold; a group without conditions takes everybody else. */
  readonly when: readonly Condition[];
  /** By score code; null when no limit exists for this group. */
  readonly ranges: Readonly<Record<string, readonly Range[]>> | null;
  /** Where a band is not a range of one score: the first rule that holds decides, from the gravest. */
  readonly rules: readonly { readonly band: string; readonly when: Condition }[] | null;
}
export interface CutoffSet {
  readonly id: string;
  readonly countries: readonly Country[];
  /** Only for these organisations (their official id); empty: for the whole country. Theirs goes before the country's. */
  readonly organisations: readonly string[];
  /** Civil dates; null: not stated in the source. `validUntil` is the first day it no longer holds. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly source: Text;
  readonly groups: readonly CutoffGroup[];
}

export interface Licence {
  readonly class: 'free' | 'free-noncommercial' | 'no-derivatives' | 'institution-permission' | 'score-only';
  readonly certainty: Certainty;
  /** `unconfirmed`: nobody has confirmed with the holder of the rights that this use is allowed. */
  readonly standing: 'confirmed' | 'unconfirmed';
  readonly citation: string;
  readonly source: string;
  /** Languages whose wording is ours, shown as an unofficial translation. */
  readonly unofficialTranslations: readonly Language[];
  readonly note: Text;
}

/** Something a person must look at, when this holds. */
export interface FlagRule {
  readonly code: string;
  readonly version: string;
  readonly priority: 'high' | 'normal';
  /** For the professional: why it was raised. */
  readonly reason: Text;
  readonly when: Condition;
  /** The person is shown the safety page at once. */
  readonly opensSafety: boolean;
}

export interface Instrument extends Form {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly status: 'draft' | 'active' | 'retired';
  readonly title: Text;
  readonly description: Text;
  /** The Questionnaire as it came, for export and for expressions that speak of it. */
  readonly resource: Readonly<Record<string, unknown>>;
  /** One thing per page, or the whole form on one. */
  readonly paging: 'steps' | 'whole';
  /** `score`: the questions may not be shown; a professional enters the scores of a form answered elsewhere. */
  readonly entry: 'items' | 'score';
  readonly scoringVersion: string;
  readonly scores: readonly ScoreRule[];
  /** The code of the score that is shown where there is room for one; undefined where there is none. */
  readonly leading: string | undefined;
  /** From the mildest to the gravest. */
  readonly bands: readonly Band[];
  readonly cutoffs: readonly CutoffSet[];
  readonly flags: readonly FlagRule[];
  /** `always`: the crisis lines are shown with the questions and with every result. */
  readonly safety: 'none' | 'always';
  /** Asks or tells weight, waist or the like: hidden from who has weight and calories hidden. */
  readonly bodyMeasure: boolean;
  readonly licence: Licence;
}
