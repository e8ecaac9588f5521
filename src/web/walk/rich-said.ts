/** A rich text as a reader gets it: its tree, and the language it stands in. */
import { readRichText } from '#modules/programmes/public.ts';
import type { RichSaid } from './block-shapes.ts';
import type { ProgrammeText, Say } from './rules/said.ts';

export function richSaid(say: Say, text: ProgrammeText): RichSaid {
  const { text: words, lang } = say(text);
  return { nodes: readRichText(words), lang };
}
