/** What a system sends and must not: each told with its item, and nothing of it kept. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Client } from '#modules/coaching/testing.ts';
import { keepForms, readFormFile } from '#modules/instruments/public.ts';
import { mustRun, openTestApp, type TestApp } from '../testing/app.ts';
import { fhirStage, type Json } from '../testing/fhir-stage.ts';
import { phq9 } from '../testing/ordered-forms.ts';
import { MOST_BODY_BYTES } from './fhir/read-body.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

const { response, scene, stored, issues } = fhirStage(() => app);

describe('bad input is told with its item, and nothing of it is kept', () => {
  const item = (linkId: string, answer: unknown) => ({ linkId, answer: [answer] });
  test.each<[string, (client: Client) => unknown, number, RegExp]>([
    ['no JSON', () => '{', 400, /QuestionnaireResponse as JSON/],
    ['another resource', () => ({ resourceType: 'Patient' }), 400, /QuestionnaireResponse/],
    [
      'a code outside its list',
      (client) => response(client, { ...phq9(1, 1), 4: 'sometimes' }),
      422,
      /Item 4.*options/,
    ],
    ['an item nobody knows', (client) => response(client, { ...phq9(1, 1), 99: 'x' }), 422, /Item 99/],
    [
      'a value of another type',
      (client) => response(client, {}, { item: [item('1', { valueInteger: 3 })] }),
      422,
      /Item 1/,
    ],
    [
      'an unfinished response',
      (client) => response(client, phq9(1, 1), { status: 'in-progress' }),
      422,
      /completed/,
    ],
    [
      'a form nobody has',
      (client) => response(client, phq9(1, 1), { questionnaire: 'urn:x|1' }),
      422,
      /address and version/,
    ],
    [
      'nobody it is about',
      (client) => response(client, phq9(1, 1), { subject: {} }),
      422,
      /whom it is about/,
    ],
    [
      'a NUL',
      (client) => response(client, phq9(1, 1), { item: [item('1', { valueString: 'a\0b' })] }),
      400,
      /item\[0\].*cannot be stored/,
    ],
    [
      'half a character',
      (client) => response(client, phq9(1, 1), { item: [item('1', { valueString: '\ud800' })] }),
      400,
      /item\[0\].*cannot be stored/,
    ],
    [
      'more than a megabyte',
      (client) => response(client, phq9(1, 1), { text: 'x'.repeat(MOST_BODY_BYTES) }),
      413,
      /1 MB/,
    ],
  ])('%s', async (_, body, status, words) => {
    const { client, system } = await scene();
    const answered = await system.post('QuestionnaireResponse', body(client));
    expect(answered.status).toBe(status);
    expect(answered.json['resourceType']).toBe('OperationOutcome');
    expect(
      issues(answered)
        .map((one) => one.diagnostics)
        .join(' '),
    ).toMatch(words);
    expect(await stored(client)).toEqual([]);
  });

  /** A form with everything an answer can be wrong about, in use. */
  async function ownForm(more: Json = {}): Promise<string> {
    const form = {
      resourceType: 'Questionnaire',
      url: `https://example.org/fhir/Questionnaire/own-${newId()}`,
      version: '1',
      status: 'active',
      title: 'Own form',
      item: [
        { linkId: 'must', text: 'Must', type: 'boolean', required: true },
        {
          linkId: 'number',
          text: 'Number',
          type: 'integer',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 }],
        },
        {
          linkId: 'hidden',
          text: 'Only after yes',
          type: 'string',
          enableWhen: [{ question: 'must', operator: '=', answerBoolean: true }],
        },
        ...((more['item'] as unknown[] | undefined) ?? []),
      ],
    };
    const { forms, errors } = await readFormFile(app.forms, JSON.stringify(form));
    expect(errors).toEqual([]);
    const wish = { publish: true, permission: 'own form' };
    await mustRun(app.run({ kind: 'system', job: 'test' }, keepForms(app.shipped, forms), wish));
    await app.library.reload();
    return form.url;
  }
  const of = (client: Client, questionnaire: string, ...items: readonly unknown[]) => ({
    ...response(client, {}, { item: items }),
    questionnaire: `${questionnaire}|1`,
  });

  test.each<[string, readonly unknown[], string, RegExp]>([
    ['a required answer missing', [item('number', { valueInteger: 3 })], 'must', /must: required/],
    [
      'a value outside its range',
      [item('must', { valueBoolean: true }), item('number', { valueInteger: 11 })],
      'number',
      /number: too-big.*10/,
    ],
    [
      'an answer to a question that is hidden',
      [item('must', { valueBoolean: false }), item('hidden', { valueString: 'x' })],
      'hidden',
      /hidden: not-asked/,
    ],
  ])('%s, by FHIRPath to the item', async (_, items, linkId, words) => {
    const { client, system } = await scene();
    const answered = await system.post('QuestionnaireResponse', of(client, await ownForm(), ...items));
    expect(answered.status).toBe(422);
    expect(issues(answered)[0]?.diagnostics).toMatch(words);
    expect(issues(answered)[0]?.expression).toEqual([
      `QuestionnaireResponse.repeat(item).where(linkId='${linkId}')`,
    ]);
    expect(await stored(client)).toEqual([]);
  });

  const calculated = (expression: string) => ({
    item: [
      {
        linkId: 'sum',
        text: 'Sum',
        type: 'decimal',
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: { language: 'text/fhirpath', expression },
          },
        ],
      },
    ],
  });
  test.each<[string, string, RegExp]>([
    ['that fails', "'a' + 1 + today()", /expression of item sum/],
    [
      'that runs for ever',
      '(1|2|3|4|5|6|7|8|9).repeat($this + 1).where($this > 100000000).count()',
      /take too long/,
    ],
  ])('an expression %s ends itself and nothing else', async (_, expression, words) => {
    const { client, system } = await scene();
    const form = await ownForm(calculated(expression));
    const stalls = monitorEventLoopDelay({ resolution: 10 });
    stalls.enable();
    const answered = await system.post(
      'QuestionnaireResponse',
      of(client, form, item('must', { valueBoolean: true })),
    );
    stalls.disable();
    expect(answered.status).toBe(422);
    expect(issues(answered)[0]?.diagnostics).toMatch(words);
    expect(stalls.max / 1e6).toBeLessThan(250);
    expect(await stored(client)).toEqual([]);
  });
});
