/** Bad input and faults over real HTTP: every case has a clear answer, nothing happens twice, nothing written is lost in silence. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { type Form, formsOf, formWith } from './http-forms.ts';
import { type Answer, type HttpPerson, httpPerson } from './http-person.ts';
import { addressesOf, readIds } from './route-paths.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
const ANDREAS = 'resident:andreas-ebers';
/** Both are coached by the same unit. */
const BOTH = ['andreas-ebers', 'robin-hallgren'] as const;
const andreasId = demoId('resident', 'andreas-ebers');

let service: RunningService;
beforeAll(async () => {
  service = await startService({ dataDirectory: directory });
}, 240_000);
afterAll(async () => {
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
});

async function signedIn(account: string): Promise<HttpPerson> {
  const person = httpPerson(service.url);
  await person.signIn(account);
  return person;
}

async function numberOf(text: string, values: readonly unknown[] = []): Promise<number> {
  return withServiceDatabase(directory, async (client) => {
    const found = await client.query<{ count: string }>(text, [...values]);
    return Number(found.rows[0]?.count);
  });
}
const messagesOf = async (residentId: string): Promise<number> =>
  numberOf('select count(*) from messaging.message where resident_id = $1', [residentId]);
const goalsOf = async (residentId: string): Promise<number> =>
  numberOf('select count(*) from coaching.goal where resident_id = $1', [residentId]);

function firstPath(page: Answer, pattern: RegExp): string {
  const path = pattern.exec(page.html)?.[0];
  if (path === undefined)
    throw new Error(`${page.url} (${page.status}) leads to nothing like ${pattern.source}`);
  return path;
}

