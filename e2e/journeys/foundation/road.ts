/**
 * One person's whole road: check a habit, ask for help, meet a coach on video, set a goal, be followed up. The same road
 * is walked in each language by its own people.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#kernel/actor.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import { type Browsers, openBrowsers, type Person, type SeenAnswer } from '../../browser.ts';
import { type RunningService, startService } from '../../server.ts';
import { answerQuestions, chooseToBe, looksRight, open, pressOn, textOf } from '../../walker.ts';

export interface Cast {
  readonly language: Language;
  readonly locale: string;
  readonly resident: { readonly account: string; readonly name: string };
  readonly coach: { readonly account: string; readonly name: string };
  /** The unit to choose when the coach has several assignments; null when there is one. */
  readonly unit: string | null;
  /** Neutral code of the self-check. */
  readonly check: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GOAL = 'En promenad efter middagen, fyra kvällar i veckan.';
const MAILS = 'main article, main li';

/** Pages about one person, by their address; each answer 200 must stand in the log under its request id. */
const ABOUT_A_PERSON = /^\/(sv|fi|en)\/(my(\/|$)|work\/people\/[0-9a-f-]{36}|meeting\/|check\/sent\/)/;

function pagesWithoutRow(answers: readonly SeenAnswer[], logged: ReadonlySet<string>): readonly string[] {
  return answers
    .filter((answer) => answer.method === 'GET' && answer.status === 200 && ABOUT_A_PERSON.test(answer.path))
    .filter((answer) => !logged.has(answer.requestId))
    .map((answer) => answer.path);
}

