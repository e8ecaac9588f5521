/** A note as plain text, for copying to another record system. */
import type { ConfirmedCode } from './propose-codes.ts';

export interface PlainNote {
  readonly title: string;
  /** Who wrote it and when, in words. */
  readonly byline: string;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly codesLabel: string;
  readonly codes: readonly ConfirmedCode[];
  readonly addenda: readonly { readonly label: string; readonly text: string }[];
}

/** Headings in capitals without marks: record systems strip everything else. Empty fields are left out. */
export function noteAsText(note: PlainNote): string {
  const part = ({ label, text }: { readonly label: string; readonly text: string }): string =>
    `${label.toLocaleUpperCase('sv')}\n${text.trim()}`;
  const codes = note.codes.map((code) => `${code.system} ${code.code} ${code.title}`).join('\n');
  return [
    `${note.title}\n${note.byline}`,
    ...note.fields.filter((field) => field.text.trim() !== '').map(part),
    ...(codes === '' ? [] : [part({ label: note.codesLabel, text: codes })]),
    ...note.addenda.map(part),
  ].join('\n\n');
}
