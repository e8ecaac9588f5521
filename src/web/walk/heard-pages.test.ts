/** The road's page says when and how its reminders come, and takes another choice. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ChannelName } from '#kernel/channels.ts';
import { endWalk } from '#modules/enrolments/public.ts';
import { type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { saveSettings } from '#modules/residents/public.ts';
import { mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { walkBrowser } from '../../../testing/walk-pages.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
const { aWalker, parts, which, days } = walkStage(() => app);

/** Somebody who has chosen these ways in their settings. */
async function withWays(channels: readonly ChannelName[]): Promise<Walker> {
  const walker = await aWalker('free-air');
  const [row] = await app.owner('select version from residents.person where resident_id = $1', [
    walker.resident.residentId,
  ]);
  await mustRun(
    app.run(walker.resident, saveSettings, {
      language: 'sv',
      channels: [...channels],
      email: 'somebody@vandra.example',
      phone: '+46701740605',
      version: Number(row?.['version']),
      time: '',
      zone: '',
    }),
  );
  return walker;
}
const at = (walker: Walker) => `/sv/my/programmes/${walker.enrolmentId}`;
const kept = async ({ enrolmentId }: Walker) =>
  (await app.owner('select message_ways from enrolments.enrolment where id = $1', [enrolmentId]))[0]?.[
    'message_ways'
  ];
const ticked = (html: string) =>
  [...html.matchAll(/<input[^>]*name="ways"[^>]*>/g)]
    .filter(([input]) => input.includes('checked=""'))
    .map(([input]) => /value="([^"]+)"/.exec(input)?.[1]);

test('one of two ways is chosen for this programme, and its reminders go by that one', async () => {
  const walker = await withWays(['email', 'sms']);
  const browser = await walkBrowser(app, walker);
  expect(ticked((await browser.get(at(walker))).html)).toEqual(['email', 'sms']);
  const saved = await browser.post(at(walker), { intent: 'ways', ways: ['sms'] });
  expect((await browser.follow(saved)).html).toContain('Valet är sparat.');
  expect(await kept(walker)).toEqual(['sms']);
  expect(ticked((await browser.get(at(walker))).html)).toEqual(['sms']);
  await days(5);
  const sent = await app.owner(
    `select template, channels from notifications.message where resident_id = $1 and template = 'next-step'`,
    [walker.resident.residentId],
  );
  expect(sent.length).toBeGreaterThan(0);
  for (const one of sent) expect(one['channels']).toEqual(['sms']);
  // All of them are no choice.
  await browser.post(at(walker), { intent: 'ways', ways: ['email', 'sms'] });
  expect(await kept(walker)).toBeNull();
});

test('none, one that they do not have, and one that is none are refused beside the boxes, and nothing changes', async () => {
  const walker = await withWays(['email', 'sms']);
  const browser = await walkBrowser(app, walker);
  await browser.post(at(walker), { intent: 'ways', ways: ['sms'] });
  for (const ways of [[], ['push']]) {
    const { html } = await browser.post(at(walker), { intent: 'ways', ways });
    expect(html).toContain('Välj minst ett av dina sätt.');
    expect(await kept(walker)).toEqual(['sms']);
  }
  expect((await browser.post(at(walker), { intent: 'ways', ways: ['pigeon'] })).status).toBe(404);
  expect(await kept(walker)).toEqual(['sms']);
});

test('with one way there is nothing to choose, and the page says which it is', async () => {
  const walker = await withWays(['email']);
  const { html } = await (await walkBrowser(app, walker)).get(at(walker));
  expect(html).not.toContain('name="ways"');
  expect(html).toContain('Så når påminnelserna dig: ');
});

test('what has ended is not reminded of, and takes no choice', async () => {
  const walker = await withWays(['email', 'sms']);
  await mustRun(
    app.run(walker.resident, endWalk(parts()), { ...which(walker), reason: 'stopped', summary: '' }),
  );
  await (await walkBrowser(app, walker)).post(at(walker), { intent: 'ways', ways: ['sms'] });
  expect(await kept(walker)).toBeNull();
});

test('an hour in the quiet hours is taken, and the page says when it is heard', async () => {
  const walker = await withWays(['email']);
  const browser = await walkBrowser(app, walker);
  const before = (await browser.get(at(walker))).html;
  expect(before).toMatch(/Mellan kl\. \d\d\.\d\d och \d\d\.\d\d är det tyst\./);
  expect(before).not.toContain('Du har valt kl.');
  const shown = await browser.follow(await browser.post(at(walker), { intent: 'time', time: '23.30' }));
  expect(shown.html).toMatch(/Du har valt kl\. 23\.30\. Då är det tyst, så påminnelserna kommer kl\. 08\.00/);
  const awake = await browser.follow(await browser.post(at(walker), { intent: 'time', time: '12.00' }));
  expect(awake.html).not.toContain('Du har valt kl.');
});
