/** A FHIR R4 QuestionnaireResponse from outside, read into answers; what does not fit is told item by item. */
import type { Answer, AnswerOption, Answers, ChoiceItem, Form, Item, Question, Value } from './form.ts';
import { keyOf } from './places.ts';

export interface ReadFault {
  /** FHIRPath to the item, `QuestionnaireResponse.item[2].answer[0]`. */
  readonly path: string;
  readonly linkId: string | undefined;
  readonly message: string;
}
export interface ResponseRead {
  readonly answers: Answers;
  readonly faults: readonly ReadFault[];
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listIn(holder: Json, name: string): readonly unknown[] | undefined {
  const found = holder[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? found : undefined;
}

function sameCoding(option: AnswerOption, coding: Json): boolean {
  if (option.coded === undefined) return option.code === coding['code'] && coding['system'] === undefined;
  if (!('valueCoding' in option.coded)) return false;
  const { code, system } = option.coded.valueCoding;
  // A coding without a system is read by its code alone, where that is not ambiguous: many senders leave it out.
  return code === coding['code'] && (coding['system'] === undefined || coding['system'] === system);
}

function optionOf(question: ChoiceItem, answer: Json): Value | undefined {
  const coding = answer['valueCoding'];
  if (isObject(coding)) {
    const found = question.options.filter((option) => sameCoding(option, coding));
    return found.length === 1 ? found[0]?.code : undefined;
  }
  const option = question.options.find(({ coded }) =>
    coded === undefined || 'valueCoding' in coded
      ? false
      : Object.entries(coded).every(([name, value]) =>
          isObject(value)
            ? isObject(answer[name]) && answer[name]['reference'] === value['reference']
            : answer[name] === value,
        ),
  );
  if (option !== undefined) return option.code;
  const words = answer['valueString'];
  return question.open && typeof words === 'string' ? { words } : undefined;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const INSTANT = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const TIME = /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

function textIn(answer: Json, name: string, shape?: RegExp): string | undefined {
  const value = answer[name];
  return typeof value === 'string' && (shape === undefined || shape.test(value)) ? value : undefined;
}
function numberIn(answer: Json, ...names: readonly string[]): number | undefined {
  const value = names.map((name) => answer[name]).find((one) => one !== undefined);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** One answer of a FHIR response as a value of this question; undefined when it is none. */
export function readValue(question: Question, answer: Json): Value | undefined {
  switch (question.type) {
    case 'choice':
      return optionOf(question, answer);
    case 'boolean':
      return typeof answer['valueBoolean'] === 'boolean' ? answer['valueBoolean'] : undefined;
    case 'integer': {
      const value = numberIn(answer, 'valueInteger');
      return value !== undefined && Number.isInteger(value) ? value : undefined;
    }
    case 'decimal':
      return numberIn(answer, 'valueDecimal', 'valueInteger');
    case 'string':
    case 'text':
      return textIn(answer, 'valueString');
    case 'url':
      return textIn(answer, 'valueUri');
    case 'date':
      return textIn(answer, 'valueDate', DATE);
    case 'dateTime':
      return textIn(answer, 'valueDateTime', INSTANT);
    case 'time':
      return textIn(answer, 'valueTime', TIME);
    case 'quantity': {
      const quantity = answer['valueQuantity'];
      if (!isObject(quantity)) return undefined;
      const value = numberIn(quantity, 'value');
      const said = quantity['code'] ?? quantity['unit'];
      const unit = question.units.find(
        (one) => one.code === said || Object.values(one.text).includes(String(said)),
      );
      if (value === undefined) return undefined;
      if (unit !== undefined) return { value, unit: unit.code };
      return question.units.length === 0 && typeof said === 'string' ? { value, unit: said } : undefined;
    }
    case 'attachment':
      // Bytes come as data and are put away by the caller; a link to another place is no attachment of ours.
      return undefined;
  }
}

/** Reads the items of a response. Nothing is dropped in silence: an unknown item or a value that fits nothing is told. */
export function readResponseItems(form: Pick<Form, 'items'>, items: unknown, root: string): ResponseRead {
  // A map, so that no linkId can mean something to an object.
  const answers = new Map<string, Answer>();
  const faults: ReadFault[] = [];
  const tell = (path: string, linkId: string | undefined, message: string) => {
    faults.push({ path, linkId, message });
  };

  function readQuestion(question: Question, given: Json, where: { path: string; at: readonly number[] }) {
    const list = listIn(given, 'answer');
    if (list === undefined) return tell(`${where.path}.answer`, question.linkId, 'is not a list.');
    const values = list.flatMap((answer, index) => {
      const path = `${where.path}.answer[${index}]`;
      const value = isObject(answer) ? readValue(question, answer) : undefined;
      if (value === undefined)
        tell(
          path,
          question.linkId,
          question.type === 'choice'
            ? 'is not one of the options.'
            : `is not a value of the type ${question.type}.`,
        );
      if (isObject(answer) && answer['item'] !== undefined)
        tell(path, question.linkId, 'has items under an answer, which this form does not have.');
      return value === undefined ? [] : [value];
    });
    const [first, ...more] = values;
    if (first === undefined) return undefined;
    if (more.length > 0 && !question.repeats)
      return tell(where.path, question.linkId, 'has more than one answer, and the question takes one.');
    answers.set(keyOf(question.linkId, where.at), question.repeats ? values : first);
    return undefined;
  }

  function readItems(known: readonly Item[], given: unknown, where: { path: string; at: readonly number[] }) {
    if (given === undefined) return;
    if (!Array.isArray(given)) return tell(where.path, undefined, 'is not a list of items.');
    const turns = new Map<string, number>();
    for (const [index, one] of (given as readonly unknown[]).entries()) {
      const path = `${where.path}[${index}]`;
      const linkId = isObject(one) ? one['linkId'] : undefined;
      const item = known.find((candidate) => candidate.linkId === linkId);
      if (!isObject(one) || typeof linkId !== 'string' || item === undefined) {
        tell(
          path,
          typeof linkId === 'string' ? linkId : undefined,
          'is not an item of this form at this place.',
        );
        continue;
      }
      const turn = turns.get(linkId) ?? 0;
      turns.set(linkId, turn + 1);
      if (item.type === 'display') continue;
      if (turn > 0 && !(item.type === 'group' && item.repeats)) {
        tell(path, linkId, 'stands here more than once, and the form asks it once.');
        continue;
      }
      if (item.type === 'group')
        readItems(item.items, one['item'], {
          path: `${path}.item`,
          at: item.repeats ? [...where.at, turn] : where.at,
        });
      else readQuestion(item, one, { path, at: where.at });
    }
    return undefined;
  }

  readItems(form.items, items, { path: `${root}.item`, at: [] });
  return { answers: Object.fromEntries(answers), faults };
}
