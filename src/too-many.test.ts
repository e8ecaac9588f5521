/** How often one may try, told with the people it must never stop: a whole clinic behind one address. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { epochMs } from '#kernel/dates.ts';
import { newId } from '#kernel/ids.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { awayPage } from '#web/plain/away-page.ts';
import { openTooMany, type TooMany } from './too-many.ts';
import { attemptCookie } from './web/sign-in/attempt.server.ts';

let app: TestApp;
beforeAll(async () => {
  const opened = await openTestApp(inject('adminUrl'));
  app = { ...opened, config: { ...opened.config, proxies: 1 } };
});
afterAll(async () => app.close());

const PROXY = '10.0.0.9';
const CLINIC = '192.0.2.7';

interface Sent {
  readonly method?: string;
  readonly session?: string;
  readonly cookie?: string;
  readonly from?: string;
}

function request(path: string, sent: Sent): Request {
  const cookie = sent.cookie ?? (sent.session === undefined ? '' : `vandra_session=${sent.session}`);
  return new Request(`https://vandra.example${path}`, {
    method: sent.method ?? 'GET',
    headers: { cookie, 'x-forwarded-for': sent.from ?? CLINIC },
  });
}

/** What one meets after so many tries of the same kind; null when all went through. */
function after(tries: number, path: string, sent: (round: number) => Sent): TooMany | null {
  const tooMany = openTooMany(app);
  for (let round = 0; round < tries; round += 1) {
    const found = tooMany(request(path, sent(round)), PROXY);
    if (found !== null) return found;
  }
  return null;
}

function attempt(browser: string): string {
  return (
    attemptCookie(app.config, {
      as: 'staff',
      language: 'sv',
      then: '/sv/work',
      browser,
      secrets: { state: 's', nonce: 'n', verifier: 'v' },
      at: epochMs(app.clock.realNow()),
    }).split(';')[0] ?? ''
  );
}

describe('a clinic behind one address', () => {
  test('sixty coaches sign in at eight o’clock, each in ten tries', () => {
    const coaches = Array.from({ length: 60 }, () => attempt(newId()));
    expect(after(600, '/sv/sign-in/start', (round) => ({ cookie: coaches[round % 60] ?? '' }))).toBeNull();
    expect(after(600, '/sign-in/callback', (round) => ({ cookie: coaches[round % 60] ?? '' }))).toBeNull();
  });
  test('sixty coaches write notes that save themselves, fifty forms each', () =>
    expect(
      after(3000, '/sv/work/people', (round) => ({ method: 'POST', session: `coach-${round % 60}` })),
    ).toBeNull());
  test('one who sends without end is stopped, and the others go on', () => {
    const tooMany = openTooMany(app);
    let stopped: TooMany | null = null;
    for (let round = 0; round < 2000 && stopped === null; round += 1)
      stopped = tooMany(request('/sv/work', { method: 'POST', session: 'endless' }), PROXY);
    expect(stopped).toEqual({ what: 'form-session', waitSeconds: 1 });
    for (let coach = 0; coach < 59; coach += 1)
      expect(tooMany(request('/sv/work', { method: 'POST', session: `coach-${coach}` }), PROXY)).toBeNull();
  });
  test('pages and files are read as often as one likes', () =>
    expect(after(20_000, '/sv/my', () => ({ session: 'reader' }))).toBeNull());
});

describe('who tries too often', () => {
  test('one browser that goes round and round at sign-in', () => {
    const cookie = attempt(newId());
    expect(after(60, '/sv/sign-in/start', () => ({ cookie }))).toEqual({
      what: 'sign-in-attempt',
      waitSeconds: 10,
    });
  });
  test('a program that keeps no cookie is counted by its address', () => {
    expect(after(3000, '/sign-in/callback', () => ({}))).toMatchObject({ what: 'sign-in-address' });
    const made = (round: number): Sent => ({ method: 'POST', session: `made-up-${round}` });
    expect(after(20_000, '/fi/check', made)).toMatchObject({ what: 'form-address' });
  });
  test('an address that the sender made up does not help', () =>
    expect(
      after(3000, '/sign-in/callback', (round) => ({ from: `198.51.100.${round % 250}, ${CLINIC}` })),
    ).toMatchObject({ what: 'sign-in-address' }));
  test('a session that opens streams all the time', () =>
    expect(after(300, '/live/unit:x', () => ({ session: 'restless' }))).toMatchObject({
      what: 'live-session',
    }));
});

describe('the page', () => {
  const shown = async (
    path: string,
    headers: Record<string, string>,
  ): Promise<{ html: string; answer: Response }> => {
    const asked = new Request(`https://vandra.example${path}`, { headers });
    const answer = awayPage(asked, { status: 429, waitSeconds: 7 });
    return { html: await answer.text(), answer };
  };
  test('says when to come back, to browsers too', async () => {
    const { answer, html } = await shown('/sv/my/messages', {});
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect(html).toMatch(/lang="sv".*Det gick lite för fort.*Försök igen om en minut/s);
  });
  test.each([
    ['/fi/sign-in/start', {}, 'fi'],
    ['/sign-in/callback', { 'accept-language': 'fi-FI,sv;q=0.8' }, 'fi'],
    ['/sign-in/callback', { cookie: 'vandra_language=en', 'accept-language': 'fi' }, 'en'],
  ])('%s %j is answered in the reader’s language', async (path, headers, language) =>
    expect((await shown(path, headers)).html).toContain(`<html lang="${language}">`),
  );
});
