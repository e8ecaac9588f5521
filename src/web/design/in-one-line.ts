/** A telephone number that no line break cuts in two. */
export function inOneLine(phone: string): string {
  return phone.replaceAll(' ', '\u00a0').replaceAll('-', '-\u2060');
}
