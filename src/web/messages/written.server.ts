/** What the form said about a message that was not sent: the reason, for words, and the text, to go on with. */
import { createHash } from 'node:crypto';
import { type MessageText, messageText } from '#modules/messaging/public.ts';
import { LARGEST_FILE } from '#kernel/file-type.ts';

const FILE_PROBLEMS = { 'file-empty': 'empty', 'file-too-big': 'tooBig', 'file-type': 'type' } as const;
export type FileProblem = (typeof FILE_PROBLEMS)[keyof typeof FILE_PROBLEMS];

/** The refusal of a file in the form's words; undefined when it was refused for something else. */
export function fileNotSent(refusal: string, written: string): NotSent | undefined {
  const found = Object.entries(FILE_PROBLEMS).find(([name]) => name === refusal);
  return found === undefined ? undefined : { problem: { kind: 'file', why: found[1] }, written };
}

/** The file that was chosen, with its bytes; null when none was. */
export async function chosenFile(
  files: ReadonlyMap<string, File>,
): Promise<{ readonly name: string; readonly content: Uint8Array } | null> {
  const file = files.get('file');
  // A file larger than any that is taken is not read at all.
  if (file === undefined) return null;
  const content =
    file.size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : new Uint8Array(await file.arrayBuffer());
  return { name: file.name === '' ? 'file' : file.name, content };
}

/** What tells two posts of one form apart: a file by its name and bytes. */
export function sentAs<
  T extends { readonly file: { readonly content: Uint8Array; readonly name: string } | null },
>(input: T): unknown {
  const { file, ...rest } = input;
  return file === null
    ? rest
    : { ...rest, file: [file.name, createHash('sha256').update(file.content).digest('base64url')] };
}

export interface NotSent {
  readonly problem:
    | Exclude<MessageText, { kind: 'fits' }>
    | { readonly kind: 'not-possible' }
    /** A template's place was left as it was. */
    | { readonly kind: 'open-place'; readonly place: string }
    | { readonly kind: 'file'; readonly why: FileProblem };
  readonly written: string;
}

/** The text to send, or what to show again. A sign that cannot be kept is shown as a mark, so that its place is seen. */
export function checkWritten(
  written: string,
): { readonly ok: true; readonly body: string } | { readonly ok: false; readonly notSent: NotSent } {
  const judged = messageText(written);
  if (judged.kind === 'fits') return { ok: true, body: judged.body };
  return { ok: false, notSent: { problem: judged, written: written.replaceAll('\0', '\uFFFD') } };
}
