/** An answered instrument as a FHIR R4 QuestionnaireResponse. */
import type { Language } from '#kernel/actor.ts';

import { enabledItems } from './enable.ts';
import { textOf } from './instrument.ts';
import type { Answer, Answers, Instrument, Item, Question } from './instrument.ts';

export interface ResponseAnswer {
  readonly valueCoding?: { readonly code: string; readonly display: string };
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
}
export interface ResponseItem {
  readonly linkId: string;
  readonly text: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  /** Canonical address with the version the person answered in. */
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed';
  readonly language: Language;
  readonly authored: string;
  readonly item: readonly ResponseItem[];
}

function answerOf(question: Question, answer: Answer, language: Language): ResponseAnswer | undefined {
  if (question.type === 'choice') {
    const option = question.options.find((one) => one.code === answer);
    return option && { valueCoding: { code: option.code, display: textOf(option, language) } };
  }
  if (typeof answer !== 'number') return undefined;
  return question.type === 'integer' ? { valueInteger: answer } : { valueDecimal: answer };
}

/**
 * The response in FHIR. `authored` is an instant (ISO 8601 with zone). Questions that are not asked are left out, as
 * FHIR wants; texts are in the language the person answered in.
 */
export function toQuestionnaireResponse(
  instrument: Instrument,
  answers: Answers,
  about: {
    readonly authored: string;
    readonly language: Language;
    readonly status: QuestionnaireResponse['status'];
  },
): QuestionnaireResponse {
  const { authored, language, status } = about;
  const enabled = enabledItems(instrument, answers);

  function itemsFrom(items: readonly Item[]): readonly ResponseItem[] {
    return items.flatMap((item): readonly ResponseItem[] => {
      if (!enabled.has(item.linkId) || item.type === 'display') return [];
      const base = { linkId: item.linkId, text: textOf(item, language) };
      if (item.type === 'group') {
        const inside = itemsFrom(item.items);
        return inside.length === 0 ? [] : [{ ...base, item: inside }];
      }
      const given = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
      const answer = given === undefined ? undefined : answerOf(item, given, language);
      return answer === undefined ? [] : [{ ...base, answer: [answer] }];
    });
  }

  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${instrument.url}|${instrument.version}`,
    status,
    language,
    authored,
    item: itemsFrom(instrument.items),
  };
}
