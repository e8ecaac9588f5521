import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { awayPage } from './away-page.ts';
import { offlinePage } from './offline-page.ts';
import { escaped, plainPage } from './plain-page.ts';

function asked(path: string, method = 'GET'): Request {
  return new Request(`http://localhost${path}`, { method });
}

describe('a page that needs nothing but itself', () => {
  test('says in each language what happened, what is safe and what to do, under one heading', async () => {
    for (const language of LANGUAGES) {
      for (const status of [413, 429, 500, 503] as const) {
        const html = await awayPage(asked(`/${language}/my`), { status }).text();
        expect(html).toContain(`<html lang="${language}">`);
        expect(html.match(/<h1>/g)).toHaveLength(1);
        expect(html.match(/<p>/g)).toHaveLength(3);
      }
      expect(offlinePage(language).match(/<p>/g)).toHaveLength(4);
    }
  });

  test('offers to try again what was read, and never to send again what was sent', async () => {
    expect(await awayPage(asked('/sv/my'), { status: 503 }).text()).toContain('href="">Försök igen</a>');
    expect(await awayPage(asked('/sv/my', 'POST'), { status: 503 }).text()).not.toContain('href=""');
  });

  test('writes no text as HTML', () => {
    expect(escaped(`<b title="x">&'`)).toBe('&lt;b title=&quot;x&quot;&gt;&amp;&#39;');
    expect(plainPage({ language: 'sv', heading: '<b>', body: '' })).not.toContain('<b>');
  });

  test('carries no script and no style of its own, as the policy asks', () => {
    expect(offlinePage('fi')).not.toMatch(/<script|<style|style=|onload/);
  });
});
