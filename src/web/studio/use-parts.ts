/** What can be done with parts: put in, taken away, moved; each said to those who listen. */
import type { Edit } from '#modules/programmes/rules/edit-shape.ts';
import {
  findPart,
  idOf,
  leastIn,
  type ListName,
  listOf,
  type Part,
} from '#modules/programmes/rules/parts.ts';
import { useEditor } from './editor-context.ts';
import { droppedOn, movedBy } from './rules/moving.ts';
import { partName, standingOf } from './rules/part-names.ts';
import { type OutlineKind, useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';

const KIND_OF: Readonly<Partial<Record<ListName, OutlineKind>>> = {
  phases: 'phase',
  modules: 'module',
  steps: 'step',
  blocks: 'block',
};

export function kindIn(list: ListName | undefined): OutlineKind {
  return (list === undefined ? undefined : KIND_OF[list]) ?? 'programme';
}

/** `Week one`; where nothing is written in it yet, what it is. */
export function usePartNames() {
  const { programme } = useDraft();
  const { language } = useEditor();
  const words = useEditorTexts();
  return (part: Part, list: ListName | undefined): string => {
    const name = partName(part, language, programme.sourceLanguage);
    if (name !== '') return name;
    const kind = part['kind'];
    if (list === 'blocks' && typeof kind === 'string' && kind in words.blocks)
      return words.blocks[kind as keyof typeof words.blocks];
    if (list === 'fields' && typeof kind === 'string' && kind in words.fields)
      return words.fields[kind as keyof typeof words.fields];
    return list === undefined ? words.kinds.programme : `${words.untitled}: ${words.kinds[kindIn(list)]}`;
  };
}

export function useParts() {
  const { programme, act } = useDraft();
  const { say, choose, chosen } = useEditor();
  const words = useEditorTexts();
  const nameOf = usePartNames();

  function named(id: string): string {
    const found = findPart(programme, id);
    return found === undefined ? id : nameOf(found.part, found.place?.list);
  }
  function told(move: Extract<Edit, { kind: 'move' }>): void {
    const { into, list, after } = move.place;
    const holder = findPart(programme, into);
    const siblings = holder === undefined ? [] : listOf(holder.part, list).map(idOf);
    const others = siblings.filter((id) => id !== move.part);
    const place = after === null ? 1 : others.indexOf(after) + 2;
    say(
      words.told.moved({
        name: named(move.part),
        place,
        of: others.length + 1,
        into: into === programme.code ? words.kinds.programme : named(into),
      }),
    );
  }
  return {
    named,
    move(id: string, by: 'up' | 'down') {
      const edit = movedBy(programme, id, by);
      if (edit === null) {
        say(words.told.stays({ name: named(id) }));
        return;
      }
      act([edit]);
      told(edit);
    },
    drop(id: string, on: string) {
      const edit = droppedOn(programme, id, on);
      if (edit === null) return;
      act([edit]);
      told(edit);
    },
    insert(edits: readonly Edit[], value: Part, list: ListName, then: 'choose' | 'stay' = 'stay') {
      act(edits);
      say(words.told.added({ name: nameOf(value, list) }));
      if (then === 'choose') choose(idOf(value));
    },
    /** The only one of a list stays; the button for it is not there. */
    mayRemove(id: string): boolean {
      const standing = standingOf(programme, id);
      return standing !== undefined && standing.siblings.length > leastIn(standing.list);
    },
    remove(id: string) {
      const found = findPart(programme, id);
      const standing = standingOf(programme, id);
      if (found === undefined || standing === undefined) return;
      const name = nameOf(found.part, standing.list);
      if (standing.siblings.length <= leastIn(standing.list)) {
        say(words.conflicts.names['last-one']);
        return;
      }
      act([{ kind: 'remove', part: id, was: found.part }]);
      say(words.told.removed({ name }));
      if (chosen !== id) return;
      const beside = standing.siblings[standing.index + 1] ?? standing.siblings[standing.index - 1];
      choose(beside === undefined ? standing.into : idOf(beside));
    },
  };
}
