/** The options of a choice question: `answerOption`, or a value set that comes with the form. */
import type { AnswerOption, OptionValue } from './form.ts';
import {
  isJson,
  type Json,
  listIn,
  type Notes,
  numberIn,
  objectIn,
  extension,
  tellUnknown,
  textIn,
  translated,
} from './reading.ts';
import type { ItemReader } from './item-parts.ts';
import { OWN } from './fields.ts';

// R4 names the points of an option ordinalValue; R5 and SDC name them itemWeight.
const POINTS = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue',
];
const ALONE = 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive';
const OPTION_NAMES = [
  'valueCoding',
  'valueInteger',
  'valueString',
  'valueDate',
  'valueTime',
  'valueReference',
  'initialSelected',
];

interface Read {
  readonly key: string;
  readonly words: string;
  readonly element: Json | undefined;
  readonly coded: OptionValue | undefined;
  readonly coding?: Json | undefined;
}

function codingOf(coding: Json): Read | undefined {
  const code = textIn(coding, 'code') ?? textIn(coding, 'display');
  if (code === undefined || code === '') return undefined;
  const system = textIn(coding, 'system');
  const display = textIn(coding, 'display');
  const plain = system === undefined && textIn(coding, 'code') !== undefined;
  return {
    key: code,
    words: display ?? code,
    element: objectIn(coding, '_display'),
    coded: plain
      ? undefined
      : {
          valueCoding: {
            ...(system === undefined ? {} : { system }),
            code,
            ...(display === undefined ? {} : { display }),
          },
        },
    coding,
  };
}

function valueOf(option: Json): Read | undefined {
  const coding = objectIn(option, 'valueCoding');
  if (coding !== undefined) return codingOf(coding);
  const whole = numberIn(option, 'valueInteger');
  if (whole !== undefined)
    return { key: String(whole), words: String(whole), element: undefined, coded: { valueInteger: whole } };
  for (const name of ['valueString', 'valueDate', 'valueTime'] as const) {
    const text = textIn(option, name);
    if (text !== undefined)
      return {
        key: text,
        words: text,
        element: objectIn(option, `_${name}`),
        coded: { [name]: text } as unknown as OptionValue,
      };
  }
  const reference = objectIn(option, 'valueReference');
  const to = reference === undefined ? undefined : textIn(reference, 'reference');
  if (reference === undefined || to === undefined) return undefined;
  const display = textIn(reference, 'display');
  return {
    key: to,
    words: display ?? to,
    element: objectIn(reference, '_display'),
    coded: { valueReference: { reference: to, ...(display === undefined ? {} : { display }) } },
  };
}

function pointsIn(...elements: readonly (Json | undefined)[]): number | undefined {
  return elements
    .map((element) => extension(element, ...POINTS))
    .flatMap((found) =>
      found === undefined ? [] : (numberIn(found, 'valueDecimal', 'valueInteger') ?? []),
    )[0];
}

interface ValueSetConcept {
  readonly concept: Json;
  readonly system: string | undefined;
  readonly path: string;
}

/** What a value set that comes with the form lists, from its expansion or its composition. */
function conceptsIn(set: Json, path: string, notes: Notes): readonly ValueSetConcept[] {
  const expansion = objectIn(set, 'expansion');
  if (expansion !== undefined)
    return listIn(expansion, 'contains', { path: `${path}.expansion`, notes }).map((concept, index) => ({
      concept,
      system: textIn(concept, 'system'),
      path: `${path}.expansion.contains[${index}]`,
    }));
  const compose = objectIn(set, 'compose') ?? {};
  return listIn(compose, 'include', { path: `${path}.compose`, notes }).flatMap((include, index) => {
    const at = `${path}.compose.include[${index}]`;
    if (include['filter'] !== undefined || include['valueSet'] !== undefined)
      notes.error(at, 'rule-chosen-codes');
    return listIn(include, 'concept', { path: at, notes }).map((concept, place) => ({
      concept,
      system: textIn(include, 'system'),
      path: `${at}.concept[${place}]`,
    }));
  });
}

