/**
 * Pages that need neither React nor the built stylesheet: when the database is away, when the device is offline, and
 * the demo's sign-in. One small look of their own, the same colours as the theme.
 */
import type { Language } from '#kernel/actor.ts';

/** Where `PLAIN_STYLES` is served; the build writes the file (vite.config.ts). */
export const PLAIN_STYLESHEET = '/plain.css';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Paragraphs of plain text as HTML. */
export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text)}</p>`).join('\n');
}

export interface PlainPage {
  readonly language: Language;
  readonly heading: string;
  /** Already HTML. */
  readonly body: string;
}

const LOGO =
  '<svg viewBox="0 0 40 24" width="40" height="24" aria-hidden="true"><path d="M1.5 20.5c6 1 7.5-13 14-13.5s6 9 11.5 8.5 7-9 10-12"/><circle cx="37.2" cy="3.2" r="2.7"/></svg>';

const NAMES = {
  sv: 'Vandra, till startsidan',
  fi: 'Vandra, etusivulle',
  en: 'Vandra, to the front page',
} as const;

export function plainPage({ language, heading, body }: PlainPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(heading)} – Vandra</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${PLAIN_STYLESHEET}">
</head>
<body>
<header><a href="/${language}" aria-label="${NAMES[language]}">${LOGO}<span>Vandra</span></a></header>
<main id="main">
<h1>${escaped(heading)}</h1>
${body}
</main>
</body>
</html>
`;
}

export const PLAIN_STYLES = `:root{color-scheme:light dark;--paper:#fbf8f1;--sheet:#fff;--line:#d9d4c7;--text:#1d1f1e;--subtle:#4a4f4c;--accent:#1f5a4a;--on-accent:#fff;--brand:#113128;--berry:#e08a1e;--near:#f4d5af}
@media (prefers-color-scheme:dark){:root{--paper:#1a1914;--sheet:#26241e;--line:#45423a;--text:#f2f0ea;--subtle:#c9c6bc;--accent:#8ec7b5;--on-accent:#10211b;--brand:#d5e6e0;--berry:#f0a64a;--near:#6b4d24}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:1.125rem/1.5 "Inter Variable",Inter,system-ui,sans-serif;hyphens:auto;overflow-wrap:break-word}
header,main{max-width:41.5rem;margin:0 auto;padding:.75rem clamp(1rem,5vw,2rem)}
header a{display:inline-flex;align-items:center;gap:.6rem;min-height:3rem;color:var(--brand);font-size:1.25rem;font-weight:650;text-decoration:none}
svg{overflow:visible}
path{fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
circle{fill:var(--berry)}
main{padding-block:1rem 4rem}
h1{margin:0 0 1.5rem;font-size:clamp(1.875rem,1.4rem + 2.4vw,2.75rem);line-height:1.15;font-weight:600;letter-spacing:-.022em;text-wrap:balance}
h2{font-size:1.375rem;font-weight:600;margin:2.5rem 0 .5rem}
p{margin:0 0 1rem}
main>p>a:not(.button),main li>a{color:var(--accent)}
.notice{margin-bottom:2rem;padding:1rem 1.25rem;border-left:.375rem solid var(--berry);border-radius:.5rem;background:var(--sheet)}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.25rem;margin-top:1.5rem}
ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
li{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding:1rem 0;border-bottom:1px solid var(--line)}
li div{flex:1 1 18rem;display:grid}
li span{color:var(--subtle);font-size:1rem}
button,.button{display:inline-block;min-height:3rem;padding:.625rem 1.25rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:500;text-align:center;text-decoration:none;cursor:pointer;hyphens:manual}
li button,button.quiet{background:transparent;color:var(--accent)}
button.quiet{margin-top:2rem}
@media (hover:hover){button:hover,.button:hover{text-decoration:underline;text-underline-offset:.2em}}
a:focus-visible,button:focus-visible{outline:3px solid var(--text);outline-offset:3px}
@media (forced-colors:active){button,.button{border-color:ButtonText}.notice{border:1px solid CanvasText}circle{fill:CanvasText}}
@media print{button,.button{display:none}}
`;
