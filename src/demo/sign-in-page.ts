/** The demo provider's pages: plain HTML in the look of the service, without JavaScript. */
import type { Country, Language } from '#kernel/actor.ts';
import type { SignInKind } from '#platform/oidc/clients.ts';
import { demoTexts } from './texts/texts.ts';

/** Someone to choose on the page. */
export interface DemoChoice {
  readonly accountId: string;
  readonly name: string;
  readonly country: Country;
  readonly about: Readonly<Record<Language, string>>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

interface Sheet {
  readonly language: Language;
  readonly heading: string;
  readonly stylesheet: string;
  /** Already HTML. */
  readonly body: string;
}

function sheet({ language, heading, stylesheet, body }: Sheet): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(heading)} – Vandra</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<header><a href="/${language}">Vandra</a></header>
<main id="main">
<h1>${escaped(heading)}</h1>
${body}
</main>
</body>
</html>
`;
}

export interface ChoosingPage {
  readonly kind: SignInKind;
  readonly language: Language;
  readonly choices: readonly DemoChoice[];
  readonly stylesheet: string;
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
  return sheet({
    language: page.language,
    heading: words.heading[page.kind],
    stylesheet: page.stylesheet,
    body,
  });
}

/** The attempt has ended or was never there. */
export function endedPage(language: Language, stylesheet: string): string {
  const { ended } = demoTexts(language);
  const body = `<p>${escaped(ended.text)}</p>\n<p><a class="button" href="/${language}/sign-in">${escaped(ended.again)}</a></p>`;
  return sheet({ language, heading: ended.heading, stylesheet, body });
}

/** A small stylesheet of its own: the pages' CSS is for their building blocks. Colours as in the theme. */
export const DEMO_STYLES = `:root{color-scheme:light dark;--paper:#fbf8f1;--sheet:#fff;--line:#d9d4c7;--text:#1d1f1e;--subtle:#4a4f4c;--accent:#1f5a4a;--on-accent:#fff;--near:#f4d5af}
@media (prefers-color-scheme:dark){:root{--paper:#1a1914;--sheet:#26241e;--line:#45423a;--text:#f2f0ea;--subtle:#c9c6bc;--accent:#9fd0bf;--on-accent:#10211b;--near:#6b4d24}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:1.125rem/1.5 "Inter Variable",Inter,system-ui,sans-serif;hyphens:auto;overflow-wrap:anywhere}
header{padding:1rem 1.5rem;border-bottom:1px solid var(--line)}
header a{color:var(--accent);font-weight:600;text-decoration:none}
main{max-width:44rem;margin:0 auto;padding:1.5rem}
h1{font-size:2rem;line-height:1.2;font-weight:600}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
.notice{background:var(--sheet);border:1px solid var(--line);border-left:.375rem solid var(--near);border-radius:.5rem;padding:1rem}
ul{list-style:none;margin:0;padding:0}
li{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;justify-content:space-between;padding:1rem 0;border-bottom:1px solid var(--line)}
li div{flex:1 1 16rem;display:grid}
li span{color:var(--subtle)}
button,.button{display:inline-block;min-height:3rem;padding:.625rem 1.25rem;border:2px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:500;text-decoration:none;cursor:pointer}
button.quiet{background:transparent;color:var(--accent);margin-top:2rem}
a:focus-visible,button:focus-visible{outline:3px solid var(--text);outline-offset:3px}
@media (forced-colors:active){button,.button{border:2px solid ButtonText}}
@media print{button{display:none}}
`;
