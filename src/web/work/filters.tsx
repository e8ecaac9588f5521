interface FiltersProps {
  readonly label: string;
  readonly choices: readonly {
    readonly href: string;
    readonly text: string;
    readonly isCurrent: boolean;
    /** Rows there; left out where nothing is counted. */
    readonly count?: number;
  }[];
}

/** One selection out of a few, each an address of its own. */
export function Filters({ label, choices }: FiltersProps) {
  return (
    <nav className="v-filters" aria-label={label}>
      <ul className="v-plain-list">
        {choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} aria-current={choice.isCurrent ? 'true' : undefined}>
              {choice.text}
              {choice.count === undefined ? null : <span className="v-count"> {choice.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
