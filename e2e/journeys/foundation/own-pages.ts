/** The resident’s own pages, the staff pages, and the access log beside what the browsers saw. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
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

const OWN_PAGES = [
  '/my',
  '/my/times',
  '/my/messages',
  '/my/goal',
  '/my/notes',
  '/my/history',
  '/my/who-looked',
  '/my/my-data',
  '/my/blocks',
  '/my/consents',
  '/my/settings',
  '/my/erasure',
];
const STAFF_PAGES = ['/work', '/work/intake', '/work/people', '/work/calendar'];

interface LogRow {
  request_id: string;
  command: string;
  count: number;
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
      expect(await resident.download(`/${language}/my/my-data/file`)).toContain(GOAL);
    });
    for (const page of OWN_PAGES) {
      test(`${page} is right`, async () => {
        expect(await open(resident, language, page)).toBe(200);
        await looksRight(resident);
      });
    }
    test('a unit is blocked by one press', async () => {
      await open(resident, language, '/my/blocks');
      await pressOn(resident);
      await looksRight(resident);
    });
  });

  describe('staff pages', () => {
    for (const page of STAFF_PAGES) {
      test(`${page} is right`, async () => {
        await signInAgain(coach, cast.coach.account, page);
        await looksRight(coach);
      });
    }
  });

  describe.runIf(language === 'sv')('every view of a signed-in person in the other languages', () => {
    // Once is enough: the Swedish road looks at the two other languages as well.
    for (const other of LANGUAGES.filter((one) => language === 'sv' && one !== language)) {
      test(`the resident's pages in ${other}`, async () => {
        for (const page of OWN_PAGES) {
          await open(resident, other, page);
          await looksRight(resident);
        }
      });
      test(`the staff pages in ${other}`, async () => {
        const person = scene.personPage;
        const pages = [
          ...STAFF_PAGES,
          person,
          `${person}/offer`,
          `${person}/goal`,
          `${person}/messages`,
          `${person}/end`,
        ];
        for (const page of pages) {
          await open(coach, other, page);
          await looksRight(coach);
        }
      });
    }
  });

  test('the access log holds what was answered, none missing, none extra', async () => {
    const rows = await withServiceDatabase(service.dataDirectory, async (client) => {
      const found = await client.query<LogRow>(
        `select request_id, command, count(*)::integer as count from audit.access_log
         where actor_kind <> 'system' and at >= $1 group by request_id, command, action, resident_id`,
        [scene.began],
      );
      return found.rows;
    });
    const answers = [...resident.answers, ...coach.answers];
    const logged = new Set(rows.map((row) => row.request_id));
    const seen = new Set(answers.map((answer) => answer.requestId));
    expect(logged.size).toBeGreaterThan(20);
    expect(pagesWithoutRow(answers, logged)).toEqual([]);
    // One row per answer, resident and action.
    expect(rows.filter((row) => row.count !== 1)).toEqual([]);
    // A row without an answer that was seen can only be one whose answer the browser broke off.
    const unseen = rows.filter((row) => !seen.has(row.request_id)).map((row) => row.command);
    const broken = resident.brokenOff() + coach.brokenOff();
    expect({ unseen, atMost: broken }).toEqual({ unseen: unseen.slice(0, broken), atMost: broken });
  });

  test('no request left for another origin, and no page broke a rule of its policy', () => {
    expect(browsers.strangers).toEqual([]);
    expect(browsers.faults).toEqual([]);
    expect(scene.personPage).not.toBe('');
  });
}
