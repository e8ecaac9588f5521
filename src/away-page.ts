/** Pages that need nothing but themselves: for when the database is away, a body is too large, it was too often, or something broke. */
import { LANGUAGE_COOKIE, readCookie } from '#platform/http/cookies.ts';
import { languageOfPath, negotiateLanguage } from '#platform/i18n.ts';

const WORDS = {
  sv: {
    413: [
      'Det var för mycket på en gång',
      'Texten eller filen är större än vi kan ta emot. Inget har sparats, och det du skrev finns kvar om du går tillbaka.',
    ],
    429: [
      'Det gick lite för fort',
      'Det kom många försök på kort tid, så vi tar en kort paus. Det du redan har sparat är kvar. Det du just skickade har inte sparats, och det du skrev finns kvar om du går tillbaka. Försök igen om en minut.',
    ],
    500: [
      'Något gick fel hos oss',
      'Det du redan har sparat är kvar. Gå tillbaka och försök igen om en stund.',
    ],
    503: [
      'Vi når inte våra uppgifter just nu',
      'Det du redan har sparat är kvar. Det du just skickade har inte sparats. Försök igen om en minut.',
    ],
  },
  fi: {
    413: [
      'Kerralla tuli liikaa',
      'Teksti tai tiedosto on suurempi kuin voimme ottaa vastaan. Mitään ei tallennettu, ja kirjoittamasi on tallella, kun palaat takaisin.',
    ],
    429: [
      'Nyt mentiin vähän liian nopeasti',
      'Yrityksiä tuli lyhyessä ajassa paljon, joten pidämme pienen tauon. Jo tallentamasi on tallella. Juuri lähettämääsi ei tallennettu, ja kirjoittamasi on tallella, kun palaat takaisin. Yritä minuutin kuluttua uudelleen.',
    ],
    500: [
      'Meillä meni jokin vikaan',
      'Jo tallentamasi on tallella. Palaa takaisin ja yritä hetken kuluttua uudelleen.',
    ],
    503: [
      'Emme saa tietoja juuri nyt',
      'Jo tallentamasi on tallella. Juuri lähettämääsi ei tallennettu. Yritä minuutin kuluttua uudelleen.',
    ],
  },
  en: {
    413: [
      'That was too much at once',
      'The text or file is larger than we can take. Nothing was saved, and what you wrote is still there if you go back.',
    ],
    429: [
      'That went a little too fast',
      'Many tries came in a short time, so we are taking a short break. What you have already saved is safe. What you just sent was not saved, and what you wrote is still there if you go back. Try again in a minute.',
    ],
    500: [
      'Something went wrong on our side',
      'What you have already saved is safe. Go back and try again in a while.',
    ],
    503: [
      'We cannot reach our records right now',
      'What you have already saved is safe. What you just sent was not saved. Try again in a minute.',
    ],
  },
} as const;

const DATABASE_SECONDS = 30;

export interface Away {
  readonly status: 413 | 429 | 500 | 503;
  /** Allows the page's own few lines of style. */
  readonly nonce: string;
  /** When to come back, where it is known. */
  readonly waitSeconds?: number;
}

/** Paper and ink of the site, for a page that can load nothing. */
const STYLE = `:root{color-scheme:light dark}body{margin:0;background:light-dark(#fbf8f1,#1a1914);color:light-dark(#1f2a26,#ece8dd);font:1.125rem/1.6 system-ui,sans-serif}main{max-width:38rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.75rem;font-weight:600;line-height:1.25;color:light-dark(#113128,#d5e6e0);overflow-wrap:anywhere}`;

/** Answers in the language of the address, else in the reader's. */
export function awayPage(request: Request, { status, nonce, waitSeconds }: Away): Response {
  const language =
    languageOfPath(new URL(request.url).pathname) ??
    negotiateLanguage({
      chosen: readCookie(request.headers.get('cookie'), LANGUAGE_COOKIE),
      accepted: request.headers.get('accept-language') ?? undefined,
      fallback: 'sv',
    });
  const [title, text] = WORDS[language][status];
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Vandra</title><style nonce="${nonce}">${STYLE}</style><main><h1>${title}</h1><p>${text}</p></main></html>`;
  const wait = waitSeconds ?? (status === 503 ? DATABASE_SECONDS : null);
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(wait === null ? {} : { 'Retry-After': String(wait) }),
    },
  });
}
