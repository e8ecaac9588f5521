/** Forms of every kind of item, drawn by chance, as FHIR resources; and answers that fit them. */
import fc from 'fast-check';
import type { Answer, Answers, Form, Item, Question, Value } from '#modules/instruments/rules/form.ts';
import { readQuestionnaire } from '#modules/instruments/rules/read-questionnaire.ts';
import { keyOf } from '#modules/instruments/rules/places.ts';

type Resource = Readonly<Record<string, unknown>>;

const CORE = 'http://hl7.org/fhir/StructureDefinition';
const UNKNOWN = { url: 'https://example.org/fhir/StructureDefinition/unknown', valueString: 'kept' };

/** Words with what texts hold: letters of our languages, signs, line breaks; nothing that is all space. */
export const someWords = fc
  .stringMatching(/^[a-zåäöéß0-9 ,.;:"'<>&/]{1,24}$/)
  .map((words) => words.trim())
  .filter((words) => words !== '');

const extensions = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ extension: [UNKNOWN] }) },
);

const optionOf = (index: number) =>
  fc.oneof(
    someWords.map((display) => ({ valueCoding: { system: 'urn:example', code: `c${index}`, display } })),
    someWords.map((display) => ({
      valueCoding: { code: `c${index}`, display },
      extension: [{ url: `${CORE}/ordinalValue`, valueDecimal: index }],
    })),
    fc.constant({ valueInteger: index }),
    fc.constant({ valueString: `s${index}` }),
    fc.constant({ valueDate: `2026-01-0${index + 1}` }),
    fc.constant({ valueTime: `0${index}:00:00` }),
  );
const options = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => optionOf(index))));

const BY_TYPE: Readonly<Record<string, fc.Arbitrary<object>>> = {
  choice: fc.record({ answerOption: options }),
  'open-choice': fc.record({ answerOption: options }),
  boolean: fc.constant({}),
  integer: fc.constant({
    extension: [
      { url: `${CORE}/minValue`, valueInteger: -5 },
      { url: `${CORE}/maxValue`, valueInteger: 500 },
    ],
  }),
  decimal: fc.constant({
    extension: [{ url: `${CORE}/questionnaire-unit`, valueCoding: { code: 'kg', display: 'kilo' } }],
  }),
  string: fc.constant({ maxLength: 80 }),
  text: fc.constant({}),
  url: fc.constant({}),
  date: fc.constant({}),
  dateTime: fc.constant({}),
  time: fc.constant({}),
  quantity: fc.constant({
    extension: [
      {
        url: `${CORE}/questionnaire-unitOption`,
        valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kilo' },
      },
      {
        url: `${CORE}/questionnaire-unitOption`,
        valueCoding: { system: 'http://unitsofmeasure.org', code: 'g', display: 'gram' },
      },
    ],
  }),
  display: fc.constant({}),
};

function merged(parts: readonly Resource[]): Resource {
  const list = parts.flatMap((one) =>
    Array.isArray(one['extension']) ? (one['extension'] as unknown[]) : [],
  );
  const whole = parts.reduce<Resource>((all, one) => ({ ...all, ...one }), {});
  return { ...whole, ...(list.length > 0 ? { extension: list } : {}) };
}

const question = fc
  .constantFrom(...Object.keys(BY_TYPE))
  .chain((type) =>
    fc
      .tuple(someWords, BY_TYPE[type] ?? fc.constant({}), extensions, fc.boolean(), fc.boolean())
      .map(([text, parts, odd, required, repeats]) =>
        merged([
          { type, text },
          type === 'display' ? {} : { required },
          repeats && ['choice', 'open-choice', 'integer', 'string', 'date'].includes(type) ? { repeats } : {},
          parts as Resource,
          odd as Resource,
        ]),
      ),
  );

const { item } = fc.letrec<{ item: Resource }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: question },
    {
      weight: 1,
      arbitrary: fc
        .tuple(someWords, fc.boolean(), fc.array(tie('item'), { minLength: 1, maxLength: 4 }), extensions)
        .map(([text, repeats, inside, odd]) =>
          merged([{ type: 'group', text, repeats, item: inside }, odd as Resource]),
        ),
    },
  ),
}));

