/** Parts inside a part, one after the other, with what moves, adds and removes them. */
import type { ReactNode } from 'react';
import { findPart, idOf, type ListName, listOf, type Part } from '#modules/programmes/rules/parts.ts';
import { Button } from '../design/button.tsx';
import { insertLast } from './rules/new-part.ts';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { useParts } from './use-parts.ts';

interface PartListProps {
  readonly into: string;
  readonly list: ListName;
  readonly children: (part: Part, id: string) => ReactNode;
  /** Makes one more; left out where the place that holds it brings its own way. */
  readonly make?: (() => Part | null) | undefined;
  /** What the button for one more says. */
  readonly add?: string;
}

export function PartList({ into, list, children, make, add }: PartListProps) {
  const { programme } = useDraft();
  const words = useEditorTexts();
  const parts = useParts();
  const holder = findPart(programme, into)?.part;
  const inner = holder === undefined ? [] : listOf(holder, list);
  return (
    <div className="st-part-list">
      {inner.length === 0 ? null : (
        <ul className="v-plain-list">
          {inner.map((part) => {
            const id = idOf(part);
            return (
              <li key={id} data-inner={id}>
                <div className="st-part-body">{children(part, id)}</div>
                <div className="st-part-doings">
                  <Button
                    type="button"
                    variant="quiet"
                    onClick={() => parts.move(id, 'up')}
                    aria-label={`${words.up}: ${parts.named(id)}`}
                  >
                    ↑
                  </Button>
                  <Button
                    type="button"
                    variant="quiet"
                    onClick={() => parts.move(id, 'down')}
                    aria-label={`${words.down}: ${parts.named(id)}`}
                  >
                    ↓
                  </Button>
                  <Button
                    type="button"
                    variant="quiet"
                    disabled={!parts.mayRemove(id)}
                    onClick={() => parts.remove(id)}
                    aria-label={`${words.remove}: ${parts.named(id)}`}
                  >
                    ×
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {make === undefined || add === undefined ? null : (
        <Button
          type="button"
          variant="second"
          onClick={() => {
            const value = make();
            if (value !== null) parts.insert([insertLast(programme, into, list, value)], value, list);
          }}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
