/** The resident’s own pages, the staff pages, and the access log beside what the browsers saw. */
import { describe, expect, test } from 'vitest';
import { type Language, LANGUAGES } from '#kernel/actor.ts';
import { ONLY_ON_THE_SWEDISH_ROAD, viewIn, viewsOf } from '../../views.ts';
import { chooseToBe, looksRightInEveryLanguage, open, pressOn, textOf } from '../../walker.ts';
import { logHoldsWhatWasAnswered } from './log-holds.ts';
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
const STAFF_PAGES = ['/work', '/work/intake', '/work/people', '/work/tables', '/work/calendar'];

/** Views that the road itself does not lead to; then each view must have been looked at in each language. */
function lookAtWhatIsLeft(scene: Scene): void {
  const { browsers, cast, coach, language, resident } = scene;

  describe('every view behind signing in', () => {
    test('the reviewer of the access log has a page of her own', async () => {
      const reviewer = await browsers.person({ locale: cast.locale, askedBy: 'reviewer', width: 1280 });
      await open(reviewer, language, '/work');
      await chooseToBe(reviewer, 'staff:karin-berg');
      expect(new URL(reviewer.page.url()).pathname).toBe(`/${language}/work/log-review`);
      await looksRightInEveryLanguage(reviewer);
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
      await looksRightInEveryLanguage(administrator);
      for (const view of administrator.looked) coach.looked.add(view);
      await administrator.close();
    });
    test('the pages that no link of this road led to', async () => {
      const about = scene.personPage;
      for (const page of ['/work/people/search', '/work/assignment', `${about}/offer`]) {
        await open(coach, language, page);
        await looksRightInEveryLanguage(coach);
      }
      for (const page of ['/dev/clock', '/dev/inbox', '/sign-out']) {
        await open(resident, language, page);
        await looksRightInEveryLanguage(resident);
      }
    });
  });
}

/** The Swedish road leads to every view; what it alone leads to it looks at in every language, the Finnish road at the rest. */
function wasLookedAt({ cast, language, coach, resident }: Scene): void {
  test('every view behind signing in was looked at in the languages of this road', () => {
    const looked = new Set([...resident.looked, ...coach.looked]);
    const askedIn = (view: string): readonly Language[] => {
      if (!ONLY_ON_THE_SWEDISH_ROAD.includes(view)) return cast.looksIn;
      return language === 'sv' ? LANGUAGES : [];
    };
    const missing = viewsOf('the road')
      .flatMap((view) => askedIn(view).map((one) => viewIn(view, one)))
      .filter((view) => !looked.has(view));
    expect(missing).toEqual([]);
  });
}

export function lookAtOwnPages(scene: Scene): void {
  const { browsers, cast, coach, language, looksRight, resident, signInAgain } = scene;

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
  wasLookedAt(scene);

  logHoldsWhatWasAnswered(scene);

  test('no request left for another origin, and no page broke a rule of its policy', () => {
    expect(browsers.strangers).toEqual([]);
    expect(browsers.faults).toEqual([]);
    expect(scene.personPage).not.toBe('');
  });
}
