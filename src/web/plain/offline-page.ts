/** What the browser shows when it cannot reach us: a file of the build, kept by the service worker, about nobody. */
import type { Language } from '#kernel/actor.ts';
import { en } from '../shell/texts/en.ts';
import { fi } from '../shell/texts/fi.ts';
import { sv } from '../shell/texts/sv.ts';
import { escaped, paragraphs, plainPage } from './plain-page.ts';

const WORDS = { sv, fi, en } as const;

/** The emergency number of both countries. */
const EMERGENCY = '112';

export function offlinePage(language: Language): string {
  const words = WORDS[language];
  const { heading, happened, safe, todo } = words.pages.offline;
  return plainPage({
    language,
    heading,
    body: `${paragraphs([happened, safe, todo])}
<p class="actions"><a class="button" href="">${escaped(words.tryAgain)}</a></p>
<p><a href="tel:${EMERGENCY}">${escaped(words.emergency({ number: EMERGENCY }))}</a></p>`,
  });
}
