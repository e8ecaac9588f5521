import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MOST_ITEMS } from '#modules/instruments/rules/read-questionnaire.ts';
import { aForm, type Content, type FormStage, lastName, openFormStage } from '../../../testing/form-stage.ts';

let stage: FormStage;
beforeAll(async () => {
  stage = await openFormStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

describe('bringing in', () => {
  test('a file that is right becomes a draft, and is told so with the way to it', async () => {
    const { html, status } = await stage.send(stage.designer, JSON.stringify(aForm()));
    expect(status).toBe(200);
    expect(html).toContain('Formuläret är inlagt.');
    expect(html).toMatch(/[0-9] texter saknas på finska och visas på svenska/);
    expect(await stage.versions(lastName())).toEqual([{ version: '1', state: 'draft' }]);
  });

  test('every fault is told by the question’s number and words, its path and what it is, in the reader’s language', async () => {
    const form = aForm({
      item: [
        {
          linkId: 'a',
          prefix: '1 a',
          text: 'Hur ofta?',
          type: 'choice',
          answerOption: [{ valueCoding: { code: 'x' } }, { valueCoding: { code: 'x' } }],
        },
        { linkId: 'b', text: 'Vad?', type: 'telepathy' },
        {
          linkId: 'c',
          text: 'När?',
          type: 'date',
          enableWhen: [{ question: 'no-such', operator: 'exists', answerBoolean: true }],
          extension: [{ url: 'https://example.org/odd', valueBoolean: true }],
        },
      ],
    });
    const { html, status } = await stage.send(stage.designer, JSON.stringify(form));
    expect(status).toBe(422);
    expect(html).toContain('3 fel behöver rättas');
    for (const words of [
      '1 a Hur ofta?',
      'har svarsalternativet ”x” två gånger.',
      'Questionnaire.item[1]',
      'är av typen ”telepathy”',
      'beror på frågan ”no-such”, som inte finns.',
      'https://example.org/odd',
      'Questionnaire.item[2]',
    ])
      expect(html).toContain(words);
    expect(await stage.versions(lastName())).toEqual([]);
  });

  test('one wrong file does not keep the other out, and each is told by itself', async () => {
    const { html } = await stage.send(stage.designer, '{', JSON.stringify(aForm()));
    expect(html).toContain('går inte att läsa som JSON');
    expect(html).toContain('Formuläret är inlagt.');
    expect(await stage.versions(lastName())).toHaveLength(1);
  });

  test('of a bundle with a fault nothing is kept, and the fault names the form it stands in', async () => {
    const right = aForm();
    const first = lastName();
    const wrong = aForm({ item: [{ linkId: 'x', text: '', type: 'string' }], title: 'Det andra' });
    const bundle = { resourceType: 'Bundle', entry: [{ resource: right }, { resource: wrong }] };
    const { html } = await stage.send(stage.designer, JSON.stringify(bundle));
    expect(html).toContain('I ”Det andra”');
    expect(await stage.versions(first)).toEqual([]);
  });

  test.each<readonly [string, () => Content, string]>([
    ['a character that is none', () => JSON.stringify(aForm({ title: 'a\u0000b' })), 'inte går att spara'],
    ['half a character', () => JSON.stringify(aForm()).replace('Varför', '\\ud83d'), 'inte går att spara'],
    ['other letters than UTF-8', () => new Uint8Array([0x7b, 0xe5, 0x7d]), 'inte sparad som UTF-8'],
    ['something else', () => '{"name":"package"}', 'är inget formulär i FHIR-format'],
    [
      'ten thousand questions',
      () =>
        JSON.stringify(
          aForm({
            item: Array.from({ length: 10_000 }, (_, one) => ({
              linkId: `q${one}`,
              text: 'x',
              type: 'string',
            })),
          }),
        ),
      `fler än ${MOST_ITEMS} frågor`,
    ],
  ])('a file with %s is told in plain words, and nothing of it stays', async (_, content, words) => {
    const { html, status } = await stage.send(stage.designer, content());
    expect(status).toBe(422);
    expect(html).toContain(words);
    expect(await stage.versions(lastName())).toEqual([]);
  });

  test('no file, and the same version with other questions, are told', async () => {
    expect((await stage.send(stage.designer)).html).toContain('Ingen fil är vald');
    const form = aForm();
    await stage.brought(form);
    const { html } = await stage.send(stage.designer, JSON.stringify({ ...form, title: 'Ett annat' }));
    expect(html).toContain('finns redan med annat innehåll');
  });

  test('coaches have no such page', async () => {
    const pages = await stage.as(stage.coach);
    expect((await pages.get('/sv/work/instruments/import')).status).toBe(403);
    expect((await stage.send(stage.coach, JSON.stringify(aForm()))).status).toBe(403);
    expect(await stage.versions(lastName())).toEqual([]);
  });
});