/** LinkIds in reading order, and conditions on a choice that came before, so that no form has a ring. */
function named(items: readonly Resource[], asks: readonly boolean[]): readonly Resource[] {
  let count = 0;
  let choice: { linkId: string; answer: object } | null = null;
  const walk = (list: readonly Resource[]): readonly Resource[] =>
    list.map((one) => {
      count += 1;
      const linkId = `q${count}`;
      const before = choice;
      const condition =
        before !== null && asks[count % asks.length] === true
          ? { enableWhen: [{ question: before.linkId, operator: '=', ...before.answer }] }
          : {};
      const [first] = (one['answerOption'] ?? []) as readonly Resource[];
      const coding = first?.['valueCoding'];
      if (coding !== undefined && one['type'] === 'choice')
        choice = { linkId, answer: { answerCoding: coding } };
      const inside = one['item'];
      return {
        linkId,
        ...one,
        ...condition,
        ...(Array.isArray(inside) ? { item: walk(inside as Resource[]) } : {}),
      };
    });
  return walk(items);
}

/** A Questionnaire that can be read, with unknown extensions here and there. */
export const someQuestionnaire: fc.Arbitrary<Resource> = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 8 }),
    someWords,
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    extensions,
  )
  .map(([items, title, asks, odd]) => ({
    resourceType: 'Questionnaire',
    url: 'https://example.org/fhir/Questionnaire/drawn',
    version: '1',
    status: 'active',
    language: 'en',
    title,
    ...odd,
    item: named(items, asks),
  }));

/** The same, read. */
export function formOf(resource: Resource): Form {
  const { form, errors } = readQuestionnaire(resource);
  if (form === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return form;
}

function valueFor(question: Question): fc.Arbitrary<Value> {
  switch (question.type) {
    case 'choice': {
      const chosen: fc.Arbitrary<Value> = fc.constantFrom(...question.options.map((option) => option.code));
      return question.open
        ? fc.oneof(
            chosen,
            someWords.map((words) => ({ words })),
          )
        : chosen;
    }
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: question.min ?? 0, max: question.max ?? 100 });
    case 'decimal':
      return fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
    case 'string':
    case 'text':
      return someWords;
    case 'url':
      return fc.constantFrom('https://example.org/a', 'https://example.org/b?c=d');
    case 'date':
      return fc.constantFrom('2026-02-28', '2028-02-29', '1931-12-01');
    case 'dateTime':
      return fc.constantFrom('2026-10-25T00:30:00.000Z', '2027-03-28T01:30:00.000Z');
    case 'time':
      return fc.constantFrom('00:00:00', '23:59:00');
    case 'quantity':
      return fc.record({
        value: fc.integer({ min: 0, max: 900 }),
        unit: fc.constantFrom(...question.units.map((unit) => unit.code)),
      });
    case 'attachment':
      return fc.constant({
        file: '01890000-0000-7000-8000-000000000001',
        name: 'a.png',
        type: 'image/png',
        size: 10,
      });
  }
}

function answerFor(question: Question): fc.Arbitrary<Answer> {
  const value = valueFor(question);
  if (!question.repeats) return value;
  return fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => {
    const different = [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
    // One field for words of one's own: it is read back as one answer, the last.
    const options = different.filter((one) => typeof one !== 'object' || !('words' in one));
    const words = different.filter((one) => typeof one === 'object' && 'words' in one).slice(0, 1);
    return [...options, ...words];
  });
}

/** Answers to some of the questions, asked or not. */
export function someAnswers(form: Form): fc.Arbitrary<Answers> {
  const keys = (items: readonly Item[], at: readonly number[]): readonly (readonly [string, Question])[] =>
    items.flatMap((one): readonly (readonly [string, Question])[] => {
      if (one.type === 'display') return [];
      if (one.type !== 'group') return [[keyOf(one.linkId, at), one]];
      return one.repeats ? [0, 1].flatMap((turn) => keys(one.items, [...at, turn])) : keys(one.items, at);
    });
  const all = keys(form.items, []);
  return fc
    .tuple(
      ...all.map(([key, question]) => fc.option(answerFor(question).map((answer) => [key, answer] as const))),
    )
    .map((pairs) => Object.fromEntries(pairs.flatMap((pair) => (pair === null ? [] : [pair]))));
}
