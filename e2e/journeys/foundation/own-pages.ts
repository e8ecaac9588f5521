/** The resident’s own pages, the staff pages, and the access log beside what the browsers saw. */
import { describe, expect, test } from 'vitest';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import type { SeenAnswer } from '../../browser.ts';
import { looksRight, open, pressOn, textOf } from '../../walker.ts';
import { GOAL, type Scene } from './scene.ts';

/** Pages about one person, by their address; each answer 200 must stand in the log under its request id. */
const ABOUT_A_PERSON = /^\/(sv|fi|en)\/(my(\/|$)|work\/people\/[0-9a-f-]{36}|meeting\/|check\/sent\/)/;

function pagesWithoutRow(answers: readonly SeenAnswer[], logged: ReadonlySet<string>): readonly string[] {
  return answers
    .filter((answer) => answer.method === 'GET' && answer.status === 200 && ABOUT_A_PERSON.test(answer.path))
    .filter((answer) => !logged.has(answer.requestId))
    .map((answer) => answer.path);
}

export function lookAtOwnPages(scene: Scene): void {
  const { browsers, cast, coach, language, resident, service, signInAgain } = scene;

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
      const file = await resident.context.request.get(`/${language}/my/my-data/file`);
      expect(await file.text()).toContain(GOAL);
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
    expect(scene.personPage).not.toBe('');
  });
}
