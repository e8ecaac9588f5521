/** What can be done with the chosen part: up, down, away, and new parts beside or inside it. */
import { useId, useState } from 'react';
import type { Edit } from '#modules/programmes/rules/edit-shape.ts';
import { findPart, idOf, type ListName, listOf, type Part } from '#modules/programmes/rules/parts.ts';
import { Button } from '../design/button.tsx';
import { useEditor } from './editor-context.ts';
import {
  BLOCK_KINDS,
  type BlockKind,
  insertAfter,
  insertLast,
  newBlock,
  newModule,
  newPhase,
  newStep,
} from './rules/new-part.ts';
import { standingOf } from './rules/part-names.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { useParts } from './use-parts.ts';

const LEVELS = ['phases', 'modules', 'steps', 'blocks'] as const;
type Level = (typeof LEVELS)[number];

/** The part itself or one that it stands in, on a level of the outline. */
function upTo(programme: Parameters<typeof findPart>[0], id: string, level: Level): string | null {
  let at: string | null = id;
  while (at !== null) {
    const place: { readonly list: ListName; readonly into: string } | null =
      findPart(programme, at)?.place ?? null;
    if (place?.list === level) return at;
    at = place?.into ?? null;
  }
  return null;
}

/** After the chosen one on its level; else at the end of the first list that can hold it. */
export function useAdding() {
  const { programme } = useDraft();
  const { chosen } = useEditor();
  return (level: Level, value: Part): Edit | null => {
    const beside = upTo(programme, chosen, level);
    if (beside !== null) return insertAfter(programme, beside, value);
    const above = LEVELS[LEVELS.indexOf(level) - 1];
    if (above === undefined) return insertLast(programme, programme.code, level, value);
    const holder = upTo(programme, chosen, above) ?? lastOf(programme, chosen, above);
    return holder === null ? null : insertLast(programme, holder, level, value);
  };
}

/** The last part on a level inside another. */
function lastOf(programme: Parameters<typeof findPart>[0], id: string, level: Level): string | null {
  let at: Part | undefined = findPart(programme, id)?.part;
  for (const one of LEVELS) {
    const inner: readonly Part[] = at === undefined ? [] : listOf(at, one);
    if (inner.length === 0) continue;
    at = inner.at(-1);
    if (one === level) return at === undefined ? null : idOf(at);
  }
  return null;
}

const MAKE = { phases: newPhase, modules: newModule, steps: newStep } as const;
const KIND = { phases: 'phase', modules: 'module', steps: 'step' } as const;

export function OutlineDoings() {
  const { programme } = useDraft();
  const { chosen } = useEditor();
  const words = useEditorTexts();
  const draft = useDraft();
  const parts = useParts();
  const add = useAdding();
  const list = findPart(programme, chosen)?.place?.list;
  const isPart = list !== undefined && standingOf(programme, chosen) !== undefined;
  return (
    <div className="st-doings">
      {isPart ? (
        <div className="st-doings-row">
          <Button
            type="button"
            variant="quiet"
            onClick={() => parts.move(chosen, 'up')}
            aria-label={`${words.up}: ${parts.named(chosen)}`}
          >
            ↑
          </Button>
          <Button
            type="button"
            variant="quiet"
            onClick={() => parts.move(chosen, 'down')}
            aria-label={`${words.down}: ${parts.named(chosen)}`}
          >
            ↓
          </Button>
          <Button
            type="button"
            variant="quiet"
            disabled={!parts.mayRemove(chosen)}
            onClick={() => parts.remove(chosen)}
            aria-label={`${words.remove}: ${parts.named(chosen)}`}
          >
            {words.remove}
          </Button>
        </div>
      ) : null}
      <div className="st-doings-row">
        {(['phases', 'modules', 'steps'] as const).map((level) => (
          <Button
            key={level}
            type="button"
            variant="second"
            onClick={() => {
              const value: Part = MAKE[level](draft.fresh);
              const edit = add(level, value);
              if (edit !== null) parts.insert([edit], value, level, 'choose');
            }}
          >
            {words.add[KIND[level]]}
          </Button>
        ))}
      </div>
      <NewBlock />
    </div>
  );
}

function NewBlock() {
  const draft = useDraft();
  const { forms, say } = useEditor();
  const words = useEditorTexts();
  const parts = useParts();
  const add = useAdding();
  const id = useId();
  const [kind, setKind] = useState<BlockKind>('text');
  function put(): void {
    const known = { instruments: forms.map((one) => one.code) };
    const made = newBlock(draft.programme, kind, known, draft.fresh);
    const edit = made === null ? null : add('blocks', made.block);
    if (made === null || edit === null) {
      say(words.notPossibleYet);
      return;
    }
    parts.insert([...made.before, edit], made.block, 'blocks', 'choose');
  }
  return (
    <div className="st-doings-row">
      <label className="ds-sr-only" htmlFor={id}>
        {words.whichBlock}
      </label>
      <select
        id={id}
        className="ds-input"
        value={kind}
        onChange={(event) => setKind(BLOCK_KINDS.find((one) => one === event.target.value) ?? 'text')}
      >
        {BLOCK_KINDS.map((one) => (
          <option key={one} value={one}>
            {words.blocks[one]}
          </option>
        ))}
      </select>
      <Button type="button" variant="second" onClick={put}>
        {words.add.block}
      </Button>
    </div>
  );
}
