/** Languages by their tags: what they are called, and which way they are written. */

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ckb', 'ps', 'sd', 'ug', 'yi', 'dv', 'ku', 'syr']);
const SCRIPTS = /-(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg)\b/;

export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = ''] = tag.split('-');
  if (SCRIPTS.test(tag)) return 'rtl';
  // Kurdish is written in Latin letters where nothing else is said.
  return RIGHT_TO_LEFT.has(language) && language !== 'ku' && !/-(Latn|Cyrl)\b/.test(tag) ? 'rtl' : 'ltr';
}

/** `somaliska`; the tag itself where it has no name. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** With a capital, where it stands alone. */
export function languageTitle(tag: string, language: string): string {
  const name = languageName(tag, language);
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}
