/** Pages that need no page of ours: for when the database is away, a body is too large, it was too often, or something broke. */
import type { Language } from '#kernel/actor.ts';
import { LANGUAGE_COOKIE, readCookie } from '#platform/http/cookies.ts';
import { languageOfPath, negotiateLanguage } from '#platform/i18n.ts';
import { en } from '../shell/texts/en.ts';
import { fi } from '../shell/texts/fi.ts';
import { sv } from '../shell/texts/sv.ts';
import { escaped, paragraphs, plainPage } from './plain-page.ts';

type Status = 413 | 429 | 500 | 503;

export interface Away {
  readonly status: Status;
  /** When to come back, where it is known. */
  readonly waitSeconds?: number;
}

const DATABASE_SECONDS = 30;

interface Words {
  readonly heading: string;
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<Status, Words>>>> = {
  sv: {
    413: {
      heading: 'Det var för mycket på en gång',
      happened: 'Texten eller filen är större än vi kan ta emot.',
      safe: 'Inget har sparats. Det du skrev finns kvar om du går tillbaka i webbläsaren.',
      todo: 'Gå tillbaka, korta texten eller välj en mindre fil, och skicka igen.',
    },
    429: {
      heading: 'Det gick lite för fort',
      happened: 'Det kom många försök på kort tid, så vi tar en kort paus.',
      safe: 'Det du redan har sparat är kvar. Det du just skickade har inte sparats, och det du skrev finns kvar om du går tillbaka i webbläsaren.',
      todo: 'Försök igen om en minut.',
    },
    500: {
      heading: 'Något gick fel hos oss',
      happened: 'Sidan kunde inte visas. Felet är vårt.',
      safe: 'Det du redan har sparat är kvar.',
      todo: 'Vänta en stund och försök igen. Om du nyss skickade något: titta först om det kom fram.',
    },
    503: {
      heading: 'Vi når inte våra uppgifter just nu',
      happened: 'Det är ett avbrott hos oss, inte hos dig.',
      safe: 'Det du redan har sparat är kvar. Det du just skickade har inte sparats.',
      todo: 'Försök igen om en minut.',
    },
  },
  fi: {
    413: {
      heading: 'Kerralla tuli liikaa',
      happened: 'Teksti tai tiedosto on suurempi kuin voimme ottaa vastaan.',
      safe: 'Mitään ei tallennettu. Kirjoittamasi on tallella, kun palaat selaimessa takaisin.',
      todo: 'Palaa takaisin, lyhennä tekstiä tai valitse pienempi tiedosto, ja lähetä uudelleen.',
    },
    429: {
      heading: 'Nyt mentiin vähän liian nopeasti',
      happened: 'Yrityksiä tuli lyhyessä ajassa paljon, joten pidämme pienen tauon.',
      safe: 'Jo tallentamasi on tallella. Juuri lähettämääsi ei tallennettu, ja kirjoittamasi on tallella, kun palaat selaimessa takaisin.',
      todo: 'Yritä minuutin kuluttua uudelleen.',
    },
    500: {
      heading: 'Meillä meni jokin vikaan',
      happened: 'Sivua ei voitu näyttää. Vika on meillä.',
      safe: 'Jo tallentamasi on tallella.',
      todo: 'Odota hetki ja yritä uudelleen. Jos lähetit juuri jotain, katso ensin, menikö se perille.',
    },
    503: {
      heading: 'Emme saa tietoja juuri nyt',
      happened: 'Katkos on meillä, ei sinulla.',
      safe: 'Jo tallentamasi on tallella. Juuri lähettämääsi ei tallennettu.',
      todo: 'Yritä minuutin kuluttua uudelleen.',
    },
  },
  en: {
    413: {
      heading: 'That was too much at once',
      happened: 'The text or file is larger than we can take.',
      safe: 'Nothing was saved. What you wrote is still there if you go back in the browser.',
      todo: 'Go back, shorten the text or choose a smaller file, and send it again.',
    },
    429: {
      heading: 'That went a little too fast',
      happened: 'Many tries came in a short time, so we are taking a short break.',
      safe: 'What you have already saved is safe. What you just sent was not saved, and what you wrote is still there if you go back in the browser.',
      todo: 'Try again in a minute.',
    },
    500: {
      heading: 'Something went wrong on our side',
      happened: 'The page could not be shown. The fault is ours.',
      safe: 'What you have already saved is safe.',
      todo: 'Wait a moment and try again. If you just sent something, look first if it arrived.',
    },
    503: {
      heading: 'We cannot reach our records right now',
      happened: 'The interruption is ours, not yours.',
      safe: 'What you have already saved is safe. What you just sent was not saved.',
      todo: 'Try again in a minute.',
    },
  },
};
const SHELL = { sv, fi, en } as const;

/** What can be pressed: a page that was only read is read again; what was sent is never sent twice by a link. */
function wayOn(language: Language, method: string): string {
  const words = SHELL[language];
  const front = `<a class="button" href="/${language}">${escaped(words.toFront)}</a>`;
  return method === 'GET' ? `<a class="button" href="">${escaped(words.tryAgain)}</a>` : front;
}

/** Answers in the language of the address, else in the reader's: what happened, what is safe, what to do. */
export function awayPage(request: Request, { status, waitSeconds }: Away): Response {
  const language =
    languageOfPath(new URL(request.url).pathname) ??
    negotiateLanguage({
      chosen: readCookie(request.headers.get('cookie'), LANGUAGE_COOKIE),
      accepted: request.headers.get('accept-language') ?? undefined,
      fallback: 'sv',
    });
  const { heading, happened, safe, todo } = WORDS[language][status];
  const body = `${paragraphs([happened, safe, todo])}
<p class="actions">${wayOn(language, request.method)}</p>`;
  const wait = waitSeconds ?? (status === 503 ? DATABASE_SECONDS : null);
  return new Response(plainPage({ language, heading, body }), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(wait === null ? {} : { 'Retry-After': String(wait) }),
    },
  });
}
