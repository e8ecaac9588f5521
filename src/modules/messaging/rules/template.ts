/** Texts that staff begin from: what is known is filled in, and what the writer must say is marked until it is said. */
import type { Language } from '#kernel/actor.ts';

export interface Template {
  readonly code: string;
  readonly title: Readonly<Record<Language, string>>;
  /** `{me}` is filled in; `[[what you noticed]]` is for the writer. */
  readonly text: Readonly<Record<Language, string>>;
}

const KNOWN = /\{([a-z]+)\}/g;
const OPEN = /\[\[[^\]]*\]\]/;

/** A field that nobody knows stays as a place for the writer. */
export function filledTemplate(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(KNOWN, (_, name: string) => fields[name] ?? `[[${name}]]`);
}

/** The first place that the writer has left as it was. */
export function openPlace(written: string): string | undefined {
  return OPEN.exec(written)?.[0];
}
