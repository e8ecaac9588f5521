/** How parts are called here and now, for whatever chooses among them. */
import { useEditor } from './editor-context.ts';
import type { Naming } from './rules/chosen-parts.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';

export function useNaming(): Naming {
  const { programme } = useDraft();
  const { forms, language } = useEditor();
  const { untitled } = useEditorTexts();
  return { programme, forms, language, untitled };
}
