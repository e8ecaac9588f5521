/** A question of a FHIR Questionnaire: its type, bounds, options, units and what stands there from the start. */
import type { Answer, Control, Quantity, Question, Text, Unit } from './form.ts';
import {
  controlsOf,
  CORE,
  expressionIn,
  ITEM_CONTROL,
  ITEM_NAMES,
  type ItemReader,
  maxOccurs,
  minOccurs,
  OCCURS,
  ON_EVERY_ITEM,
  SDC,
} from './item-parts.ts';
import { readOptions } from './read-options.ts';
import { readValue } from './read-response.ts';
import {
  extension,
  extensionsOf,
  type Json,
  listIn,
  type Notes,
  numberIn,
  objectIn,
  tellUnknown,
  textIn,
  translated,
  wholeIn,
} from './reading.ts';

const ON_QUESTION = [...ON_EVERY_ITEM, ...OCCURS, `${SDC}-calculatedExpression`, `${SDC}-initialExpression`];
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  choice: [`${CORE}/questionnaire-choiceOrientation`],
  'open-choice': [`${CORE}/questionnaire-choiceOrientation`],
  integer: [
    `${CORE}/minValue`,
    `${CORE}/maxValue`,
    `${CORE}/questionnaire-unit`,
    `${CORE}/questionnaire-sliderStepValue`,
  ],
  decimal: [
    `${CORE}/minValue`,
    `${CORE}/maxValue`,
    `${CORE}/questionnaire-unit`,
    `${CORE}/questionnaire-sliderStepValue`,
    `${CORE}/maxDecimalPlaces`,
  ],
  quantity: [
    `${CORE}/questionnaire-unit`,
    `${CORE}/questionnaire-unitOption`,
    `${CORE}/minValue`,
    `${CORE}/maxValue`,
    `${SDC}-minQuantity`,
    `${SDC}-maxQuantity`,
  ],
  date: [`${CORE}/minValue`, `${CORE}/maxValue`],
  dateTime: [`${CORE}/minValue`, `${CORE}/maxValue`],
  time: [`${CORE}/minValue`, `${CORE}/maxValue`],
  string: [`${CORE}/minLength`],
  text: [`${CORE}/minLength`],
  url: [`${CORE}/minLength`],
  attachment: [`${CORE}/mimeType`, `${CORE}/maxSize`],
};
/** FHIR's codes of how a choice is shown. */
const CONTROLS: Readonly<Record<string, Control>> = {
  'radio-button': 'radio',
  'check-box': 'check-box',
  'drop-down': 'drop-down',
  autocomplete: 'autocomplete',
  slider: 'slider',
};
function unitsOf(item: Json, path: string, reader: ItemReader): readonly Unit[] {
  const { notes, own } = reader;
  return extensionsOf(item)
    .filter(
      (one) =>
        one['url'] === `${CORE}/questionnaire-unit` || one['url'] === `${CORE}/questionnaire-unitOption`,
    )
    .flatMap((one) => {
      const coding = objectIn(one, 'valueCoding');
      const code = coding === undefined ? undefined : (textIn(coding, 'code') ?? textIn(coding, 'display'));
      if (coding === undefined || code === undefined) return [];
      const words = textIn(coding, 'display') ?? code;
      return [
        {
          code,
          system: textIn(coding, 'system'),
          text: translated(words, objectIn(coding, '_display'), { path: `${path}.unit`, notes, own }),
        },
      ];
    });
}

function quantityIn(item: Json, ...urls: readonly string[]): Quantity | undefined {
  const quantity = objectIn(extension(item, ...urls) ?? {}, 'valueQuantity');
  const value = quantity === undefined ? undefined : numberIn(quantity, 'value');
  if (quantity === undefined || value === undefined) return undefined;
  return { value, unit: textIn(quantity, 'code') ?? textIn(quantity, 'unit') ?? '1' };
}

type QuestionBase = Omit<Extract<Question, { type: 'boolean' }>, 'type'>;

function bound(item: Json, name: 'minValue' | 'maxValue'): Json {
  return extension(item, `${CORE}/${name}`) ?? {};
}

