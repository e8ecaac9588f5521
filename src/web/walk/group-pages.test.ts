/** A member of a group: when it meets, what it calls them, who reads what they write, and what others have shared. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { plusDays } from '#kernel/dates.ts';
import { changeGroupOfUnit } from '#modules/enrolments/public.ts';
import { exportResident } from '#modules/residents/public.ts';
import { groupStage, TASK, type Walker, walkStage } from '#modules/enrolments/testing.ts';
import { aResident, mustRun, openTestApp, type TestApp } from '../../../testing/app.ts';
import { PICTURE_STEP, pictureScene } from '../../../testing/shared-pictures.ts';
import { formOf, walkBrowser } from '../../../testing/walk-pages.ts';
import { heldParts } from '../my/held-parts.server.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'), { poolSize: 10 });
});
afterAll(async () => app.close());
const { aWalker } = walkStage(() => app);
const { today, twoMembers, write } = groupStage(() => app);
const { show, twoWhoMayShow } = pictureScene(() => app);
const at = (walker: Walker) => `/sv/my/programmes/${walker.enrolmentId}`;
const STEP = 'w1-first';

async function shares(walker: Walker, words: string, who: 'group' | 'coach' | 'me', intent = 'keep') {
  const browser = await walkBrowser(app, walker);
  const path = `${at(walker)}/steps/${STEP}`;
  const page = await browser.get(path);
  const form = formOf(page.html, TASK);
  const kept = await browser.post(path, { ...form, intent, [`who-${TASK}`]: who, [`${TASK}.what`]: words });
  return { page, shown: await browser.follow(kept) };
}
/** The choice of who reads, as it stands. */
const chosen = (html: string) =>
  ['group', 'coach', 'me'].find((who) =>
    html
      .split('<input')
      .some(
        (one) =>
          one.includes(`name="who-${TASK}"`) &&
          one.includes(`value="${who}"`) &&
          /\bchecked/.test(one.split('>')[0] ?? ''),
      ),
  );

test('who reads is chosen before it is written, never the group unasked; what is shared is read by who shares', async () => {
  const { maria, ali } = await twoMembers();
  const { page, shown } = await shares(maria, 'Gå till bageriet', 'group');
  expect(page.html).toContain('Du väljer själv vem som får läsa det här.');
  expect(page.html).toContain('Gruppen ser det under namnet Maria.');
  expect(page.html).toContain('När du har delat ditt kan du läsa');
  expect(chosen(page.html)).toBe('coach');
  expect(shown.html).toContain('De i gruppen som själva delar kan läsa det.');
  expect(chosen(shown.html)).toBe('group');
  expect(shown.html).toContain('Ingen annan har delat något här än.');
  const before = await shares(ali, 'Ta trappan', 'coach');
  expect(before.shown.html).toContain('Sparat. Din coach kan läsa det.');
  expect(before.shown.html).not.toContain('Gå till bageriet');
  const after = await shares(ali, 'Ta trappan', 'group');
  expect(after.shown.html).toContain('Gå till bageriet');
  expect(after.shown.html).toContain('Maria, ');
  expect(after.shown.html).not.toContain('Ljungberg');
  // Whoever keeps pages on a device knows by this what is not the person's own.
  expect(after.shown.html.split('data-of-others')[1]).toContain('Gå till bageriet');
  // What is sent the coach reads, whatever was chosen; and it is not the group's for that.
  const sent = await shares(ali, 'Ta trappan', 'me', 'send');
  expect(sent.shown.html).toContain('Skickat. Din coach får veta');
  expect(sent.shown.html).not.toContain('Gå till bageriet');
});

test('who walks without a group is told of the coach alone, and offered no group', async () => {
  const walker = await aWalker('in-balance');
  const page = await (await walkBrowser(app, walker)).get(`${at(walker)}/steps/${STEP}`);
  expect(page.html).toContain('Din coach kan läsa det här.');
  expect(page.html).not.toContain(`name="who-${TASK}"`);
});

test('the road shows the group: meetings, in a rest too, the name, and the way out', async () => {
  const { groupId, maria } = await twoMembers();
  const browser = await walkBrowser(app, maria);
  expect((await browser.get(at(maria))).html).toContain('Inga träffar är inlagda än.');
  for (const [day, place] of [
    [plusDays(today(), -2), 'Gamla lokalen'],
    [plusDays(today(), 5), 'Biblioteket'],
  ])
    await mustRun(
      app.run(maria.coach, changeGroupOfUnit(app), {
        groupId,
        change: { kind: 'meeting', day, time: '17:30', place },
      }),
    );
  const road = await browser.get(at(maria));
  expect(road.html).toContain('Du går programmet med gruppen Tisdagar.');
  expect(road.html).toContain('Biblioteket');
  expect(road.html).not.toContain('Gamla lokalen');
  const resting = await browser.follow(await browser.post(at(maria), { intent: 'pause', until: '' }));
  expect(resting.html).toContain('Träffarna i gruppen är kvar medan programmet vilar.');
  expect(resting.html).toContain('Biblioteket');
  const none = await browser.post(at(maria), { intent: 'alias', alias: 'x'.repeat(50) });
  expect(none.html).toContain('Namnet är för långt.');
  const named = await browser.follow(await browser.post(at(maria), { intent: 'alias', alias: 'Vandraren' }));
  expect(named.html).toContain('Namnet är sparat.');
  expect(named.html).toContain('value="Vandraren"');
  const left = await browser.follow(await browser.post(at(maria), { intent: 'leave-group' }));
  expect(left.html).toContain('Du är inte med i gruppen längre.');
  expect(left.html).not.toContain('Tisdagar');
  expect((await browser.post(at(maria), { intent: 'leave-group' })).location).toBe(at(maria));
});

