import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { civilIn, zone } from '#kernel/dates.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import {
  beginExperiment,
  climb,
  endExperiment,
  endPeriod,
  rateGoal,
  type SheetKind,
  writeGoalSheet,
} from './public.ts';
import { aClient, type Client } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

type Side = 'resident' | 'coach';
const sideOf = (client: Client, as: Side) => (as === 'resident' ? client.resident : client.coach);
const about = ({ resident, periodId }: Client) => ({ residentId: resident.residentId, periodId });

const write = async (
  client: Client,
  as: Side,
  sheet: {
    kind: SheetKind;
    posted: Readonly<Record<string, string>>;
    replaces?: string | null;
    only?: string;
  },
) =>
  app.run(sideOf(client, as), writeGoalSheet, {
    ...about(client),
    kind: sheet.kind,
    replaces: sheet.replaces ?? null,
    only: sheet.only ?? null,
    posted: Object.fromEntries(
      Object.entries(sheet.posted).map(([name, text]) => [`${sheet.kind}.${name}`, [text]]),
    ),
  });
const sheets = async (client: Client) =>
  app.owner(
    'select id, kind, state, set_by, version, replaces from coaching.goal_sheet where resident_id = $1 order by kind, version',
    [client.resident.residentId],
  );
const told = async (client: Client, kind: string) =>
  app.owner('select data from timeline.entry where resident_id = $1 and kind = $2', [
    client.resident.residentId,
    kind,
  ]);
const levels = { kind: 'levels' as const, posted: { hoped: 'Fem dagar i veckan', less: 'Tre dagar' } };
const aLadder = { kind: 'ladder' as const, posted: { 'rungs.0': 'tio minuter', 'rungs.1': 'en kvart' } };

describe('what belongs to a goal', () => {
  test('is sealed, and the timeline tells of it once for a sitting and without its words', async () => {
    const client = await aClient(app);
    const first = await mustRun(
      write(client, 'resident', { kind: 'exact', posted: { does: 'promenerar' }, only: 'does' }),
    );
    const second = await mustRun(
      write(client, 'resident', {
        kind: 'exact',
        posted: { amount: 'tjugo minuter' },
        only: 'amount',
        replaces: first.sheetId,
      }),
    );
    expect(second.values).toEqual({ does: 'promenerar', amount: 'tjugo minuter' });
    expect(await sheets(client)).toMatchObject([
      { state: 'replaced', version: 1 },
      { state: 'current', version: 2, replaces: first.sheetId },
    ]);
    const [row] = await app.owner('select values_sealed from coaching.goal_sheet where id = $1', [
      second.sheetId,
    ]);
    expect(String(row?.['values_sealed'])).not.toContain('promenerar');
    const entries = await told(client, 'goal.planned');
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('promenerar');
  });

  test('that says nothing new makes no new sheet', async () => {
    const client = await aClient(app);
    expect(await mustRun(write(client, 'resident', { kind: 'exact', posted: { does: ' ' } }))).toEqual({
      sheetId: null,
      values: {},
    });
    const { sheetId } = await mustRun(write(client, 'resident', aLadder));
    await mustRun(write(client, 'resident', { ...aLadder, replaces: sheetId }));
    expect(await sheets(client)).toHaveLength(1);
  });

  /** Invariant: one sheet counts, every word that was saved stands in the table, and who was late is told so. */
  test('written by both at the same moment is kept from one, and nothing that was saved is lost', async () => {
    const client = await aClient(app);
    const first = await mustRun(write(client, 'resident', aLadder));
    const outcomes = await Promise.all(
      (['resident', 'coach', 'coach', 'resident'] as const).map(async (as, place) =>
        write(client, as, {
          kind: 'ladder',
          posted: { 'rungs.0': `ord ${String(place)}` },
          replaces: first.sheetId,
        }),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal])))).toEqual(
      new Set(['changed-meanwhile']),
    );
    const kept = await sheets(client);
    expect(kept.map(({ state }) => state)).toEqual(['replaced', 'current']);
    expect(kept[0]?.['id']).toBe(first.sheetId);
  });

  test('of somebody else is not found, and a closed period takes nothing more', async () => {
    const [mine, other] = [await aClient(app), await aClient(app)];
    const foreign = {
      ...about(other),
      kind: 'exact',
      replaces: null,
      only: null,
      posted: { 'exact.does': ['x'] },
    };
    expect(await app.run(mine.resident, writeGoalSheet, foreign)).toMatchObject({ refusal: 'not-found' });
    expect(await app.run(mine.coach, writeGoalSheet, foreign)).toMatchObject({ refusal: 'not-found' });
    await mustRun(app.run(mine.coach, endPeriod, { ...about(mine), version: 1, reason: 'moved' }));
    expect(await write(mine, 'resident', aLadder)).toMatchObject({ refusal: 'closed' });
  });
});

