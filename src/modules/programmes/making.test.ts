import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { aStaffMember, aUnit, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { askReview } from './use-cases/ask-review.ts';
import { readDraft } from './use-cases/read-making.ts';
import { saveEdits } from './use-cases/save-edits.ts';
import { startProgramme } from './use-cases/start-programme.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());

let serial = 0;
const wish = () => {
  serial += 1;
  return {
    code: `walk-${serial}`,
    kind: 'support',
    title: 'Gå mera',
    sourceLanguage: 'sv',
    languages: ['fi'],
    ownerName: 'Hälsoenheten',
    ownerContact: 'halsa@vandra.example',
  };
};
async function twoDesigners() {
  const place = await aUnit(app);
  const role = { role: 'designer', purpose: 'administration' } as const;
  return [await aStaffMember(app, place, role), await aStaffMember(app, place, role)] as const;
}
async function started(who: StaffActor) {
  const asked = wish();
  const made = await mustRun(app.run(who, startProgramme, asked));
  const save = async (by: StaffActor, revision: number, edits: readonly object[]) =>
    app.run(by, saveEdits, { versionId: made.versionId, revision, edits });
  return { ...made, code: asked.code, save };
}
const words = (was: string | null, is: string | null, part = 'block-1') => ({
  kind: 'text',
  part,
  field: 'text',
  language: 'sv',
  was,
  is,
});

describe('two designers on one draft', () => {
  test('on different parts: both are kept, and the second is told what the first wrote', async () => {
    const [one, other] = await twoDesigners();
    const { save } = await started(one);
    expect(await mustRun(save(one, 0, [words(null, 'Ett')]))).toEqual({
      revision: 1,
      conflicts: [],
      content: null,
    });
    const title = {
      kind: 'text',
      part: 'step-1',
      field: 'title',
      language: 'sv',
      was: null,
      is: 'Första steget',
    };
    const saved = await mustRun(save(other, 0, [title]));
    expect(saved).toMatchObject({ revision: 2, conflicts: [] });
    const step = saved.content?.phases[0]?.modules[0]?.steps[0];
    expect(step).toMatchObject({ title: { sv: 'Första steget' }, blocks: [{ text: { sv: 'Ett' } }] });
  });

  test('on one text: the second sees both and chooses, and what else was sent is kept', async () => {
    const [one, other] = await twoDesigners();
    const { save } = await started(one);
    await mustRun(save(one, 0, [words(null, 'Ett')]));
    const minutes = { kind: 'set', part: 'step-1', field: 'minutes', was: 10, is: 15 };
    const saved = await mustRun(save(other, 0, [words(null, 'Två'), minutes]));
    expect(saved.conflicts).toMatchObject([{ at: 0, name: 'changed', mine: 'Två', theirs: 'Ett' }]);
    expect(saved.content?.phases[0]?.modules[0]?.steps[0]).toMatchObject({
      minutes: 15,
      blocks: [{ text: { sv: 'Ett' } }],
    });
    expect(await mustRun(save(other, saved.revision, [words('Ett', 'Ett och två')]))).toMatchObject({
      revision: 3,
      conflicts: [],
    });
  });

  test('at the very same time: each change is kept once', async () => {
    const [one, other] = await twoDesigners();
    const { save } = await started(one);
    const block = (id: string) => ({
      kind: 'insert',
      place: { into: 'step-1', list: 'blocks', after: 'block-1' },
      value: { kind: 'text', id, text: { sv: id } },
    });
    await Promise.all([
      ...['a', 'b', 'c'].map(async (id) => mustRun(save(one, 0, [block(id)]))),
      ...['d', 'e', 'f'].map(async (id) => mustRun(save(other, 0, [block(id)]))),
    ]);
    const last = await mustRun(save(one, 0, [words(null, 'Sist')]));
    expect(last.revision).toBe(7);
    const ids = last.content?.phases[0]?.modules[0]?.steps[0]?.blocks.map((one) => one.id) ?? [];
    expect(ids.toSorted()).toEqual(['a', 'b', 'block-1', 'c', 'd', 'e', 'f']);
  });
});

describe('what is not kept', () => {
  test('changes with which it would be no programme: none of them, with the part named', async () => {
    const [one] = await twoDesigners();
    const { save } = await started(one);
    const wrong = { kind: 'set', part: 'step-1', field: 'minutes', was: 10, is: 0 };
    expect(await save(one, 0, [words(null, 'Ett'), wrong])).toMatchObject({
      refusal: 'does-not-hold',
      details: { at: 'step-1' },
    });
    expect(await mustRun(save(one, 0, [words(null, 'Två')]))).toMatchObject({ revision: 1, conflicts: [] });
  });

  test('control characters, HTML fields and values without an end', async () => {
    const [one] = await twoDesigners();
    const { save } = await started(one);
    expect(await save(one, 0, [words(null, 'a\u0007b')])).toMatchObject({ refusal: 'does-not-hold' });
    const html = { kind: 'set', part: 'block-1', field: 'html', was: null, is: '<b>x</b>' };
    expect(await save(one, 0, [html])).toMatchObject({
      refusal: 'does-not-hold',
      details: { at: 'block-1' },
    });
    let deep: unknown = 1;
    for (let level = 0; level < 2000; level += 1) deep = [deep];
    expect(await save(one, 0, [{ ...html, field: 'opens', is: deep }])).toMatchObject({
      refusal: 'bad-input',
    });
  });

  test('script in a text, a translation or a title; signs of HTML are words', async () => {
    const [one] = await twoDesigners();
    const { save } = await started(one);
    const script = '<script>alert(1)</script>';
    expect(await save(one, 0, [words(null, script)])).toMatchObject({
      refusal: 'script-in-text',
      details: { at: 'block-1' },
    });
    const translated = { ...words(null, '[x](javascript:x)'), language: 'fi' };
    expect(await save(one, 0, [words(null, 'Ett'), translated])).toMatchObject({
      refusal: 'script-in-text',
      details: { at: 'block-1' },
    });
    expect(await app.run(one, startProgramme, { ...wish(), title: script })).toMatchObject({
      refusal: 'script-in-text',
    });
    expect(await save(one, 0, [words(null, '<b>fem</b> < 5 & <5 portioner')])).toMatchObject({ ok: true });
  });

  test('the introduction to a diary is written and taken away again, language by language', async () => {
    const [one] = await twoDesigners();
    const { save, versionId, code } = await started(one);
    const value = {
      id: 'log',
      title: { sv: 'Dagbok' },
      every: 'day',
      privacy: 'coach',
      fields: [{ kind: 'short', id: 'log-words', label: { sv: 'Idag' } }],
    };
    const place = { into: code, list: 'diaries', after: null };
    await mustRun(save(one, 0, [{ kind: 'insert', place, value }]));
    const lead = (language: string, was: string | null, is: string | null) => ({
      ...words(was, is, 'log'),
      field: 'lead',
      language,
    });
    await mustRun(save(one, 1, [lead('sv', null, 'Skriv **kort**.'), lead('fi', null, 'Lyhyesti.')]));
    const read = async () =>
      (await mustRun(app.run(one, readDraft(app.making), { versionId }))).content.diaries?.[0]?.lead;
    expect(await read()).toEqual({ sv: 'Skriv **kort**.', fi: 'Lyhyesti.' });
    await mustRun(save(one, 2, [lead('sv', 'Skriv **kort**.', null), lead('fi', 'Lyhyesti.', null)]));
    expect(await read()).toBeUndefined();
  });

  test('a circle of rules is kept as a draft, and its reviewers are not asked', async () => {
    const [one] = await twoDesigners();
    const { save, versionId } = await started(one);
    const opens = { kind: 'after-done', of: 'step-1', days: 0 };
    const circle = { kind: 'set', part: 'step-1', field: 'opens', was: null, is: opens };
    await mustRun(save(one, 0, [circle]));
    const { gate } = await mustRun(app.run(one, readDraft(app.making), { versionId }));
    expect(gate.findings.filter((found) => found.name === 'circle')).toMatchObject([
      { level: 'stop', at: 'step-1', about: 'step-1 → step-1' },
    ]);
    expect(await app.run(one, askReview(app.making), { versionId })).toMatchObject({ refusal: 'gate-stops' });
  });

  test('what coaches and other organisations send', async () => {
    const [one] = await twoDesigners();
    const { save } = await started(one);
    expect(await save(await aStaffMember(app, await aUnit(app)), 0, [words(null, 'x')])).toMatchObject({
      refusal: 'not-allowed',
    });
    const [stranger] = await twoDesigners();
    expect(await save(stranger, 0, [words(null, 'x')])).toMatchObject({ refusal: 'not-found' });
  });

  test('a second programme of the same code', async () => {
    const [one, other] = await twoDesigners();
    const same = wish();
    await mustRun(app.run(one, startProgramme, same));
    expect(await app.run(other, startProgramme, same)).toMatchObject({ refusal: 'code-taken' });
  });
});