function fromValueSet(address: string, path: string, reader: ItemReader): readonly AnswerOption[] {
  const { notes, own } = reader;
  if (!address.startsWith('#')) {
    notes.unsupported(path, 'answerValueSet');
    notes.error(path, 'foreign-value-set', { what: address });
    return [];
  }
  const set = reader.contained.get(address.slice(1));
  if (set === undefined || set['resourceType'] !== 'ValueSet') {
    notes.error(path, 'no-such-value-set', { what: address });
    return [];
  }
  return conceptsIn(set, `Questionnaire.contained(${address.slice(1)})`, notes).flatMap(
    ({ concept, system, path: at }) => {
      const code = textIn(concept, 'code');
      if (code === undefined) return [];
      tellUnknown(concept, { extensions: POINTS }, { path: at, notes });
      const display = textIn(concept, 'display');
      return [
        {
          code,
          text: translated(display ?? code, objectIn(concept, '_display'), { path: at, notes, own }),
          points: pointsIn(concept),
          coded: {
            valueCoding: {
              ...(system === undefined ? {} : { system }),
              code,
              ...(display === undefined ? {} : { display }),
            },
          },
          alone: false,
        },
      ];
    },
  );
}

function optionAt(option: Json, path: string, reader: ItemReader): readonly AnswerOption[] {
  const { notes, own } = reader;
  const read = valueOf(option);
  if (read === undefined) {
    notes.error(path, 'empty-option');
    return [];
  }
  tellUnknown(option, { extensions: [...POINTS, ALONE], names: OPTION_NAMES }, { path, notes });
  tellUnknown(read.coding, { extensions: POINTS }, { path: `${path}.valueCoding`, notes });
  const alone = extension(option, ALONE);
  return [
    {
      code: read.key,
      text: translated(read.words, read.element, { path, notes, own }),
      points: pointsIn(option, read.coding),
      coded: read.coded,
      alone: alone?.['valueBoolean'] === true,
    },
  ];
}

/** The same code from two systems is told apart by the system before it. */
function distinct(options: readonly AnswerOption[]): readonly AnswerOption[] {
  return options.map((option) => {
    const twice = options.filter((one) => one.code === option.code).length > 1;
    const system =
      option.coded !== undefined && 'valueCoding' in option.coded
        ? option.coded.valueCoding.system
        : undefined;
    return twice && system !== undefined ? { ...option, code: `${system}|${option.code}` } : option;
  });
}

/** The options of a choice, and those chosen from the start (`initialSelected`). */
export function readOptions(
  item: Json,
  path: string,
  reader: ItemReader,
): { readonly options: readonly AnswerOption[]; readonly chosen: readonly string[] } {
  const { notes } = reader;
  const address = textIn(item, 'answerValueSet');
  const given = listIn(item, 'answerOption', { path, notes });
  const options = distinct(
    address === undefined
      ? given.flatMap((option, index) => optionAt(option, `${path}.answerOption[${index}]`, reader))
      : fromValueSet(address, path, reader),
  );
  if (options.length === 0 && address === undefined && textIn(item, 'type') === 'choice')
    notes.error(path, 'no-options');
  const seen = new Set<string>();
  for (const { code } of options) {
    if (seen.has(code)) notes.error(path, 'option-twice', { what: code });
    if (code === OWN) notes.error(path, 'reserved-option', { what: code });
    seen.add(code);
  }
  const chosen = given.flatMap((option) => {
    const read = option['initialSelected'] === true ? valueOf(option) : undefined;
    return read === undefined ? [] : (options.find((one) => one.code === read.key)?.code ?? []);
  });
  return { options, chosen };
}

/** True when an answer of an `enableWhen` is an option, given as FHIR writes it. */
export function optionKeyOf(options: readonly AnswerOption[], coding: unknown): string | undefined {
  if (!isJson(coding)) return undefined;
  const code = textIn(coding, 'code');
  const system = textIn(coding, 'system');
  return options.find((option) => {
    if (option.coded === undefined || !('valueCoding' in option.coded)) return option.code === code;
    return (
      option.coded.valueCoding.code === code &&
      (system === undefined || option.coded.valueCoding.system === system)
    );
  })?.code;
}