test('an ended group is told of, and offers nothing any more', async () => {
  const { groupId, maria } = await twoMembers();
  await mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: { kind: 'end' } }));
  const { html } = await (await walkBrowser(app, maria)).get(at(maria));
  expect(html).toContain('Gruppen är avslutad.');
  expect(html).not.toContain('value="leave-group"');
});

test('the own home page shows when the group meets next, and each meeting is there for a calendar', async () => {
  const { groupId, maria, ali } = await twoMembers();
  const browser = await walkBrowser(app, maria);
  expect((await browser.get('/sv/my')).html).not.toContain('Nästa träff i gruppen');
  for (const [days, place] of [
    [12, 'Biblioteket'],
    [5, 'Medborgarhuset'],
    [-5, 'Gamla lokalen'],
  ] as const)
    await mustRun(
      app.run(maria.coach, changeGroupOfUnit(app), {
        groupId,
        change: { kind: 'meeting', day: plusDays(today(), days), time: '17:30', minutes: 90, place },
      }),
    );
  await browser.post(at(maria), { intent: 'pause', until: '' });
  const home = (await browser.get('/sv/my')).html;
  expect(home).toContain('Nästa träff i gruppen');
  expect(home).toContain('Tisdagar. Medborgarhuset, 90 minuter.');
  expect(home).not.toContain('Biblioteket');
  const [address = ''] = /\/sv\/my\/programmes\/[^"]*calendar\.ics/.exec(home) ?? [];
  expect((await browser.get(at(maria))).html.split('calendar.ics"')).toHaveLength(3);
  const file = await browser.download(address);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="vandra.ics"');
  const text = await file.text();
  expect(text).toContain('SUMMARY:Vandra\r\n');
  expect(text).not.toMatch(/Tisdagar|Medborgarhuset|balans/i);
  await expect((await walkBrowser(app, ali)).download(address)).rejects.toMatchObject({ status: 404 });
  await mustRun(app.run(maria.coach, changeGroupOfUnit(app), { groupId, change: { kind: 'end' } }));
  expect((await browser.get('/sv/my')).html).not.toContain('Nästa träff i gruppen');
});

test('what another has shown in a picture stands with their name, and is seen in no other way', async () => {
  const { maria, ali } = await twoWhoMayShow();
  const photo = await show(maria);
  const step = `${at(ali)}/steps/${PICTURE_STEP}`;
  const browser = await walkBrowser(app, ali);
  const before = await browser.get(step);
  expect(before.html).toContain('Delar du med gruppen ser den bilden också.');
  expect(before.html).not.toContain(photo);
  await show(ali);
  const [own = '', others = ''] = (await browser.get(step)).html.split('data-of-others');
  expect(own).not.toContain(photo);
  expect(others).toContain('Maria, ');
  expect(others).toMatch(new RegExp(`<img src="${at(ali)}/shared/${photo}" alt="Soppa"`));
  expect(others).not.toContain('Ladda ner bilden');
  const shown = await browser.download(`${at(ali)}/shared/${photo}`);
  expect(shown.headers.get('content-type')).toBe('image/jpeg');
  expect(shown.headers.get('cache-control')).toBe('no-store');
  await show(maria, 'coach');
  await expect(browser.download(`${at(ali)}/shared/${photo}`)).rejects.toMatchObject({ status: 404 });
  expect((await browser.get(step)).html).not.toContain(photo);
});

test('under protected identity the page says that the group never sees the picture', async () => {
  const { maria } = await twoWhoMayShow();
  await app.owner(`update identity.resident set protected = 'sekretessmarkering' where resident_id = $1`, [
    maria.resident.residentId,
  ]);
  const { html } = await (await walkBrowser(app, maria)).get(`${at(maria)}/steps/${PICTURE_STEP}`);
  expect(html).toContain('Gruppen ser dina ord, men aldrig bilden.');
});

test('nobody else opens a member’s road', async () => {
  const { maria, ali } = await twoMembers();
  await write(maria, 'Gå till bageriet');
  const foreign = await walkBrowser(app, { resident: ali.resident, place: ali.place });
  expect((await foreign.get(`${at(maria)}/steps/${STEP}`)).status).toBe(404);
  const nobody = await walkBrowser(app, {
    resident: await aResident(app, { country: 'se' }),
    place: ali.place,
  });
  expect((await nobody.get(at(maria))).status).toBe(404);
});

test('the person’s own copy names the group, what it calls them, and what they have shared', async () => {
  const { groupId, maria } = await twoMembers();
  await write(maria, 'Gå till bageriet');
  const { held } = await mustRun(
    app.run(maria.resident, exportResident(heldParts(app)), {
      residentId: maria.resident.residentId,
    }),
  );
  expect(held['enrolments']?.['walks']).toMatchObject([
    {
      groupId,
      group: { name: 'Tisdagar', state: 'open', calledThere: 'Maria' },
      written: [{ partId: TASK, privacy: 'group' }],
    },
  ]);
  expect(JSON.stringify(held['timeline'])).toContain('walk.begun');
});
