import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { RouteObject } from 'react-router';
import type { ResidentActor, StaffActor } from '#kernel/actor.ts';
import { civilDate } from '#kernel/dates.ts';
import { acceptReferral, declineReferral } from '#modules/referrals/public.ts';
import {
  aResident,
  aStaffMember,
  aUnit,
  mustRun,
  openTestApp,
  type Place,
  type TestApp,
} from '../../../testing/app.ts';
import { aBrowser, hiddenFields, type Shown, unitOf, type Visit } from '../../../testing/pages.ts';
import * as questionPage from './question-page.tsx';
import * as sendPage from './send-page.tsx';
import * as sentPage from './sent-page.tsx';

const routes: RouteObject[] = [
  { path: 'check/send', loader: sendPage.loader, action: sendPage.action, Component: sendPage.default },
  {
    path: 'check/sent/:referralId',
    loader: sentPage.loader,
    action: sentPage.action,
    Component: sentPage.default,
  },
  {
    path: 'check/:code',
    loader: questionPage.loader,
    action: questionPage.action,
    Component: questionPage.default,
  },
];

let app: TestApp;
let place: Place;
let resident: ResidentActor;
let coach: StaffActor;
let visit: Visit;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());
beforeEach(async () => {
  place = await aUnit(app);
  resident = await aResident(app);
  coach = await aStaffMember(app, place);
  visit = { app, routes, unit: await unitOf(app, place.unitId), actor: resident };
});

type Browser = ReturnType<typeof aBrowser>;
const ANSWERS = { t5: ['10-14', 'weekly'] } as const;
const CHOOSE = '/sv/check/send?step=choose';

