import type { ReactNode } from 'react';
import { PathDrawing } from './path-drawing.tsx';

export interface Column<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
  /** `end` for numbers, which then line up. */
  readonly align?: 'end';
}

interface TableProps<Key extends string> {
  readonly caption: string;
  /** Hides the caption from sight where the heading above already says it. */
  readonly captionFor?: 'everyone' | 'screen-readers';
  readonly columns: readonly Column<Key>[];
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<Key, ReactNode>> }[];
}

/** A real table; the first column heads its row. Scrolls sideways by itself when the page is narrow. */
export function Table<Key extends string>({
  caption,
  captionFor = 'everyone',
  columns,
  rows,
}: TableProps<Key>) {
  return (
    <section className="v-table-frame" aria-label={caption} tabIndex={0}>
      <table className="ds-table v-table">
        <caption className={captionFor === 'everyone' ? undefined : 'ds-sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, align }) => (
              <th key={key} scope="col" data-align={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map(({ key, align }, index) =>
                index === 0 ? (
                  <th key={key} scope="row" data-align={align}>
                    {cells[key]}
                  </th>
                ) : (
                  <td key={key} data-align={align}>
                    {cells[key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TimelineProps {
  readonly items: readonly {
    readonly id: string;
    /** As people say it: `16 mars`. */
    readonly when: string;
    /** For machines: `2027-03-16` or an instant. */
    readonly dateTime: string;
    readonly what: ReactNode;
    readonly detail?: ReactNode;
  }[];
}

/** What happened, newest first as given. */
export function Timeline({ items }: TimelineProps) {
  return (
    <ol className="v-timeline">
      {items.map((item) => (
        <li key={item.id}>
          <time dateTime={item.dateTime}>{item.when}</time>
          <div>
            <div>{item.what}</div>
            {item.detail === undefined ? null : <div className="v-subtle">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface KeyValuesProps {
  readonly items: readonly {
    readonly key: string;
    readonly value: ReactNode;
    /** A link that changes the value; its words should say which. */
    readonly action?: ReactNode;
  }[];
}

/** Facts in two columns: what, and what it is. */
export function KeyValues({ items }: KeyValuesProps) {
  return (
    <dl className="v-key-values">
      {items.map(({ key, value, action }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {action === undefined ? null : <dd className="v-key-action">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface EmptyStateProps {
  readonly heading: string;
  /** Why it is empty and what will fill it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet: says why, and what to do. */
export function EmptyState({ heading, children, action }: EmptyStateProps) {
  return (
    <div className="v-empty">
      <PathDrawing />
      <h2 className="v-h2">{heading}</h2>
      <div>{children}</div>
      {action === undefined ? null : <div className="v-actions">{action}</div>}
    </div>
  );
}

export type TagKind = 'plain' | 'calm' | 'info' | 'person' | 'danger';

const TAG_COLOURS = {
  plain: 'neutral',
  calm: 'accent',
  info: 'lake',
  person: 'highlight',
  danger: 'danger',
} as const;

interface TagProps {
  /** `person`: someone must look at it (cloudberry). `danger`: risk. The words say it too. */
  readonly kind?: TagKind;
  readonly children: ReactNode;
}

/** A word that sorts a row. */
export function Tag({ kind = 'plain', children }: TagProps) {
  return (
    <span className="ds-tag v-tag" data-color={TAG_COLOURS[kind]}>
      {children}
    </span>
  );
}
