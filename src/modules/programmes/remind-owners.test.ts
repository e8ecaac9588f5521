/** Owners hear of a day of review and of links that lead nowhere, once, and without a word of what it is about. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { instant, plusDays, zone } from '#kernel/dates.ts';
import type { Mail } from '#platform/mail.ts';
import { aUnit, openTestApp, type TestApp } from '../../../testing/app.ts';
import { remindOwners } from './public.ts';
import { putLinkState } from './store/links.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(inject('adminUrl'));
});
afterAll(async () => app.close());

const URL = 'https://example.org/gone';
const content = aProgramme({
  code: 'owned',
  phases: [
    aPhase('guided', [
      aModule('first', { steps: [aStep('only', { blocks: [aBlock('link', 'a-link', { url: URL })] })] }),
    ]),
  ],
});

async function aPublished(reviewBy: string | null, contact: string): Promise<string> {
  const { organisationId } = await aUnit(app);
  const rows = await app.owner(
    `with p as (insert into programmes.programme (id, organisation_id, code, owner_name, owner_contact, review_by, made_at)
        values (gen_random_uuid(), $1, 'owned', 'Ägaren', $2, $3, now()) returning id)
      insert into programmes.version (id, programme_id, major, minor, state, content, hash, made_at, saved_at, published_at)
        select gen_random_uuid(), p.id, 1, 0, 'published', $4, decode('00', 'hex'), now(), now(), now() from p returning programme_id`,
    [organisationId, contact, reviewBy, JSON.stringify(content)],
  );
  return String(rows[0]?.['programme_id']);
}

test('once for each matter, to addresses alone', async () => {
  const today = app.today(zone('Europe/Stockholm'));
  await aPublished(plusDays(today, 10), 'owner@producer.example');
  await aPublished(plusDays(today, 90), 'far@producer.example');
  await aPublished(plusDays(today, 10), '010 123 45 67');
  await app.programmes.reload();
  const mails: Mail[] = [];
  const remind = async () =>
    remindOwners({
      db: app.job.kysely,
      programmes: app.programmes,
      mailer: { send: async (mail) => void mails.push(mail) },
      publicUrl: 'https://vandra.example',
      from: 'no-reply@vandra.example',
      today,
      now: instant('2027-03-01T09:00:00Z'),
    });
  expect(await remind()).toBe(1);
  expect(await remind()).toBe(0);
  expect(mails.map((mail) => mail.to)).toEqual(['owner@producer.example']);
  expect(mails[0]?.text).toContain('https://vandra.example/sv/work/programmes');
  await putLinkState(app.job.kysely, { url: URL, state: 'gone', at: instant('2027-03-02T09:00:00Z') });
  expect(await remind()).toBe(2);
  expect(
    mails
      .slice(1)
      .map((mail) => mail.to)
      .toSorted((one, other) => (one < other ? -1 : 1)),
  ).toEqual(['far@producer.example', 'owner@producer.example']);
  expect(await remind()).toBe(0);
});
