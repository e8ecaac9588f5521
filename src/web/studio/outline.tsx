/**
 * The programme as an outline: one tree, one stop for the tabulator, arrows within. Parts are moved by dragging, by buttons and by
 * keys, and what happened is said.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { findPart, idOf, type ListName, listOf, type Part } from '#modules/programmes/rules/parts.ts';
import { stepsOf } from '#modules/programmes/rules/programme.ts';
import { useEditor } from './editor-context.ts';
import { OutlineDoings } from './outline-doings.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { kindIn, usePartNames, useParts } from './use-parts.ts';

const BELOW: Readonly<Partial<Record<ListName | 'root', ListName>>> = {
  root: 'phases',
  phases: 'modules',
  modules: 'steps',
  steps: 'blocks',
};

/** So many steps are seen at a glance. */
const FEW_STEPS = 15;

interface Row {
  readonly id: string;
  readonly part: Part;
  readonly list: ListName | undefined;
  readonly level: number;
  readonly parent: string | null;
  /** Its place among its siblings, and how many they are. */
  readonly place: number;
  readonly of: number;
  readonly inner: readonly Row[];
}

function rowOf(part: Part, id: string, at: Omit<Row, 'id' | 'part' | 'inner'>): Row {
  const below = BELOW[at.list ?? 'root'];
  return {
    id,
    part,
    ...at,
    inner:
      below === undefined
        ? []
        : listOf(part, below).map((one, index, all) =>
            rowOf(one, idOf(one), {
              list: below,
              level: at.level + 1,
              parent: id,
              place: index + 1,
              of: all.length,
            }),
          ),
  };
}

/** The rows that are in sight, in their order. */
function inSight(row: Row, isOpen: (id: string) => boolean): readonly Row[] {
  return [row, ...(isOpen(row.id) ? row.inner.flatMap((one) => inSight(one, isOpen)) : [])];
}

function pathTo(row: Row, id: string): readonly string[] | undefined {
  if (row.id === id) return [];
  for (const one of row.inner) {
    const path = pathTo(one, id);
    if (path !== undefined) return [row.id, ...path];
  }
  return undefined;
}

interface TreeRowProps {
  readonly row: Row;
  readonly open: 'open' | 'closed' | 'no-inner';
  readonly fold: () => void;
  readonly onKey: (event: KeyboardEvent, row: Row) => void;
}

function useSort({ part, list }: Pick<Row, 'part' | 'list'>): string {
  const words = useEditorTexts();
  const kind = list === 'blocks' ? part['kind'] : undefined;
  return typeof kind === 'string' && kind in words.blocks
    ? words.blocks[kind as keyof typeof words.blocks]
    : words.kinds[kindIn(list)];
}

function TreeRow({ row, open, fold, onKey }: TreeRowProps) {
  const { chosen, choose } = useEditor();
  const nameOf = usePartNames();
  const { drop } = useParts();
  const [isOver, setOver] = useState(false);
  const { id, part, list, level } = row;
  const sort = useSort(row);
  const isChosen = id === chosen;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-setsize={row.of}
      aria-posinset={row.place}
      aria-selected={isChosen}
      aria-expanded={open === 'no-inner' ? undefined : open === 'open'}
      tabIndex={isChosen ? 0 : -1}
      className="st-tree-row"
      data-tree={id}
      data-kind={kindIn(list)}
      data-level={level}
      data-over={isOver ? '' : undefined}
      draggable={list !== undefined}
      onKeyDown={(event) => onKey(event, row)}
      onClick={() => choose(id)}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer.getData('text/plain'), id);
      }}
    >
      <span
        className="st-tree-fold"
        data-open={open}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          fold();
        }}
      />
      <span className="st-tree-name">
        <span className="st-tree-kind">{sort}</span> {nameOf(part, list)}
      </span>
    </li>
  );
}

export function Outline() {
  const { programme } = useDraft();
  const { chosen, choose } = useEditor();
  const words = useEditorTexts();
  const parts = useParts();
  const tree = useRef<HTMLUListElement>(null);
  const root = rowOf(programme, programme.code, {
    list: undefined,
    level: 1,
    parent: null,
    place: 1,
    of: 1,
  });
  const onTheWay = new Set(pathTo(root, chosen) ?? []);
  /** In a long programme modules begin closed, so that the whole road is seen. What was opened or closed by hand stays so. */
  const [byHand, setByHand] = useState<ReadonlyMap<string, 'open' | 'closed'>>(new Map());
  const isOpen = (id: string) => {
    const said = byHand.get(id);
    if (said !== undefined) return said === 'open';
    const list = findPart(programme, id)?.place?.list;
    const isShort = list === 'modules' && stepsOf(programme).length <= FEW_STEPS;
    return list === undefined || list === 'phases' || isShort || onTheWay.has(id) || id === chosen;
  };
  const fold = (id: string, how: 'open' | 'closed') => setByHand((before) => new Map([...before, [id, how]]));
  const rows = inSight(root, isOpen);

  function go(id: string | null | undefined): void {
    if (id === null || id === undefined) return;
    choose(id);
    // The row may be new in the document: it is found once it is there.
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-tree="${CSS.escape(id)}"]`)?.focus(),
    );
  }
  function onKey(event: KeyboardEvent, row: Row): void {
    if (event.ctrlKey || event.metaKey) return;
    const index = rows.findIndex((one) => one.id === row.id);
    const { key } = event;
    if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      parts.move(row.id, key === 'ArrowUp' ? 'up' : 'down');
      go(row.id);
    } else if (event.altKey) return;
    else if (key === 'ArrowDown') go(rows[index + 1]?.id);
    else if (key === 'ArrowUp') go(rows[index - 1]?.id);
    else if (key === 'Home') go(rows[0]?.id);
    else if (key === 'End') go(rows.at(-1)?.id);
    else if (key === 'ArrowRight' && row.inner.length > 0) {
      if (isOpen(row.id)) go(row.inner[0]?.id);
      else fold(row.id, 'open');
    } else if (key === 'ArrowLeft') {
      if (row.inner.length > 0 && isOpen(row.id)) fold(row.id, 'closed');
      else go(row.parent);
    } else if (key === 'Enter' || key === ' ') go(row.id);
    else if (key === 'Delete') {
      parts.remove(row.id);
      const beside = rows[index + 1 + row.inner.length]?.id ?? rows[index - 1]?.id;
      go(beside === row.id ? row.parent : beside);
    } else return;
    event.preventDefault();
  }
  return (
    <nav className="st-outline" aria-label={words.outline}>
      <h2 className="v-h2">{words.outline}</h2>
      <OutlineDoings />
      <p className="v-hint">{words.outlineHint}</p>
      <ul role="tree" aria-label={words.outline} className="v-plain-list st-tree" ref={tree}>
        {rows.map((row) => (
          <TreeRow
            key={row.id}
            row={row}
            open={row.inner.length === 0 ? 'no-inner' : isOpen(row.id) ? 'open' : 'closed'}
            fold={() => fold(row.id, isOpen(row.id) ? 'closed' : 'open')}
            onKey={onKey}
          />
        ))}
      </ul>
    </nav>
  );
}