describe('an unknown or ended session', () => {
  const endAll = async (): Promise<number> =>
    numberOf('with gone as (delete from identity.session returning 1) select count(*) from gone');

  test('leads to sign-in, says so, and back to where the person was', async () => {
    const person = await signedIn(ANDREAS);
    await endAll();
    const asked = await person.get('/sv/my/goal?from=mail');
    expect(asked.status).toBe(200);
    expect(asked.url).toBe('/sv/sign-in?as=resident&then=%2Fsv%2Fmy%2Fgoal%3Ffrom%3Dmail');
    expect(asked.html).toMatch(/<h1/);
    const chosen = await person.get(firstPath(asked, /\/sv\/sign-in\/start\?[^"]*/).replaceAll('&amp;', '&'));
    const form = formWith(chosen, 'person');
    const back = await person.post(form.action, { ...form.fields, person: ANDREAS });
    expect(back.url).toBe('/sv/my/goal?from=mail');
  });
  test('never writes: a message sent after the end leads to sign-in', async () => {
    const person = await signedIn(ANDREAS);
    const form = formWith(await person.get('/sv/my/messages'), 'idempotencyKey');
    const before = await messagesOf(andreasId);
    await endAll();
    const answer = await person.post(form.action, { ...form.fields, body: 'Efter slutet' });
    expect(answer.url).toMatch(/^\/sv\/sign-in/);
    expect(await messagesOf(andreasId)).toBe(before);
  });
  test.each(['A'.repeat(43), 'short', '%E0%A4%A', "'; drop table x; --", '\u{1F600}'])(
    'a made-up cookie %s is nobody',
    async (value) => {
      const person = httpPerson(service.url);
      person.setCookie('vandra_session', encodeURIComponent(value));
      expect((await person.get('/sv/my/times')).url).toMatch(/^\/sv\/sign-in\?as=resident/);
      expect((await person.get('/sv/work/people')).url).toMatch(/^\/sv\/sign-in\?as=staff/);
    },
  );
  test('an address that leads elsewhere is never followed after sign-in', async () => {
    const person = httpPerson(service.url);
    for (const then of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const page = await person.get(`/sv/sign-in?as=resident&then=${encodeURIComponent(then)}`);
      expect(page.status).toBe(200);
      expect(decodeURIComponent(firstPath(page, /\/sv\/sign-in\/start\?[^"]*/))).not.toContain('evil');
    }
  });
});

describe('the same form sent twice', () => {
  test('at the same moment is one message', async () => {
    const person = await signedIn(ANDREAS);
    const form = formWith(await person.get('/sv/my/messages'), 'idempotencyKey');
    const before = await messagesOf(andreasId);
    const fields = { ...form.fields, body: 'Två klick' };
    const answers = await Promise.all([person.post(form.action, fields), person.post(form.action, fields)]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    expect(await messagesOf(andreasId)).toBe(before + 1);
  });
  test('after the back button is still one message, and other words are another message', async () => {
    const person = await signedIn(ANDREAS);
    const form = formWith(await person.get('/sv/my/messages'), 'idempotencyKey');
    const before = await messagesOf(andreasId);
    await person.post(form.action, { ...form.fields, body: 'Först' });
    await person.post(form.action, { ...form.fields, body: 'Först' });
    expect(await messagesOf(andreasId)).toBe(before + 1);
    await person.post(form.action, { ...form.fields, body: 'Sedan ändrat' });
    expect((await person.get('/sv/my/messages')).html).toContain('Sedan ändrat');
  });
  test('at the same moment is one goal', async () => {
    const person = await signedIn(ANDREAS);
    const form = formWith(await person.get('/sv/my/goal'), 'periodId');
    const before = await goalsOf(andreasId);
    const fields = { ...form.fields, words: 'Gå ut varje dag', importance: '7', confidence: '6' };
    const answers = await Promise.all([person.post(form.action, fields), person.post(form.action, fields)]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    expect(await goalsOf(andreasId)).toBe(before + 1);
  });
  test('at the same moment is one referral', async () => {
    const person = await signedIn('resident:maria-ljungberg');
    const page = await person.get('/sv/check/send?step=choose');
    const form = formWith(page, 'idempotencyKey');
    const fields = { ...form.fields, words: 'Jag vill sova bättre', contact: 'message' };
    const answers = await Promise.all([person.post(form.action, fields), person.post(form.action, fields)]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    expect(new Set(answers.map((one) => one.url)).size).toBe(1);
    const count = await numberOf('select count(*) from referrals.referral where resident_id = $1', [
      demoId('resident', 'maria-ljungberg'),
    ]);
    expect(count).toBe(1);
    const later = await person.post(form.action, fields);
    expect(later.status).toBe(200);
  });
});

describe('booking', () => {
  /** A coach invites both to a time of their own. */
  async function inviteBoth(): Promise<void> {
    const coach = await signedIn('staff:samira-haddad');
    for (const key of BOTH) {
      const form = formWith(await coach.get(`/sv/work/people/${demoId('resident', key)}/offer`), 'earliest');
      const answer = await coach.post(form.action, { ...form.fields, modalities: 'phone' });
      expect([key, answer.url]).toEqual([key, expect.stringContaining('done=yes')]);
    }
  }
  /** An open offer of this resident and the free times on its page. */
  async function bookingOf(key: string): Promise<{ person: HttpPerson; paths: readonly string[] }> {
    const person = await signedIn(`resident:${key}`);
    const page = await person.get('/sv/my/times');
    const paths = [...page.html.matchAll(/\/sv\/my\/times\/book\/[0-9a-f-]{36}\/[0-9a-f-]{36}/g)].map(
      ([one]) => one,
    );
    return { person, paths };
  }
  const slotOf = (path: string): string => path.split('/').at(-1) ?? '';
  const meetingsIn = async (path: string): Promise<number> =>
    numberOf(`select count(*) from booking.meeting where slot_id = $1 and state = 'booked'`, [slotOf(path)]);

  test('of a time that somebody else took meanwhile is told, with the times that are left', async () => {
    await inviteBoth();
    const [one, other] = [await bookingOf(BOTH[0]), await bookingOf(BOTH[1])];
    const mine = one.paths.find((path) => other.paths.some((two) => slotOf(two) === slotOf(path))) ?? '';
    const theirs = other.paths.find((path) => slotOf(path) === slotOf(mine)) ?? '';
    const [first, second] = [
      formWith(await one.person.get(mine), 'idempotencyKey'),
      formWith(await other.person.get(theirs), 'idempotencyKey'),
    ];
    const answers = await Promise.all([
      // The one who double-clicks books once.
      one.person.post(first.action, first.fields),
      one.person.post(first.action, first.fields),
      other.person.post(second.action, second.fields),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(await meetingsIn(mine)).toBe(1);
    const late = answers.filter((answer) => answer.url.includes('notice=taken'));
    expect(late.length).toBeGreaterThan(0);
    for (const answer of late) {
      expect(answer.html).not.toContain(slotOf(mine));
      expect(answer.html).toMatch(/role="status"/);
    }
  });
});

describe('a stale edit', () => {
  test('of the goal is told, beside what came in between, and what was written stays', async () => {
    const [one, other] = [await signedIn(ANDREAS), await signedIn(ANDREAS)];
    const [first, second] = [
      formWith(await one.get('/sv/my/goal'), 'periodId'),
      formWith(await other.get('/sv/my/goal'), 'periodId'),
    ];
    const scales = { importance: '7', confidence: '6' };
    await one.post(first.action, { ...first.fields, ...scales, words: 'Simma på tisdagar' });
    const told = await other.post(second.action, {
      ...second.fields,
      ...scales,
      words: 'Cykla till arbetet',
    });
    expect(told.status).toBe(409);
    expect(told.html).toContain('Simma på tisdagar');
    expect(told.html).toContain('Cykla till arbetet');
    expect((await one.get('/sv/my/goal')).html).not.toContain('Cykla till arbetet');
  });
  test('of the settings is told, with both versions', async () => {
    const [one, other] = [await signedIn(ANDREAS), await signedIn(ANDREAS)];
    const [first, second] = [
      formWith(await one.get('/sv/my/settings'), 'version'),
      formWith(await other.get('/sv/my/settings'), 'version'),
    ];
    await one.post(first.action, { ...first.fields, phone: '070-174 06 71' });
    const told = await other.post(second.action, { ...second.fields, phone: '070-174 06 72' });
    expect(told.html).toContain('070-174 06 71');
    expect(told.html).toContain('070-174 06 72');
    expect((await one.get('/sv/my/settings')).html).not.toContain('070-174 06 72');
  });
});

describe('any form', () => {
  /** Forms that end the session, erase the person or move everybody's clock are left alone. */
  const LEFT_ALONE = /sign-out|erasure|dev\/|appearance|feedback$/;

  async function formsFor(person: HttpPerson, residentId: string, begin: RegExp): Promise<readonly Form[]> {
    const forms = new Map<string, Form>();
    const ids = await withServiceDatabase(directory, readIds);
    for (const address of addressesOf(ids, residentId).filter(
      (one) => begin.test(one) && !LEFT_ALONE.test(one),
    )) {
      const page = await person.get(address);
      if (page.status !== 200) continue;
      for (const form of formsOf(page.html, page.url).filter((one) => !LEFT_ALONE.test(one.action)))
        forms.set(`${form.action} ${Object.keys(form.fields).join(' ')}`, form);
    }
    return [...forms.values()];
  }

  test.each([
    [ANDREAS, /^\/sv\/(my|check)/],
    ['staff:samira-haddad', /^\/sv\/work/],
  ] as const)(
    'of %s, sent as it stands twice at the same moment, is never a fault',
    async (account, begin) => {
      const person = await signedIn(account);
      const forms = await formsFor(person, andreasId, begin);
      const faults: string[] = [];
      for (const form of forms) {
        const answers = await Promise.all([
          person.post(form.action, form.fields),
          person.post(form.action, form.fields),
        ]);
        for (const answer of answers)
          if (answer.status >= 500) faults.push(`${answer.status} ${form.action}`);
      }
      expect(faults).toEqual([]);
      expect(forms.length).toBeGreaterThan(5);
    },
  );
});
