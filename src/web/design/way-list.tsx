import { HabitIcon, type HabitDrawing } from './habit-icon.tsx';

export interface Way {
  readonly href: string;
  readonly name: string;
  readonly about?: string;
  readonly drawing?: HabitDrawing;
}

interface WayListProps {
  /** Names the list for who cannot see it. */
  readonly label: string;
  readonly ways: readonly Way[];
}

/** Ways on from here, each a whole row to press. */
export function WayList({ label, ways }: WayListProps) {
  return (
    <nav aria-label={label}>
      <ul className="v-choices">
        {ways.map((way) => (
          <li key={way.href}>
            <a
              className="v-choice"
              href={way.href}
              data-drawing={way.drawing === undefined ? undefined : true}
            >
              {way.drawing === undefined ? null : <HabitIcon habit={way.drawing} />}
              <span className="v-choice-words">
                <span className="v-choice-name">{way.name}</span>
                {way.about === undefined ? null : <span className="v-choice-about">{way.about}</span>}
              </span>
              <svg
                className="v-choice-arrow"
                viewBox="0 0 24 24"
                width="24"
                height="24"
                aria-hidden="true"
                focusable="false"
              >
                <path d="M4 12h15m-6-6 6 6-6 6" />
              </svg>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
