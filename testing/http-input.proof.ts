/** Too much, strange and wrong input over real HTTP: refused in words, with what was written kept; never a fault. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { type RunningService, startService } from '../e2e/server.ts';
import { demoId } from '../src/demo/people.ts';
import { copyOfDemo } from './global-service.ts';
import { formsOf, formWith } from './http-forms.ts';
import { type HttpPerson, httpPerson } from './http-person.ts';
import { addressesOf, readIds } from './route-paths.ts';
import { withServiceDatabase } from './service-database.ts';

const directory = copyOfDemo(inject('demoData'));
const ANDREAS = 'resident:andreas-ebers';
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

/** How many messages and goals this resident has. */
async function written(): Promise<unknown> {
  return withServiceDatabase(directory, async (client) => {
    const text = `select (select count(*) from messaging.message where resident_id = $1) as messages,
      (select count(*) from coaching.goal where resident_id = $1) as goals`;
    return (await client.query<{ messages: string; goals: string }>(text, [andreasId])).rows[0];
  });
}

describe('too much and strange text', () => {
  const MEGABYTE = 'å'.repeat(500_000);
  const FORMS = [
    ['/sv/my/messages', 'idempotencyKey', 'body'],
    ['/sv/my/goal', 'periodId', 'words'],
  ] as const;

  test.each(FORMS)(
    'a megabyte in %s is refused in words and stays in the page',
    async (path, field, textField) => {
      const person = await signedIn(ANDREAS);
      const form = formWith(await person.get(path), field);
      const before = await written();
      const answer = await person.post(form.action, { ...form.fields, [textField]: MEGABYTE });
      expect(answer.status).toBeLessThan(500);
      expect(answer.html).toContain('aria-invalid="true"');
      expect(answer.html.includes(MEGABYTE)).toBe(true);
      expect(await written()).toEqual(before);
    },
  );
  test.each(FORMS)(
    'NUL in %s is refused in words or shown as a mark, never a fault',
    async (path, field, textField) => {
      const person = await signedIn(ANDREAS);
      const form = formWith(await person.get(path), field);
      const answer = await person.post(form.action, { ...form.fields, [textField]: 'Hej\0då' });
      expect(answer.status).toBeLessThan(500);
      expect(answer.html).toMatch(/<h1/);
      const hidden = await person.post(form.action, { ...form.fields, [textField]: 'Hej', [field]: '\0' });
      expect(hidden.status).toBeLessThan(500);
    },
  );
  test('a body beyond six megabytes is refused in the language of the page, announced or not', async () => {
    const person = await signedIn(ANDREAS);
    const body = new Uint8Array(7 * 1024 * 1024).fill(97);
    const announced = await person.ask('/fi/my/messages', { method: 'POST', body });
    expect(announced.status).toBe(413);
    expect(announced.html).toContain('lang="fi"');
    expect(announced.html).toMatch(/<h1>/);
    const stream = new Blob([body]).stream();
    const unannounced = await person.ask('/fi/my/messages', { method: 'POST', body: stream });
    expect(unannounced.status).toBe(411);
  });
  test.each([
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'x',
  ])('a body of the wrong kind (%s) is the sender’s mistake, never a fault', async (type) => {
    const person = await signedIn(ANDREAS);
    for (const path of [
      '/sv/my/messages',
      '/sv/my/goal',
      '/sv/my/settings',
      '/sv/appearance',
      '/sv/check/send',
    ]) {
      const how = { method: 'POST', body: '{"body":"x"}', headers: { 'Content-Type': type } };
      expect([path, (await person.ask(path, how)).status]).toEqual([
        path,
        expect.toSatisfy((status) => status === 400 || status === 415),
      ]);
    }
  });
  test.each([
    '\0',
    'x',
    '0',
    '-1',
    '../..',
    "' or 1=1",
    newId().toUpperCase(),
    `${newId()}a`,
    'a'.repeat(300),
  ])('an id like %j is not found, never a fault', async (id) => {
    const [resident, coach] = [await signedIn(ANDREAS), await signedIn('staff:samira-haddad')];
    const part = encodeURIComponent(id);
    for (const path of [
      `/sv/my/times/${part}`,
      `/sv/my/follow-up/${part}`,
      `/sv/meeting/${part}/${part}`,
      `/sv/check/${part}`,
    ])
      expect([path, (await resident.get(path)).status]).toEqual([path, 404]);
    for (const path of [
      `/sv/work/people/${part}`,
      `/sv/work/people/${part}/notes/${part}`,
      `/sv/work/people/${part}/goal`,
    ])
      expect([path, (await coach.get(path)).status]).toEqual([path, 404]);
  });

  test.each([
    [ANDREAS, /^\/sv\/(my|check)/],
    ['staff:samira-haddad', /^\/sv\/work/],
  ] as const)(
    'a megabyte and NUL in any text field of any form of %s are no fault, and the text stays',
    async (account, begin) => {
      const person = await signedIn(account);
      const ids = await withServiceDatabase(directory, readIds);
      const wrong: string[] = [];
      let fields = 0;
      for (const address of addressesOf(ids, andreasId).filter(
        (one) => begin.test(one) && !one.includes('sign-out'),
      )) {
        const page = await person.get(address);
        const names = [...page.html.matchAll(/<(?:textarea|input)\b[^>]*>/g)]
          .filter(([tag]) => /^<textarea|type="(text|email|tel|search)"/.test(tag))
          .map(([tag]) => ({
            name: /\bname="([^"]*)"/.exec(tag)?.[1] ?? '',
            isLong: tag.startsWith('<textarea'),
          }));
        for (const { name, isLong } of names) {
          const form = formsOf(page.html, page.url).find((one) => name in one.fields);
          if (form === undefined || form.action.endsWith('/feedback')) continue;
          fields += 1;
          const long = await person.post(form.action, { ...form.fields, [name]: MEGABYTE });
          if (long.status >= 500 || (isLong && !long.html.includes(MEGABYTE)))
            wrong.push(`a megabyte in ${name} of ${form.action}: ${long.status} ${long.url}`);
          const nul = await person.post(form.action, { ...form.fields, [name]: 'Hej\0då' });
          if (nul.status >= 500) wrong.push(`NUL in ${name} of ${form.action}: ${nul.status}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(fields).toBeGreaterThan(3);
    },
  );
});
