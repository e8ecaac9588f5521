/** What is done on a road that is tried: several answers, all scores of a form, several numbers of a day; and what comes of it. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStudioStage, type StudioStage, TRIED } from '../../../testing/studio-stage.ts';

let stage: StudioStage;
beforeAll(async () => {
  stage = await openStudioStage(inject('adminUrl'));
});
afterAll(async () => stage.app.close());

const number = (id: string, sv: string) => ({
  kind: 'number',
  id,
  label: { sv },
  unit: { sv: 'timmar' },
  least: 0,
  most: 24,
  decimals: 1,
});
const option = (id: string, sv: string) => ({ id, label: { sv } });

/** A step with a worksheet, a form and a diary, and flags on each of them. */
async function begun() {
  const address = await stage.started({ languages: '' });
  await stage.written(address);
  const code = await stage.codeOf(address);
  const insert = (list: string, value: object) => ({
    kind: 'insert',
    place: { into: code, list, after: null },
    value,
  });
  const block = (value: object) => ({
    kind: 'insert',
    place: { into: 'step-1', list: 'blocks', after: null },
    value,
  });
  const flag = (id: string, sv: string, when: object, priority = 'normal') => ({
    id,
    priority,
    reason: { sv },
    when,
  });
  const mean = (field: string) => ({
    kind: 'diary',
    diary: 'night',
    field,
    days: 1,
    least: 1,
    is: 'above',
    value: 5,
  });
  const answered = (id: string) => ({ kind: 'answer', of: 'felt', field: 'how', in: [id] });
  const { status, body } = await stage.save(
    stage.designer,
    address,
    [
      insert('diaries', {
        id: 'night',
        title: { sv: 'Nätterna' },
        every: 'day',
        privacy: 'coach',
        fields: [number('slept', 'Sov'), number('lay', 'Låg')],
      }),
      block({
        kind: 'exercise',
        id: 'felt',
        title: { sv: 'Kroppen' },
        privacy: 'coach',
        fields: [
          {
            kind: 'choice',
            id: 'how',
            label: { sv: 'Hur känns det?' },
            many: true,
            options: [option('sore', 'Ömt'), option('tired', 'Trött'), option('fine', 'Bra')],
          },
        ],
      }),
      block({ kind: 'questionnaire', id: 'form', instrument: 'rulers' }),
      block({ kind: 'diary', id: 'nights', diary: 'night' }),
      insert('flags', flag('both', 'Ömt och trött.', { all: [answered('sore'), answered('tired')] }, 'high')),
      insert(
        'flags',
        flag('low', 'Låg tilltro.', {
          kind: 'score',
          instrument: 'rulers',
          score: 'confidence',
          is: 'below',
          value: 3,
        }),
      ),
      insert('flags', flag('long', 'Långa nätter.', { all: [mean('slept'), mean('lay')] })),
    ],
    1,
  );
  expect({ status, body }).toMatchObject({ status: 200, body: { kept: { conflicts: [] } } });
  return address;
}

const ADD = { ...TRIED, intent: 'add', 'new-on': '2027-03-23' };
/** Every deed that a page carries. */
const deedsIn = (html: string) =>
  [...html.matchAll(/name="deed" value="([^"]+)"/g)].map(([, value = '']) => value.replaceAll('&quot;', '"'));

describe('what is done on the way', () => {
  test('several answers to one question in one deed; a flag stands on its day with priority and reason', async () => {
    const address = await begun();
    const pages = await stage.as(stage.designer);
    const asked = await pages.post(`${address}/try`, { ...TRIED, kind: 'answer', intent: 'kind' });
    for (const answer of ['Ömt', 'Trött', 'Bra']) expect(asked.html).toContain(answer);
    const answer = { ...ADD, kind: 'answer', 'new-what': 'felt how' };
    const one = await pages.post(`${address}/try`, { ...answer, 'new-answers': ['sore'] });
    expect(one.html).not.toContain('En flagga');
    const both = await pages.post(`${address}/try`, { ...answer, 'new-answers': ['sore', 'tired'] });
    expect(both.html).toContain('Ömt, Trött');
    expect(both.html).toMatch(/23 mars[\s\S]*En flagga till en yrkesperson \(brådskande\): Ömt och trött\./);
    const none = await pages.post(`${address}/try`, answer);
    expect(none.html).toContain('Det gick inte att lägga till.');
  });

  test('all scores of a form, each by its name', async () => {
    const address = await begun();
    const pages = await stage.as(stage.designer);
    const choose = { ...TRIED, kind: 'result', 'new-what': 'rulers', intent: 'kind' };
    const { html } = await pages.post(`${address}/try`, choose);
    for (const score of ['importance', 'confidence', 'readiness'])
      expect(html).toContain(`name="new-number-${score}"`);
    const result = { ...ADD, kind: 'result', 'new-what': 'rulers', 'new-number-importance': '9' };
    const fine = await pages.post(`${address}/try`, { ...result, 'new-number-confidence': '8' });
    expect(fine.html).not.toContain('Låg tilltro.');
    const low = await pages.post(`${address}/try`, { ...result, 'new-number-confidence': '1,5' });
    expect(low.html).toContain('Låg tilltro.');
    expect(deedsIn(low.html).join()).toContain('"importance":9');
    const wrong = await pages.post(`${address}/try`, { ...result, 'new-number-confidence': 'nio' });
    expect(wrong.html).toContain('Det gick inte att lägga till.');
  });

  test('several numbers of a diary day, at once or one after the other', async () => {
    const address = await begun();
    const pages = await stage.as(stage.designer);
    const write = { ...ADD, kind: 'diary', 'new-what': 'night' };
    const once = await pages.post(`${address}/try`, {
      ...write,
      'new-number-slept': '6',
      'new-number-lay': '9',
    });
    expect(once.html).toContain('Sov 6, Låg 9');
    expect(once.html).toContain('Långa nätter.');
    const first = await pages.post(`${address}/try`, { ...write, 'new-number-slept': '6' });
    expect(first.html).not.toContain('Långa nätter.');
    const later = { ...write, deed: deedsIn(first.html), 'new-at': '20:00', 'new-number-lay': '9' };
    expect((await pages.post(`${address}/try`, later)).html).toContain('Långa nätter.');
  });

  test('a reminder tells its channels', async () => {
    const address = await stage.started({ languages: '' });
    await stage.written(address);
    const reminders = [
      { id: 'own', afterDays: 1, most: 1 },
      { id: 'text', afterDays: 2, channels: ['sms', 'email'], most: 1 },
    ];
    const part = await stage.codeOf(address);
    const edit = { kind: 'set', part, field: 'reminders', was: [], is: reminders };
    await stage.save(stage.designer, address, [edit], 1);
    const { html } = await (await stage.as(stage.designer)).post(`${address}/try`, {
      ...TRIED,
      diligence: 'nothing',
      intent: 'play',
    });
    expect(html).toContain('Påminnelse om Vecka ett, via de kanaler som personen har valt');
    expect(html).toContain('Påminnelse om Vecka ett, via sms och e-post');
  });
});
