/** What a part is called on pages about a programme: by its words, else by what it is and where it stands. */
import type { Language } from '#kernel/actor.ts';
import { findPart } from '#modules/programmes/rules/parts.ts';
import type { Programme } from '#modules/programmes/rules/programme.ts';
import { partName } from './rules/part-names.ts';
import { editorTexts } from './texts/editor-texts.ts';

/** The id where nothing else can be said of it. */
export function partCalled(content: Programme, id: string, language: Language): string {
  const found = findPart(content, id);
  if (found === undefined) return id;
  const name = partName(found.part, language, content.sourceLanguage);
  if (name !== '') return name;
  const kind = Object.entries(editorTexts(language).blocks).find(([one]) => one === found.part['kind'])?.[1];
  const holder = found.place?.list === 'blocks' ? findPart(content, found.place.into) : undefined;
  if (kind === undefined || holder === undefined) return id;
  const step = partName(holder.part, language, content.sourceLanguage);
  return step === '' ? kind : `${kind} (${step})`;
}
