import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ResidentActor } from '#kernel/actor.ts';
import { aResident, aUnit, openTestApp, type TestApp } from '../../../../testing/app.ts';
import { aBrowser, hiddenFields, unitOf } from '../../../../testing/pages.ts';
import * as settingsPage from './settings-page.tsx';

const { loader, action, default: Component } = settingsPage;
const PUSH = {
  publicKey: `B${'A'.repeat(86)}`,
  privateKey: 'A'.repeat(43),
  subject: 'mailto:a@vandra.example',
  hosts: ['.push.example'],
};

let app: TestApp;
let unitId: string;
let resident: ResidentActor;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
  unitId = (await aUnit(app)).unitId;
});
afterAll(async () => app.close());
beforeEach(async () => {
  resident = await aResident(app);
});

async function browser(given: { push?: typeof PUSH; country?: 'fi' } = {}) {
  const config = { ...app.config, channels: { ...app.config.channels, push: given.push ?? null } };
  return aBrowser({
    app: { ...app, config },
    unit: await unitOf(app, unitId),
    routes: [{ path: 'my/settings', loader, action, Component }],
    actor: resident,
  });
}
const kept = async () =>
  (await app.owner('select notify from residents.person where resident_id = $1', [resident.residentId]))[0]?.[
    'notify'
  ];

const written = {
  language: 'sv',
  email: 'a@vandra.example',
  phone: '070-174 06 05',
  way1: 'sms',
  way2: 'email',
  way3: '',
  time: '18.30',
  zone: 'Europe/Helsinki',
};

describe('how a person wants to be told', () => {
  test('the ways in their order, the time of day and where they are, in one form without any script', async () => {
    const page = await browser();
    const first = await page.get('/sv/my/settings');
    expect(first.html).toContain('Inkorgen på 1177');
    expect(first.html).toContain('Mellan 21.00 och 08.00 skickar vi inga påminnelser.');
    expect(first.html).not.toContain('Besked i webbläsaren');
    const sent = await page.post('/sv/my/settings', { ...hiddenFields(first.html), ...written });
    expect(sent.location).toBe('/sv/my/settings?saved=yes');
    expect(await kept()).toEqual({ channels: ['sms', 'email'], time: '18:30', zone: 'Europe/Helsinki' });
    expect((await page.follow(sent)).html).toContain('Inställningarna är sparade.');
  });

  test('without an e-mail address a way that reaches is chosen beforehand, and the form can be saved as it stands', async () => {
    resident = await aResident(app, { email: null });
    const page = await browser();
    const shown = (await page.get('/sv/my/settings')).html;
    expect(shown).toContain('value="sms" selected=""');
    expect(shown).not.toContain('value="email" selected=""');
    const plain = { ...written, ...hiddenFields(shown), email: '', way1: 'sms', way2: '' };
    expect((await page.post('/sv/my/settings', plain)).location).toBe('/sv/my/settings?saved=yes');
    expect(await kept()).toMatchObject({ channels: ['sms'] });
    const none = { ...plain, version: '2', phone: '', way1: '' };
    expect((await page.post('/sv/my/settings', none)).location).toBe('/sv/my/settings?saved=yes');
    // With no way at all, none is chosen for them.
    expect((await page.get('/sv/my/settings')).html).not.toMatch(/value="(email|sms|inbox)" selected=""/);
  });

  test('the same way twice counts once, and none at all is a choice', async () => {
    const page = await browser();
    await page.post('/sv/my/settings', {
      ...written,
      version: '1',
      way1: 'email',
      way2: 'email',
      way3: 'sms',
    });
    expect(await kept()).toMatchObject({ channels: ['email', 'sms'] });
    await page.post('/sv/my/settings', {
      ...written,
      version: '2',
      way1: '',
      way2: '',
      way3: '',
      time: '',
      zone: '',
    });
    expect(await kept()).toEqual({ channels: [], time: null, zone: null });
  });

  test.each([
    [{ phone: '' }, 'Skriv ditt telefonnummer'],
    [{ email: '' }, 'Skriv din e-postadress'],
    [{ email: 'ingen' }, 'E-postadressen ser inte rätt ut'],
    [{ time: '22.15' }, 'Mellan 21.00 och 08.00 skickar vi inga påminnelser. Välj en annan tid.'],
    [{ time: 'kvällen' }, 'Skriv klockslaget som 18:00.'],
    [{ zone: 'Ingenstans/Alls' }, 'Välj en plats i listan.'],
  ])(
    'what would not work is told at its field, and what was written stays: %o',
    async (changed, sentence) => {
      const page = await browser();
      const shown = await page.post('/sv/my/settings', { ...written, version: '1', ...changed });
      expect(shown.html).toContain(sentence);
      expect(shown.html).toContain('value="sms" selected=""');
      expect(await kept()).toMatchObject({ channels: ['email'] });
    },
  );

  test('somebody else’s change meanwhile is shown beside one’s own', async () => {
    const page = await browser();
    await page.post('/sv/my/settings', { ...written, version: '1' });
    const shown = await page.post('/sv/my/settings', { ...written, version: '1', way1: 'inbox', way2: '' });
    expect(shown.html).toContain('Inställningarna ändrades någon annanstans');
    expect(shown.html).toContain('Sms, E-post');
  });
});

describe('notices in browsers', () => {
  const device = (endpoint: string) => ({
    intent: 'push-on',
    endpoint,
    p256dh: 'B'.repeat(87),
    auth: 'a'.repeat(22),
  });

  test('are offered where they are set up; a browser is added once and all can be let go', async () => {
    const page = await browser({ push: PUSH });
    expect((await page.get('/sv/my/settings')).html).toContain(`data-push="${PUSH.publicKey}"`);
    for (const name of ['one', 'two', 'one'])
      await page.post('/sv/my/settings', device(`https://a.push.example/${name}`));
    expect((await page.get('/sv/my/settings')).html).toContain('2 webbläsare visar besked.');
    await page.post('/sv/my/settings', { intent: 'push-off' });
    expect((await page.get('/sv/my/settings')).html).toContain('Ingen webbläsare visar besked.');
  });

  test.each(['https://evil.example/x', 'http://a.push.example/x', 'https://127.0.0.1/x', 'no address'])(
    'an address that is none of the push services is refused: %s',
    async (endpoint) => {
      const page = await browser({ push: PUSH });
      await expect(page.post('/sv/my/settings', device(endpoint))).resolves.toMatchObject({ status: 404 });
      expect((await page.get('/sv/my/settings')).html).toContain('Ingen webbläsare visar besked.');
    },
  );
});
