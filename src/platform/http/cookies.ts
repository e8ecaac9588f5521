/** Reading and writing cookies. All of ours are HttpOnly and SameSite=Lax; sign-in returns by a link from the provider. */

/** The value of one cookie, or undefined. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) {
      const value = part.slice(at + 1).trim();
      try {
        return decodeURIComponent(value);
      } catch {
        return undefined;
      }
    }
  }
  return undefined;
}

export interface CookieSettings {
  readonly secure: boolean;
  /** Seconds; 0 clears the cookie, null lets it end with the browser. */
  readonly maxAge: number | null;
}

export function writeCookie(name: string, value: string, settings: CookieSettings): string {
  const age = settings.maxAge === null ? '' : `; Max-Age=${settings.maxAge}`;
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${age}${settings.secure ? '; Secure' : ''}`;
}

export const SESSION_COOKIE = 'vandra_session';
export const SITE_COOKIE = 'vandra_site';
export const LANGUAGE_COOKIE = 'vandra_language';
/** How pages look: each holds one word and nothing about the person. */
export const APPEARANCE_COOKIE = 'vandra_appearance';
export const TEXT_SIZE_COOKIE = 'vandra_text_size';
/** Answers of a person who is not signed in: encrypted, at most 4 kB, until sent or dropped. */
export const ANSWERS_COOKIE = 'vandra_answers';
/** A page of a form that was posted after the session had ended: encrypted, an hour, until it is saved. */
export const HELD_COOKIE = 'vandra_held';
