/** What is agreed, how it rests, how it ends, is moved, told of and begun again; every page of it in every language. */
import { afterAll, describe, expect, test } from 'vitest';
import { plusDays, civilDate } from '#kernel/dates.ts';
import { demoId } from '../../../src/demo/people.ts';
import type { Person } from '../../browser.ts';
import { notLookedAt } from '../../views.ts';
import { follow, open, textOf, toNextDocument } from '../../walker.ts';
import { logHoldsWhatWasAnswered } from '../foundation/log-holds.ts';
import { IN_THE_MIDDLE, openScene } from '../foundation/scene.ts';

const scene = await openScene(IN_THE_MIDDLE);
afterAll(async () => scene.close());
const { cast, coach, language, looksRight, resident, signInAgain } = scene;
const about = `/work/people/${demoId('resident', cast.resident.key)}`;
const MINE = '/my/agreement';
const THEIRS = `${about}/agreement`;

/** What is folded away around the form with this intent is opened. */
async function unfold({ page }: Person, intent: string): Promise<void> {
  const named = `input[name=intent][value=${intent}]`;
  if (await page.locator(`main form:has(${named}) button[type=submit]`).first().isVisible()) return;
  await page.locator(`main details:has(${named}) > summary`).first().click();
}

/** Presses the button of the form with this intent. */
async function pressFor(person: Person, intent: string): Promise<void> {
  await unfold(person, intent);
  const form = person.page.locator(`main form:has(input[name=intent][value=${intent}])`).first();
  await toNextDocument(person.page, async () => form.locator('button[type=submit]').click());
}

describe('the agreement', () => {
  test('is read and said yes to by the person', async () => {
    await signInAgain(resident, cast.resident.account, '/my');
    await follow(resident, 'main a[href$="/my/agreement"]');
    await looksRight(resident);
    await pressFor(resident, 'agree');
    expect(resident.page.url()).toContain('said=agreed');
    await looksRight(resident);
  });
  test('how to be reached is the person’s own to change', async () => {
    await unfold(resident, 'write');
    await resident.page.locator('input[name=ways][value=phone]').check();
    await resident.page.locator('textarea[name=words]').fill('Soita mieluiten neljän jälkeen');
    await pressFor(resident, 'write');
    expect(await textOf(resident)).toContain('Soita mieluiten neljän jälkeen');
    await looksRight(resident);
  });
  test('the coach reads the same, and proposes fewer meetings', async () => {
    // First to a page that names nobody: on the way to signing in a page's address is carried along.
    await signInAgain(coach, cast.coach.account, '/work');
    await open(coach, language, THEIRS);
    expect(await textOf(coach)).toContain('Soita mieluiten neljän jälkeen');
    await looksRight(coach);
    await unfold(coach, 'write');
    await coach.page.locator('input[name=meetings]').fill('9');
    await pressFor(coach, 'write');
    await looksRight(coach);
    await coach.page.locator('input[name=meetings]').fill('5');
    await pressFor(coach, 'write');
    expect(coach.page.url()).toContain('said=saved');
    await looksRight(coach);
  });
  test('what is proposed holds with the person’s yes', async () => {
    await open(resident, language, MINE);
    await looksRight(resident);
    await pressFor(resident, 'agree');
    await looksRight(resident);
  });
  test('it rests and goes on when the person says so', async () => {
    await pressFor(resident, 'pause');
    expect(resident.page.url()).toContain('said=paused');
    await looksRight(resident);
    await open(coach, language, THEIRS);
    await looksRight(coach);
    await open(resident, language, '/my');
    await looksRight(resident);
    await open(resident, language, MINE);
    await pressFor(resident, 'resume');
    expect(resident.page.url()).toContain('said=resumed');
  });
});

describe('after the end', () => {
  test('the coach ends the period', async () => {
    await open(coach, language, `${about}/end`);
    await coach.page.locator('input[name=reason][value=reached]').check();
    await toNextDocument(coach.page, async () => coach.page.locator('main form button[type=submit]').click());
    await open(coach, language, THEIRS);
    await looksRight(coach);
  });
  test('the person says how it was, and shows it to the coach', async () => {
    await open(resident, language, MINE);
    await follow(resident, 'main a[href$="/my/experience"]');
    await looksRight(resident);
    await toNextDocument(resident.page, async () =>
      resident.page.locator('main form button[type=submit]').click(),
    );
    await looksRight(resident);
    await resident.page.locator('input[name=recommend][value="9"]').check();
    await resident.page.locator('input[name=helped][value=yes]').check();
    await resident.page.locator('input[name=attained][value="1"]').check();
    await resident.page.locator('textarea[name=words]').fill('Hyvä että joku kuunteli');
    await resident.page.locator('input[name=shown]').check();
    await toNextDocument(resident.page, async () =>
      resident.page.locator('main form button[type=submit]').click(),
    );
    expect(await textOf(resident)).toContain('Hyvä että joku kuunteli');
    await looksRight(resident);
    await open(coach, language, THEIRS);
    expect(await textOf(coach)).toContain('Hyvä että joku kuunteli');
    await looksRight(coach);
  });
  test('both move a follow-up', async () => {
    for (const person of [resident, coach]) {
      await open(person, language, person === resident ? MINE : THEIRS);
      await follow(person, 'main a[href$="/move"]');
      await looksRight(person);
      const date = person.page.locator('input[name=date]');
      const before = civilDate(await date.inputValue());
      for (const days of [100, 8]) {
        await date.fill(plusDays(before, days));
        await toNextDocument(person.page, async () =>
          person.page.locator('main form button[type=submit]').click(),
        );
        await looksRight(person);
      }
      expect(person.page.url()).toContain('said=moved');
    }
  });
  test('the person begins again with one press', async () => {
    await open(resident, language, MINE);
    await pressFor(resident, 'back');
    expect(resident.page.url()).toContain('said=back');
    await looksRight(resident);
    await open(coach, language, THEIRS);
    await looksRight(coach);
    await pressFor(coach, 'called');
    expect(await coach.page.locator('input[name=intent][value=called]').count()).toBe(0);
  });
});

test('every page of the period was looked at in every language', () => {
  expect(notLookedAt('the period', [resident, coach])).toEqual([]);
});

logHoldsWhatWasAnswered(scene);

test('no request left for another origin, and no page broke a rule of its policy', () => {
  expect(scene.browsers.strangers).toEqual([]);
  expect(scene.browsers.faults).toEqual([]);
});
