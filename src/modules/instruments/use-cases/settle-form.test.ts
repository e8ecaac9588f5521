import { afterAll, describe, expect, test } from 'vitest';
import { problemsIn } from '../rules/validate.ts';
import { readQuestionnaire } from '../rules/read-questionnaire.ts';
import { type FormForSettling, openFormEngine } from './settle-form.ts';

const CORE = 'http://hl7.org/fhir/StructureDefinition';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire';
const engine = openFormEngine();
afterAll(async () => engine.close());

const says = (url: string, text: string) => ({
  url,
  valueExpression: { language: 'text/fhirpath', expression: text },
});
const number = (linkId: string, ...extension: readonly object[]) => ({
  linkId,
  text: linkId,
  type: 'decimal',
  extension,
});

function aForm(item: readonly object[], more: object = {}): FormForSettling {
  const resource = { resourceType: 'Questionnaire', status: 'active', title: 'Sample', item, ...more };
  const { form, errors } = readQuestionnaire(resource);
  expect(errors).toEqual([]);
  if (form === undefined) throw new Error('the form cannot be read');
  return { ...form, resource };
}

async function settled(form: FormForSettling, answers: Parameters<typeof engine.settle>[1]) {
  const outcome = await engine.settle(form, answers);
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${JSON.stringify(outcome.details)}`);
  return outcome.value;
}

const answerOf = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;

describe('a form with expressions', () => {
  test('calculates, also from what was calculated, and forgets what its answers no longer give', async () => {
    const form = aForm([
      number('weight'),
      number('height'),
      number(
        'bmi',
        says(`${SDC}-calculatedExpression`, `${answerOf('weight')} / (${answerOf('height')} / 100).power(2)`),
        { url: `${CORE}/maxDecimalPlaces`, valueInteger: 1 },
      ),
      number('over', says(`${SDC}-calculatedExpression`, `${answerOf('bmi')} - 25`)),
    ]);
    expect((await settled(form, { weight: 90, height: 180 })).answers).toEqual({
      weight: 90,
      height: 180,
      bmi: 27.8,
      over: 2.8,
    });
    expect((await settled(form, { weight: 90, bmi: 27.8, over: 2.8 })).answers).toEqual({ weight: 90 });
  });

  test('asks by expression, and drops what is not asked without losing what was typed', async () => {
    const form = aForm([
      number('a'),
      number('b', says(`${SDC}-enableWhenExpression`, `${answerOf('a')} > 5`)),
    ]);
    const off = await settled(form, { a: 3, b: 1 });
    expect([...off.enabled]).toEqual(['a']);
    expect(off.answers).toEqual({ a: 3 });
    expect(off.all).toEqual({ a: 3, b: 1 });
    expect([...(await settled(form, { a: 6, b: 1 })).enabled]).toEqual(['a', 'b']);
  });

  test('an expression without a result asks nothing', async () => {
    const form = aForm([
      number('a'),
      number('b', says(`${SDC}-enableWhenExpression`, `${answerOf('a')} > 5`)),
    ]);
    expect([...(await settled(form, {})).enabled]).toEqual(['a']);
  });

  test('knows variables of the form and of the groups around, and the options’ points', async () => {
    const weigh = { url: `${CORE}/ordinalValue`, valueDecimal: 3 };
    const form = aForm(
      [
        {
          linkId: 'g',
          type: 'group',
          text: 'g',
          extension: [
            {
              url: `${CORE}/variable`,
              valueExpression: { name: 'inner', language: 'text/fhirpath', expression: '%outer + 1' },
            },
          ],
          item: [
            {
              linkId: 'c',
              text: 'c',
              type: 'choice',
              answerOption: [{ valueCoding: { code: 'x', display: 'X' }, extension: [weigh] }],
            },
            number(
              'sum',
              says(
                `${SDC}-calculatedExpression`,
                `%inner + %resource.item.item.where(linkId='c').answer.weight()`,
              ),
            ),
          ],
        },
      ],
      {
        extension: [
          {
            url: `${CORE}/variable`,
            valueExpression: { name: 'outer', language: 'text/fhirpath', expression: '10' },
          },
        ],
      },
    );
    expect((await settled(form, { c: 'x' })).answers).toEqual({ c: 'x', sum: 14 });
  });

  test('calculates in each repetition of a group by its own answers', async () => {
    const form = aForm([
      {
        linkId: 'drink',
        type: 'group',
        text: 'drink',
        repeats: true,
        item: [
          number('glasses'),
          number(
            'grams',
            says(
              `${SDC}-calculatedExpression`,
              `%resource.item.where(linkId='drink').where(item.where(linkId='glasses').answer.value = 99).item.answer.value | 12`,
            ),
          ),
        ],
      },
      number(
        'all',
        says(
          `${SDC}-calculatedExpression`,
          `%resource.item.where(linkId='drink').item.where(linkId='glasses').answer.value.sum()`,
        ),
      ),
    ]);
    const { answers, enabled } = await settled(form, { 'glasses~0': 2, 'glasses~1': 3 });
    expect(answers).toMatchObject({ 'grams~0': 12, 'grams~1': 12, all: 5 });
    expect([...enabled]).toContain('grams~1');
  });

  test('a broken constraint is named with its item, and a warning stops nothing', async () => {
    const rule = (severity: string) => ({
      url: `${CORE}/questionnaire-constraint`,
      extension: [
        { url: 'key', valueId: 'sum' },
        { url: 'severity', valueCode: severity },
        { url: 'human', valueString: 'At most 24' },
        { url: 'expression', valueString: `answer.value <= 24` },
      ],
    });
    const strict = aForm([number('hours', rule('error'))]);
    const wrong = await settled(strict, { hours: 25 });
    expect(problemsIn(strict, { hours: 25 }, wrong)).toEqual([
      {
        key: 'hours',
        problem: 'rule-broken',
        limit: 'sum',
        said: { sv: 'At most 24', fi: 'At most 24', en: 'At most 24' },
      },
    ]);
    expect(problemsIn(strict, { hours: 24 }, await settled(strict, { hours: 24 }))).toEqual([]);
    const mild = aForm([number('hours', rule('warning')), number('more')]);
    expect(problemsIn(mild, { hours: 25 }, await settled(mild, { hours: 25 }))).toEqual([]);
  });

  test('calculations that chase each other are told, not turned for ever', async () => {
    const form = aForm([
      number(
        'a',
        says(`${SDC}-calculatedExpression`, `iif(${answerOf('b')}.exists(), ${answerOf('b')} + 1, 1)`),
      ),
      number(
        'b',
        says(`${SDC}-calculatedExpression`, `iif(${answerOf('a')}.exists(), ${answerOf('a')} + 1, 1)`),
      ),
    ]);
    const result = await settled(form, {});
    expect(result.steady).toBe(false);
    expect(problemsIn(form, {}, result).map((one) => one.problem)).toContain('never-settles');
  });

  test('starts with what its initial expressions give', async () => {
    const form = aForm([
      number('a', says(`${SDC}-initialExpression`, '2 + 3')),
      { ...number('b'), initial: [{ valueDecimal: 4 }] },
    ]);
    expect(await engine.initial(form)).toEqual({ ok: true, value: { a: 5, b: 4 } });
  });

  test('an expression that fails is named with its item', async () => {
    const form = aForm([
      number('a'),
      number('b', says(`${SDC}-calculatedExpression`, `'x'.toInteger().foo(1)`)),
    ]);
    expect(await engine.settle(form, {})).toMatchObject({
      ok: false,
      refusal: 'expression-failed',
      details: { key: 'b' },
    });
  });

  test('one that cannot be read is told when the form is brought', async () => {
    expect(await engine.read(['1 + 1', '1 + ('])).toEqual({ ok: true, value: [null, expect.any(String)] });
  });

  test('one that runs long is ended, the process is not held up, and the next form is answered', async () => {
    const hasty = openFormEngine({ milliseconds: 300, megabytes: 128 });
    const long = aForm([
      number(
        'a',
        says(
          `${SDC}-calculatedExpression`,
          `repeat(1 | 2 | 3).select((1|2|3|4|5|6|7|8|9|10).repeat($this + 1))`,
        ),
      ),
    ]);
    const slow = aForm([
      number(
        'a',
        says(
          `${SDC}-calculatedExpression`,
          `(${Array.from({ length: 60 }, (_, at) => at).join('|')}).select($this | %resource).repeat(iif($this is Integer, $this + 1, {})).count()`,
        ),
      ),
    ]);
    const fine = aForm([number('b', says(`${SDC}-calculatedExpression`, '1 + 1'))]);
    await hasty.settle(fine, {});
    const begun = performance.now();
    const answers = await Promise.all([
      hasty.settle(slow, {}),
      hasty.settle(fine, {}),
      hasty.settle(long, {}),
    ]);
    expect(answers.map((one) => (one.ok ? 'settled' : one.refusal))).toEqual([
      'form-too-slow',
      'settled',
      expect.any(String),
    ]);
    expect(performance.now() - begun).toBeLessThan(20_000);
    await hasty.close();
  });
});
