/** The coach's page shows what the line above a task says that the coach can read, all of it, and nothing else. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilDate, civilTime, plusDays, zone } from '#kernel/dates.ts';
import { newId, type UnitId } from '#kernel/ids.ts';
import { aClient } from '#modules/coaching/testing.ts';
import { fieldsOf, partIdOf, type WholeRoad } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { type Block, blocksOf, type Field, type Programme, walkFrom } from '#modules/programmes/public.ts';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import { formOf, walkBrowser } from '../../../testing/walk-pages.ts';
import { triedRoad } from '../studio/tried-road.ts';
import { sayIn } from '../walk/rules/said.ts';
import { writingView } from '../walk/writing-view.ts';
import { shownDiaries } from './shown-diaries.ts';
import { shownEntries } from './shown-entries.ts';
import * as walkPage from './walk-page.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
const { aWalker, days, road } = walkStage(() => app);

const SWEDISH = { language: 'sv', readIn: null } as const;
const START = civilDate('2027-03-01');
const TODAY = civilDate('2027-03-03');

/** Something in every field. */
function filled(block: Block, field: Field): readonly (readonly [string, readonly string[]])[] {
  const name = `${block.id}.${field.id}`;
  switch (field.kind) {
    case 'choice':
      return [[name, [field.options[0]?.id ?? '']]];
    case 'number':
    case 'scale':
      return [[name, [String(field.least)]]];
    case 'date':
      return [[name, ['2027-03-01']]];
    case 'time':
      return [[name, ['22:30']]];
    case 'list':
      return [[`${name}.0`, ['skrivet']]];
    case 'table':
      return field.columns.map((column) => [`${name}.0.${column.id}`, ['skrivet']] as const);
    default:
      return [[name, ['skrivet']]];
  }
}

function allWritten(programme: Programme): WholeRoad {
  const writings = blocksOf(programme).flatMap((block) => {
    const fields = fieldsOf(programme, block);
    return fields === null
      ? []
      : [
          {
            block: block.id,
            onDay: block.kind === 'diary' ? START : null,
            on: START,
            intent: 'keep' as const,
            isOnlyMe: false,
            posted: Object.fromEntries(fields.flatMap((field) => filled(block, field))) as Record<
              string,
              string[]
            >,
          },
        ];
  });
  const walk = walkFrom({
    startsOn: START,
    zone: zone('Europe/Stockholm'),
    country: 'se',
    messageTime: civilTime('09:00'),
  });
  const trying = {
    programme,
    versionId: newId<'programme-version'>(),
    number: '1.0',
    readIn: 'sv',
    unitId: 'unit' as UnitId,
    country: 'se' as const,
    walk,
    day: TODAY,
    writings,
  };
  // As the person has it, private entries too: the coach's page must leave them out by itself.
  return triedRoad(trying, 'resident');
}

/** The fields that the coach's page shows, by part. */
function shownFields(whole: WholeRoad): ReadonlyMap<string, readonly string[]> {
  const say = sayIn(whole.programme, SWEDISH);
  const { sent, others } = shownEntries({
    road: whole,
    feedback: [],
    names: new Map(),
    say,
    language: 'sv',
  });
  const parts = new Map(whole.entries.map((entry) => [entry.id as string, entry.partId]));
  return new Map([
    ...[...sent, ...others].map(
      (one) => [parts.get(one.id) ?? '', (one.written ?? []).map(({ fieldId }) => fieldId)] as const,
    ),
    ...shownDiaries({ road: whole, say, language: 'sv', page: null }).map(
      (one) => [one.id, one.rows.flatMap((row) => Object.keys(row.cells))] as const,
    ),
  ]);
}

/** What the line above each task promises, by part. */
function promised(whole: WholeRoad) {
  const reader = {
    road: whole,
    say: sayIn(whole.programme, SWEDISH),
    language: 'sv' as const,
    isAlone: false,
    names: new Map<string, string>(),
    photosAt: '',
    sharedAt: '',
    fileAt: (name: string) => name,
    form: () => ({ title: '', begun: null, standing: 'open' as const }),
    day: null,
  };
  return blocksOf(whole.programme).flatMap((block) => {
    const fields = fieldsOf(whole.programme, block);
    return fields === null
      ? []
      : [
          {
            part: partIdOf(block),
            kind: block.kind,
            privacy: writingView(reader, block, block.kind === 'diary' ? START : null).privacy,
            fields: fields.map((field) => field.id),
          },
        ];
  });
}

const CODES = [
  'calmer-days',
  'free-air',
  'in-balance',
  'joint-school',
  'own-measure',
  'quiet-nights',
  'steady-steps',
];

