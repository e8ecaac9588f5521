/**
 * An instrument as the rules see it: a FHIR Questionnaire with its scoring, read once at start and never changed.
 * Made by `compile.ts`; the files' own shapes are in `contract.ts`.
 */
import type { Country, Language } from '#kernel/actor.ts';

/** One text in every language of the service. */
export type Text = Readonly<Record<Language, string>>;

/** An answer: the code of the chosen option, or a number. */
export type Answer = string | number;
/** Answers by linkId. A question without an answer is absent, never empty. */
export type Answers = Readonly<Record<string, Answer>>;

export interface AnswerOption {
  readonly code: string;
  readonly text: Text;
  /** Points or category value from `ordinalValue` or `itemWeight`; undefined where the option carries none. */
  readonly points: number | undefined;
}

export type EnableOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface EnableRule {
  readonly question: string;
  readonly operator: EnableOperator;
  readonly answer: string | number | boolean;
}

interface ItemBase {
  readonly linkId: string;
  readonly text: Text;
  readonly enableWhen: readonly EnableRule[];
  readonly enableBehavior: 'all' | 'any';
}
interface QuestionBase extends ItemBase {
  readonly help: Text | undefined;
  readonly required: boolean;
}
export interface ChoiceItem extends QuestionBase {
  readonly type: 'choice';
  readonly options: readonly AnswerOption[];
}
export interface NumberItem extends QuestionBase {
  readonly type: 'integer' | 'decimal';
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit: Text | undefined;
}
export interface DisplayItem extends ItemBase {
  readonly type: 'display';
}
export interface GroupItem extends ItemBase {
  readonly type: 'group';
  readonly items: readonly Item[];
}
export type Question = ChoiceItem | NumberItem;
export type Item = Question | DisplayItem | GroupItem;

export interface ScoreTerm {
  readonly item: string;
  readonly weight: number;
  /** What counts when the question is rightly not asked. Undefined: the score cannot be told then. */
  readonly whenNotAsked: number | undefined;
}
/** `prorate`: the mean of the answered terms stands in for the missing ones, when at least `atLeast` are answered. */
export type MissingRule =
  | { readonly rule: 'refuse' }
  | { readonly rule: 'prorate'; readonly atLeast: number };

export interface ScoreRule {
  readonly code: string;
  readonly title: Text;
  readonly unit: Text;
  readonly terms: readonly ScoreTerm[];
  readonly missing: MissingRule;
  readonly min: number;
  readonly max: number;
}

export type Level = 'within' | 'raised' | 'high';

export interface Band {
  readonly code: string;
  readonly level: Level;
  readonly title: Text;
  /** Plain words; `{value}` stands for the score that decided. */
  readonly meaning: Text;
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
  readonly when: readonly { readonly item: string; readonly is: string }[];
  /** By score code; null when no limit exists for this group. */
  readonly ranges: Readonly<Record<string, readonly Range[]>> | null;
}
export interface CutoffSet {
  readonly id: string;
  readonly countries: readonly Country[];
  /** Civil dates; null: not stated in the source. `validUntil` is the first day it no longer holds. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly source: Text;
  readonly groups: readonly CutoffGroup[];
}

export interface Licence {
  readonly class: 'free' | 'free-noncommercial' | 'no-derivatives' | 'institution-permission' | 'score-only';
  readonly certainty: Certainty;
  readonly citation: string;
  readonly source: string;
  /** Languages whose wording is ours, shown as an unofficial translation. */
  readonly unofficialTranslations: readonly Language[];
  readonly note: Text;
}

export interface Instrument {
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly status: 'draft' | 'active' | 'retired';
  readonly title: Text;
  readonly description: Text;
  readonly items: readonly Item[];
  readonly scoringVersion: string;
  /** The first score is the leading one: its value is the number shown where there is room for one. */
  readonly scores: readonly ScoreRule[];
  /** From the mildest to the gravest. */
  readonly bands: readonly Band[];
  readonly cutoffs: readonly CutoffSet[];
  /** `always`: the crisis lines are shown with the questions and with every result. */
  readonly safety: 'none' | 'always';
  readonly licence: Licence;
}

/** The text in one language. */
export function textOf(holder: { readonly text: Text }, language: Language): string {
  return holder.text[language];
}

/** Every item in reading order, groups before what they hold. */
export function allItems(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.type === 'group' ? [item, ...allItems(item.items)] : [item]));
}

/** The questions in reading order. */
export function questionsOf(instrument: Pick<Instrument, 'items'>): readonly Question[] {
  return allItems(instrument.items).filter((item) => item.type !== 'group' && item.type !== 'display');
}
