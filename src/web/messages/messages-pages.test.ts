/** The conversation as both sides see it: read or not, a file, a wish to be called, templates for staff. */
import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { aClient, type Client } from '#modules/coaching/testing.ts';
import { sendAsResident, sendAsStaff } from '#modules/messaging/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { aBrowser, unitOf, type Visit } from '../../../testing/pages.ts';
import * as myDayPage from '../work/my-day-page.tsx';
import * as myMessageFile from './my-message-file.ts';
import * as myMessagesPage from './my-messages-page.tsx';
import * as residentMessagesPage from './resident-messages-page.tsx';

const routes: RouteObject[] = [
  { path: 'work', loader: myDayPage.loader, Component: myDayPage.default },
  {
    path: 'my/messages',
    loader: myMessagesPage.loader,
    action: myMessagesPage.action,
    Component: myMessagesPage.default,
  },
  { path: 'my/messages/files/:attachmentId', loader: myMessageFile.loader },
  {
    path: 'work/people/:residentId/messages',
    loader: residentMessagesPage.loader,
    action: residentMessagesPage.action,
    Component: residentMessagesPage.default,
  },
];

let app: TestApp;
let client: Client;
let visit: Omit<Visit, 'actor'>;
let mine: string;
let theirs: string;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  client = await aClient(app, { country: 'se', name: 'Maria Ljungberg', language: 'sv' });
  visit = { app, routes, unit: await unitOf(app, client.place.unitId) };
  mine = `/sv/my/messages?with=${client.place.unitId}`;
  theirs = `/sv/work/people/${client.resident.residentId}/messages`;
});
const asCoach = () => aBrowser({ ...visit, actor: client.coach });
const asResident = () => aBrowser({ ...visit, actor: client.resident });

test('each side sees when the other has read what they wrote', async () => {
  await mustRun(
    app.run(client.resident, sendAsResident(app.packs), { unitId: client.place.unitId, body: 'Hej' }),
  );
  expect((await asResident().get(mine)).html).toContain('Framme, inte läst än');
  await asCoach().get(theirs);
  expect((await asResident().get(mine)).html).toMatch(/Läst .*\d{2}\.\d{2}/);
  await mustRun(app.run(client.coach, sendAsStaff, { residentId: client.resident.residentId, body: 'Hej!' }));
  expect((await asCoach().get(theirs)).html).toContain('Inte läst än');
});

test('a wish to be called leads from the list to the conversation, and is told when done', async () => {
  const browser = asResident();
  expect((await browser.get(mine)).html).toContain('Be om att bli uppringd');
  const asked = await browser.post(mine, { intent: 'call', unitId: client.place.unitId });
  expect(asked.location).toBe(`${mine}#call`);
  expect((await browser.get(mine)).html).toContain('Du bad om att bli uppringd');
  const coach = asCoach();
  const day = await coach.get('/sv/work');
  expect(day.html).toContain(`href="${theirs}"`);
  expect(day.html).toContain('Vill bli uppringd');
  expect((await coach.get(theirs)).html).toContain('Personen bad om att bli uppringd');
  const called = await coach.post(theirs, { intent: 'called' });
  expect((await coach.follow(called)).html).toContain('personen är uppringd');
  expect((await browser.get(mine)).html).toContain('Vi ringde dig');
});

test('a template is filled in for the person, and is not sent with a place left open', async () => {
  const coach = asCoach();
  const page = await coach.get(theirs);
  expect(page.html).toContain('Föreslå ett samtal');
  const open = await coach.post(theirs, { body: 'Jag ringer [[dag och tid]].' });
  expect(open.html).toContain('[[dag och tid]] är inte ifyllt');
  const whole = await coach.post(theirs, { body: 'Jag ringer på måndag.' });
  expect(whole.location).toBe(`${theirs}#write`);
});

test('a file is sent with words, stands in the conversation and is saved, never shown as a page', async () => {
  const content = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const form = (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set('body', 'Titta');
    body.set('file', new File([bytes], 'stig vid sjö.png', { type: 'image/png' }));
    return body;
  };
  const wrong = await asCoach().send(theirs, form(new TextEncoder().encode('<html>')));
  expect(wrong.html).toContain('Det går att skicka bilder');
  expect(wrong.html).toContain('Titta');
  expect((await asCoach().send(theirs, form(content))).location).toBe(`${theirs}#write`);
  const page = await asResident().get(mine);
  expect(page.html).toContain('stig vid sjö.png');
  const [, href = ''] = /href="(\/sv\/my\/messages\/files\/[0-9a-f-]+)"/.exec(page.html) ?? [];
  const answer = await asResident().download(href);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
});
