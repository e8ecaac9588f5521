/** Pages that need nothing but themselves: for when the database is away, a body is too large, or something broke. */
import { languageOfPath } from '#platform/i18n.ts';

const WORDS = {
  sv: {
    413: [
      'Det var för mycket på en gång',
      'Texten eller filen är större än vi kan ta emot. Inget har sparats, och det du skrev finns kvar om du går tillbaka.',
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

/** Answers in the language of the address. */
export function awayPage(request: Request, status: 413 | 500 | 503): Response {
  const language = languageOfPath(new URL(request.url).pathname) ?? 'sv';
  const [title, text] = WORDS[language][status];
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      ...(status === 503 ? { 'Retry-After': '30' } : {}),
    },
  });
}