function civil(at: number, zone: string): { date: string; time: string } {
  const text = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** Frames of the other side's picture that this browser has decoded so far. */
async function framesOf(person: Person): Promise<number> {
  return person.page
    .locator('video.v-call-picture')
    .evaluate((video) =>
      video instanceof HTMLVideoElement ? video.getVideoPlaybackQuality().totalVideoFrames : -1,
    );
}

async function seesMovingPicture(person: Person): Promise<void> {
  await person.page.locator('main[data-peer=connected]').waitFor();
  const before = await framesOf(person);
  await expect.poll(async () => framesOf(person), { timeout: 20_000 }).toBeGreaterThan(before + 5);
}

export function walkTheRoad(cast: Cast): void {
  const { language } = cast;
  const zone = language === 'fi' ? 'Europe/Helsinki' : 'Europe/Stockholm';
  let service: RunningService;
  let browsers: Browsers;
  let resident: Person;
  let coach: Person;
  let personPage = '';
  let meetingAddress = '';
  let startsAt = 0;

  async function moveClock(at: number): Promise<void> {
    await open(resident, language, '/dev/clock');
    const moment = civil(at, zone);
    await resident.page.locator('input[name=date]').fill(moment.date);
    await resident.page.locator('input[name=time]').fill(moment.time);
    await resident.page.locator('form:has(input[name=date]) button[type=submit]').click();
    await resident.page.waitForLoadState('load');
  }

  /** Sessions keep real time and may have ended meanwhile; a page then leads over signing in and back. */
  async function signInAgain(person: Person, account: string, page: string): Promise<void> {
    await open(person, language, page);
    if (!person.page.url().includes('/sign-in')) return;
    await chooseToBe(person, account);
    if (cast.unit !== null && person.page.url().includes('/assignment')) {
      await person.page.locator('main button', { hasText: cast.unit }).first().click();
      await person.page.waitForLoadState('load');
    }
  }

  beforeAll(async () => {
    service = await startService();
    browsers = await openBrowsers(service.url);
    resident = await browsers.person({ locale: cast.locale });
    coach = await browsers.person({ locale: cast.locale, width: 1280, height: 900 });
  });
  afterAll(async () => {
    await browsers.close();
    await service.stop();
  });

  describe('a self-check', () => {
    test('begins at the front page with one question', async () => {
      await open(resident, language, '');
      await looksRight(resident);
      await resident.page.locator(`main a[href="/${language}/check/${cast.check}"]`).click();
      await looksRight(resident);
    });
    test('a question without an answer is told, and linked to its field', async () => {
      await pressOn(resident);
      await resident.page.locator('main a[href^="#"]').first().waitFor();
      await looksRight(resident);
    });
    test('ends with a result in words', async () => {
      expect(await answerQuestions(resident, 2)).toBeGreaterThan(0);
      await looksRight(resident);
      expect((await textOf(resident)).length).toBeGreaterThan(200);
    });
  });

  describe('asking for help', () => {
    test('leads over signing in and back to the sending', async () => {
      await resident.page.locator('main a[href$="/check/send"]').first().click();
      await looksRight(resident);
      await chooseToBe(resident, cast.resident.account);
      expect(new URL(resident.page.url()).pathname).toBe(`/${language}/check/send`);
    });
    test('tells first what is kept and who sees it, then sends', async () => {
      await looksRight(resident);
      if ((await resident.page.locator('main textarea').count()) === 0) {
        await resident.page.locator('main form button[type=submit], main a.ds-button').first().click();
        await resident.page.waitForLoadState('load');
        await looksRight(resident);
      }
      await resident.page
        .locator('main textarea')
        .fill('Jag vill orka mer på kvällarna. Haluan jaksaa iltaisin.');
      await resident.page.locator('main input[type=radio][name=contact]').first().check();
      await pressOn(resident);
      expect(new URL(resident.page.url()).pathname).toContain('/check/sent/');
      await looksRight(resident);
    });
    test('the browser carries no answers any longer', async () => {
      const cookies = await resident.context.cookies();
      expect(cookies.map((cookie) => cookie.name)).not.toContain('vandra_answers');
    });
    test('going back and sending again makes no second request', async () => {
      await resident.page.goBack();
      await open(resident, language, '/check/send');
      expect(await resident.page.locator('main textarea').count()).toBe(0);
    });
  });

  describe('the coach', () => {
    test('signs in and chooses the assignment', async () => {
      await open(coach, language, '/work');
      await chooseToBe(coach, cast.coach.account);
      if (cast.unit !== null) {
        await looksRight(coach);
        await coach.page.locator('main button', { hasText: cast.unit }).first().click();
        await coach.page.waitForLoadState('load');
      }
      expect(new URL(coach.page.url()).pathname).toBe(`/${language}/work`);
      await looksRight(coach);
    });
    test('finds the person on the intake list and reads the answers', async () => {
      await open(coach, language, '/work/intake');
      await looksRight(coach);
      await coach.page.locator('a[href*="/referral/"]', { hasText: cast.resident.name }).first().click();
      await coach.page.waitForURL('**/referral/**');
      await looksRight(coach);
      expect(await textOf(coach)).toContain('Jag vill orka mer på kvällarna');
    });
    test('accepts, and the person page opens', async () => {
      await coach.page.locator('main button[name=answer][value=accept]').click();
      await coach.page.waitForURL(/\/work\/people\/[0-9a-f-]{36}(\?|$)/);
      personPage = new URL(coach.page.url()).pathname.replace(`/${language}`, '');
      await looksRight(coach);
      expect(await textOf(coach)).toContain(cast.resident.name);
    });
  });

  describe('booking', () => {
    test('the resident chooses among free times and books video', async () => {
      await open(resident, language, '/my/times');
      await looksRight(resident);
      const time = resident.page.locator('a.v-time').first();
      startsAt = Date.parse((await time.locator('time').getAttribute('datetime')) ?? '');
      await time.click();
      const video = resident.page.locator('input[name=modality][value=video]');
      if ((await video.getAttribute('type')) === 'radio') await video.check();
      await looksRight(resident);
      await pressOn(resident);
      expect(resident.page.url()).toContain('done=booked');
      await looksRight(resident);
    });
    test('a calendar file without content comes along', async () => {
      const link = await resident.page.locator('a[href$="calendar.ics"]').first().getAttribute('href');
      const file = await resident.context.request.get(link ?? '');
      const calendar = await file.text();
      expect(calendar).toContain('BEGIN:VEVENT');
      expect(calendar).not.toContain(cast.coach.name);
    });
    test('a mail tells that there is a time and nothing more', async () => {
      await expect
        .poll(
          async () => {
            await open(resident, language, '/dev/inbox');
            return (await resident.page.locator('main article, main li').count()) > 0;
          },
          { timeout: 20_000 },
        )
        .toBe(true);
      await looksRight(resident);
      expect(await textOf(resident)).not.toContain(cast.coach.name);
    });
  });

  describe('the video meeting', () => {
    test('the door is shut before its time', async () => {
      await open(resident, language, '/my/times');
      meetingAddress =
        (await resident.page
          .locator('a[href*="/meeting/"]')
          .first()
          .getAttribute('href')
          .catch(() => null)) ?? '';
      await moveClock(startsAt - 5 * MINUTE);
    });
    test('both come in, the resident waits until let in', async () => {
      await open(resident, language, '/my/times');
      meetingAddress =
        (await resident.page.locator('a[href*="/meeting/"]').first().getAttribute('href')) ?? '';
      await resident.page.goto(meetingAddress);
      await looksRight(resident);
      await resident.page.locator('main button:not([disabled])').first().click();
      await resident.page.locator('main[data-stage=waiting]').waitFor();
      await looksRight(resident);
      await coach.page.goto(meetingAddress);
      await coach.page.locator('main button:not([disabled])').first().click();
      await coach.page.locator('main[data-stage=inside]').waitFor();
      await coach.page.locator('.v-call-controls button').first().click();
    });
    test('real pictures move on both sides', async () => {
      await Promise.all([seesMovingPicture(resident), seesMovingPicture(coach)]);
      await looksRight(resident);
      await looksRight(coach);
    });
    test('text goes letter by letter beside the picture', async () => {
      await resident.page.locator('#call-text').pressSequentially('Hör du', { delay: 60 });
      await expect.poll(async () => coach.page.locator('.v-call-draft').innerText()).toContain('Hör du');
      await resident.page.locator('#call-text').press('Enter');
      await expect.poll(async () => coach.page.locator('.v-call-lines').innerText()).toContain('Hör du');
    });
    test('a reload finds back into the call', async () => {
      await resident.page.reload();
      await resident.page.locator('main button:not([disabled])').first().click();
      await Promise.all([seesMovingPicture(resident), seesMovingPicture(coach)]);
    });
    test('ends with a next step', async () => {
      await resident.page.locator('.v-call-controls button').last().click();
      await looksRight(resident);
      await coach.page.locator('.v-call-controls button').last().click();
      await coach.page.locator('main a[href*="/notes/new"]').waitFor();
      await looksRight(coach);
    });
  });

  describe('goal and note', () => {
    test('the resident sets a goal with importance and confidence', async () => {
      await open(resident, language, '/my/goal');
      await looksRight(resident);
      await pressOn(resident);
      await looksRight(resident);
      await resident.page.locator('input[name=habit]').first().check();
      await resident.page.locator('textarea[name=words]').fill(GOAL);
      await resident.page.locator('input[name=importance][value="9"]').check();
      await resident.page.locator('input[name=confidence][value="6"]').check();
      await pressOn(resident);
      await looksRight(resident);
      await open(resident, language, '/my');
      expect(await textOf(resident)).toContain(GOAL);
    });
    test('the coach writes a note from a phrase with proposed codes, and signs it', async () => {
      await coach.page.locator('main a[href*="/notes/new"]').click();
      await coach.page.waitForLoadState('load');
      await looksRight(coach);
      await pressOn(coach);
      await looksRight(coach);
      expect(await textOf(coach)).toContain(GOAL);
      await coach.page.locator('button[name=intent][value=sign]').click();
      await coach.page.waitForLoadState('load');
      await looksRight(coach);
      expect(await coach.page.locator('button[name=intent][value=sign]').count()).toBe(0);
      expect(await textOf(coach)).toMatch(language === 'fi' ? /SPAT|ZYC|OAB/ : /DV1\d\d/);
    });
    test('an addendum can be written, the note itself cannot be changed', async () => {
      await coach.page.locator('main textarea').last().fill('Tillägg: tiden gäller.');
      await coach.page.locator('main form:has(textarea) button[type=submit]').last().click();
      await coach.page.waitForLoadState('load');
      expect(await textOf(coach)).toContain('Tillägg: tiden gäller.');
    });
  });

  describe('messages', () => {
    test('the resident writes, the coach answers, the resident reads it', async () => {
      await open(resident, language, '/my/messages');
      await looksRight(resident);
      await resident.page.locator('textarea[name=body]').fill('Kan vi börja med promenader?');
      await pressOn(resident, 'main form:has(textarea)');
      await looksRight(resident);
      await open(coach, language, `${personPage}/messages`);
      await looksRight(coach);
      expect(await textOf(coach)).toContain('Kan vi börja med promenader?');
      await coach.page.locator('textarea[name=body]').fill('Ja, tio minuter efter middagen.');
      await pressOn(coach, 'main form:has(textarea)');
      await open(resident, language, '/my/messages');
      expect(await textOf(resident)).toContain('tio minuter efter middagen');
    });
  });

  describe('the end and what follows', () => {
    test('the coach ends the period with a reason', async () => {
      await open(coach, language, `${personPage}/end`);
      await looksRight(coach);
      await coach.page.locator('input[name=reason][value=reached]').check();
      await pressOn(coach);
      await open(coach, language, personPage);
      await looksRight(coach);
    });
    test('a week before three months have passed the resident is invited by mail', async () => {
      await open(resident, language, '/dev/inbox');
      const before = await resident.page.locator(MAILS).count();
      await moveClock(startsAt + 86 * DAY);
      await expect
        .poll(
          async () => {
            await open(resident, language, '/dev/inbox');
            return resident.page.locator(MAILS).count();
          },
          { timeout: 30_000 },
        )
        .toBeGreaterThan(before);
    });
    test('answers the same questions again and sees both beside each other', async () => {
      await signInAgain(resident, cast.resident.account, '/my');
      await looksRight(resident);
      await resident.page.locator('main a[href*="/my/follow-up/"]').first().click();
      await looksRight(resident);
      const groups = await resident.page
        .locator('main input[type=radio]')
        .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
      for (const name of groups)
        await resident.page.locator(`main input[type=radio][name="${name}"]`).first().check();
      await pressOn(resident);
      await looksRight(resident);
      expect(await resident.page.locator('main table').count()).toBeGreaterThan(0);
    });
  });

  describe("the resident's own page", () => {
    test('home says what comes next', async () => {
      await open(resident, language, '/my');
      await looksRight(resident);
    });
    test('who has looked names the coach, the unit, the time and why', async () => {
      await open(resident, language, '/my/who-looked');
      await looksRight(resident);
      expect(await textOf(resident)).toContain(cast.coach.name);
    });
    test('everything held can be taken away', async () => {
      await open(resident, language, '/my/my-data');
      await looksRight(resident);
      expect(await textOf(resident)).toContain(GOAL);
    });
    for (const page of [
      '/my/history',
      '/my/blocks',
      '/my/consents',
      '/my/settings',
      '/my/erasure',
      '/my/times',
      '/my/goal',
      '/my/messages',
    ]) {
      test(`${page} is right`, async () => {
        expect(await open(resident, language, page)).toBe(200);
        await looksRight(resident);
      });
    }
    test('a block and its lifting', async () => {
      await open(resident, language, '/my/blocks');
      await pressOn(resident);
      await looksRight(resident);
    });
  });

  describe('staff pages', () => {
    for (const page of ['/work', '/work/intake', '/work/people', '/work/calendar']) {
      test(`${page} is right`, async () => {
        await signInAgain(coach, cast.coach.account, page);
        await looksRight(coach);
      });
    }
  });

  test('the access log holds what was answered, none missing, none extra', async () => {
    const rows = await withServiceDatabase(service.dataDirectory, async (client) => {
      const found = await client.query<{
        request_id: string;
        action: string;
        resident_id: string;
        count: string;
      }>(
        `select request_id, action, resident_id, count(*) as count from audit.access_log where actor_kind <> 'system' group by 1, 2, 3`,
      );
      return found.rows;
    });
    const seen = new Set([...resident.answers, ...coach.answers].map((answer) => answer.requestId));
    const ofThisRoad = rows.filter((row) => seen.has(row.request_id));
    expect(rows.filter((row) => Number(row.count) !== 1)).toEqual([]);
    expect(ofThisRoad.length).toBeGreaterThan(20);
    expect(
      pagesWithoutRow(
        [...resident.answers, ...coach.answers],
        new Set(ofThisRoad.map((row) => row.request_id)),
      ),
    ).toEqual([]);
  });

  test('no request left for another origin, and no page broke a rule of its policy', () => {
    expect(browsers.strangers).toEqual([]);
    expect(browsers.faults).toEqual([]);
    expect(personPage).not.toBe('');
  });
}
