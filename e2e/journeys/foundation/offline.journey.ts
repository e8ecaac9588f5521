/** When the network goes: the offline page in the person's language, nothing kept about anybody, nothing typed lost. */
import { afterAll, expect, test } from 'vitest';
import { openBrowsers, type Person } from '../../browser.ts';
import { startService } from '../../server.ts';
import { chooseToBe, looksRight, open, textOf } from '../../walker.ts';

const service = await startService();
const browsers = await openBrowsers(service.url);
afterAll(async () => {
  await browsers.close();
  await service.stop();
});

const LANGUAGES = [
  ['sv', 'Du är utan nät'],
  ['fi', 'Verkkoyhteys puuttuu'],
  ['en', 'You are offline'],
] as const;

async function withWorker(): Promise<Person> {
  const person = await browsers.person({ worker: 'allow' });
  await open(person, 'sv', '');
  await person.page.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null);
  return person;
}

/** Every address that the browser keeps for us, in whatever store. */
async function keptAddresses({ page }: Person): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map(async (name) => caches.open(name)));
    const requests = await Promise.all(stores.map(async (store) => store.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

const FILES = ['/icon.svg', '/offline/en.html', '/offline/fi.html', '/offline/sv.html', '/plain.css'];

test('a page that cannot be fetched is the offline page, in the language of its address', async () => {
  const person = await withWorker();
  // The first page came before the worker; the next is under its care.
  await open(person, 'sv', '/talk');
  await person.context.setOffline(true);
  for (const [language, heading] of LANGUAGES) {
    await open(person, language, '/your-data');
    expect(await person.page.locator('h1').innerText()).toBe(heading);
    expect(await person.page.locator('html').getAttribute('lang')).toBe(language);
    await looksRight(person);
  }
  await person.context.setOffline(false);
  await person.page.locator('main a.button').click();
  await person.page.waitForFunction(() => document.querySelector('main .v-section') !== null);
  await person.close();
});

test('of a signed-in person nothing is kept, and their page is not shown offline', async () => {
  const person = await withWorker();
  await open(person, 'sv', '/sign-in');
  await chooseToBe(person, 'resident:andreas-ebers');
  for (const path of ['/my', '/my/messages', '/my/who-looked']) await open(person, 'sv', path);
  expect((await keptAddresses(person)).toSorted()).toEqual(FILES);
  await person.context.setOffline(true);
  await open(person, 'sv', '/my');
  expect(await textOf(person)).not.toContain('Andreas');
  expect(await person.page.locator('h1').innerText()).toBe('Du är utan nät');
  await person.close();
});

test('an answer that could not be sent stays on the page, with words, and goes when the network is back', async () => {
  const person = await withWorker();
  await open(person, 'sv', '/check/t5');
  await person.page.locator('main input[type=radio]').nth(1).check();
  await person.context.setOffline(true);
  await person.page.locator('main form button[type=submit]').click();
  await person.page.locator('main form [role=alert]').waitFor();
  expect(await textOf(person)).toContain('inget skickades');
  expect(await person.page.locator('main input[type=radio]').nth(1).isChecked()).toBe(true);
  await looksRight(person);
  expect((await keptAddresses(person)).toSorted()).toEqual(FILES);
  await person.context.setOffline(false);
  await person.page.locator('main form button[type=submit]').click();
  await person.page.waitForURL(/q=2$/);
  await person.close();
});

test('no page broke a rule of its policy, and no request left for another origin', () => {
  expect(browsers.strangers).toEqual([]);
  expect(browsers.faults).toEqual([]);
});