async function answered(browser: Browser): Promise<Browser> {
  for (const [index, name] of ['week', 'occasion'].entries()) {
    const path = `/sv/check/t5?q=${index + 1}`;
    await browser.post(path, {
      ...hiddenFields((await browser.get(path)).html),
      [name]: ANSWERS.t5[index] ?? '',
    });
  }
  return browser;
}
async function sleepToo(browser: Browser): Promise<Browser> {
  for (const [index, name] of ['rested', 'awake', 'tired'].entries()) {
    const path = `/sv/check/m7?q=${index + 1}`;
    const page = await browser.get(path);
    const code = /type="radio"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    await browser.post(path, { ...hiddenFields(page.html), [name]: code });
  }
  return browser;
}
async function sendForm(
  browser: Browser,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<Shown> {
  const page = await browser.get(CHOOSE);
  return browser.post(CHOOSE, { ...hiddenFields(page.html), contact: 'message', ...fields });
}
async function referrals() {
  return app.owner(
    'select id, state, habits, contact, version from referrals.referral where resident_id = $1',
    [resident.residentId],
  );
}

describe('before sending', () => {
  test('a visitor signs in first and comes back here, the answers still carried', async () => {
    const browser = await answered(aBrowser({ ...visit, actor: { kind: 'visitor' } }));
    const away = await browser.get('/sv/check/send');
    expect(away.location).toBe('/sv/sign-in?as=resident&then=%2Fsv%2Fcheck%2Fsend');
    expect(browser.cookies.size).toBe(1);
  });

  test('staff have nothing to send here', async () => {
    expect((await aBrowser({ ...visit, actor: coach }).get('/sv/check/send')).status).toBe(403);
  });

  test('the person reads what is kept, how long with its source, who sees it, and that it is no consent', async () => {
    const page = await aBrowser(visit).get('/sv/check/send');
    expect(page.html).toContain('Innan du skickar');
    expect(page.html).toContain('minst 10 år efter den sista anteckningen');
    expect(page.html).toContain('Patientdatalagen');
    expect(page.html).toContain(visit.unit.names.sv);
    expect(page.html).toContain('bygger inte på samtycke');
    expect(page.html).toContain('href="/sv/check/send?step=choose"');
    expect(page.html).toContain('<title>Skicka – Vandra</title>');
  });

  test('all that is finished is ticked, and what is unfinished leads back to its questions', async () => {
    const browser = await sleepToo(aBrowser(visit));
    await browser.post('/sv/check/t5?q=1', {
      ...hiddenFields((await browser.get('/sv/check/t5?q=1')).html),
      week: '1-9',
    });
    const page = await browser.get(CHOOSE);
    expect(page.html).toMatch(/<input(?=[^>]*value="m7")(?=[^>]*checked)[^>]*>/);
    expect(page.html).not.toContain('value="t5"');
    expect(page.html).toContain('Alkohol: inte färdigt');
  });

  test('looking at the pages stores nothing but the log of the look', async () => {
    const browser = await answered(aBrowser(visit));
    await browser.get('/sv/check/send');
    await browser.get(CHOOSE);
    expect(await referrals()).toEqual([]);
    expect(
      await app.owner('select 1 from instruments.response where resident_id = $1', [resident.residentId]),
    ).toEqual([]);
  });
});

describe('the form', () => {
  test('without anything chosen or written comes back and leads to the field', async () => {
    const browser = await answered(aBrowser(visit));
    const back = await sendForm(browser, {});
    expect(back.status).toBe(400);
    expect(back.html).toContain('href="#chosen"');
    expect(back.html).not.toMatch(/<input(?=[^>]*value="t5")(?=[^>]*checked)[^>]*>/);
    expect(await referrals()).toEqual([]);
  });

  test('with too long a text keeps every word and says how long it is', async () => {
    const browser = await answered(aBrowser(visit));
    const text = `${'å'.repeat(2500)} slut`;
    const back = await sendForm(browser, { chosen: 't5', words: text });
    expect(back.status).toBe(400);
    expect(back.html).toContain('2505 tecken');
    expect(back.html).toContain(text);
    expect(back.html).toMatch(/<input(?=[^>]*value="t5")(?=[^>]*checked)[^>]*>/);
  });

  test('without a way to answer asks for one', async () => {
    const back = await sendForm(await answered(aBrowser(visit)), { chosen: 't5', contact: 'pigeon' });
    expect(back.html).toContain('href="#contact"');
  });

  test('sends what is ticked; what was not ticked is erased with the rest', async () => {
    const browser = await sleepToo(await answered(aBrowser(visit)));
    const receipt = await browser.follow(
      await sendForm(browser, { chosen: ['m7'], words: 'Hej', contact: 'phone' }),
    );
    expect(receipt.html).toContain('Det är skickat');
    expect(receipt.html).toContain('Det du inte skickade är raderat.');
    expect(receipt.html).toContain('Du blir uppringd senast');
    expect(
      await app.owner('select 1 from instruments.draft where resident_id = $1', [resident.residentId]),
    ).toEqual([]);
    expect(await referrals()).toMatchObject([{ state: 'received', habits: ['sleep'], contact: 'phone' }]);
  });

  test('sent twice, also from the back button, is one referral and the same receipt', async () => {
    const browser = await answered(aBrowser(visit));
    const page = await browser.get(CHOOSE);
    const fields = { ...hiddenFields(page.html), chosen: 't5', contact: 'message' };
    const first = await browser.post(CHOOSE, fields);
    const again = await browser.post(CHOOSE, fields);
    expect(again.location).toBe(first.location);
    expect(await referrals()).toHaveLength(1);
  });

  test('while one is waiting says so with the day, and the answers stay with the person', async () => {
    const browser = await answered(aBrowser(visit));
    await sendForm(browser, { chosen: 't5' });
    const later = await sleepToo(aBrowser(visit));
    const page = await later.get('/sv/check/send');
    expect(page.html).toContain('Du har redan frågat');
    expect(page.html).toMatch(/svarar senast \w+ \d+ \w+ \d{4}/);
    expect(
      await app.owner('select instrument, occasion from instruments.draft where resident_id = $1', [
        resident.residentId,
      ]),
    ).toEqual([{ instrument: 'sleep', occasion: 'check' }]);
  });

  test('can be words alone, for who has no answers', async () => {
    const browser = aBrowser(visit);
    expect((await browser.get(CHOOSE)).html).toContain('Du kan ändå be om hjälp');
    const receipt = await browser.follow(await sendForm(browser, { words: 'Jag vill börja gå.' }));
    expect(receipt.html).toContain('Det är skickat');
  });
});

describe('another road', () => {
  test('is shown to who is too young, before anything is asked', async () => {
    resident = await aResident(app, { birthDate: civilDate('2015-06-01') });
    const page = await aBrowser({ ...visit, actor: resident }).get(CHOOSE);
    expect(page.html).toContain('är för den som har fyllt 16 år');
    expect(page.html).toContain('Inget har skickats.');
    expect(page.html).toContain('href="tel:');
  });

  test('is shown to who is signed in to another country', async () => {
    const abroad = await aResident(app, { country: 'fi' });
    expect((await aBrowser({ ...visit, actor: abroad }).get('/sv/check/send')).html).toContain(
      'ett annat land',
    );
  });
});

describe('after sending', () => {
  async function sentPath(): Promise<string> {
    return (await sendForm(await answered(aBrowser(visit)), { chosen: 't5' })).location ?? '';
  }
  async function input() {
    const [row] = await referrals();
    return { residentId: resident.residentId, referralId: row?.['id'], version: 1 };
  }

  test('the page is the person’s own: another’s and a missing one look the same', async () => {
    const path = await sentPath();
    const other = aBrowser({ ...visit, actor: await aResident(app) });
    const missing = await other.get('/sv/check/sent/018f0000-0000-7000-8000-000000000000');
    expect((await other.get(path)).status).toBe(404);
    expect(missing.status).toBe(404);
    expect((await other.get('/sv/check/sent/nonsense')).status).toBe(404);
  });

  test('it can be taken back, and the page says so', async () => {
    const browser = aBrowser(visit);
    const path = await sentPath();
    const page = await browser.get(path);
    const back = await browser.follow(await browser.post(path, hiddenFields(page.html)));
    expect(back.html).toContain('Du har tagit tillbaka din förfrågan');
    expect(back.html).not.toContain('Ta tillbaka min förfrågan');
  });

  test('taking back too late shows the answer that came first', async () => {
    const browser = aBrowser(visit);
    const path = await sentPath();
    const page = await browser.get(path);
    await mustRun(app.run(coach, acceptReferral, await input()));
    const late = await browser.follow(await browser.post(path, hiddenFields(page.html)));
    expect(late.html).toContain('Någon hann svara före dig');
    expect(late.html).toContain('Du är välkommen');
  });

  test('a no comes with another road', async () => {
    const path = await sentPath();
    await mustRun(app.run(coach, declineReferral, { ...(await input()), reason: 'needs-care-first' }));
    const page = await aBrowser(visit).get(path);
    expect(page.html).toContain('Vi visar dig en annan väg');
    expect(page.html).toContain('Ring din vårdcentral');
  });
});

test('in Finnish and English every page of the way has its words', async () => {
  for (const language of ['fi', 'en'] as const) {
    const browser = aBrowser({ ...visit, language, actor: await aResident(app) });
    const information = await browser.get(`/${language}/check/send`);
    const page = await browser.get(`/${language}/check/send?step=choose`);
    const sent = await browser.post(`/${language}/check/send?step=choose`, {
      ...hiddenFields(page.html),
      contact: 'message',
      words: 'Hei',
    });
    const receipt = await browser.follow(sent);
    for (const shown of [information, page, receipt]) {
      expect(shown.status).toBe(200);
      expect(shown.html).not.toMatch(/undefined|\[object|\bNaN\b/);
      expect(shown.html).not.toMatch(/Skicka|förfrågan/);
    }
  }
});