describe('the ladder', () => {
  const press = async (client: Client, replaces: unknown, way: 'reached' | 'back' = 'reached') =>
    app.run(client.resident, climb, { ...about(client), replaces, way });

  test('is climbed a step at a time, and a press too many is told', async () => {
    const client = await aClient(app);
    const { sheetId } = await mustRun(write(client, 'coach', aLadder));
    const one = await mustRun(press(client, sheetId));
    expect(await press(client, sheetId)).toMatchObject({ refusal: 'changed-meanwhile' });
    const two = await mustRun(press(client, one.sheetId));
    expect(await press(client, two.sheetId)).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await told(client, 'goal.step-reached')).toHaveLength(2);
    await mustRun(press(client, two.sheetId, 'back'));
    expect(await told(client, 'goal.step-reached')).toHaveLength(2);
  });
});

describe('a try until the next meeting', () => {
  const begin = async (client: Client, form: { words: string; until: string }, as: Side = 'coach') =>
    app.run(sideOf(client, as), beginExperiment, { ...about(client), form });
  const today = () => civilIn(app.clock.now(), zone('Europe/Stockholm')).date;

  test('is told once; who comes second is told so, and what the first said stands', async () => {
    const client = await aClient(app);
    const { experimentId } = await mustRun(begin(client, { words: 'Gå ut före frukost', until: today() }));
    const tell = async (as: Side, how: string) =>
      app.run(sideOf(client, as), endExperiment, {
        ...about(client),
        experimentId,
        version: 1,
        form: { outcome: 'helped', how },
      });
    const both = await Promise.all([tell('resident', 'min bild'), tell('coach', 'min bild')]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toEqual(['changed-meanwhile']);
    expect(
      await app.owner('select outcome, version, begun_by from coaching.experiment where id = $1', [
        experimentId,
      ]),
    ).toEqual([{ outcome: 'helped', version: 2, begun_by: 'staff' }]);
    expect(await told(client, 'experiment.told')).toHaveLength(1);
  });

  test('without words or until a day that has passed is not begun', async () => {
    const client = await aClient(app);
    expect(await begin(client, { words: '', until: '2001-01-01' }, 'resident')).toMatchObject({
      refusal: 'incomplete',
      details: { words: 'missing', until: 'past' },
    });
  });
});

describe('how far the goal was reached', () => {
  const rate = async (
    client: Client,
    as: Side,
    more: { levelsId: unknown; replaces?: unknown; level?: string },
  ) =>
    app.run(sideOf(client, as), rateGoal, {
      ...about(client),
      levelsId: more.levelsId,
      replaces: more.replaces ?? null,
      form: { level: more.level ?? '1', words: 'Det blev en vana' },
    });
  const ratings = async (client: Client) =>
    app.owner(
      'select rated_by, staff_id, level, state, words_sealed from coaching.goal_rating where resident_id = $1 order by rated_at, state desc',
      [client.resident.residentId],
    );

  test('is said by the person and by the coach, each kept with who said it', async () => {
    const client = await aClient(app);
    const { sheetId } = await mustRun(write(client, 'resident', levels));
    await mustRun(rate(client, 'resident', { levelsId: sheetId, level: '1' }));
    await mustRun(rate(client, 'coach', { levelsId: sheetId, level: '0' }));
    const said = await ratings(client);
    expect(said).toHaveLength(2);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rated_by: 'resident', staff_id: null, level: 1, state: 'current' }),
        expect.objectContaining({
          rated_by: 'staff',
          staff_id: client.coach.staffId,
          level: 0,
          state: 'current',
        }),
      ]),
    );
    expect(String(said[0]?.['words_sealed'])).not.toContain('vana');
  });

  test('can be said anew by the same side, and the earlier word stays', async () => {
    const client = await aClient(app);
    const { sheetId } = await mustRun(write(client, 'resident', levels));
    const first = await mustRun(rate(client, 'resident', { levelsId: sheetId, level: '-2' }));
    expect(await rate(client, 'resident', { levelsId: sheetId })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    // The coach's word is none of the person's to replace.
    expect(await rate(client, 'coach', { levelsId: sheetId, replaces: first.ratingId })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    await mustRun(rate(client, 'resident', { levelsId: sheetId, replaces: first.ratingId, level: '2' }));
    expect((await ratings(client)).map(({ level, state }) => [level, state])).toEqual(
      expect.arrayContaining([
        [-2, 'replaced'],
        [2, 'current'],
      ]),
    );
  });

  test('waits for words for what is hoped, and then holds the levels still', async () => {
    const client = await aClient(app);
    const less = await mustRun(write(client, 'resident', { kind: 'levels', posted: { less: 'Tre dagar' } }));
    expect(await rate(client, 'resident', { levelsId: less.sheetId })).toMatchObject({
      refusal: 'no-levels',
    });
    const { sheetId } = await mustRun(write(client, 'coach', { ...levels, replaces: less.sheetId }));
    expect(await rate(client, 'coach', { levelsId: sheetId, level: '' })).toMatchObject({
      refusal: 'incomplete',
      details: { level: 'missing' },
    });
    await mustRun(rate(client, 'coach', { levelsId: sheetId }));
    expect(
      await write(client, 'resident', { kind: 'levels', posted: { hoped: 'Annat' }, replaces: sheetId }),
    ).toMatchObject({ refusal: 'rated' });
  });
});
