/** What a coach and a person in the middle of coaching have around the goal and the times; every page of it in every language. */
import { afterAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../src/demo/people.ts';
import { notLookedAt } from '../../views.ts';
import { follow, open, pressOn, textOf } from '../../walker.ts';
import { logHoldsWhatWasAnswered } from '../foundation/log-holds.ts';
import { IN_THE_MIDDLE, openScene } from '../foundation/scene.ts';

const scene = await openScene(IN_THE_MIDDLE);
afterAll(async () => scene.close());
const { cast, coach, language, looksRight, resident, signInAgain } = scene;
const about = `/work/people/${demoId('resident', cast.resident.key)}`;

describe('the goal', () => {
  test('is made more exact one question at a time', async () => {
    await signInAgain(resident, cast.resident.account, '/my/goal');
    await follow(resident, 'main a[href$="/goal/does"]');
    await looksRight(resident);
    await resident.page.locator('input[name="exact.does"]').fill('Kävelen ruoan jälkeen');
    await pressOn(resident);
    expect(resident.page.url()).toContain('/goal/amount');
  });
  test('has steps that are taken one by one', async () => {
    await open(resident, language, '/my/goal/ladder');
    await resident.page.locator('input[name="ladder.rungs.0"]').fill('Kymmenen minuuttia');
    await resident.page.locator('input[name="ladder.rungs.1"]').fill('Varttitunti');
    await pressOn(resident);
    await pressOn(resident, 'main form[action$="/ladder"]');
    await open(resident, language, '/my/goal');
    expect(await textOf(resident)).toContain('Varttitunti');
  });
  test('has levels, which both tell in their own words', async () => {
    await open(resident, language, '/my/goal/levels');
    await looksRight(resident);
    await resident.page.locator('input[name="levels.hoped"]').fill('Viisi päivää viikossa');
    await pressOn(resident);
    await looksRight(resident);
    await open(resident, language, '/my/goal/rate');
    await looksRight(resident);
    await resident.page.locator('input[name=level][value="1"]').check();
    await pressOn(resident);
    await looksRight(resident);
  });
  test('is tried out: the coach writes a try, the person tells how it went', async () => {
    await signInAgain(coach, cast.coach.account, '/work');
    await open(coach, language, `${about}/goal`);
    await looksRight(coach);
    await open(coach, language, `${about}/goal/try`);
    await looksRight(coach);
    await coach.page.locator('textarea[name=words]').fill('Kengät valmiiksi eteiseen');
    await pressOn(coach);
    await open(resident, language, '/my/goal');
    await resident.page
      .locator('main li, main article', { hasText: 'Kengät valmiiksi eteiseen' })
      .last()
      .locator('a[href*="/told?id="]')
      .first()
      .click();
    await looksRight(resident);
    await resident.page.locator('input[name=outcome][value=helped]').check();
    await pressOn(resident);
  });
  test('the numbers of a day are three presses from the home page, and take less than ten seconds', async () => {
    await open(resident, language, '/my');
    const begun = performance.now();
    await follow(resident, 'main a[href$="/my/today"]');
    await resident.page.locator('main input[inputmode=decimal]').first().fill('2');
    await pressOn(resident);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await resident.page.locator('main input[inputmode=decimal]').first().inputValue()).toBe('2');
    await looksRight(resident);
  });
});

describe('times and ways in', () => {
  for (const page of [
    '/work/calendar/availability',
    '/work/calendar/link',
    '/work/ways-in',
    '/work/intake/caller',
    '/work/capacity',
    '/work/video-service',
    'refer',
  ])
    test(`${page} is right`, async () => {
      await signInAgain(coach, cast.coach.account, page === 'refer' ? `${about}/refer` : page);
      await looksRight(coach);
    });
});

test('every page around coaching was looked at in every language', () => {
  expect(notLookedAt('coaching', [resident, coach])).toEqual([]);
});

logHoldsWhatWasAnswered(scene);

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(scene.browsers.strangers).toEqual([]);
  expect(scene.browsers.faults).toEqual([]);
});
