/** The demo provider's pages: plain HTML in the look of the service, without JavaScript. */
import type { Country, Language } from '#kernel/actor.ts';
import type { SignInKind } from '#platform/oidc/clients.ts';
import { escaped, plainPage } from '#web/plain/plain-page.ts';
import { demoTexts } from './texts/texts.ts';

/** Someone to choose on the page. */
export interface DemoChoice {
  readonly accountId: string;
  readonly name: string;
  readonly country: Country;
  readonly about: Readonly<Record<Language, string>>;
}

export interface ChoosingPage {
  readonly kind: SignInKind;
  readonly language: Language;
  readonly choices: readonly DemoChoice[];
}

function list(page: ChoosingPage, country: Country): string {
  const words = demoTexts(page.language);
  const rows = page.choices
    .filter((choice) => choice.country === country)
    .map(
      (
        choice,
      ) => `<li><div><strong>${escaped(choice.name)}</strong><span>${escaped(choice.about[page.language])}</span></div>
<button name="person" value="${escaped(choice.accountId)}">${escaped(words.signInAs({ name: choice.name }))}</button></li>`,
    );
  return rows.length === 0
    ? ''
    : `<h2>${escaped(words.countries[country])}</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
}

/** Whom to be: a button for each person, the reader's own country first. */
export function choosingPage(page: ChoosingPage): string {
  const words = demoTexts(page.language);
  const countries: readonly Country[] = page.language === 'fi' ? ['fi', 'se'] : ['se', 'fi'];
  const body = `<p class="notice">${escaped(words.invented)} ${escaped(words.replaces[page.kind])}</p>
<form method="post">
${countries.map((country) => list(page, country)).join('\n')}
<p><button name="back" value="yes" class="quiet">${escaped(words.goBack)}</button></p>
</form>`;
  return plainPage({ language: page.language, heading: words.heading[page.kind], body });
}

/** The attempt has ended or was never there. */
export function endedPage(language: Language): string {
  const { ended } = demoTexts(language);
  const body = `<p>${escaped(ended.text)}</p>\n<p><a class="button" href="/${language}/sign-in">${escaped(ended.again)}</a></p>`;
  return plainPage({ language, heading: ended.heading, body });
}
