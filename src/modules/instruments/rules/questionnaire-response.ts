/** An answered instrument as a FHIR R4 QuestionnaireResponse. */
import type { Language } from '#kernel/actor.ts';

import { enabledItems } from './enable.ts';
import { textOf } from './form.ts';
import type { Answer, Answers, Form, Item, OptionValue, Question, Value } from './form.ts';
import type { Instrument } from './instrument.ts';
import { keyOf, repetitionsOf } from './places.ts';

export type ResponseAnswer =
  | OptionValue
  | { readonly valueBoolean: boolean }
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number }
  | { readonly valueString: string }
  | { readonly valueUri: string }
  | { readonly valueDate: string }
  | { readonly valueDateTime: string }
  | { readonly valueTime: string }
  | {
      readonly valueQuantity: {
        readonly value: number;
        readonly unit?: string;
        readonly system?: string;
        readonly code: string;
      };
    }
  | {
      readonly valueAttachment: {
        readonly contentType: string;
        readonly url: string;
        readonly title: string;
        readonly size: number;
      };
    };
export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly id?: string;
  /** Canonical address with the version the person answered in. */
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed';
  readonly language: Language;
  readonly authored: string;
  readonly item: readonly ResponseItem[];
}

/** Where the bytes of a file that was added can be fetched, for the reader of a response. */
function addressOf(file: string): string {
  return `urn:uuid:${file}`;
}

function optionValue(
  question: Question & { type: 'choice' },
  value: Value,
  language: Language,
): ResponseAnswer | undefined {
  if (typeof value === 'object')
    return 'words' in value && question.open ? { valueString: value.words } : undefined;
  const option = question.options.find((one) => one.code === value);
  if (option === undefined) return undefined;
  const { coded } = option;
  if (coded === undefined) return { valueCoding: { code: option.code, display: textOf(option, language) } };
  return 'valueCoding' in coded
    ? { valueCoding: { ...coded.valueCoding, display: textOf(option, language) } }
    : coded;
}

function valueOf(question: Question, value: Value, language: Language): ResponseAnswer | undefined {
  if (question.type === 'choice') return optionValue(question, value, language);
  if (typeof value === 'number') {
    if (question.type === 'integer') return { valueInteger: value };
    return question.type === 'decimal' ? { valueDecimal: value } : undefined;
  }
  if (typeof value === 'boolean') return question.type === 'boolean' ? { valueBoolean: value } : undefined;
  if (typeof value === 'string') {
    switch (question.type) {
      case 'string':
      case 'text':
        return { valueString: value };
      case 'url':
        return { valueUri: value };
      case 'date':
        return { valueDate: value };
      case 'dateTime':
        return { valueDateTime: value };
      case 'time':
        return { valueTime: value };
      default:
        return undefined;
    }
  }
  if ('unit' in value && question.type === 'quantity') {
    const unit = question.units.find((one) => one.code === value.unit);
    return {
      valueQuantity: {
        value: value.value,
        code: value.unit,
        ...(unit === undefined ? {} : { unit: textOf(unit, language) }),
        ...(unit?.system === undefined ? {} : { system: unit.system }),
      },
    };
  }
  if ('file' in value && question.type === 'attachment')
    return {
      valueAttachment: {
        contentType: value.type,
        url: addressOf(value.file),
        title: value.name,
        size: value.size,
      },
    };
  return undefined;
}

function answersOf(question: Question, answer: Answer, language: Language): readonly ResponseAnswer[] {
  const values = Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value];
  return values.flatMap((value) => valueOf(question, value, language) ?? []);
}

/**
 * The items of a response in the form's own order. What is not asked and what is not answered is left out, as FHIR
 * wants; texts are in the language the person answered in.
 */
export function responseItems(
  form: Pick<Form, 'items'>,
  answers: Answers,
  { language, enabled }: { readonly language: Language; readonly enabled: ReadonlySet<string> },
): readonly ResponseItem[] {
  function itemsFrom(items: readonly Item[], at: readonly number[]): readonly ResponseItem[] {
    return items.flatMap((item): readonly ResponseItem[] => {
      const key = keyOf(item.linkId, at);
      if (!enabled.has(key) || item.type === 'display') return [];
      const base = { linkId: item.linkId, text: textOf(item, language) };
      if (item.type === 'group') {
        const turns = item.repeats
          ? Array.from({ length: repetitionsOf(item, at, answers) }, (_, turn) => [...at, turn])
          : [at];
        return turns.flatMap((turn) => {
          const inside = itemsFrom(item.items, turn);
          return inside.length === 0 ? [] : [{ ...base, item: inside }];
        });
      }
      const given = Object.hasOwn(answers, key) ? answers[key] : undefined;
      const answer = given === undefined ? [] : answersOf(item, given, language);
      return answer.length === 0 ? [] : [{ ...base, answer }];
    });
  }
  return itemsFrom(form.items, []);
}

/** The response in FHIR. `authored` is an instant (ISO 8601 with zone). */
export function toQuestionnaireResponse(
  instrument: Instrument,
  answers: Answers,
  about: {
    readonly authored: string;
    readonly language: Language;
    readonly status: QuestionnaireResponse['status'];
    readonly id?: string;
    readonly enabled?: ReadonlySet<string>;
  },
): QuestionnaireResponse {
  const { authored, language, status, id } = about;
  const enabled = about.enabled ?? enabledItems(instrument, answers);
  return {
    resourceType: 'QuestionnaireResponse',
    ...(id === undefined ? {} : { id }),
    questionnaire: `${instrument.url}|${instrument.version}`,
    status,
    language,
    authored,
    item: responseItems(instrument, answers, { language, enabled }),
  };
}
