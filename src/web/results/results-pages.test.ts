import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Actor, Language } from '#kernel/actor.ts';
import { epochMs, instantFromMs } from '#kernel/dates.ts';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { aResident, aStaffMember, aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { orderStage, phq9 } from '../../../testing/ordered-forms.ts';
import { aBrowser, unitOf } from '../../../testing/pages.ts';
import * as myResultPage from './my-result-page.tsx';
import * as myResultsPage from './my-results-page.tsx';
import * as resultPage from './result-page.tsx';
import * as resultsPage from './results-page.tsx';

const routes: RouteObject[] = [
  { path: 'my/results', loader: myResultsPage.loader, Component: myResultsPage.default },
  { path: 'my/results/:responseId', loader: myResultPage.loader, Component: myResultPage.default },
  {
    path: 'work/people/:residentId/results',
    loader: resultsPage.loader,
    Component: resultsPage.default,
  },
  {
    path: 'work/people/:residentId/results/:responseId',
    loader: resultPage.loader,
    Component: resultPage.default,
  },
];
const DAY_MS = 86_400_000;

let app: TestApp;
let client: Client;
let at: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { name: 'Maria Ljungberg' });
  at = `/sv/work/people/${client.resident.residentId}/results`;
});

const { answered, move } = orderStage(() => app);
async function browser(actor: Actor, language: Language = 'sv') {
  return aBrowser({ app, routes, unit: await unitOf(app, client.place.unitId), actor, language });
}
const asCoach = async (path: string) => (await browser(client.coach)).get(path);
const asResident = async (path: string) => (await browser(client.resident)).get(path);
const later = async (days: number) => move(instantFromMs(epochMs(app.clock.now()) + days * DAY_MS));

/** Ids of the client's answers to a form, the oldest first. */
async function idsOf(instrument = 'alcohol'): Promise<readonly string[]> {
  const rows = await app.owner(
    'select id from instruments.response where resident_id = $1 and instrument = $2 order by answered_at, id',
    [client.resident.residentId, instrument],
  );
  return rows.map((row) => String(row['id']));
}

/** Answers PHQ-9 twice, a week apart: 16 points, then `second`. */
async function twice(second: Parameters<typeof answered>[1]): Promise<readonly string[]> {
  await answered(client, phq9(2, 0));
  await later(8);
  await answered(client, second);
  return idsOf('phq-9');
}

describe('the list of results', () => {
  test('has the latest of every form, its level and the change since last', async () => {
    const [, latest] = await twice(phq9(1, 0));
    const page = await asCoach(at);
    expect(page.html).toContain(`href="${at}/${String(latest)}"`);
    expect(page.html).toContain('8 poäng av 27');
    expect(page.html).toContain('Det är 8 poäng lägre än förra gången. Förändring till det bättre.');
    expect(page.html).toContain('Inget tidigare svar.');
    expect(page.html).toContain('<title>Resultat – Vandra</title>');
  });

  test('says that nothing has come in', async () => {
    const resident = await aResident(app, { name: 'Nils Berg' });
    expect((await asCoach(`/sv/work/people/${resident.residentId}/results`)).status).toBe(404);
    await app.owner('delete from instruments.response where resident_id = $1', [client.resident.residentId]);
    expect((await asCoach(at)).html).toContain('Inga svar har kommit in.');
  });
});