function typed(
  item: Json,
  type: string,
  base: QuestionBase,
  about: { path: string; reader: ItemReader; options: ReturnType<typeof readOptions> },
): Question | undefined {
  const { path, reader } = about;
  const control = controlsOf(item);
  switch (type) {
    case 'choice':
    case 'open-choice':
      return {
        ...base,
        type: 'choice',
        options: about.options.options,
        open: type === 'open-choice',
        control: control.map((code) => CONTROLS[code]).find((one) => one !== undefined),
        orientation: (['horizontal', 'vertical'] as const).find(
          (one) => extension(item, `${CORE}/questionnaire-choiceOrientation`)?.['valueCode'] === one,
        ),
      };
    case 'integer':
    case 'decimal': {
      const [unit] = unitsOf(item, path, reader);
      return {
        ...base,
        type,
        min: numberIn(bound(item, 'minValue'), 'valueInteger', 'valueDecimal'),
        max: numberIn(bound(item, 'maxValue'), 'valueInteger', 'valueDecimal'),
        unit: unit?.text,
        control: control.includes('slider') ? 'slider' : undefined,
        step: numberIn(
          extension(item, `${CORE}/questionnaire-sliderStepValue`) ?? {},
          'valueInteger',
          'valueDecimal',
        ),
        decimals: wholeIn(extension(item, `${CORE}/maxDecimalPlaces`) ?? {}, 'valueInteger'),
      };
    }
    case 'boolean':
      return { ...base, type };
    case 'string':
    case 'text':
    case 'url':
      return {
        ...base,
        type,
        minLength: wholeIn(extension(item, `${CORE}/minLength`) ?? {}, 'valueInteger'),
        maxLength: wholeIn(item, 'maxLength'),
      };
    case 'date':
    case 'dateTime':
    case 'time': {
      const name = type === 'date' ? 'valueDate' : type === 'dateTime' ? 'valueDateTime' : 'valueTime';
      return {
        ...base,
        type,
        min: textIn(bound(item, 'minValue'), name),
        max: textIn(bound(item, 'maxValue'), name),
      };
    }
    case 'quantity':
      return {
        ...base,
        type,
        units: unitsOf(item, path, reader),
        min: quantityIn(item, `${SDC}-minQuantity`, `${CORE}/minValue`),
        max: quantityIn(item, `${SDC}-maxQuantity`, `${CORE}/maxValue`),
      };
    case 'attachment':
      return {
        ...base,
        type,
        types: extensionsOf(item).flatMap((one) =>
          one['url'] === `${CORE}/mimeType` ? (textIn(one, 'valueCode') ?? []) : [],
        ),
        maxSize: numberIn(extension(item, `${CORE}/maxSize`) ?? {}, 'valueDecimal', 'valueInteger'),
      };
    default:
      return undefined;
  }
}

function initialOf(
  item: Json,
  question: Question,
  chosen: readonly string[],
  about: { path: string; notes: Notes },
): Answer | undefined {
  const given = listIn(item, 'initial', about).flatMap((one, index) => {
    const value = readValue(question, one);
    if (value === undefined) about.notes.error(`${about.path}.initial[${index}]`, 'wrong-initial');
    return value === undefined ? [] : [value];
  });
  const values = [...given, ...chosen];
  const [first] = values;
  return question.repeats && values.length > 0 ? values : first;
}

/** Reads a question; undefined when its type is none we know. What else is wrong is told. */
export function readQuestion(
  item: Json,
  type: string,
  common: {
    base: Omit<
      QuestionBase,
      | 'help'
      | 'required'
      | 'repeats'
      | 'readOnly'
      | 'minOccurs'
      | 'maxOccurs'
      | 'initial'
      | 'initialExpression'
      | 'calculated'
    >;
    path: string;
    reader: ItemReader;
  },
): Question | undefined {
  const { path, reader } = common;
  const { notes, own } = reader;
  const [help, ...more] = listIn(item, 'item', { path, notes });
  const isHelp = help !== undefined && help['type'] === 'display';
  if (help !== undefined && (!isHelp || more.length > 0)) notes.error(path, 'items-under-question');
  const helpText: Text | undefined = isHelp
    ? translated(textIn(help, 'text') ?? '', objectIn(help, '_text'), { path: `${path}.item[0]`, notes, own })
    : undefined;
  if (isHelp)
    tellUnknown(help, { extensions: [ITEM_CONTROL], names: ITEM_NAMES }, { path: `${path}.item[0]`, notes });
  const options =
    type === 'choice' || type === 'open-choice'
      ? readOptions(item, path, reader)
      : { options: [], chosen: [] };
  const base: QuestionBase = {
    ...common.base,
    help: helpText,
    required: item['required'] === true,
    repeats: item['repeats'] === true,
    readOnly: item['readOnly'] === true,
    minOccurs: minOccurs(item),
    maxOccurs: maxOccurs(item),
    initial: undefined,
    initialExpression: expressionIn(item, `${SDC}-initialExpression`, { path, notes }),
    calculated: expressionIn(item, `${SDC}-calculatedExpression`, { path, notes }),
  };
  const question = typed(item, type, base, { path, reader, options });
  if (question === undefined) return undefined;
  tellUnknown(
    item,
    { extensions: [...ON_QUESTION, ...(BY_TYPE[type] ?? [])], names: ITEM_NAMES },
    { path, notes },
  );
  return { ...question, initial: initialOf(item, question, options.chosen, { path, notes }) };
}