describe('what the line promises, the coach’s page shows', () => {
  test.each(CODES)('%s: all fields of what the coach can read, and nothing that is private', async (code) => {
    const offer = app.programmes.offers(null).find((one) => one.programme.code === code);
    const programme = offer === undefined ? undefined : await app.programmes.content(offer.version.id);
    if (programme === undefined) throw new Error(`no programme ${code}`);
    const whole = allWritten(programme);
    const lines = promised(whole);
    const shown = shownFields(whole);
    const expected = new Map(
      lines.filter((one) => one.privacy !== 'me').map((one) => [one.part, one.fields.toSorted()]),
    );
    expect(new Map([...shown].map(([part, fields]) => [part, fields.toSorted()]))).toEqual(expected);
    expect(lines.some((one) => one.privacy === 'me')).toBe(true);
    expect(expected.size).toBeGreaterThan(0);
  });

  test('every kind of block in which something is written is among them, and each is shared somewhere but the quiz', async () => {
    const kinds = new Map<string, Set<string>>();
    for (const { version } of app.programmes.offers(null)) {
      const programme = await app.programmes.content(version.id);
      if (programme === undefined) continue;
      for (const { kind, privacy } of promised(allWritten(programme)))
        kinds.set(kind, (kinds.get(kind) ?? new Set()).add(privacy === 'me' ? 'me' : 'coach'));
    }
    expect([...kinds.keys()].toSorted()).toEqual([
      'diary',
      'exercise',
      'goal',
      'if-then',
      'quiz',
      'reflection',
    ]);
    expect(kinds.get('quiz')).toEqual(new Set(['me']));
    for (const kind of ['diary', 'exercise', 'goal', 'if-then'])
      expect([kind, kinds.get(kind)?.has('coach')]).toEqual([kind, true]);
  });
});

test('a long diary is shown a month at a time, the newest day first', async () => {
  const offer = app.programmes.offers(null).find((one) => one.programme.code === 'quiet-nights');
  const programme = offer === undefined ? undefined : await app.programmes.content(offer.version.id);
  if (programme === undefined) throw new Error('quiet-nights is shipped');
  const whole = allWritten(programme);
  const night = whole.entries.find((one) => one.partId === 'nights');
  if (night === undefined) throw new Error('a night was written');
  const entries = Array.from({ length: 40 }, (_, back) => ({ ...night, onDay: plusDays(TODAY, -back) }));
  const reader = { road: { ...whole, entries }, say: sayIn(programme, SWEDISH), language: 'sv' as const };
  const [first] = shownDiaries({ ...reader, page: null });
  expect(first?.rows.map((row) => row.id).slice(0, 2)).toEqual([TODAY, plusDays(TODAY, -1)]);
  expect(first).toMatchObject({ isLater: false, earlierThan: plusDays(TODAY, -30) });
  const [second] = shownDiaries({ ...reader, page: { diary: 'nights', before: plusDays(TODAY, -30) } });
  expect(second).toMatchObject({ isLater: true, earlierThan: null });
  expect([...(first?.rows ?? []), ...(second?.rows ?? [])]).toHaveLength(40);
  expect(first?.picture?.points).toHaveLength(40);
});

const routes: RouteObject[] = [
  {
    path: 'work/people/:residentId/walks/:enrolmentId',
    loader: walkPage.loader,
    Component: walkPage.default,
  },
];
const coachPage = async (walker: Walker) => {
  const { html } = await aBrowser({
    app,
    routes,
    unit: await unitOf(app, walker.place.unitId),
    actor: walker.coach,
  }).get(`/sv/work/people/${walker.resident.residentId}/walks/${walker.enrolmentId}`);
  return html.replaceAll(/<!--.*?-->/g, '');
};
const NIGHTS = {
  'n-to-bed': '22.30',
  'n-up': '6.45',
  'n-hours-bed': '8,25',
  'n-hours-asleep': '6,5',
  'n-wakings': '3',
  'n-rested': '4',
};

/** The first step that shows the diary. */
async function diaryPlace(walker: Walker, diary: string) {
  const { modules } = await road(walker);
  const found = modules
    .flatMap((module) => module.steps)
    .flatMap((step) => step.blocks.map(({ block }) => ({ step: step.step.id, block })))
    .find(({ block }) => block.kind === 'diary' && block.diary === diary);
  if (found === undefined) throw new Error(`no diary ${diary}`);
  return { path: `/sv/my/programmes/${walker.enrolmentId}/steps/${found.step}`, blockId: found.block.id };
}

async function writeDay(walker: Walker, diary: string, fields: Readonly<Record<string, string>>) {
  const { path, blockId } = await diaryPlace(walker, diary);
  const browser = await walkBrowser(app, walker);
  const { html } = await browser.get(path);
  const named = Object.fromEntries(Object.entries(fields).map(([id, value]) => [`${blockId}.${id}`, value]));
  const kept = await browser.post(path, { ...formOf(html, blockId), ...named, intent: 'keep' });
  expect(kept.status).toBe(303);
  return html;
}

describe('as pages', () => {
  test('a night of sleep stands there with all six fields and their units', async () => {
    const walker = await aWalker('quiet-nights', 'unit', await aClient(app, { country: 'se' }));
    await days(1);
    const told = await writeDay(walker, 'nights', NIGHTS);
    expect(told).toContain('Din coach kan läsa det här.');
    const html = await coachPage(walker);
    for (const words of [
      'När gick du och lade dig?',
      '22.30',
      '6.45',
      '8,25 timmar',
      '6,5 timmar',
      '4 (0–10)',
    ])
      expect(html).toContain(words);
    expect(html).toMatch(/>3 gånger</);
  });

  test('what is only for the person is not there, whichever way it was kept', async () => {
    const walker = await aWalker('steady-steps', 'unit', await aClient(app, { country: 'se' }));
    await days(1);
    const told = await writeDay(walker, 'move-log', { 'ml-minutes': '37', 'ml-note': 'Min egen runda' });
    expect(told).toContain('Bara du ser det här.');
    const html = await coachPage(walker);
    expect(html).not.toContain('Min egen runda');
    expect(html).not.toContain('37 minuter');
  });
});
