/** The resident’s own pages, the staff pages, and the access log beside what the browsers saw. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { demoId } from '../../../src/demo/people.ts';
import { withServiceDatabase } from '../../../testing/service-database.ts';
import { viewIn, viewsBehindSignIn } from '../../views.ts';
import { chooseToBe, open, pressOn, textOf } from '../../walker.ts';
import { differences, type LogRow } from './log-beside-answers.ts';
import { GOAL, type Scene } from './scene.ts';

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

/** Views that the road itself does not lead to; then each view must have been looked at in each language. */
function lookAtWhatIsLeft(scene: Scene): void {
  const { browsers, cast, coach, language, looksRight, resident } = scene;

  describe('every view behind signing in', () => {
    test('the reviewer of the access log has a page of her own', async () => {
      const reviewer = await browsers.person({ locale: cast.locale, askedBy: 'reviewer', width: 1280 });
      await open(reviewer, language, '/work');
      await chooseToBe(reviewer, 'staff:karin-berg');
      expect(new URL(reviewer.page.url()).pathname).toBe(`/${language}/work/log-review`);
      await looksRight(reviewer);
      for (const view of reviewer.looked) coach.looked.add(view);
      await reviewer.close();
    });
    test('the administrator answers what people have said about the service', async () => {
      const administrator = await browsers.person({
        locale: cast.locale,
        askedBy: 'administrator',
        width: 1280,
      });
      await open(administrator, language, '/work');
      await chooseToBe(administrator, 'staff:birgitta-nystrom');
      await administrator.page.locator('main button', { hasText: 'dministratör' }).click();
      await administrator.page.waitForLoadState('load');
      expect(await open(administrator, language, '/work/feedback')).toBe(200);
      await looksRight(administrator);
      for (const view of administrator.looked) coach.looked.add(view);
      await administrator.close();
    });
    test('the pages that no link of this road led to', async () => {
      const about = scene.personPage;
      for (const page of ['/work/people/search', '/work/assignment', `${about}/offer`, `${about}/goal`]) {
        await open(coach, language, page);
        await looksRight(coach);
      }
      for (const page of ['/dev/clock', '/dev/inbox', '/sign-out']) {
        await open(resident, language, page);
        await looksRight(resident);
      }
    });
    test('was looked at in every language', () => {
      const looked = new Set([...resident.looked, ...coach.looked]);
      const missing = viewsBehindSignIn()
        .flatMap((view) => LANGUAGES.map((one) => viewIn(view, one)))
        .filter((view) => !looked.has(view));
      expect(missing).toEqual([]);
    });
  });
}

export function lookAtOwnPages(scene: Scene): void {
  const { browsers, cast, coach, language, looksRight, recorded, resident, signInAgain } = scene;

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

  if (language === 'sv') lookAtWhatIsLeft(scene);

  test('the access log holds what was answered, none missing, none extra', async () => {
    await recorded.recorder.settled();
    const rows = await withServiceDatabase(scene.dataDirectory, async (client) => {
      const found = await client.query<LogRow>(
        `select request_id, resident_id, action, command, count(*)::integer as count from audit.access_log
         where actor_kind <> 'system' and at >= $1 group by request_id, resident_id, action, command, holder, emergency`,
        [scene.began],
      );
      return found.rows;
    });
    const { answers } = recorded.recorder;
    expect(rows.length).toBeGreaterThan(20);
    expect(differences(answers, rows, demoId('resident', cast.resident.key))).toEqual([]);
    // One row per answer, resident and action, and one more for each other unit that was opened.
    expect(rows.filter((row) => row.count !== 1)).toEqual([]);
  });

  test('no request left for another origin, and no page broke a rule of its policy', () => {
    expect(browsers.strangers).toEqual([]);
    expect(browsers.faults).toEqual([]);
    expect(scene.personPage).not.toBe('');
  });
}
