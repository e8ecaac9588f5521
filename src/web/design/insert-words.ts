/** Puts words into a field as if they were typed there, at its end; the field has the focus afterwards. */
export function insertWords(fieldId: string, words: string): void {
  const found = document.getElementById(fieldId);
  if (!(found instanceof HTMLTextAreaElement)) return;
  const before = found.value.trimEnd();
  found.value = before === '' ? words : `${before}\n\n${words}`;
  found.dispatchEvent(new Event('input', { bubbles: true }));
  found.focus();
  found.setSelectionRange(found.value.length, found.value.length);
}

/** Words as a quotation, with room to answer below. */
export function quoted(words: string): string {
  return `${words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n\n`;
}