describe('one result', () => {
  test('shows what the level stands for, the limits with their source, and each answer with its points', async () => {
    const [first] = await twice(phq9(1, 0));
    const page = await asCoach(`${at}/${String(first)}`);
    expect(page.html).toContain('16 poäng av 27');
    expect(page.html).toContain('Vad nivån står för');
    expect(page.html).toContain('Gränser som användes');
    expect(page.html).toMatch(/Mer än hälften av dagarna<\/td><td[^>]*>2</);
    expect(page.html).toContain('Till det senaste svaret');
    expect(page.html).toContain('<title>Resultat – Vandra</title>');
  });

  test('draws the values over time and has them in a table; says the change and where the amount is published', async () => {
    const [, latest] = await twice(phq9(1, 0));
    const page = await asCoach(`${at}/${String(latest)}`);
    expect(page.html).toMatch(/<polyline[^>]*points="42,[\d.]+ 94,[\d.]+"/);
    expect(page.html).toContain('2 svar sedan');
    expect(page.html).toContain('Lägst 8, högst 16, senast 8.');
    expect(page.html).toContain('Visa som tabell');
    expect(page.html).toContain('Minsta betydelsefulla skillnad: 5.');
    expect(page.html).toContain('En skillnad säger inte vad den beror på.');
  });

  test('says nothing of how large a difference must be where there is none', async () => {
    const [first] = await twice(phq9(1, 0));
    const page = await asCoach(`${at}/${String(first)}`);
    expect(page.html).toContain('Inget tidigare svar.');
    expect(page.html).not.toContain('ingen publicerad gräns');
    expect(page.html).not.toContain('En skillnad säger inte');
  });

  test('one that cannot be compared with is passed over, and the flag of the rise goes by the same rule', async () => {
    await answered(client, phq9(0, 0));
    await later(8);
    await answered(client, phq9(0, 0));
    const [, between] = await idsOf('phq-9');
    await app.owner(`update instruments.result set scoring_version = '0' where response_id = $1`, [between]);
    await later(8);
    await answered(client, phq9(1, 0));
    const [, , latest] = await idsOf('phq-9');
    const page = await asCoach(`${at}/${String(latest)}`);
    expect(page.html).toContain('Det är 8 poäng högre än förra gången.');
    expect(page.html).toContain('Svar däremellan gick inte att jämföra med.');
    const own = await asResident(`/sv/my/results/${String(latest)}`);
    expect(own.html).toContain('Svaret däremellan gick inte att jämföra med.');
    const flags = await app.owner('select code, response_id from instruments.flag where resident_id = $1', [
      client.resident.residentId,
    ]);
    expect(flags).toEqual([{ code: 'marked-rise', response_id: latest }]);
  });

  test('names whoever filled it in, also when they have left', async () => {
    await answered(client, phq9(1, 0));
    const [id] = await idsOf('phq-9');
    const gone = await aStaffMember(app, client.place, { name: 'Per Lind' });
    await app.owner(`update instruments.response set filled_by = 'phone', entered_by = $2 where id = $1`, [
      id,
      gone.assignmentId,
    ]);
    await app.owner(
      `update identity.assignment set role = 'unit-manager', purpose = 'administration', ends_on = '2026-01-31' where id = $1`,
      [gone.assignmentId],
    );
    expect((await asCoach(`${at}/${String(id)}`)).html).toContain('Per Lind');
  });

  test('a difference under the published amount is told as such', async () => {
    const answers = { ...phq9(2, 0), '1': 'several-days', '2': 'several-days' };
    const [, latest] = await twice(answers);
    expect((await asCoach(`${at}/${String(latest)}`)).html).toContain(
      'Det är 2 poäng lägre än förra gången. Mindre än vad som går att skilja från slump.',
    );
  });

  test('stands as it was told, with today’s limits beside it', async () => {
    const [id] = await idsOf();
    expect(id).toBeDefined();
    const path = `${at}/${String(id)}`;
    expect((await asCoach(path)).html).not.toContain('Med dagens gränser');
    await app.owner(
      `update instruments.result set cut_off_set = 'earlier', result = jsonb_set(result, '{cutoffs,id}', '"earlier"')
       where resident_id = $1 and response_id = $2`,
      [client.resident.residentId, id],
    );
    const page = await asCoach(path);
    expect(page.html).toContain('Med dagens gränser');
    expect(page.html).toContain('skulle samma svar vara');
    expect(page.html).toContain('Gränser earlier,');
  });

  test('is of this person only, and another unit has no such page', async () => {
    const [id] = await idsOf();
    const other = await aClient(app, { place: client.place });
    expect((await asCoach(`/sv/work/people/${other.resident.residentId}/results/${String(id)}`)).status).toBe(
      404,
    );
    const stranger = await browser(await aStaffMember(app, await aUnit(app)));
    expect((await stranger.get(at)).status).toBe(404);
    expect((await stranger.get(`${at}/${String(id)}`)).status).toBe(404);
    expect((await asResident(at)).status).toBe(404);
    expect((await asCoach(`${at}/nothing`)).status).toBe(404);
  });
});

describe('the person', () => {
  test('finds everything they have sent, and each result in plain words with where it comes from', async () => {
    const [, latest] = await twice({ ...phq9(2, 0), '1': 'several-days' });
    const list = await asResident('/sv/my/results');
    expect(list.html).toContain(`href="/sv/my/results/${String(latest)}"`);
    const page = await asResident(`/sv/my/results/${String(latest)}`);
    expect(page.html).toContain('Det är 1 poäng lägre än förra gången. Skillnader under 5 kan vara slump.');
    expect(page.html).toContain('Linjen är bara din egen.');
    expect(page.html).toContain('Kroenke');
    expect(page.html).toContain('href="tel:');
    expect(page.html).toContain('<title>Ett resultat – Vandra</title>');
  });

  test('is never alarmed by a change for the worse', async () => {
    await answered(client, phq9(0, 0));
    await later(8);
    await answered(client, phq9(2, 0));
    const [, latest] = await idsOf('phq-9');
    const page = await asResident(`/sv/my/results/${String(latest)}`);
    expect(page.html).toContain(
      'Det är 16 poäng högre än förra gången. Det är en tydlig skillnad. Ta gärna upp den',
    );
    expect(page.html).not.toContain('sämre');
  });

  test('has nothing to compare the first answers with, and is told so', async () => {
    const [id] = await idsOf();
    expect((await asResident(`/sv/my/results/${String(id)}`)).html).toContain(
      'Det här är första gången du svarar',
    );
  });

  test('finds nobody else’s, and staff have no such page', async () => {
    const [id] = await idsOf();
    const other = await browser(await aResident(app, { name: 'Nils Berg' }));
    expect((await other.get('/sv/my/results')).html).toContain('Inga resultat än');
    expect((await other.get(`/sv/my/results/${String(id)}`)).status).toBe(404);
    expect((await asCoach('/sv/my/results')).status).toBe(404);
  });
});
