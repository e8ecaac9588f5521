import { Tag, type TagKind } from './lists.tsx';

export interface WorkRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly tag?: { readonly kind: TagKind; readonly text: string };
  /** By when, as people say it: `14.30`, `kvar 3 t`. */
  readonly when?: string;
  readonly current?: true;
}

interface WorkListProps {
  readonly label: string;
  readonly rows: readonly WorkRow[];
}

/** Rows that each open something; `j` and `k` move between them. */
export function WorkList({ label, rows }: WorkListProps) {
  return (
    <ul className="v-plain-list v-work-list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <a href={row.href} aria-current={row.current === true ? 'true' : undefined} data-row>
            <span className="v-row-name">{row.name}</span>
            {row.tag === undefined ? null : <Tag kind={row.tag.kind}>{row.tag.text}</Tag>}
            {row.when === undefined ? null : <span className="v-row-when">{row.when}</span>}
            <span className="v-row-about">{row.about}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
