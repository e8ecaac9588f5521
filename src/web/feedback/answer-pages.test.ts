import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import { civilTime, instantOf, plusDays, zone } from '#kernel/dates.ts';
import { giveAccessibilityFeedback, giveVote } from '#modules/feedback/public.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf, type Visit } from '../../../testing/pages.ts';
import * as statement from './accessibility-page.tsx';
import * as answering from './answer-page.tsx';
import * as barrier from './barrier-page.tsx';

const routes: RouteObject[] = [
  { path: 'work/feedback', loader: answering.loader, action: answering.action, Component: answering.default },
  {
    path: 'feedback/accessibility',
    loader: barrier.loader,
    action: barrier.action,
    Component: barrier.default,
  },
  { path: 'accessibility', loader: statement.loader, Component: statement.default },
];
const PATH = '/sv/work/feedback';

let app: TestApp;
let place: Place;
let visit: Visit;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  place = await aUnit(app);
  visit = { app, routes, unit: await unitOf(app, place.unitId) };
});
afterAll(async () => app.close());

const administrator = async (at = place) =>
  aBrowser({
    ...visit,
    actor: await aStaffMember(app, at, {
      role: 'administrator',
      purpose: 'administration',
      name: 'Birgitta',
    }),
  });

describe('the page of those who run the service', () => {
  test('is closed to coaches and log reviewers, not there for residents, and asks visitors to sign in', async () => {
    expect((await aBrowser({ ...visit, actor: await aStaffMember(app, place) }).get(PATH)).status).toBe(403);
    const reviewer = await aStaffMember(app, place, { role: 'log-reviewer', purpose: 'log-review' });
    expect((await aBrowser({ ...visit, actor: reviewer }).get(PATH)).status).toBe(403);
    expect((await aBrowser({ ...visit, actor: await aResident(app) }).get(PATH)).status).toBe(404);
    expect((await aBrowser(visit).get(PATH)).status).toBe(302);
  });

  test('from the statement to the answer: the page is named, the clock is told in words, the answer is kept', async () => {
    const visitor = aBrowser(visit);
    expect((await (await administrator()).get(PATH)).html).toContain('Inget väntar på svar');
    const from = await visitor.get(`/sv/accessibility?page=${encodeURIComponent('/sv/my/times')}`);
    const link =
      /href="([^"]*feedback\/accessibility[^"]*)"/.exec(from.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await visitor.get(link);
    const sent = await visitor.post(link, {
      ...hiddenFields(form.html),
      words: 'Knappen har inget namn',
      replyTo: 'anna@vandra.example',
    });
    expect(sent.location).toMatch(/receipt=/);

    const browser = await administrator();
    const shown = await browser.get(PATH);
    for (const words of [
      '1 väntar på svar',
      'Knappen har inget namn',
      '/my/times',
      '14 dagar kvar',
      'anna@vandra.example',
    ])
      expect(shown.html).toContain(words);
    const empty = await browser.post(PATH, { ...hiddenFields(shown.html), answer: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Skriv ett svar.');
    const long = await browser.post(PATH, { ...hiddenFields(shown.html), answer: 'y'.repeat(4001) });
    expect(long.html).toContain('Högst 4000 tecken');
    expect(long.html).toContain('y'.repeat(4001));
    const saved = await browser.follow(
      await browser.post(PATH, { ...hiddenFields(shown.html), answer: 'Nu har den ett namn.' }),
    );
    for (const words of [
      'skickas nu med mejl',
      'Nu har den ett namn.',
      'Besvarat i tid',
      'Mejlet är på väg',
      'Birgitta',
    ])
      expect(saved.html).toContain(words);
    const again = await browser.post(PATH, {
      ...hiddenFields(shown.html),
      idempotencyKey: '',
      answer: 'En gång till.',
    });
    expect(again.status).toBe(409);
    expect(again.html).toContain('Någon annan hann svara');
  });

  test('an overdue row says so in words; votes stand beside', async () => {
    const elsewhere = await aUnit(app);
    const given = await mustRun(
      app.run({ kind: 'visitor' }, giveAccessibilityFeedback(app.packs), {
        unitId: elsewhere.unitId,
        path: '',
        words: 'Texten går inte att förstora',
        replyTo: '',
        language: 'sv',
      }),
    );
    await mustRun(
      app.run({ kind: 'visitor' }, giveVote, {
        unitId: elsewhere.unitId,
        path: '/sv/place',
        helped: false,
        words: '',
        language: 'sv',
      }),
    );
    const at = async (days: number) => {
      const moment = instantOf(
        plusDays(given.answerOn, days),
        civilTime('12:00'),
        zone('Europe/Stockholm'),
      ).instant;
      expect(await app.movableClock?.moveTo(moment)).toBe(true);
      return (await (await administrator(elsewhere)).get(PATH)).html;
    };
    expect(await at(-1)).toContain('1 dag kvar');
    expect(await at(0)).toContain('Sista dagen är i dag');
    const late = await at(2);
    expect(late).toContain('Försenat 2 dagar');
    expect(late).toContain('Om sidan som inte är angiven');
    expect(late).toMatch(/<th scope="row"[^>]*>\/place<\/th><td[^>]*>0<\/td><td[^>]*>1<\/td>/);
  });
});
