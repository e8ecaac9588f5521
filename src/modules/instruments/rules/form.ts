/**
 * What asks and what is answered: a FHIR Questionnaire as the rules see it. Made by `compile.ts`, never changed.
 */
import type { Language } from '#kernel/actor.ts';

/** One text in every language of the service. */
export type Text = Readonly<Record<Language, string>>;

/** A measured amount; `unit` is the code of one of the question's units. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}
/** A file the person added; the bytes are kept apart, sealed. */
export interface Attached {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}
/** An answer of one's own where none of the options fits (`open-choice`). */
export interface OwnWords {
  readonly words: string;
}
/** One value: the key of the chosen option, words, a date or time as FHIR writes it, a number, yes or no, … */
export type Value = string | number | boolean | Quantity | Attached | OwnWords;
/** An answer; a list only where the question may be answered more than once, and then never empty. */
export type Answer = Value | readonly Value[];
/**
 * Answers by key. The key is the linkId; inside groups that may be repeated it is the linkId with the place of each such
 * group, from the outermost: `dose~1`. A question without an answer is absent, never empty.
 */
export type Answers = Readonly<Record<string, Answer>>;

export interface AnswerOption {
  /** What an answer says when this is chosen: the code, or the value as text where options are not codings. */
  readonly code: string;
  readonly text: Text;
  /** Points or category value from `ordinalValue` or `itemWeight`; undefined where the option carries none. */
  readonly points: number | undefined;
  /** As it stands in the Questionnaire, for responses in FHIR. Undefined: a coding of the form's own, code and text. */
  readonly coded: OptionValue | undefined;
  /** Chosen alone: none of the others fits beside it ("none of these"). */
  readonly alone: boolean;
}
/** The option as FHIR writes it. */
export type OptionValue =
  | { readonly valueCoding: { readonly system?: string; readonly code: string; readonly display?: string } }
  | { readonly valueInteger: number }
  | { readonly valueString: string }
  | { readonly valueDate: string }
  | { readonly valueTime: string }
  | { readonly valueReference: { readonly reference: string; readonly display?: string } };

export type EnableOperator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface EnableRule {
  readonly question: string;
  readonly operator: EnableOperator;
  readonly answer: string | number | boolean | Quantity;
}

/** A FHIRPath expression of the form, with the name it may be spoken of by. */
export interface Expression {
  readonly name: string | undefined;
  readonly path: string;
}
/** What must hold (SDC `targetConstraint`, FHIR `questionnaire-constraint`). */
export interface Constraint {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly text: Text;
  readonly path: string;
}

interface ItemBase {
  readonly linkId: string;
  readonly text: Text;
  /** A number or letter that stands before the text ("1 a"). */
  readonly prefix: string | undefined;
  readonly enableWhen: readonly EnableRule[];
  readonly enableBehavior: 'all' | 'any';
  /** Asked only when this is true, beside `enableWhen`. */
  readonly enableExpression: string | undefined;
  /** Never shown: carries what is calculated or handed on. */
  readonly hidden: boolean;
  readonly variables: readonly Expression[];
  readonly constraints: readonly Constraint[];
}
interface QuestionBase extends ItemBase {
  readonly help: Text | undefined;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly readOnly: boolean;
  /** How many answers at least and at most, where `repeats`. */
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
  /** What stands there before anybody has answered. */
  readonly initial: Answer | undefined;
  readonly initialExpression: string | undefined;
  /** The answer follows from others; it is never typed. */
  readonly calculated: string | undefined;
}
export type Control = 'radio' | 'check-box' | 'drop-down' | 'autocomplete' | 'slider';
export interface ChoiceItem extends QuestionBase {
  readonly type: 'choice';
  readonly options: readonly AnswerOption[];
  /** An answer in one's own words fits too (`open-choice`). */
  readonly open: boolean;
  readonly control: Control | undefined;
  readonly orientation: 'horizontal' | 'vertical' | undefined;
}
export interface NumberItem extends QuestionBase {
  readonly type: 'integer' | 'decimal';
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit: Text | undefined;
  readonly control: 'slider' | undefined;
  readonly step: number | undefined;
  readonly decimals: number | undefined;
}
export interface BooleanItem extends QuestionBase {
  readonly type: 'boolean';
}
export interface TextItem extends QuestionBase {
  readonly type: 'string' | 'text' | 'url';
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
}
/** Dates and times as FHIR writes them: `2026-11-25`, `2026-11-25T09:30:00+01:00`, `09:30:00`; they may be partial dates. */
export interface MomentItem extends QuestionBase {
  readonly type: 'date' | 'dateTime' | 'time';
  readonly min: string | undefined;
  readonly max: string | undefined;
}
export interface Unit {
  readonly code: string;
  readonly system: string | undefined;
  readonly text: Text;
}
export interface QuantityItem extends QuestionBase {
  readonly type: 'quantity';
  readonly units: readonly Unit[];
  readonly min: Quantity | undefined;
  readonly max: Quantity | undefined;
}
export interface AttachmentItem extends QuestionBase {
  readonly type: 'attachment';
  /** Media types; empty: any the service takes. */
  readonly types: readonly string[];
  /** Bytes. */
  readonly maxSize: number | undefined;
}
export interface DisplayItem extends ItemBase {
  readonly type: 'display';
}
export interface GroupItem extends ItemBase {
  readonly type: 'group';
  readonly items: readonly Item[];
  readonly repeats: boolean;
  readonly required: boolean;
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
  /** `table`: rows are the questions, which share their options. `rows`: each repetition is a row. */
  readonly layout: 'plain' | 'table' | 'rows' | 'page';
}
export type Question =
  | ChoiceItem
  | NumberItem
  | BooleanItem
  | TextItem
  | MomentItem
  | QuantityItem
  | AttachmentItem;
export type Item = Question | DisplayItem | GroupItem;

/** What of an instrument asks: a FHIR Questionnaire, read. */
export interface Form {
  readonly items: readonly Item[];
  readonly variables: readonly Expression[];
  readonly constraints: readonly Constraint[];
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
export function questionsOf(form: Pick<Form, 'items'>): readonly Question[] {
  return allItems(form.items).filter((item) => item.type !== 'group' && item.type !== 'display');
}
