/**
 * Turns the files of one instrument version into the form the rules use. What cannot be turned is told by path; an
 * extension the engine does not know is told too, never dropped.
 */
import type { Language } from '#kernel/actor.ts';

import type {
  QuestionnaireCoding,
  QuestionnaireElement,
  QuestionnaireEnableWhen,
  QuestionnaireExtension,
  QuestionnaireFile,
  QuestionnaireItem,
} from '../contract.ts';
import type { AnswerOption, EnableRule, Item, Text } from './instrument.ts';

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';
// R4 names the points of an option ordinalValue; R5 and SDC name them itemWeight.
const POINTS = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
];
const MIN_VALUE = 'http://hl7.org/fhir/StructureDefinition/minValue';
const MAX_VALUE = 'http://hl7.org/fhir/StructureDefinition/maxValue';
const UNIT = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit';
const ITEM_CONTROL = 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl';
const KNOWN_ON_ITEM = [MIN_VALUE, MAX_VALUE, UNIT, ITEM_CONTROL];

/** Something wrong in a content file, in words, with where it stands in it. */
export interface ContentProblem {
  readonly path: string;
  readonly sentence: string;
}
export interface Compiled {
  readonly title: Text;
  readonly description: Text;
  readonly items: readonly Item[];
  readonly problems: readonly ContentProblem[];
}

function translationIn(element: QuestionnaireElement | undefined, language: string): string | undefined {
  const found = element?.extension.find(
    (one) =>
      one.url === TRANSLATION &&
      one.extension?.some((part) => part.url === 'lang' && part.valueCode === language),
  );
  return found?.extension?.find((part) => part.url === 'content')?.valueString;
}

/** Reads one Questionnaire. The problems are empty when everything in it is understood and translated. */
export function compileQuestionnaire(file: QuestionnaireFile): Compiled {
  const problems: ContentProblem[] = [];
  const tell = (path: string, sentence: string) => {
    problems.push({ path, sentence });
  };

  function unknownExtensions(
    path: string,
    extensions: readonly QuestionnaireExtension[] = [],
    known: readonly string[] = [],
  ) {
    for (const one of extensions)
      if (!known.includes(one.url)) tell(path, `uses the extension ${one.url}, which is not supported.`);
  }

  function textAt(path: string, base: string, element: QuestionnaireElement | undefined): Text {
    unknownExtensions(path, element?.extension, [TRANSLATION]);
    const inLanguage = (language: Language): string => {
      const found = language === file.language ? base : translationIn(element, language);
      if (found === undefined || found.trim() === '')
        tell(path, `has no text in the language "${language}".`);
      return found ?? '';
    };
    return { sv: inLanguage('sv'), fi: inLanguage('fi'), en: inLanguage('en') };
  }

  function textOfCoding(path: string, coding: QuestionnaireCoding): Text {
    if (coding.display === undefined) tell(path, 'has no display text.');
    return textAt(path, coding.display ?? '', coding._display);
  }

  function optionAt(
    path: string,
    option: NonNullable<QuestionnaireItem['answerOption']>[number],
  ): AnswerOption {
    const extensions = [...(option.extension ?? []), ...(option.valueCoding.extension ?? [])];
    unknownExtensions(path, extensions, POINTS);
    return {
      code: option.valueCoding.code,
      text: textOfCoding(path, option.valueCoding),
      points: extensions.find((one) => POINTS.includes(one.url))?.valueDecimal,
    };
  }

  function ruleAt(path: string, rule: QuestionnaireEnableWhen): EnableRule {
    const answer = rule.answerCoding?.code ?? rule.answerInteger ?? rule.answerDecimal ?? rule.answerBoolean;
    if (answer === undefined) tell(path, 'has a condition without an answer to compare with.');
    if ((rule.operator === 'exists') !== (typeof answer === 'boolean'))
      tell(path, 'has a condition whose answer does not fit its operator.');
    return { question: rule.question, operator: rule.operator, answer: answer ?? false };
  }

  function isHelp(item: QuestionnaireItem): boolean {
    const control = item.extension?.find((one) => one.url === ITEM_CONTROL)?.valueCodeableConcept;
    return item.type === 'display' && control?.coding.some((one) => one.code === 'help') === true;
  }

  function helpAt(path: string, item: QuestionnaireItem): Text | undefined {
    const [help, ...more] = item.item ?? [];
    if (help === undefined) return undefined;
    if (!isHelp(help) || more.length > 0)
      tell(path, 'is a question and may hold one help text and nothing else.');
    return textAt(`${path}.item[0]`, help.text, help._text);
  }

  function itemAt(path: string, item: QuestionnaireItem): Item {
    unknownExtensions(path, item.extension, KNOWN_ON_ITEM);
    const base = {
      linkId: item.linkId,
      text: textAt(path, item.text, item._text),
      enableWhen: (item.enableWhen ?? []).map((rule) => ruleAt(path, rule)),
      enableBehavior: item.enableBehavior ?? ('all' as const),
    };
    if (item.type === 'group') return { ...base, type: 'group', items: itemsAt(path, item.item ?? []) };
    if (item.type === 'display') return { ...base, type: 'display' };
    const question = { ...base, required: item.required ?? false, help: helpAt(path, item) };
    if (item.type === 'choice') {
      const options = (item.answerOption ?? []).map((option, index) =>
        optionAt(`${path}.answerOption[${index}]`, option),
      );
      if (options.length === 0) tell(path, 'is a choice without options.');
      if (new Set(options.map((option) => option.code)).size < options.length)
        tell(path, 'has two options with the same code.');
      return { ...question, type: 'choice', options };
    }
    const bound = (url: string) => {
      const found = item.extension?.find((one) => one.url === url);
      return found?.valueInteger ?? found?.valueDecimal;
    };
    const unit = item.extension?.find((one) => one.url === UNIT)?.valueCoding;
    return {
      ...question,
      type: item.type,
      min: bound(MIN_VALUE),
      max: bound(MAX_VALUE),
      unit: unit === undefined ? undefined : textOfCoding(`${path}.unit`, unit),
    };
  }

  function itemsAt(path: string, items: readonly QuestionnaireItem[]): readonly Item[] {
    return items.map((item, index) => itemAt(`${path}.item[${index}]`.replace(/^\./, ''), item));
  }

  const title = textAt('title', file.title, file._title);
  const description = textAt('description', file.description, file._description);
  const items = itemsAt('', file.item);
  return { title, description, items, problems };
}
