/** How answers stand in the fields of a form, and back. It knows no dates, so that the smallest page can carry it. */
import type { Answer, Answers, ChoiceItem, Form, Question, Value } from './form.ts';
import { keyOf, placesOf, repetitionsOf } from './places.ts';

/** What a field holds; several where boxes of one name are ticked. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

// Ten digits hold every measure asked for; longer text is not a number a person meant to write.
const NUMBER = /^[+-]?\d{1,10}([.,]\d{1,6})?$/;

/** Beside the field of an answer: the words of "something else", the unit of an amount. */
export const WORDS = '.words';
export const UNIT = '.unit';
/** The choice that opens the field for words of one's own; an option of this code is refused when a form is read. */
export const OWN = '~own';

function numberFrom(text: string): number {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  return NUMBER.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

interface Reading {
  readonly fields: Fields;
  /** A day and a time by the clock as a moment. */
  readonly moment: (text: string) => string;
}

/** A code stays a code; where options are written, the words of one mean it too, in whichever language. */
function codeOf(question: ChoiceItem, text: string): string {
  if (question.control !== 'autocomplete') return text;
  if (question.options.some((option) => option.code === text)) return text;
  const plain = text.toLowerCase();
  const named = question.options.find((option) =>
    Object.values(option.text).some((words) => words.trim().toLowerCase() === plain),
  );
  return named?.code ?? text;
}

function textsIn(fields: Fields, name: string): readonly string[] {
  const raw = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const list = raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw;
  return list.filter((one) => one.trim() !== '');
}

function valuesFrom(question: Question, key: string, { fields, moment }: Reading): readonly Value[] {
  const texts = textsIn(fields, key);
  switch (question.type) {
    case 'choice': {
      const words = textsIn(fields, `${key}${WORDS}`).map((one) => ({ words: one.trim() }));
      const chosen = texts.map((one) => codeOf(question, one.trim()));
      // One field for both: what none of the options says is in the person's own words.
      if (question.open && question.control === 'autocomplete' && !question.repeats)
        return chosen.flatMap((one) =>
          one === OWN
            ? words
            : [question.options.some((option) => option.code === one) ? one : { words: one }],
        );
      // Words without the box before them ticked are meant all the same.
      return question.open
        ? [
            ...chosen.filter((one) => one !== OWN),
            ...(question.repeats || chosen.length === 0 || chosen.includes(OWN) ? words : []),
          ]
        : chosen;
    }
    case 'boolean':
      return texts.map((one) => (one === 'true' ? true : one === 'false' ? false : one));
    case 'integer':
    case 'decimal':
      return texts.map((one) => numberFrom(one.trim()));
    case 'quantity': {
      const unit = textsIn(fields, `${key}${UNIT}`)[0]?.trim() ?? question.units[0]?.code ?? '1';
      return texts.map((one) => ({ value: numberFrom(one.trim()), unit }));
    }
    case 'time':
      return texts.map((one) => (/^\d{2}:\d{2}$/.test(one.trim()) ? `${one.trim()}:00` : one.trim()));
    case 'dateTime':
      return texts.map((one) => moment(one.trim()));
    case 'date':
    case 'string':
    case 'url':
      return texts.map((one) => one.trim());
    case 'text':
      // A form sends line breaks as two characters; one is meant.
      return texts.map((one) => one.replaceAll('\r\n', '\n').trim());
    case 'attachment':
      // Files come another way; what the person added stays.
      return [];
  }
}

/** Every answer the fields hold, as it was written: what is wrong in it is `problemsIn`'s question. */
export function answersIn(form: Pick<Form, 'items'>, reading: Reading): Answers {
  const { fields } = reading;
  const places = placesOf(form);
  // Fields are named by keys, so they say how often a group is repeated as answers do.
  const named: Answers = Object.fromEntries(Object.keys(fields).map((key) => [key, '']));
  return Object.fromEntries(
    places.order.flatMap(({ item, repeated }) => {
      if (item.type === 'group' || item.type === 'display') return [];
      const turns = repeated.reduce<readonly (readonly number[])[]>(
        (list, name) => {
          const group = places.byLinkId.get(name)?.item;
          return group?.type === 'group'
            ? list.flatMap((at) =>
                Array.from({ length: repetitionsOf(group, at, named) }, (_, turn) => [...at, turn]),
              )
            : list;
        },
        [[]],
      );
      return turns.flatMap((at) => {
        const key = keyOf(item.linkId, at);
        const values = valuesFrom(item, key, reading);
        const [first] = values;
        const answer: Answer | undefined = item.repeats && values.length > 0 ? values : first;
        return answer === undefined ? [] : [[key, answer] as const];
      });
    }),
  );
}

function textsOf(value: Value): { readonly field: string; readonly words?: string; readonly unit?: string } {
  if (typeof value !== 'object') return { field: String(value) };
  if ('words' in value) return { field: OWN, words: value.words };
  return 'unit' in value ? { field: String(value.value), unit: value.unit } : { field: '' };
}

/** Answers as the fields of a form hold them: what `answersFrom` reads back. Files are not in fields. */
export function asFields(answers: Answers): Fields {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => {
      const texts = (Array.isArray(answer) ? (answer as readonly Value[]) : [answer as Value]).map(textsOf);
      const [first] = texts;
      const words = texts.find((one) => one.words !== undefined)?.words;
      const unit = texts.find((one) => one.unit !== undefined)?.unit;
      const fields: readonly (readonly [string, string | readonly string[]])[] = [
        [key, texts.length === 1 ? (first?.field ?? '') : texts.map(({ field }) => field)],
        ...(words === undefined ? [] : [[`${key}${WORDS}`, words] as const]),
        ...(unit === undefined ? [] : [[`${key}${UNIT}`, unit] as const]),
      ];
      return fields;
    }),
  );
}
